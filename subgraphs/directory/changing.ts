import { isDeepStrictEqual } from 'node:util';
import { hubNow } from '../shared/dates';
import { badUserInput } from '../shared/errors';
import type { EntryOf, FeedLine, FeedRemoval } from '../shared/feed';
import { createChanges } from './linking/change';
import type { EntityIds } from './linking/entity-id';
import { createLedger } from './linking/ledger';
import type { Decision, Features } from './linking/types';
import type { Weights } from './linking/weights';
import type { Memory } from './memory';
import { isKept, type Reading } from './reading';
import type { DirectoryStore, StoreWrites } from './store/store';

/** What changing the index needs. */
export interface ChangingParts {
  store: DirectoryStore;
  memory: Memory;
  reading: Reading;
  ids: EntityIds;
  /** What comparisons weigh in this city. */
  weights: Weights;
}

/** Takes lines in: what is older than what is known, or says nothing new, changes nothing. All of them are kept, or none. */
export async function applyLines({ store, memory, reading, ids, weights }: ChangingParts, lines: readonly FeedLine[]): Promise<void> {
  const fresh: FeedLine[] = [];
  for (const line of lines) {
    const isRemoval = line.change === 'remove';
    if (!isRemoval && isKept(line) && memory.holds(line)) continue; // most lines of a comparison
    const known = await store.version(line.kind, line.source, line.record);
    if (isRemoval ? known === null : known !== null && line.version < known && line.version !== '') continue;
    fresh.push(line);
  }
  if (fresh.length === 0) return;
  // Places first: an address is understood by what is known of them, and memory can always be made again of the store.
  for (const line of fresh) {
    if (line.change === 'remove') memory.remove(line.kind, line.source, line.record);
    else if (isKept(line)) memory.put(line);
  }
  await store.change(async (writes) => {
    for (const line of fresh) {
      if (line.change === 'remove') await remove(line, writes, { ids, weights });
      else if (line.kind === 'person') await putPerson(line, writes, { reading, ids, weights });
      else if (line.kind === 'order') {
        const { row, phones } = reading.order(line);
        await writes.putOrder(row, phones);
      } else if (isKept(line)) await writes.putEntry(line);
    }
  });
}

type LinkParts = Pick<ChangingParts, 'ids' | 'weights'>;

async function putPerson(
  line: EntryOf<'person'>,
  writes: StoreWrites,
  { reading, ids, weights }: LinkParts & { reading: Reading },
): Promise<void> {
  const { mention, keys } = reading.person(line);
  const isThis = ({ source, record }: Features) => source === line.source && record === line.record;
  const links = writes.links((features) => (isThis(features) ? keys : null));
  const known = await links.featuresOf(line.source, line.record);
  const isNews = !isDeepStrictEqual({ ...known?.features, version: '' }, { ...mention.features, version: '' });
  if (isNews) await createChanges(links, ids, weights, hubNow).put(mention);
}

async function remove(line: FeedRemoval, writes: StoreWrites, { ids, weights }: LinkParts): Promise<void> {
  const { kind, source, record } = line;
  if (kind === 'order') return writes.removeOrder(source, record);
  if (kind !== 'person') return writes.removeEntry(kind, source, record);
  await createChanges(writes.links(asBefore), ids, weights, hubNow).remove(source, record);
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
