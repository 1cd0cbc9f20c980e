import type { EntryOf, FeedEntry, FeedLine, PlaceEntry } from '../../shared/feed';
import type { AddressBook } from '../address/types';
import { type Bulk, createBulk } from './bulk';
import type { EntityIds } from './entity-id';
import { featurePage } from './feature-page';
import type { MentionOf, Place } from './features';
import type { Decision, Mention } from './types';

/** One row of what linking a file gives: to whom a record belongs (`link`), or may belong (`review`). */
export type LinkRow = Pick<Decision, 'source' | 'record' | 'entity' | 'grade' | 'verdict' | 'bits' | 'evidence' | 'reason'>;

/** What linking a file needs. */
export interface Linking {
  ids: EntityIds;
  mentionOf: MentionOf;
  book: AddressBook;
  /** Decisions that people made before. */
  byHand: Iterable<Decision>;
  /** The time that decisions carry. */
  at: string;
}

/**
 * Links the people of a feed; its places, which come before them, teach the address book. Resolves when all is read; rows
 * are worked out as they are taken. Every record has exactly one row with the verdict `link`: of the record that a person
 * begins with its reason is FIRST, and there is no evidence.
 */
export async function linkFile(
  pages: AsyncIterable<readonly FeedLine[]>,
  { ids, mentionOf, book, byHand, at }: Linking,
): Promise<Iterable<LinkRow>> {
  const bulk = createBulk(ids, byHand, at);
  let mentions: Mention[] = [];
  const settle = (): void => {
    bulk.add(featurePage(mentions));
    mentions = [];
  };
  const take = (line: FeedLine): void => {
    if (line.change === 'remove') {
      settle();
      if (line.kind === 'person') bulk.remove(line.source, line.record);
      else book.remove(line.kind, line.record);
    } else if (line.kind === 'person') mentions.push(mentionOf(line, placeOf(line, book)));
    else if (isPlace(line)) book.put(line);
  };
  for await (const page of pages) {
    for (const line of page) take(line);
    settle();
  }
  return rowsOf(bulk);
}

function* rowsOf(bulk: Bulk): Iterable<LinkRow> {
  for (const { source, record, entity, grade, verdict, bits, evidence, reason } of bulk.decide())
    yield { source, record, entity, grade, verdict, bits, evidence, reason };
  for (const { source, record, entity, isFirst } of bulk.attached()) {
    if (isFirst) yield { source, record, entity, grade: 'certain', verdict: 'link', bits: 0, evidence: [], reason: 'FIRST' };
  }
}

/** Where the person of a record lives: as the department knows it, else as its address is understood. */
export function placeOf({ dwelling, address }: Pick<EntryOf<'person'>, 'dwelling' | 'address'>, book: AddressBook): Place | null {
  if (dwelling) return { dwelling, building: book.dwelling(dwelling)?.building ?? null };
  return address ? book.resolve(address) : null;
}

const notPlaces: ReadonlySet<string> = new Set<FeedEntry['kind']>(['person', 'organisation', 'object', 'order']);
const isPlace = (entry: FeedEntry): entry is PlaceEntry => !notPlaces.has(entry.kind);
