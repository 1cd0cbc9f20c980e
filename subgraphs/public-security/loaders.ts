import DataLoader from 'dataloader';
import { manyByKey, oneByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import { citizenIdKey } from '../shared/citizen-id';
import { type Page, pageOf, toConnection } from '../shared/connection';
import { hubNow } from '../shared/dates';
import type { Context } from '../shared/department';
import type { DefectLedger } from '../shared/provenance';
import type { Seal } from '../shared/seal';
import type { PlaceColumn, PublicSecurityClient } from './client';
import { type RegisteredPerson, toAddress, toDivision, toNotice, toPerson } from './mapping';

/** The longest list one statement takes: 200 people, each in up to six written forms. */
const maxBatchSize = 200;

/** Made anew for every request. */
export function createLoaders(client: PublicSecurityClient, ledger: DefectLedger, seal: Seal, call: Call) {
  const note = <T extends { record: { recordNumber: string | null; defects: Parameters<DefectLedger['note']>[1] } } | null>(
    found: T,
  ): T => {
    if (found) ledger.note(found.record.recordNumber ?? '', found.record.defects);
    return found;
  };
  const personByIdNumber = new DataLoader<string, RegisteredPerson | null>(
    async (numbers) => {
      const rows = manyByKey(numbers, await client.peopleByIdNumber(numbers, call), ({ GMSFHM }) => citizenIdKey(GMSFHM) ?? '');
      return rows.map((found, index) => note(toPerson(found, numbers[index])));
    },
    { maxBatchSize },
  );
  const addressByCode = new DataLoader(
    async (codes: readonly string[]) =>
      oneByKey(codes, (await client.addressesByCode(codes, call)).map(toAddress), ({ code }) => code).map(note),
    { maxBatchSize },
  );
  const divisionByCode = new DataLoader(async (codes: readonly string[]) =>
    oneByKey(codes, (await client.divisionsByCode(codes, call)).map(toDivision), ({ code }) => code),
  );
  const countLoader = (column: PlaceColumn, prefix = 0) =>
    new DataLoader(async (codes: readonly string[]) => {
      const counts = new Map((await client.countAt(column, codes, call, prefix)).map(({ K, N }) => [K, N]));
      return codes.map((code) => counts.get(code) ?? 0);
    });
  const counts = { WGDM: countLoader('WGDM'), SQJCWHDM: countLoader('SQJCWHDM'), SJDZBM: countLoader('SJDZBM'), DZBM: countLoader('DZBM') };
  const countByPrefix = new Map([2, 4, 6, 9].map((length) => [length, countLoader('SQJCWHDM', length)]));
  const householdCount = new DataLoader(async (codes: readonly string[]) => {
    const found = new Map((await client.householdsIn(codes, call)).map(({ K, N }) => [K, N]));
    return codes.map((code) => found.get(code) ?? 0);
  });
  const peopleByHousehold = new DataLoader(async (numbers: readonly string[]) =>
    manyByKey(numbers, await client.peopleByHousehold(numbers, call), ({ HH }) => HH).map((rows) =>
      rows.map((row) => toPerson([row])).filter((person) => person !== null),
    ),
  );
  const noticeByNumber = new DataLoader(async (numbers: readonly string[]) =>
    oneByKey(numbers, (await client.noticesByNumber(numbers, call)).map(toNotice), ({ number }) => number),
  );
  const reference = ({ idNumber }: RegisteredPerson) => (idNumber ? { id: seal.seal({ kind: 'citizen', number: idNumber }) } : null);
  return {
    /** The registered person a sealed identifier stands for; null for passports and for people neither register knows. */
    person: async (id: string) => {
      const subject = seal.openPerson(id);
      return subject.kind === 'citizen' ? personByIdNumber.load(subject.number) : null;
    },
    personByIdNumber,
    addressByCode,
    divisionByCode,
    noticeByNumber,
    householdCount,
    residentCount: (column: PlaceColumn, code: string) => counts[column].load(code),
    residentCountOfDivision: async (code: string) => (await countByPrefix.get(code.length)?.load(code)) ?? null,
    householdId: (number: string | null) => (number ? { id: seal.seal({ kind: 'household', number }) } : null),
    household: async (id: string) => {
      const subject = seal.open(id);
      return subject?.kind === 'household' ? peopleByHousehold.load(subject.number) : [];
    },
    reference,
    membersPage: (people: RegisteredPerson[], page: Page) =>
      pageOf(
        [...people]
          .sort((a, b) => Number(b.relation === '02') - Number(a.relation === '02'))
          .flatMap((person) => {
            const found = reference(person);
            return found ? [{ person: found, relation: person.relation }] : [];
          }),
        page,
      ),
    /** A page of people who live at a place; those without a usable number are left out of the page and counted in the total. */
    peopleAt: async (column: PlaceColumn, code: string, page: Page) => {
      const rows = await client.peopleAt(column, code, page, call);
      const nodes = rows
        .map((row) => toPerson([row]))
        .flatMap((person) => (person ? [reference(person)] : []))
        .filter((found) => found !== null);
      const total = await counts[column].load(code);
      const end = page.offset + rows.length;
      return {
        ...toConnection(nodes, page, total),
        pageInfo: { endCursor: toConnection(rows, page, total).pageInfo.endCursor, hasNextPage: end < total },
      };
    },
    buildingsAt: async (column: PlaceColumn, code: string, page: Page) => {
      const { rows, total } = await client.addressesAt(column, code, '50', page, call);
      return toConnection(
        rows.map((row) => ({ id: `building:${row.DZBM}` })),
        page,
        total,
      );
    },
    dwellingsIn: async (building: string, page: Page) => {
      const { rows, total } = await client.addressesAt('SJDZBM', building, '62', page, call);
      return toConnection(
        rows.map((row) => ({ id: `dwelling:${row.DZBM}` })),
        page,
        total,
      );
    },
    divisionsBelow: async (code: string, asOf: string | null) => {
      const date = asOf ?? hubNow().slice(0, 10);
      const all = (await client.divisionsBelow(code, call)).map(toDivision);
      return all.filter(({ validFrom, validTo }) => (validFrom ?? '') <= date && (validTo === null || validTo > date));
    },
    noticesFor: async (community: string, on: string | null) => {
      const date = on ?? hubNow().slice(0, 10);
      const all = (await client.noticesFor(community, call)).map(toNotice);
      return all.filter(({ validFrom, validTo }) => (validFrom ?? '') <= date && (validTo ?? date) >= date);
    },
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
