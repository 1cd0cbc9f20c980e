import type { Call } from '../shared/call';
import { type Page, pageOf } from '../shared/connection';
import { hubNow } from '../shared/dates';
import type { Context } from '../shared/department';
import { inPolygon } from '../shared/geo';
import { toDepartmentRecord } from '../shared/provenance';
import type { Seal } from '../shared/seal';
import type { CivilAffairsClient, Drop } from './client';
import type { Grid, Unit } from './mapping';
import { personRecord } from './person-record';

export type UnitKind = 'enterprises' | 'socialOrganisations';
const prefix = { enterprises: 'enterprise', socialOrganisations: 'social-organisation' } as const;
const isInForce = (on: string, from: string | null, to: string | null): boolean => (from ?? '') <= on && (to === null || to > on);

/** Made anew for every request; one request is answered from one drop. */
export function createLoaders(client: CivilAffairsClient, seal: Seal, call: Call) {
  let held: ReturnType<CivilAffairsClient['current']> | undefined;
  const current = () => {
    held ??= client.current(call);
    return held;
  };
  const drop = async (): Promise<Drop> => (await current()).drop;
  const today = () => hubNow().slice(0, 10);
  const gridsOf = async (under: (grid: Grid) => boolean, on = today()) =>
    (await drop()).grids.filter((grid) => under(grid) && isInForce(on, grid.validFrom, grid.validTo));
  const workersNow = async (code: string) =>
    ((await drop()).workers.get(code) ?? []).filter(({ from, to }) => isInForce(today(), from, to));
  return {
    grid: async (code: string) => (await drop()).gridByCode.get(code) ?? null,
    workers: async (code: string) => (await drop()).workers.get(code) ?? [],
    community: async (code: string) => (await drop()).communityByCode.get(code) ?? null,
    communityCount: async (division: string) => (await drop()).communities.filter(({ code }) => code.startsWith(division)).length,
    /** Grids in force on a day whose community's code begins so; a community is its own beginning. */
    gridsBelow: (area: string, asOf?: string | null) => gridsOf(({ community }) => community.startsWith(area), asOf ?? undefined),
    gridAt: async (point: { lon: number; lat: number }) => (await gridsOf(({ boundary }) => inPolygon(point, boundary)))[0] ?? null,
    workersNow,
    unit: async (kind: UnitKind, code: string) => (await drop())[kind].byCode.get(code) ?? null,
    unitsAt: async (kind: UnitKind, place: 'byBuilding' | 'byGrid', code: string, page: Page) => {
      const { nodes, ...rest } = pageOf((await drop())[kind][place].get(code) ?? [], page);
      return { ...rest, nodes: nodes.map(({ key }) => ({ id: `${prefix[kind]}:${key}` })) };
    },
    unitRecord: async ({ key, defects }: Unit) => {
      const { drop: from, stale } = await current();
      return toDepartmentRecord({
        department: 'civil-affairs',
        system: '民政单位台账',
        recordNumber: key,
        asOf: from.asOf,
        stale,
        defects,
      });
    },
    person: async (id: string) => {
      const subject = seal.openPerson(id);
      const { drop: from, stale } = await current();
      const of = <T>(found: Map<string, T[]>) => (subject.kind === 'citizen' ? (found.get(subject.number) ?? []) : []);
      const assistance = [...of(from.assistance)].sort((a, b) => (b.approvedOn ?? '').localeCompare(a.approvedOn ?? ''));
      const marriages = [...of(from.marriages)].sort((a, b) => (b.registeredOn ?? '').localeCompare(a.registeredOn ?? ''));
      return {
        assistance,
        marriage: marriages[0] ?? null,
        record: personRecord(assistance, marriages, { asOf: from.asOf, stale, number: subject.number }),
      };
    },
    reference: (number: string | null) => (number ? { id: seal.seal({ kind: 'citizen', number }) } : null),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
