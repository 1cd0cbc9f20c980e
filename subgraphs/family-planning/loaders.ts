import DataLoader from 'dataloader';
import { manyByKey, oneByKey } from '../shared/batch';
import type { Call } from '../shared/call';
import { birthDateOf, citizenIdKey } from '../shared/citizen-id';
import type { Context } from '../shared/department';
import { type DefectLedger, type DepartmentRecord, newestLinked } from '../shared/provenance';
import { linkedNumbers, type PersonReference } from '../shared/reference';
import type { Seal } from '../shared/seal';
import type { FamilyPlanningClient } from './client';
import { type Benefit, type Birth, toBenefit, toBirth } from './family';
import { newestRows, type PopulationChild, type PopulationPerson, toChild, toPerson } from './mapping';

/** The most people a function takes. */
const people = { maxBatchSize: 100 };

/** Made anew for every request. */
export function createLoaders(client: FamilyPlanningClient, ledger: DefectLedger, seal: Seal, call: Call) {
  const noted = <T extends { record: DepartmentRecord }>(found: T): T => {
    ledger.note(found.record.recordNumber ?? '', found.record.defects);
    return found;
  };
  const personOf = new DataLoader<string, PopulationPerson | null>(async (numbers) => {
    const found = newestRows(await client.peopleByIdNumber(numbers, call), ({ SFZH }) => citizenIdKey(SFZH) ?? '');
    return oneByKey(numbers, found, ({ row }) => citizenIdKey(row.SFZH) ?? '').map((rows, index) =>
      rows ? noted(toPerson(rows, numbers[index] ?? '')) : null,
    );
  }, people);
  const recordByNumber = new DataLoader<string, DepartmentRecord | null>(async (records) => {
    const found = newestRows(await client.peopleByRecordNumber(records, call), ({ HRBH }) => HRBH);
    return oneByKey(records, found, ({ row }) => row.HRBH).map((rows) => rows && noted(toPerson(rows, '')).record);
  }, people);
  const childrenOf = new DataLoader<string, string[]>(async (numbers) => {
    const rows = newestRows(await client.childrenByParents(numbers, call), ({ HRBH }) => HRBH);
    const children = rows.map(({ row }) => toChild(row));
    for (const { recordNumber, defects } of children) ledger.note(recordNumber, defects);
    return byParent(numbers, children).map((found) => oldestFirst(found.flatMap(({ number }) => number ?? [])));
  }, people);
  const birthsOf = new DataLoader<string, Birth[]>(async (numbers) => {
    const births = newestRows(await client.birthsByParents(numbers, call), ({ CSZMBH }) => CSZMBH)
      .map(toBirth)
      .map(noted);
    return byParent(numbers, births.sort(newestFirst(({ issuedOn }) => issuedOn)));
  }, people);
  const benefitsOf = new DataLoader<string, Benefit[]>(async (numbers) => {
    const benefits = newestRows(await client.benefitsByIdNumber(numbers, call), ({ FZBH }) => FZBH)
      .map(toBenefit)
      .map(noted);
    return manyByKey(numbers, benefits.sort(newestFirst(({ since }) => since)), ({ person }) => person ?? '');
  }, people);
  /** What a loader has on the person a sealed identifier stands for; the system knows nobody by a passport. */
  const of =
    <T>(loader: DataLoader<string, T>, nothing: T) =>
    async (id: string): Promise<T> => {
      const subject = seal.openPerson(id);
      return subject.kind === 'citizen' ? loader.load(subject.number) : nothing;
    };
  const person = of(personOf, null);
  return {
    person,
    /** What the system has by the number of a person; else the newest of the records linked to them. */
    recordOf: async (reference: PersonReference) => {
      const numbered = await person(reference.id);
      if (numbered) return numbered.record;
      const linked = linkedNumbers(reference, 'family-planning').map((number) => recordByNumber.load(number));
      return newestLinked(await Promise.all(linked));
    },
    children: of(childrenOf, []),
    births: of(birthsOf, []),
    benefits: of(benefitsOf, []),
    reference: (number: string) => ({ id: seal.seal({ kind: 'citizen', number }) }),
  };
}
export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;

/** What names each of these people as a parent. */
function byParent<T extends Pick<PopulationChild, 'parents'>>(numbers: readonly string[], found: readonly T[]): T[][] {
  const links = found.flatMap((one) => [...new Set(one.parents)].map((parent) => ({ parent, one })));
  return manyByKey(numbers, links, ({ parent }) => parent ?? '').map((list) => list.map(({ one }) => one));
}

const oldestFirst = (numbers: readonly string[]): string[] =>
  [...new Set(numbers)].sort((a, b) => birthDateOf(a).localeCompare(birthDateOf(b)) || a.localeCompare(b));

/** By date, those without one last. */
const newestFirst =
  <T>(dateOf: (one: T) => string | null) =>
  (a: T, b: T): number =>
    (dateOf(b) ?? '').localeCompare(dateOf(a) ?? '');
