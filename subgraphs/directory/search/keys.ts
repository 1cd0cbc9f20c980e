import type { EntryOf } from '../../shared/feed';
import type { DoorPlace } from '../address/types';
import { citizenNumber, phoneKeys } from '../linking/identity';
import { saidName } from '../linking/said-name';
import type { Tokens } from '../linking/tokens';
import type { Token } from '../linking/types';
import type { SearchKeys } from '../store/mention';
import { storeTokens } from '../store/names';
import type { SoundsOf } from '../text/types';
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

/** Makes what the index keeps of a mention for the search, from the record and the place it was understood to be at. */
export function createSearchKeys(tokens: Tokens, soundsOf: SoundsOf): (entry: EntryOf<'person'>, door: DoorPlace | null) => SearchKeys {
  const own = searchTokensOf(tokens);
  const { road, estate } = storeTokens(tokens);
  return (entry, door) => {
    const { whole } = saidName(entry.name ?? '');
    const number = entry.idNumber ? (citizenNumber(entry.idNumber)?.whole ?? '') : '';
    return {
      initials: whole === '' ? [] : soundsOf(whole, 'person').initials.slice(0, 4).map(own.initials),
      phoneTails: (entry.phones ?? []).flatMap(phoneKeys).map((phone) => own.phoneTail(phone.slice(-4))),
      idTails: number === '' ? [] : [own.idTail(number.slice(-4)), own.idTail(number.slice(-6))],
      road: road(door?.road ?? ''),
      estate: estate(door?.estate ?? ''),
      label: maskedName(entry.name ?? ''),
    };
  };
}
