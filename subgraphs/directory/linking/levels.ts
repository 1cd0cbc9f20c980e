import type { Features, Token } from './types';

/** How two names compare, the nearest first. `title` is a surname with a title against a whole name with it. */
export const nameLevels = ['equal', 'former', 'sound', 'hearing', 'garbled', 'oneCharacter', 'title', 'differs'] as const;
export const birthLevels = ['equal', 'yearAndMonth', 'year', 'onePart', 'differs'] as const;
export const sexLevels = ['same', 'differs'] as const;
export const idLevels = ['equal', 'oneSlip', 'differs'] as const;
export const phoneLevels = ['shared', 'differs'] as const;
/** `building` where one of them does not say which dwelling of it, `neighbour` where both do. */
export const dwellingLevels = ['same', 'building', 'neighbour', 'other'] as const;
export type NameLevel = (typeof nameLevels)[number];
export type BirthLevel = (typeof birthLevels)[number];
export type SexLevel = (typeof sexLevels)[number];
export type IdLevel = (typeof idLevels)[number];
export type PhoneLevel = (typeof phoneLevels)[number];
export type DwellingLevel = (typeof dwellingLevels)[number];

/** null: one of them does not say. */
export function nameLevel(a: Features, b: Features): NameLevel | null {
  if (a.name === 0 || b.name === 0) {
    if (a.surname === 0 || b.surname === 0) return null;
    return a.surname === b.surname ? 'title' : 'differs';
  }
  if (a.characters.includes(0) || b.characters.includes(0)) return isGarbled(a.characters, b.characters) ? 'garbled' : 'differs';
  if (a.name === b.name) return 'equal';
  if (b.formerNames.includes(a.name) || a.formerNames.includes(b.name)) return 'former';
  if (shares(a.pinyin, b.pinyin)) return 'sound';
  if (shares(a.hearing, b.hearing)) return 'hearing';
  // Of a name of two characters one is the whole given name.
  if (a.characters.length >= 3 && a.characters.length === b.characters.length && differing(a.characters, b.characters) === 1)
    return 'oneCharacter';
  return 'differs';
}

export function birthLevel(a: Features, b: Features): BirthLevel | null {
  if (a.birth === null || b.birth === null) return null;
  const [year, month, day] = [0, 1, 2].map((part) => sameWhereKnown(a.birth?.[part] ?? 0, b.birth?.[part] ?? 0));
  const parts = [year, month, day];
  if (parts.every((part) => part === true)) return 'equal';
  if (year && a.birth[1] === b.birth[2] && a.birth[2] === b.birth[1]) return 'onePart';
  if (parts.every((part) => part !== null)) return parts.filter(Boolean).length === 2 ? 'onePart' : 'differs';
  if (parts.includes(false)) return 'differs';
  return month === true ? 'yearAndMonth' : 'year';
}

export const sexLevel = (a: Features, b: Features): SexLevel | null =>
  a.sex === 0 || b.sex === 0 ? null : a.sex === b.sex ? 'same' : 'differs';

export function idLevel(a: Features, b: Features): IdLevel | null {
  if (a.id !== 0 && a.id === b.id) return 'equal';
  if (a.idParts === null || b.idParts === null) return null;
  const [division, birth, serial] = [0, 1, 2].map((part) => sameWhereKnown(a.idParts?.[part] ?? 0, b.idParts?.[part] ?? 0));
  // The lost tail of a number: what is left of it agrees.
  if (serial === null) return division && birth ? 'oneSlip' : 'differs';
  if (areTwoPeoples(a, b)) return 'differs';
  // Division and birth date are those of many; a slip in the serial is told from a twin by nothing.
  return serial && (division || birth) ? 'oneSlip' : 'differs';
}

/** True when both have a number whose check character is right, and not the same one. */
export const areTwoPeoples = (a: Features, b: Features): boolean => a.isIdChecked && b.isIdChecked && a.id !== b.id;

export const phoneLevel = (a: Features, b: Features): PhoneLevel | null =>
  a.phones.length === 0 || b.phones.length === 0 ? null : shares(a.phones, b.phones) ? 'shared' : 'differs';

export function dwellingLevel(a: Features, b: Features): DwellingLevel | null {
  if (a.dwelling !== null && a.dwelling === b.dwelling) return 'same';
  if (a.building !== null && a.building === b.building) return a.dwelling === null || b.dwelling === null ? 'building' : 'neighbour';
  const bothKnown = (a.dwelling ?? a.building) !== null && (b.dwelling ?? b.building) !== null;
  return bothKnown ? 'other' : null;
}

const sameWhereKnown = (a: Token, b: Token): boolean | null => (a === 0 || b === 0 ? null : a === b);
const shares = (a: readonly Token[], b: readonly Token[]): boolean => a.some((token) => b.includes(token));
const differing = (a: readonly Token[], b: readonly Token[]): number => a.filter((token, index) => token !== b[index]).length;

/** The same but for lost characters, of which there are fewer than of the others. */
function isGarbled(a: readonly Token[], b: readonly Token[]): boolean {
  if (a.length !== b.length) return false;
  const known = a.filter((token, index) => token !== 0 && b[index] !== 0 && token === b[index]).length;
  const lost = a.filter((token, index) => token === 0 || b[index] === 0).length;
  return known + lost === a.length && known >= lost;
}
