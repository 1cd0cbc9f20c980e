import type { Chance } from './chance';
import type { Person } from './model';
import { fullWidth } from './numerals';
import { homophones, misheard } from './sounds';
import words from './words.json';

// What departments do to names, numbers and dates (domain brief §3.8).

// Its types are those of an ES module, which TypeScript does not let a CommonJS file import.
const { Converter }: { Converter: (ways: { from: string; to: string }) => (text: string) => string } = require('opencc-js/cn2t');
const convert = Converter({ from: 'cn', to: 't' });
/** In traditional characters. */
export const traditional = (text: string): string => convert(text);

/** A character that looks like another: 锦 → 绵; null when none is known. */
export function lookalike(character: string, chance: Chance): string | null {
  const others = words.alike
    .filter((group) => group.includes(character))
    .flatMap((group) => [...group].filter((other) => other !== character));
  return others.length ? chance.pick(others) : null;
}

/** The text with one of its characters (from a position on) changed; itself where the change knows none. */
export function changed(text: string, from: number, change: (character: string) => string | null, chance: Chance): string {
  const characters = [...text];
  const at = chance.between(Math.min(from, characters.length - 1), characters.length - 1);
  characters[at] = change(characters[at] ?? '') ?? characters[at] ?? '';
  return characters.join('');
}

const anyOf = (list: readonly string[], chance: Chance): string | null => (list.length ? chance.pick(list) : null);

/** A name as a clerk wrote it: D06, D07, D13, D21. `errors` multiplies the rates. */
export function writtenName(name: string, errors: number, chance: Chance): string {
  const drawn = chance.next() / errors;
  if (/[\u{20000}-\u{2ffff}㐀-䶿]/u.test(name) && chance.chance(0.4))
    return name.replace(/[\u{20000}-\u{2ffff}㐀-䶿]/u, chance.pick(['?', '\ue86d', '〓']));
  if (drawn < 0.009) return changed(name, 1, (character) => anyOf(homophones(character).slice(0, 8), chance), chance);
  if (drawn < 0.015) return traditional(name);
  if (drawn < 0.02) return [...name].join(' ');
  if (drawn < 0.022) return changed(name, 1, (character) => lookalike(character, chance), chance);
  if (drawn < 0.0228) return new TextDecoder('gbk').decode(Buffer.from(name));
  if (drawn < 0.0235) return [...name].map((character, index) => (index === 1 ? `${character}(${'xiao'})` : character)).join('');
  return name;
}

/** A name as an operator wrote it by ear: 5 of 100 in characters that sound the same, 2 as another dialect hears it. */
export function saidName(name: string, errors: number, chance: Chance): string {
  const drawn = chance.next() / errors;
  if (drawn < 0.05) return changed(name, 1, (character) => anyOf(homophones(character).slice(0, 8), chance), chance);
  if (drawn < 0.07) return changed(name, 1, (character) => anyOf(misheard(character).slice(0, 20), chance), chance);
  return writtenName(name, errors, chance);
}

/** An ID number as a clerk wrote it: D01–D03, D05, D22, a spouse's. Null: not filled in. */
export function writtenId(person: Person, missing: number, errors: number, chance: Chance): string | null {
  if (chance.chance(missing)) return null;
  const { idNumber } = person;
  if (idNumber.slice(6, 10) < '1999' && chance.chance(0.02)) return idNumber.slice(0, 6) + idNumber.slice(8, 17);
  const drawn = chance.next() / errors;
  if (drawn < 0.004) return changed(idNumber.slice(0, 17), 6, () => String(chance.between(0, 9)), chance) + idNumber.slice(17);
  if (drawn < 0.007) return idNumber.toLowerCase();
  if (drawn < 0.01) return fullWidth(idNumber);
  if (drawn < 0.012) return `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`;
  if (drawn < 0.0135) return `${idNumber.slice(0, 15)}000`;
  if (drawn < 0.0145) return `${idNumber.charAt(0)}.${idNumber.slice(1, 15)}E+17`;
  if (drawn < 0.016) return person.spouse?.idNumber ?? idNumber;
  if (drawn < 0.018) return chance.pick(['无', '不详', '/', '000000000000000000', '111111111111111111']);
  if (drawn < 0.0186) return idNumber.replace('0', 'O').replace('1', 'l');
  if (drawn < 0.0196) return idNumber.slice(0, 17) + chance.letter('0123456789X');
  if (drawn < 0.0202) return idNumber.slice(0, -1).replace('X', '') + idNumber.slice(-1).replace('X', '*');
  return idNumber;
}

/** A birth date as a clerk wrote it: D04, D14. */
export function writtenBirth(birthDate: string, errors: number, chance: Chance): string {
  const drawn = chance.next() / errors;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  if (drawn < 0.004) return `${year}-${month}-${String(chance.between(1, 28)).padStart(2, '0')}`;
  if (drawn < 0.006) return `${year}-${day <= '12' ? day : month}-${day <= '12' ? month : day}`;
  if (drawn < 0.007) return `${Number(year) + chance.pick([-1, 1, 10])}-${month}-${day}`;
  if (drawn < 0.009) return '1900-01-01';
  if (drawn < 0.02) return `${year}.${Number(month)}`;
  if (drawn < 0.024) return year;
  // As a spreadsheet counts days; by the lunar calendar, three to seven weeks earlier.
  if (drawn < 0.0255) return String(Math.round(Date.parse(birthDate) / 86_400_000) + 25_569);
  if (drawn < 0.0285) return new Date(Date.parse(birthDate) - chance.between(20, 50) * 86_400_000).toISOString().slice(0, 10);
  return chance.weighted([
    [6, birthDate],
    [3, `${year}${month}${day}`],
    [0.6, `${year}.${Number(month)}.${Number(day)}`],
    [0.4, `${year}/${Number(month)}/${Number(day)}`],
  ] as const);
}

/** A phone number as people write it. */
export function writtenPhone(phone: string, chance: Chance): string {
  const drawn = chance.next();
  if (drawn < 0.85 || phone.length !== 11 || phone.includes('-')) return phone;
  if (drawn < 0.9) return `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
  if (drawn < 0.93) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (drawn < 0.96) return `+86${phone}`;
  if (drawn < 0.98) return `0${phone}`;
  return fullWidth(phone);
}
