import { blockLimit, blocksOf } from '../linking/blocks';
import type { Features } from '../linking/types';
import { unpack } from './bytes';
import { decisionsOnPage } from './ledger';
import type { StoreTokens } from './names';
import { recordsOf } from './numbered';
import type { Draft } from './pages';
import { unpackPerson } from './person';
import { listsOf } from './postings';
import type { RecordName } from './store';

// What a draft has read is at hand until it is dropped: a change to many records asks the database four times, not thirty times each.

/** Reads into a draft, all together, what is known of these records. */
export async function readKnown(draft: Draft, names: StoreTokens, records: readonly RecordName[]): Promise<void> {
  const ofPeople = records.filter(({ kind }) => kind === 'person').map(({ source, record }) => names.mention(source, record));
  const ofOrders = records.filter(({ kind }) => kind === 'order').map(({ source, record }) => names.order(source, record));
  const lists = await listsOf(draft, [...ofPeople, ...ofOrders]);
  await recordsOf(draft, 'hotline', lists.slice(ofPeople.length).flat());
  await peopleOf(draft, lists.slice(0, ofPeople.length).flat());
}

/**
 * Reads into a draft, all together, what linking these records asks for: what was decided about them, who shares a block with
 * them, and what else is known of those people.
 */
export async function readAhead(draft: Draft, names: StoreTokens, records: readonly Features[]): Promise<void> {
  const made = records.map(({ source, record }) => names.decisions(source, record));
  const blocks = records.flatMap(blocksOf);
  const lists = await listsOf(draft, [...made, ...blocks, ...records.map(({ name }) => name)]);
  const decisions = lists.slice(0, made.length).flat();
  const sharing = lists.slice(made.length, made.length + blocks.length).flatMap((numbers) => numbers.slice(0, blockLimit));
  await draft.read('decision', [...new Set(decisions.map((number) => Math.floor(number / decisionsOnPage)))]);
  const people = (await peopleOf(draft, sharing)).map(unpackPerson);
  const entities = people.map(({ entity }) => names.entity(entity));
  await listsOf(draft, entities);
  const numbers = people.flatMap(({ mentions }) => mentions);
  await recordsOf(draft, 'mention', numbers);
}

/** The people whom mentions belong to, as they are kept. */
async function peopleOf(draft: Draft, mentions: readonly number[]): Promise<Buffer[]> {
  const kept = await recordsOf(draft, 'mention', mentions);
  const people = [...kept.values()].map((mention) => unpack(mention).number());
  return [...(await recordsOf(draft, 'person', people)).values()];
}
