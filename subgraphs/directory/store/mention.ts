import type { Features, Token } from '../linking/types';
import { createPacker, unpack } from './bytes';

/** What only the search needs of a mention, beside its features. */
export interface SearchKeys {
  /** First letters of the name, every reading. */
  initials: Token[];
  /** Last four digits of each phone. */
  phoneTails: Token[];
  /** Last four and last six characters of the ID number. */
  idTails: Token[];
  /** Standard names of the road or village and of the estate where the mention is. */
  road: Token;
  estate: Token;
  /** The name as it may be shown: 王**. */
  label: string;
}

/** What one record says of a person, as it is kept: tokens, codes and a masked label. */
export interface KeptMention {
  features: Features;
  keys: SearchKeys;
}

const packer = createPacker();
const none = '';

/** A mention as bytes, until the next one is packed; before them stands on its page the number of the person it belongs to. */
export function packMention({ features, keys }: KeptMention): Buffer {
  const { id, idParts, birth } = features;
  const said = [features.isRegister, features.isGone, features.isBirthStated, features.isIdChecked, birth, idParts, id];
  packer.number(features.sex).number(said.reduce((flags: number, value) => flags * 2 + (value ? 1 : 0), 0));
  packer.text(features.source).code(features.record).code(features.version);
  packer.token(features.name).token(features.surname).tokens(features.pinyin).tokens(features.hearing);
  packer.tokens(features.characters).tokens(features.formerNames).tokens(features.phones);
  if (id !== 0) packer.token(id);
  for (const part of [...(birth ?? []), ...(idParts ?? [])]) packer.token(part);
  const { dwelling, building } = features;
  const isWithin = dwelling !== null && building !== null && dwelling.startsWith(building);
  packer.code(dwelling ?? none).number(isWithin ? building.length : 0);
  if (!isWithin) packer.code(building ?? none);
  packer.tokens(keys.initials).tokens(keys.phoneTails).tokens(keys.idTails).token(keys.road).token(keys.estate).text(keys.label);
  return packer.lend();
}

/** The number of a mention's person and what packMention packed. */
export function unpackMention(packed: Buffer): { mention: KeptMention; person: number } {
  const from = unpack(packed);
  const person = from.number();
  const sex = from.number();
  const flags = from.number();
  const triple = (): [Token, Token, Token] => [from.token(), from.token(), from.token()];
  const [source, record, version] = [from.text(), from.code(), from.code()];
  const [name, surname, pinyin, hearing] = [from.token(), from.token(), from.tokens(), from.tokens()];
  const [characters, formerNames, phones] = [from.tokens(), from.tokens(), from.tokens()];
  const id = flags & 1 ? from.token() : 0;
  const birth = flags & 4 ? triple() : null;
  const idParts = flags & 2 ? triple() : null;
  const dwelling = from.code() || null;
  const within = from.number();
  const building = within > 0 && dwelling ? dwelling.slice(0, within) : from.code() || null;
  const keys = {
    initials: from.tokens(),
    phoneTails: from.tokens(),
    idTails: from.tokens(),
    road: from.token(),
    estate: from.token(),
    label: from.text(),
  };
  const features: Features = {
    source,
    record,
    version,
    isRegister: (flags & 64) !== 0,
    isGone: (flags & 32) !== 0,
    isBirthStated: (flags & 16) !== 0,
    isIdChecked: (flags & 8) !== 0,
    sex: sex === 1 || sex === 2 ? sex : 0,
    name,
    surname,
    pinyin,
    hearing,
    characters,
    formerNames,
    phones,
    id,
    idParts,
    birth,
    dwelling,
    building,
  };
  return { person, mention: { features, keys } };
}
