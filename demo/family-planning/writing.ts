import { writtenForms } from '../../subgraphs/shared/citizen-id';
import type { City, Random, TruthLedger } from '../city/model';
import type { Person } from '../city/model-people';

/** What the lists of a month are written from. */
export interface Writing {
  city: City;
  ledger: TruthLedger;
  random: Random;
  /** 202610 */
  month: string;
  /** When the lists were made: 2026-10-28 02:10:00 */
  changed: string;
}

/** Notes a fault of one record in the truth, and gives its value back to be written. */
export type Note = (code: string, field: string, raw: string) => string;

export const noteFor =
  ({ ledger }: Writing, { index }: Person, record: string): Note =>
  (code, field, raw) => {
    ledger.personDefect(index, { code, department: 'family-planning', record, field, raw });
    return raw;
  };

/** This system writes x in lower case, always. */
export const lowerCase = ({ idNumber }: Person, field: string, note: Note): string =>
  idNumber.endsWith('X') ? note('D02', field, idNumber.toLowerCase()) : idNumber;

/** The number of 15 digits of those who were born early enough to have had one. */
export const oldNumberOf = ({ idNumber }: Person): string | undefined => writtenForms(idNumber).find((form) => /^\d{15}$/.test(form));

/** A parent's number: at times the old one, or text that stands for nothing. */
export function parentNumber({ city, random }: Writing, index: number | null, field: string, note: Note): string {
  const parent = index === null ? undefined : city.people[index];
  if (!parent) return '';
  if (random.chance(0.004)) return note('D22', field, '不详');
  const old = oldNumberOf(parent);
  return old && random.chance(0.01) ? note('D01', field, old) : lowerCase(parent, field, note);
}

/** 1992-2-3 */
export const shortDate = (date: string): string => date.split('-').map(Number).join('-');

/** The home a person is listed at: where they live, or else where they are registered. */
export function homesOf({ dwellings }: City) {
  const homes = new Map(dwellings.map(({ code, community, text }) => [code, { community, text }]));
  return ({ dwelling, registeredDwelling }: Person) => homes.get(dwelling ?? registeredDwelling ?? '');
}

/** How many children each person has, by the person's index. */
export function childCounts({ people }: City): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { fatherIndex, motherIndex } of people)
    for (const parent of [fatherIndex, motherIndex]) if (parent !== null) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return counts;
}
