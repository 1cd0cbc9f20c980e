import type { PersonRow } from '../store/person';
import { candidates, nearNumbers, type PeopleParts } from './candidates';
import { type Fit, fit, type Reading, type Why } from './evidence';

/** A person who fits a question. */
export interface PersonHit extends Fit {
  row: PersonRow;
  number: number;
  /** How much likelier they are than somebody else who fits as well, for where they live. */
  near: number;
  /** Exactly what was said, of nobody else, and enough to be told apart by. */
  isSure: boolean;
}

/** Never are more people listed than this. */
export const mostPeople = 5;
/** A number that more carry is an agent's or a switchboard's. */
const mostCarriers = 10;
const mostRows = 400;
const mostPlaces = 3;
/** A lead of this much over the next is clear. */
const clearLead = 3;
/** What lying in the desk's own areas adds to a person, of what it adds to a place: together a clear lead. */
const nearWeight = 2;

/** The people a reading means, best first; nobody by a name alone, and nobody where more than a handful fit alike. */
export async function findPeople(parts: PeopleParts, reading: Reading): Promise<Found> {
  const narrowed = { ...reading, places: reading.places.slice(0, mostPlaces) };
  const exact = await weighed(parts, narrowed, await candidates(parts, narrowed));
  const isSlipPossible = (reading.name || reading.surname) && reading.numbers.some(({ why }) => why === 'phone' || why === 'idNumber');
  const isFound = exact.some(({ hasNumber, why }) => hasNumber && why.some((one) => named.has(one)));
  const hits = isFound || !isSlipPossible ? exact : merged(exact, await weighed(parts, narrowed, await nearNumbers(parts, narrowed)));
  const [best, ...others] = hits;
  if (!best) return nobody;
  const alike = hits.filter((hit) => worth(hit) > worth(best) - clearLead);
  if (alike.length > (best.hasNumber ? mostCarriers : mostPeople)) return { people: [], tooMany: alike.length };
  // Who fits as well elsewhere is less likely, and still may be meant.
  const isAlone = others.every(({ score }) => best.score - score >= clearLead);
  best.isSure = isAlone && best.isWhole && best.row.isIdentified && !best.row.isGone && isEnough(best);
  return { people: hits.filter(({ score }) => score > best.score - 12).slice(0, mostPeople), tooMany: 0 };
}

/** Who was found, best first; `tooMany` counts those who fit alike and are more than may be listed. */
export interface Found {
  people: PersonHit[];
  tooMany: number;
}

const nobody: Found = { people: [], tooMany: 0 };
const named: ReadonlySet<Why> = new Set<Why>(['name', 'sound', 'initials', 'surname']);

/** Those of the people with these numbers who may be listed, weighed against the reading; best first. */
async function weighed({ store, names, nearness }: PeopleParts, reading: Reading, numbers: readonly number[]): Promise<PersonHit[]> {
  const rows = namedOf([...(await store.people(numbers.slice(0, mostRows)))]);
  return rows
    .map(([number, row]): PersonHit => {
      const near = nearWeight * Math.max(0, ...row.doors.map(nearness));
      return { row, number, ...fit(row, reading, names), near, isSure: false };
    })
    .filter((hit) => isListed(hit))
    .sort((a, b) => worth(b) - worth(a));
}

const worth = ({ score, near }: PersonHit): number => score + near;

/** Those with a name, or for want of them callers known as «王先生» alone, who probably are one of them. */
function namedOf<Row extends readonly [number, PersonRow]>(rows: readonly Row[]): readonly Row[] {
  const withName = rows.filter(([, { isNamed }]) => isNamed);
  return withName.length > 0 ? withName : rows;
}

function merged(some: readonly PersonHit[], others: readonly PersonHit[]): PersonHit[] {
  const known = new Set(some.map(({ number }) => number));
  return [...some, ...others.filter(({ number }) => !known.has(number))].sort((a, b) => worth(b) - worth(a));
}

/** A whole number finds by itself; all else needs a second thing that is true. */
const isListed = ({ hasNumber, factors, score }: Fit): boolean => (hasNumber || factors >= 2) && score > 0;

const isEnough = ({ hasNumber, why, place }: Fit): boolean =>
  hasNumber ||
  (why.includes('name') && (why.includes('phoneTail') || why.includes('idTail') || (place?.sure === true && place.building !== null)));
