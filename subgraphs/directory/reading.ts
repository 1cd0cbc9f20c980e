import type { EntryOf, FeedLine } from '../shared/feed';
import type { AddressBook, DoorPlace } from './address/types';
import type { MentionOf, Place } from './linking/features';
import { phoneKeys } from './linking/identity';
import type { Tokens } from './linking/tokens';
import type { Mention as LinkMention, Token } from './linking/types';
import type { Searched } from './search/keys';
import type { SearchKeys } from './store/mention';
import type { KeptEntry, OrderRow } from './store/store';

/** Turns lines of the feed into what the index keeps: tokens, codes and masked labels. */
export interface Reading {
  /** A record about a person: what is compared, and what is searched by. */
  person(entry: EntryOf<'person'>): { mention: LinkMention; keys: SearchKeys };
  /** An order, and the tokens of the numbers it can be found by. */
  order(entry: EntryOf<'order'>): { row: OrderRow; phones: Token[] };
}

export interface ReadingParts {
  book: AddressBook;
  tokens: Tokens;
  mentionOf: MentionOf;
  keysOf(searched: Searched, door: DoorPlace | null): SearchKeys;
}

export const createReading = ({ book, tokens, mentionOf, keysOf }: ReadingParts): Reading => {
  /** Where a record says that it is: by the department's own code, else as its address is understood. */
  const placeOf = ({ dwelling, address }: { dwelling?: string; address?: string }): Place | null => {
    if (dwelling) return { dwelling, building: book.dwelling(dwelling)?.building ?? null };
    return address ? book.resolve(address) : null;
  };
  const doorOf = (place: Place | null): DoorPlace | null => {
    if (place?.dwelling) return book.dwelling(place.dwelling);
    return place?.building ? book.building(place.building) : null;
  };
  return {
    person(entry) {
      const place = placeOf(entry);
      const mention = mentionOf(entry, place);
      return { mention, keys: keysOf(mention, doorOf(place)) };
    },
    order(entry) {
      const place = placeOf(entry) ?? (entry.inBuilding ? { dwelling: null, building: entry.inBuilding } : null);
      const door = doorOf(place);
      const { source, record, version, createdAt, isOpen } = entry;
      const row: OrderRow = {
        source,
        record,
        version,
        createdAt,
        isOpen,
        isConfidential: entry.isConfidential ?? false,
        isRepeated: entry.isRepeated ?? false,
        dwelling: place?.dwelling ?? undefined,
        inBuilding: place?.building ?? undefined,
        grid: entry.grid ?? door?.grid ?? undefined,
        community: entry.community ?? door?.community ?? undefined,
      };
      const numbers = [entry.callerNumber, entry.contactNumber].flatMap((number) => (number ? phoneKeys(number) : []));
      return { row, phones: [...new Set(numbers)].map((number) => tokens('phone', number)) };
    },
  };
};

/** True of what is kept as it is, in the store and in memory: places, organisations and objects. */
export const isKept = (line: Exclude<FeedLine, { change: 'remove' }>): line is KeptEntry => line.kind !== 'person' && line.kind !== 'order';
