import { groupBy } from '../shared/batch';
import type { Defect } from '../shared/checked';
import { mapInSlices } from '../shared/slices';
import {
  type Assistance,
  toAssistance,
  toBuildingHead,
  toCommunity,
  toEnterprise,
  toGrid,
  toMarriages,
  toServiceCase,
  toSocialOrganisation,
  toWorker,
  type Unit,
} from './mapping';
import type { Row, Tables } from './records';

/** By key; an unusable number links to nobody. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> {
  return groupBy(rows.filter(keyOf), (row) => keyOf(row) ?? '');
}
const unitIndex = (units: Unit[]) => ({
  byCode: new Map(units.map((unit) => [unit.key, unit])),
  byBuilding: grouped(units, ({ building }) => building),
  byGrid: grouped(units, ({ grid }) => grid),
});

/** The day of a drop by the name of its folder: 20261101 is 2026-11-01. */
export const dayOf = (drop: string): string => `${drop.slice(0, 4)}-${drop.slice(4, 6)}-${drop.slice(6)}`;

/** A drop's assistance and that of the drops before it. */
export function withEnded(earlier: readonly Assistance[], now: readonly Assistance[], day: string): Assistance[] {
  const held = new Set(now.map(({ number }) => number));
  // Full files say that a benefit ended only by leaving it out (D15): what an earlier drop had and this one lacks.
  const gone = earlier.filter(({ number }) => !held.has(number));
  const ended = gone.map((benefit) =>
    benefit.endedOn
      ? benefit
      : { ...benefit, endedOn: day, defects: [...benefit.defects, { code: 'D15', field: '状态', raw: null } satisfies Defect] },
  );
  return [...now, ...ended];
}

/** The assistance file of an older drop, laid over those before it. */
export const toEarlier = (earlier: readonly Assistance[], rows: readonly Row['MZ_DB'][], drop: string): Assistance[] =>
  withEnded(earlier, rows.map(toAssistance), dayOf(drop));

/** A whole drop, read and indexed; `earlier` is the assistance of the drops before it. */
export async function toHoldings(drop: string, tables: Tables, earlier: readonly Assistance[]) {
  const assistance = toEarlier(earlier, tables.MZ_DB.rows, drop);
  const marriages = (await mapInSlices(tables.MZ_HYDJ.rows, toMarriages)).flat();
  const grids = tables.MZ_WG.rows.map(toGrid);
  const workers = tables.MZ_WGY.rows.map(toWorker);
  const communities = tables.MZ_XZQH.rows.map(toCommunity);
  const enterprises = await mapInSlices(tables.MZ_DW.rows, toEnterprise);
  const socialOrganisations = tables.MZ_SHZZ.rows.map(toSocialOrganisation);
  const heads = tables.MZ_LDZ.rows.map(toBuildingHead);
  const cases = tables.MZ_BJ.rows.map(toServiceCase).sort((a, b) => (b.acceptedOn ?? '').localeCompare(a.acceptedOn ?? ''));
  return {
    name: drop,
    asOf: `${dayOf(drop)}T00:00:00+08:00`,
    /** Everything the directory's feed tells of. */
    all: { grids, units: [...enterprises, ...socialOrganisations], assistance, marriages },
    assistance: grouped(assistance, ({ person }) => person),
    marriages: grouped(marriages, ({ person }) => person),
    /** By their own numbers; each side of an entry in the marriage register by its number and the party. */
    numbered: {
      assistance: new Map(assistance.map((benefit) => [benefit.number, benefit])),
      marriages: new Map(marriages.map((side) => [`${side.number}#${side.party}`, side])),
    },
    grids,
    gridByCode: new Map(grids.map((grid) => [grid.code, grid])),
    predecessors: grouped(
      grids.flatMap(({ code, successors }) => successors.map((successor) => ({ code, successor }))),
      ({ successor }) => successor,
    ),
    workers: grouped(workers, ({ grid }) => grid),
    communities,
    communityByCode: new Map(communities.map((community) => [community.code, community])),
    enterprises: unitIndex(enterprises),
    socialOrganisations: unitIndex(socialOrganisations),
    ledBy: grouped([...socialOrganisations, ...enterprises], ({ representative }) => representative),
    headOf: new Map(heads.map(({ building, head }) => [building, head])),
    caseByNumber: new Map(cases.map((found) => [found.number, found])),
    casesOf: grouped(cases, ({ community }) => community),
    faults: [
      ...[...assistance, ...marriages, ...cases].map(({ number, defects }) => ({ key: number, defects })),
      ...[...enterprises, ...socialOrganisations].map(({ key, defects }) => ({ key, defects })),
      ...[...grids, ...communities].map(({ code, defects }) => ({ key: code, defects })),
      ...workers.map(({ id, defects }) => ({ key: id, defects })),
      ...heads.map(({ building, defects }) => ({ key: building, defects })),
    ].filter(({ defects }) => defects.length > 0),
    foreignFiles: Object.values(tables).flatMap(({ name, isForeign }) => (isForeign ? [name] : [])),
  };
}

/** A drop taken over, with its look-ups. It holds data of class L4: it lives in memory, and is never written or cached. */
export type Drop = Awaited<ReturnType<typeof toHoldings>>;
