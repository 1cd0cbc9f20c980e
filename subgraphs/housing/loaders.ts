import DataLoader from 'dataloader';
import { manyByKey, oneByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import type { Context } from '../shared/department';
import { asLinked, type DefectLedger, type DepartmentRecord } from '../shared/provenance';
import { linkedNumbers, type PersonReference } from '../shared/reference';
import type { Seal } from '../shared/seal';
import { type HousingClient, listLimit } from './client';
import { byHouse, byRecord, newestFirst, toBuilding, toHouse, toOwnership, toPersonRecord, toTenancy } from './mapping';
import type { Party } from './parties';

const maxBatchSize = listLimit;

/** Made anew for every request. */
export function createLoaders(client: HousingClient, ledger: DefectLedger, seal: Seal, call: Call) {
  const note = <T extends { record: DepartmentRecord } | null>(found: T): T => {
    if (found) ledger.note(found.record.recordNumber ?? '', found.record.defects);
    return found;
  };
  /** Rows that are not deleted by flag; those that are (D15) are counted and served to nobody. */
  const inForce = <Row extends { scbz: string }>(rows: readonly Row[], numberOf: (row: Row) => string): Row[] => {
    for (const row of rows) if (row.scbz === '1') ledger.note(numberOf(row), [{ code: 'D15', field: 'scbz', raw: '1' }]);
    return rows.filter(({ scbz }) => scbz !== '1');
  };
  const ownerships = (rows: Awaited<ReturnType<HousingClient['ownersByHouse']>>) =>
    inForce(rows, ({ qlbh }) => qlbh)
      .map(toOwnership)
      .map(note)
      .sort(byHouse);
  const tenancies = (rows: Awaited<ReturnType<HousingClient['leasesByHouse']>>) =>
    inForce(rows, ({ htbah }) => htbah)
      .map(toTenancy)
      .map(note)
      .sort(newestFirst);

  const houseByAddress = new DataLoader(
    async (codes: readonly string[]) => {
      const rows = inForce(await client.housesByAddress(codes, call), ({ fwbm }) => fwbm);
      return manyByKey(codes, rows, ({ bzdzbm }) => bzdzbm).map((found) => note(toHouse(found)));
    },
    { maxBatchSize },
  );
  const buildingByAddress = new DataLoader(
    async (codes: readonly string[]) => {
      const rows = inForce(await client.buildingsByAddress(codes, call), ({ zbm }) => zbm);
      return oneByKey(codes, rows.map(toBuilding).map(note), ({ addressCode }) => addressCode);
    },
    { maxBatchSize },
  );
  /** What hangs on the houses of an address, superseded house numbers included; null when the bureau has not matched it. */
  const byAddress = <Row extends { house: string }>(read: (houses: readonly string[]) => Promise<Row[]>) =>
    new DataLoader<string, Row[] | null>(
      async (codes) => {
        const houses = await Promise.all(codes.map((code) => houseByAddress.load(code)));
        const rows = await read(houses.flatMap((house) => house?.houseNumbers ?? []));
        return houses.map((house) => house && rows.filter((row) => house.houseNumbers.includes(row.house)));
      },
      { maxBatchSize },
    );
  /** Titles and leases of people, by their sealed identifiers. */
  const holdings = new DataLoader(
    async (ids: readonly string[]) => {
      const rows = await client.holdingsOf(
        ids.map((id) => seal.openPerson(id).number),
        call,
      );
      const titles = manyByKey(ids, ownerships(rows.filter((row) => row.lb === '01')), ({ ownedBy }) => personId(ownedBy));
      const leases = manyByKey(ids, tenancies(rows.filter((row) => row.lb === '02')), ({ tenantParty }) => personId(tenantParty));
      return ids.map((_, index) => ({ titles: titles[index] ?? [], leases: leases[index] ?? [] }));
    },
    { maxBatchSize },
  );
  /** Titles and leases by their own numbers. */
  const recordByNumber = new DataLoader(
    async (numbers: readonly string[]) => {
      const rows = await client.holdingsByRecord(numbers, call);
      const found = [...ownerships(rows.filter((row) => row.lb === '01')), ...tenancies(rows.filter((row) => row.lb === '02'))];
      return oneByKey(
        numbers,
        found.map(({ record }) => record),
        ({ recordNumber }) => recordNumber ?? '',
      );
    },
    { maxBatchSize },
  );
  const personId = ({ person }: Party): string | null => person && seal.seal(person);
  /** The holdings of whom a caller names; an identifier this hub did not give out is refused before a call is made. */
  const holdingsOf = async (id: string) => {
    return seal.openPerson(id).kind === 'entity' ? { titles: [], leases: [] } : holdings.load(id);
  };
  return {
    houseByAddress,
    buildingByAddress,
    ownersOf: byAddress(async (houses) => ownerships(await client.ownersByHouse(houses, call)).sort(byRecord)),
    leasesOf: byAddress(async (houses) => tenancies(await client.leasesByHouse(houses, call))),
    ownedBy: async (id: string) => (await holdingsOf(id)).titles,
    rentedBy: async (id: string) => (await holdingsOf(id)).leases,
    /** What the bureau has by the number of a person; else what the directory links to them. */
    recordOf: async (person: PersonReference) => {
      const { titles, leases } = await holdingsOf(person.id);
      const numbered = toPersonRecord([...titles, ...leases].map(({ record }) => record));
      if (numbered) return numbered;
      const linked = linkedNumbers(person, 'housing').map((number) => recordByNumber.load(number));
      return toPersonRecord((await Promise.all(linked)).filter((record) => record !== null).map(asLinked));
    },
    person: ({ person }: Party) => (person ? { id: seal.seal(person) } : null),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
