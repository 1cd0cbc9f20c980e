import type { EntryOf } from '../../shared/feed';
import type { SoundsOf } from '../text/types';
import { birthParts, citizenNumber, phoneKeys } from './identity';
import { remembered } from './remembered';
import { saidName } from './said-name';
import type { Tokens } from './tokens';
import type { Features, Mention } from './types';

/** The dwelling or building of a record, by code. */
export interface Place {
  dwelling: string | null;
  building: string | null;
}

/** Turns what a record says of a person into what is compared. */
export type MentionOf = (entry: EntryOf<'person'>, place: Place | null) => Mention;

type NameFeatures = Pick<Features, 'name' | 'pinyin' | 'hearing' | 'surname' | 'characters'> & Pick<Mention, 'said' | 'sounds'>;

const mostPhones = 6;
const sexes = { '1': 1, '2': 2 } as const;

/** `soundsOf` hears as the city does. */
export function createMentions(tokens: Tokens, soundsOf: SoundsOf): MentionOf {
  const named = remembered((raw) => nameFeatures(raw, tokens, soundsOf));

  const few = (kind: string) => remembered((value) => tokens(kind, value));
  // Month and day are of one kind, so that it shows where they changed places.
  const [year, monthOrDay] = [few('year'), few('month or day')];
  const birthOf = remembered((text): Features['birth'] => {
    const parts = birthParts(text);
    return parts && [year(parts[0]), monthOrDay(parts[1]), monthOrDay(parts[2])];
  });
  const [division, born] = [few('id division'), few('id birth')];

  return (entry, place) => {
    const { name, pinyin, hearing, surname, characters, said, sounds } = named(entry.name ?? '');
    const number = entry.idNumber ? citizenNumber(entry.idNumber) : null;
    const stated = entry.birthDate ? birthOf(entry.birthDate) : null;
    const sex = entry.sex ?? said.sex;
    const phoneNumbers = entry.phones ? [...new Set(entry.phones.flatMap(phoneKeys))].slice(0, mostPhones) : [];
    const features: Features = {
      source: entry.source,
      record: entry.record,
      version: entry.version,
      isRegister: entry.isRegister ?? false,
      isGone: entry.isGone ?? false,
      sex: sex ? sexes[sex] : 0,
      name,
      pinyin,
      hearing,
      surname,
      characters,
      formerNames: entry.formerNames ? entry.formerNames.map((former) => named(former).name).filter((token) => token !== 0) : [],
      birth: stated ?? (number && birthOf(number.birth)),
      isBirthStated: stated !== null,
      id: tokens('id', number?.first17 ?? ''),
      idParts: number && [division(number.division), born(number.birth), tokens('id serial', number.serial)],
      isIdChecked: number?.isChecked ?? false,
      phones: phoneNumbers.map((phone) => tokens('phone', phone)),
      dwelling: place?.dwelling ?? entry.dwelling ?? null,
      building: place?.building ?? null,
    };
    return { features, idNumber: number?.whole ?? null, phoneNumbers, said, sounds };
  };
}

function nameFeatures(raw: string, tokens: Tokens, soundsOf: SoundsOf): NameFeatures {
  const said = saidName(raw);
  const { whole, surname } = said;
  const sounds = whole === '' || whole.includes('?') ? null : soundsOf(whole, 'person');
  return {
    name: tokens('name', whole),
    pinyin: (sounds?.pinyin ?? []).slice(0, 4).map((sound) => tokens('pinyin', sound)),
    hearing: (sounds?.hearing ?? []).slice(0, 4).map((sound) => tokens('hearing', sound)),
    surname: tokens('surname', surname),
    characters: [...whole].map((character, index) => (character === '?' ? 0 : tokens('character', `${index}${character}`))),
    said,
    sounds,
  };
}
