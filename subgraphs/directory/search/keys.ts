import type { DoorPlace } from '../address/types';
import type { Tokens } from '../linking/tokens';
import type { Mention, Token } from '../linking/types';
import type { SearchKeys } from '../store/mention';
import { storeTokens } from '../store/names';
import { maskedName } from './masked';

/** Tokens that only the search uses, made alike of what is stored and of what is asked. */
export interface SearchTokens {
  initials(letters: string): Token;
  /** Last four digits. */
  phoneTail(digits: string): Token;
  /** Last four or six characters. */
  idTail(characters: string): Token;
}

export const searchTokensOf = (tokens: Tokens): SearchTokens => ({
  initials: (letters) => tokens('initials', letters),
  phoneTail: (digits) => tokens('phone tail', digits),
  idTail: (characters) => tokens('id tail', characters),
});

const mostReadings = 4;

/** What of a record the search goes by beside its features. */
export type Searched = Pick<Mention, 'said' | 'sounds' | 'idNumber' | 'phoneNumbers'>;

/** Makes what the index keeps of a mention for the search, from what it says and the place it was understood to be at. */
export function createSearchKeys(tokens: Tokens): (searched: Searched, door: DoorPlace | null) => SearchKeys {
  const own = searchTokensOf(tokens);
  const { road, estate } = storeTokens(tokens);
  return ({ said, sounds, idNumber, phoneNumbers }, door) => ({
    initials: sounds ? sounds.initials.slice(0, mostReadings).map(own.initials) : [],
    label: maskedName(said),
    phoneTails: phoneNumbers.map((phone) => own.phoneTail(phone.slice(-4))),
    idTails: idNumber === null ? [] : [own.idTail(idNumber.slice(-4)), own.idTail(idNumber.slice(-6))],
    road: road(door?.road ?? ''),
    estate: estate(door?.estate ?? ''),
  });
}
