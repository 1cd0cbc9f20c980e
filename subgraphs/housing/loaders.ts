import DataLoader from 'dataloader';
import { manyByKey, oneByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import type { Context } from '../shared/department';
import type { DefectLedger, DepartmentRecord } from '../shared/provenance';
import type { Seal } from '../shared/seal';
import type { HousingClient } from './client';
import { toHouse, toOwnership, toTenancy } from './mapping';

/** The service takes 300 numbers a call: 50 people in up to six written forms. */
const people = { maxBatchSize: 50 };
const houses = { maxBatchSize: 200 };

/** Made anew for every request. */
export function createLoaders(client: HousingClient, ledger: DefectLedger, seal: Seal, call: Call) {
  const note = <T extends { record: DepartmentRecord }>(found: T): T => {
    ledger.note(found.record.recordNumber ?? '', found.record.defects);
    return found;
  };
  const inForce = (rows: Parameters<typeof toOwnership>[0][]) => {
    const all = rows.map(toOwnership).map(note);
    for (const { isDeleted, record } of all)
      if (isDeleted) ledger.note(record.recordNumber ?? '', [{ code: 'D15', field: 'scbz', raw: '1' }]);
    return all.filter(({ isDeleted }) => !isDeleted);
  };
  const houseByAddress = new DataLoader(
    async (codes: readonly string[]) =>
      oneByKey(codes, (await client.housesByAddress(codes, call)).map(toHouse), ({ addressCode }) => addressCode),
    houses,
  );
  const ownedBy = new DataLoader(
    async (numbers: readonly string[]) =>
      manyByKey(numbers, inForce(await client.ownersByIdNumber(numbers, call)), ({ idNumber }) => idNumber ?? ''),
    people,
  );
  const rentedBy = new DataLoader(
    async (numbers: readonly string[]) =>
      manyByKey(numbers, (await client.leasesByIdNumber(numbers, call)).map(toTenancy).map(note), ({ tenantNumber }) => tenantNumber ?? ''),
    people,
  );
  const ownersOf = new DataLoader(
    async (codes: readonly string[]) => manyByKey(codes, inForce(await client.ownersByHouse(codes, call)), ({ house }) => house),
    houses,
  );
  const leasesOf = new DataLoader(
    async (codes: readonly string[]) =>
      manyByKey(codes, (await client.leasesByHouse(codes, call)).map(toTenancy).map(note), ({ house }) => house),
    houses,
  );
  const citizen = (id: string): string | null => {
    const subject = seal.openPerson(id);
    return subject.kind === 'citizen' ? subject.number : null;
  };
  const titlesOf = async (id: string) => {
    const number = citizen(id);
    return number ? ownedBy.load(number) : [];
  };
  const rentalsOf = async (id: string) => {
    const number = citizen(id);
    return number ? rentedBy.load(number) : [];
  };
  return {
    houseByAddress,
    ownersOf,
    leasesOf,
    ownedBy: titlesOf,
    rentedBy: rentalsOf,
    /** The first title; for tenants who own nothing, the first lease; with the defects of all of them. One call serves 50 people, two where some own nothing. */
    recordOf: async (id: string) => {
      const titles = await titlesOf(id);
      const records = titles.length > 0 ? titles : await rentalsOf(id);
      const [found] = records;
      return found ? { ...found.record, defects: records.flatMap(({ record }) => record.defects) } : null;
    },
    person: (number: string | null) => (number ? { id: seal.seal({ kind: 'citizen', number }) } : null),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
