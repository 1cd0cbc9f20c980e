import type { Call } from '../shared/call';
import { type Page, pageOf, toPage } from '../shared/connection';
import { hubNow } from '../shared/dates';
import type { Context } from '../shared/department';
import { inPolygon } from '../shared/geo';
import { toDepartmentRecord } from '../shared/provenance';
import { codeOf, linkedNumbers, type PersonReference, type Reference } from '../shared/reference';
import type { Seal } from '../shared/seal';
import { areasOf, liesIn } from '../shared/within';
import type { CivilAffairsClient } from './client';
import type { Assistance, Grid, Marriage, Unit } from './mapping';
import { personRecord } from './person-record';

/** The two files of units, by the names of their fields in the graph. */
export type UnitKind = 'enterprises' | 'socialOrganisations';
/** `first` and `after` of a connection as they were asked. */
export type Asked = Parameters<typeof toPage>[0];

const lists = { enterprises: 'EnterpriseConnection.nodes', socialOrganisations: 'SocialOrganisationConnection.nodes' } as const;
const prefixes = { Enterprise: 'enterprise', SocialOrganisation: 'social-organisation' } as const;
const today = (): string => hubNow().slice(0, 10);
const isInForce = (on: string, from: string | null, to: string | null): boolean => (from ?? '') <= on && (to === null || to > on);
const newestFirst = (a: string | null, b: string | null): number => (b ?? '').localeCompare(a ?? '');
const byDate = (assistance: readonly Assistance[], marriages: readonly Marriage[]): [Assistance[], Marriage[]] => [
  [...assistance].sort((a, b) => newestFirst(a.approvedOn, b.approvedOn)),
  [...marriages].sort((a, b) => newestFirst(a.registeredOn, b.registeredOn)),
];
/** A page of what is in memory, each as the reference that its type's fields start from. */
function pageTo<T, R>(all: readonly T[], page: Page, toReference: (one: T) => R) {
  const { nodes, ...rest } = pageOf(all, page);
  return { ...rest, nodes: nodes.map(toReference) };
}
const toGridReference = ({ code }: Grid): Reference => ({ id: `grid:${code}` });
const toUnitReference = ({ type, key }: Unit) => ({ __typename: type, id: `${prefixes[type]}:${key}` });

