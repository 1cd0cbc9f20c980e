import { isDeepStrictEqual } from 'node:util';
import { hubNow } from '../shared/dates';
import { badUserInput } from '../shared/errors';
import type { FeedLine, FeedRemoval } from '../shared/feed';
import { createChanges } from './linking/change';
import type { EntityIds } from './linking/entity-id';
import { createLedger } from './linking/ledger';
import type { Decision, Features, LinkStore, Token } from './linking/types';
import type { Weights } from './linking/weights';
import type { Memory } from './memory';
import { isKept, type Reading } from './reading';
import { type KnownNames, namesIn } from './store/known-names';
import type { DirectoryStore, StoreWrites } from './store/store';

/** What changing the index needs. */
export interface ChangingParts {
  store: DirectoryStore;
  memory: Memory;
  /** What people are called. */
  called: KnownNames;
  reading: Reading;
  ids: EntityIds;
  /** What comparisons weigh in this city. */
  weights: Weights;
}

/**
 * Takes lines in: what is older than what is known, or says nothing new, changes nothing. All of them are kept, or none. What
 * lines about people ask of the store is read for all of them together.
 */
export async function applyLines(
  { store, memory, called, reading, ids, weights }: ChangingParts,
  lines: readonly FeedLine[],
): Promise<void> {
  // Most lines of a comparison say what memory holds, and need nothing of the store.
  const told = lines.filter((line) => line.change === 'remove' || !isKept(line) || !memory.holds(line));
  if (told.length === 0) return;
  const names: Token[] = [];
  await store.change(async (writes) => {
    await writes.readKnown(told);
    // Places first: an address is understood by what memory holds of them, which can always be made again of the store.
    for (const line of told) if (isOfKept(line) && (await isFresh(line, writes))) await keep(line, memory, writes);
    const people = new Map<FeedLine, Person>();
    for (const line of told) if (line.change !== 'remove' && line.kind === 'person') people.set(line, reading.person(line));
    const news: Features[] = [];
    for (const { mention } of people.values()) if (await isNews(mention.features, writes.links(asBefore))) news.push(mention.features);
    for (const { mention } of people.values()) names.push(...namesIn(mention.features));
    await writes.putNames(names.filter((token) => !called.mayHold(token)));
    await writes.readAhead(news);
    for (const line of told) {
      if (isOfKept(line) || !(await isFresh(line, writes))) continue;
      const person = people.get(line);
      if (person) await putPerson(person, writes, { ids, weights });
      else if (line.change === 'remove') await remove(line, writes, { ids, weights });
      else if (line.kind === 'order') {
        const { row, phones } = reading.order(line);
        await writes.putOrder(row, phones);
      }
    }
  });
  called.add(names); // not before they are kept
}

/** True of lines about places, organisations and objects. */
const isOfKept = (line: FeedLine): boolean => line.kind !== 'person' && line.kind !== 'order';

async function keep(line: FeedLine, memory: Memory, writes: StoreWrites): Promise<void> {
  const { kind, source, record } = line;
  if (line.change !== 'remove' && isKept(line)) {
    memory.put(line);
    await writes.putEntry(line);
  } else if (kind !== 'person' && kind !== 'order') {
    memory.remove(kind, source, record);
    await writes.removeEntry(kind, source, record);
  }
}

/** False of what is older than what is known, and of the end of what is not known. */
async function isFresh(line: FeedLine, writes: StoreWrites): Promise<boolean> {
  const known = await writes.version(line.kind, line.source, line.record);
  if (line.change === 'remove') return known !== null;
  return known === null || line.version >= known || line.version === '';
}

/** True when a record says something else than what is known of it; its version says nothing. */
async function isNews(features: Features, links: Pick<LinkStore, 'featuresOf'>): Promise<boolean> {
  const known = await links.featuresOf(features.source, features.record);
  return !isDeepStrictEqual({ ...known?.features, version: '' }, { ...features, version: '' });
}

type Person = ReturnType<Reading['person']>;
type LinkParts = Pick<ChangingParts, 'ids' | 'weights'>;

async function putPerson({ mention, keys }: Person, writes: StoreWrites, { ids, weights }: LinkParts): Promise<void> {
  const { source, record } = mention.features;
  const links = writes.links((features) => (features.source === source && features.record === record ? keys : null));
  // Asked again: another of these lines may have been about the same record.
  if (await isNews(mention.features, links)) await createChanges(links, ids, weights, hubNow).put(mention);
}

async function remove({ kind, source, record }: FeedRemoval, writes: StoreWrites, { ids, weights }: LinkParts): Promise<void> {
  if (kind === 'order') await writes.removeOrder(source, record);
  else await createChanges(writes.links(asBefore), ids, weights, hubNow).remove(source, record);
}

const asBefore = () => null;

/** What a person decides about a record and a person. */
export interface HandOrder {
  order: 'CONFIRM' | 'REJECT';
  source: string;
  record: string;
  entity: string;
  /** Who decides. */
  by: string;
}

/** Puts a decision by hand into the ledger and into force; refused where the index knows no such record or person. */
export async function decideByHand({ store, ids }: Pick<ChangingParts, 'store' | 'ids'>, given: HandOrder): Promise<Decision> {
  const { order, source, record, entity, by } = given;
  if (!(await store.person(entity))) throw badUserInput('person', 'must be a person the directory knows.');
  const made = await store.change((writes) => {
    const ledger = createLedger(writes.links(asBefore), ids, hubNow);
    return order === 'CONFIRM' ? ledger.confirm(source, record, entity, by) : ledger.reject(source, record, entity, by);
  });
  const last = made?.at(-1);
  if (!last) throw badUserInput('recordNumber', 'must be the number of a record of this department that is in the index.');
  return last;
}
