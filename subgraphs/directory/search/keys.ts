import type { DoorPlace } from '../address/types';
import { remembered } from '../linking/remembered';
import { saidName } from '../linking/said-name';
import type { Tokens } from '../linking/tokens';
import type { Mention, Token } from '../linking/types';
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

/** What of a record the search goes by beside its features: the name as written, the numbers as they are compared. */
export type Searched = Pick<Mention, 'idNumber' | 'phoneNumbers'> & { name?: string };

/** Makes what the index keeps of a mention for the search, from what it says and the place it was understood to be at. */
export function createSearchKeys(tokens: Tokens, soundsOf: SoundsOf): (searched: Searched, door: DoorPlace | null) => SearchKeys {
  const own = searchTokensOf(tokens);
  const { road, estate } = storeTokens(tokens);
  const named = remembered((raw) => {
    const said = saidName(raw);
    const { whole } = said;
    return {
      initials: whole === '' ? [] : soundsOf(whole, 'person').initials.slice(0, 4).map(own.initials),
      label: maskedName(said),
    };
  });
  const [roadToken, estateToken] = [remembered(road), remembered(estate)];
  const [phoneTail, shortIdTail] = [remembered(own.phoneTail), remembered(own.idTail)];
  return ({ name = '', idNumber, phoneNumbers }, door) => ({
    ...named(name),
    phoneTails: phoneNumbers.map((phone) => phoneTail(phone.slice(-4))),
    idTails: idNumber === null ? [] : [shortIdTail(idNumber.slice(-4)), own.idTail(idNumber.slice(-6))],
    road: roadToken(door?.road ?? ''),
    estate: estateToken(door?.estate ?? ''),
  });
}