/** Made anew for every request; one request is answered from one drop. */
export function createLoaders(client: CivilAffairsClient, seal: Seal, call: Call) {
  let held: ReturnType<CivilAffairsClient['current']> | undefined;
  const current = () => {
    held ??= client.current(call);
    return held;
  };
  const drop = async () => (await current()).drop;
  /** Grids in force on a day whose community's code begins so; a community is its own beginning. */
  const gridsBelow = async (area: Reference, on: string | null | undefined = today()) =>
    (await drop()).grids.filter(
      ({ community, validFrom, validTo }) => community.startsWith(codeOf(area)) && isInForce(on ?? today(), validFrom, validTo),
    );
  const workersNow = async (code: string) =>
    ((await drop()).workers.get(code) ?? []).filter(({ from, to }) => isInForce(today(), from, to));
  const unit = async (kind: UnitKind, reference: Reference) => (await drop())[kind].byCode.get(codeOf(reference)) ?? null;
  /** The units of a list that the hub may show this caller. */
  const shown = (units: readonly Unit[], list: string) => units.filter(({ grid }) => liesIn(areasOf(call, list), grid));
  const citizen = async (id: string) => {
    const subject = seal.openPerson(id);
    return {
      number: subject.number,
      of: <T>(found: Map<string, T[]>) => (subject.kind === 'citizen' ? (found.get(subject.number) ?? []) : []),
    };
  };
  const personOf = async (id: string) => {
    const { number, of } = await citizen(id);
    const { drop: from, stale } = await current();
    const [assistance, marriages] = byDate(of(from.assistance), of(from.marriages));
    return {
      assistance,
      marriage: marriages[0] ?? null,
      record: personRecord(assistance, marriages, { asOf: from.asOf, stale, number }),
    };
  };
  return {
    grid: async (grid: Reference) => (await drop()).gridByCode.get(codeOf(grid)) ?? null,
    predecessors: async (grid: Reference) => (await drop()).predecessors.get(codeOf(grid)) ?? [],
    workers: async (grid: Reference) => (await drop()).workers.get(codeOf(grid)) ?? [],
    workersNow: (grid: Reference) => workersNow(codeOf(grid)),
    gridAt: async (point: { lon: number; lat: number }) =>
      (await drop()).grids.find(
        ({ boundary, validFrom, validTo }) => isInForce(today(), validFrom, validTo) && inPolygon(point, boundary),
      ) ?? null,
    gridsBelow,
    gridPage: async (area: Reference, asOf: string | null | undefined, asked: Asked) =>
      pageTo(await gridsBelow(area, asOf), toPage(asked), toGridReference),
    gridsWithoutWorker: async (area: Reference, asked: Asked) => {
      const grids = await gridsBelow(area);
      const workers = await Promise.all(grids.map(({ code }) => workersNow(code)));
      return pageTo(
        grids.filter((_, index) => workers[index]?.length === 0),
        toPage(asked),
        toGridReference,
      );
    },
    /** Somebody who serves two grids counts once. */
    gridWorkerCount: async (area: Reference) => {
      const workers = await Promise.all((await gridsBelow(area)).map(({ code }) => workersNow(code)));
      return new Set(workers.flat().map(({ id }) => id)).size;
    },
    community: async (community: Reference) => (await drop()).communityByCode.get(codeOf(community)) ?? null,
    communityCount: async (division: Reference) =>
      (await drop()).communities.filter(({ code }) => code.startsWith(codeOf(division))).length,
    serviceCase: async (found: Reference) => (await drop()).caseByNumber.get(codeOf(found)) ?? null,
    serviceCases: async (community: Reference, asked: Asked) =>
      pageTo((await drop()).casesOf.get(codeOf(community)) ?? [], toPage(asked), ({ number }) => ({ id: `service-case:${number}` })),
    /** Community and kind: 书院社区 低保申请. */
    titleOf: async (reference: Reference) => {
      const { caseByNumber, communityByCode } = await drop();
      const found = caseByNumber.get(codeOf(reference));
      return found && [communityByCode.get(found.community)?.name, found.kind.code].filter(Boolean).join(' ');
    },
    buildingHead: async (building: Reference) => (await drop()).headOf.get(codeOf(building)) ?? null,
    unit,
    unitsAt: async (kind: UnitKind, at: 'byBuilding' | 'byGrid', place: Reference, asked: Asked) =>
      pageTo(shown((await drop())[kind][at].get(codeOf(place)) ?? [], lists[kind]), toPage(asked), toUnitReference),
    unitRecord: async (kind: UnitKind, reference: Reference) => {
      const found = await unit(kind, reference);
      const { drop: from, stale } = await current();
      return (
        found &&
        toDepartmentRecord({
          department: 'civil-affairs',
          system: '民政单位台账',
          recordNumber: found.key,
          asOf: from.asOf,
          stale,
          defects: found.defects,
        })
      );
    },
    organisationsLed: async ({ id }: Reference, asked: Asked) => {
      const { of } = await citizen(id);
      return pageTo(shown(of((await drop()).ledBy), 'OrganisationConnection.nodes'), toPage(asked), toUnitReference);
    },
    person: ({ id }: Reference) => personOf(id),
    /** What the files hold by the number of a person; else what the directory links to them. */
    recordOf: async (person: PersonReference) => {
      const { record } = await personOf(person.id);
      if (record) return record;
      const { drop: from, stale } = await current();
      const linked = linkedNumbers(person, 'civil-affairs');
      const assistance = linked.flatMap((number) => from.numbered.assistance.get(number) ?? []);
      const marriages = linked.flatMap((number) => from.numbered.marriages.get(number) ?? []);
      return personRecord(...byDate(assistance, marriages), { asOf: from.asOf, stale, number: null });
    },
    sealed: (number: string | null | undefined) => (number ? { id: seal.seal({ kind: 'citizen', number }) } : null),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
