import type { EntryOf, FeedLine } from '../shared/feed';
import type { Changes } from './linking/change';
import type { Memory } from './memory';
import { isKept, type Reading } from './reading';
import type { DirectoryStore, StoreWrites } from './store/store';

/** What changing the index needs. */
export interface ChangingParts {
  store: DirectoryStore;
  memory: Memory;
  reading: Reading;
  /** How one record is linked again. */
  changes(): Changes;
}

/** Takes lines in: what is older than what is known, or says nothing new, changes nothing. All of them are kept, or none. */
export async function applyLines({ store, memory, reading, changes }: ChangingParts, lines: readonly FeedLine[]): Promise<void> {
  const fresh: FeedLine[] = [];
  for (const line of lines) {
    const known = await store.version(line.kind, line.source, line.record);
    const isRemoval = line.change === 'remove';
    if (isRemoval ? known === null : known !== null && line.version < known && line.version !== '') continue;
    if (!isRemoval && isKept(line) && known !== null && known !== '' && line.version === known) continue;
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
      if (line.change === 'remove') await remove(line, writes, changes());
      else if (line.kind === 'person') await putPerson(line, writes, { reading, changes: changes() });
      else if (line.kind === 'order') {
        const { row, phones } = reading.order(line);
        await writes.putOrder(row, phones);
      } else if (isKept(line)) await writes.putEntry(line);
    }
  });
}

async function putPerson(line: EntryOf<'person'>, writes: StoreWrites, { reading, changes }: { reading: Reading; changes: Changes }): Promise<void> {
  const { mention, keys } = reading.person(line);
  await changes.put(writes.links(() => keys), mention);
}

async function remove(line: Extract<FeedLine, { change: 'remove' }>, writes: StoreWrites, changes: Changes): Promise<void> {
  const { kind, source, record } = line;
  if (kind === 'order') return writes.removeOrder(source, record);
  if (kind !== 'person') return writes.removeEntry(kind, source, record);
  await changes.remove(writes.links(noKeys), source, record);
}

const noKeys = () => {
  throw new Error('nothing is put when a record is removed');
};
