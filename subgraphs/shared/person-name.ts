import compound from './compound-surnames.json';

/** Surnames of two characters and more. */
export const compoundSurnames: ReadonlySet<string> = new Set(compound.surnames.split(' '));

/** The surname a name begins with: two characters where it is a compound one; up to the dot of a name that has one. */
export function surnameOf(name: string): string {
  const dot = name.indexOf('·');
  if (dot > 0) return name.slice(0, dot);
  const two = name.slice(0, 2);
  if (name.length > 2 && compoundSurnames.has(two)) return two;
  const [character = ''] = name;
  return character;
}
