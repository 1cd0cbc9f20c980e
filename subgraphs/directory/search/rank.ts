import type { AddressBook, PlaceCandidate, Span } from '../address/types';
import type { Hit } from './hit';
import type { ObjectMatch } from './objects';
import type { OrganisationMatch } from './organisations';
import type { PersonHit } from './people';

/** What was found of each kind, each best first. */
export interface Found {
  people: readonly PersonHit[];
  places: readonly PlaceCandidate[];
  organisations: readonly OrganisationMatch[];
  objects: readonly ObjectMatch[];
  /** True when something was said that is not so. */
  isContradicted: boolean;
  /** True where people are found by digits that may be a house's. */
  isGuess: boolean;
  book: AddressBook;
}

const doors = new Set<PlaceCandidate['level']>(['dwelling', 'building']);

/** Puts all that was found into one order: what answers the most of the question first. */
export function rank({ people, places, organisations, objects, isContradicted, isGuess, book }: Found): Hit[] {
  const [place] = places;
  const isDoor = place !== undefined && doors.has(place.level) && !place.relaxed;
  const placeHits = places.map((candidate) => placeHit(candidate, place?.score ?? 1, isContradicted));
  const isShared = organisations.some(({ why }) => why === 'phone');
  const personHits = people.map((hit) => personHit(hit, isShared, book));
  const [whole, alike] = organisations.filter(({ quality }) => quality === 1);
  const isOnly = whole !== undefined && (alike === undefined || alike.near < whole.near);
  const organisationHits = organisations.map((match) => organisationHit(match, isOnly, isContradicted, book));
  const objectHits = objects.map((match) => objectHit(match, objects, book));
  const beforePlaces = {
    people:
      people[0] !== undefined && !(isGuess && isDoor && place.sure) && !isBesideDoor(people) && !isInOrganisation(people[0], organisations),
    organisations: organisations[0] !== undefined && (!place || isMoreThan(organisations[0], place, isDoor)),
    objects: objects[0] !== undefined && (objects[0].why !== 'kind' || !isDoor),
  };
  const groups: [boolean, Hit[]][] = [
    [beforePlaces.people, personHits],
    [beforePlaces.objects, objectHits],
    [beforePlaces.organisations, organisationHits],
  ];
  const ordered = [
    ...groups.flatMap(([isFirst, hits]) => (isFirst ? hits : [])),
    ...placeHits,
    ...groups.flatMap(([isFirst, hits]) => (isFirst ? [] : hits)),
  ];
  let ceiling = 100;
  for (const hit of ordered) {
    ceiling = Math.min(ceiling, hit.score);
    hit.score = Math.round(ceiling * 10) / 10;
  }
  return ordered;
}

/** True of people who are only «a Wang of this door»: the caller says where, and the door is the answer. */
const isBesideDoor = (people: readonly PersonHit[]): boolean =>
  people.every(({ why }) => why.every((one) => one === 'surname' || one === 'address')) &&
  (people.length > 1 || people.some(({ place }) => place?.dwelling));

/** True of somebody whose name only sounds like a part of an organisation's name that was said: 和德幼儿园 names no 何德. */
const isInOrganisation = ({ why, matched, hasNumber }: PersonHit, organisations: readonly OrganisationMatch[]): boolean =>
  !hasNumber &&
  !why.includes('phoneTail') &&
  organisations.some(
    ({ quality, span: [from, to] }) =>
      quality >= 0.9 && matched.some(([start, end]) => from <= start && end <= to && end - start < to - from),
  );

/** True when an organisation's name says more than the place: it stands beside the address, or covers more of the text. */
function isMoreThan({ span, quality, why }: OrganisationMatch, place: PlaceCandidate, isDoor: boolean): boolean {
  if (why === 'phone') return true;
  const covered = new Set(place.matched.flatMap(characters));
  const own = characters(span).filter((at) => !covered.has(at)).length;
  if (quality >= 0.9) return own >= 2 || (!isDoor && span[1] - span[0] >= covered.size);
  return span[1] - span[0] > covered.size;
}

const characters = ([from, to]: Span): number[] => Array.from({ length: to - from }, (_, index) => from + index);

// Hits are written out field by field: there are dozens in a question, and an object spread over another takes as long as all else here.

function placeHit(candidate: PlaceCandidate, best: number, isContradicted: boolean): Hit {
  const { level, id, text, sure, matched, missing, dwelling, building, grid, community, point } = candidate;
  return {
    kind: level,
    id,
    label: text,
    score: 60 * Math.max(0, candidate.score / Math.max(best, 0.1)),
    sure: sure && !isContradicted,
    matched: [...matched],
    why: ['address'],
    missing,
    dwelling,
    building,
    grid,
    community,
    point,
  };
}

function personHit({ row, score, isSure, matched, why, place }: PersonHit, isShared: boolean, book: AddressBook): Hit {
  const door =
    row.doors.find(({ dwelling, building }) => place && (dwelling === place.dwelling || building === place.building)) ?? row.doors[0];
  const where = door?.dwelling ? book.dwelling(door.dwelling) : door?.building ? book.building(door.building) : null;
  return {
    kind: 'person',
    id: row.entity,
    label: row.label,
    score: Math.min(99, 60 + score),
    // A phone that an organisation has too is not this person's alone.
    sure: isSure && (!isShared || why.includes('name')),
    matched,
    why,
    missing: null,
    dwelling: door?.dwelling ?? null,
    building: door?.building ?? null,
    grid: where?.grid ?? null,
    community: where?.community ?? null,
    point: where?.point ?? null,
  };
}

function organisationHit(
  { entry, quality, span, why }: OrganisationMatch,
  isOnly: boolean,
  isContradicted: boolean,
  book: AddressBook,
): Hit {
  const where = entry.inBuilding ? book.building(entry.inBuilding) : null;
  return {
    kind: 'organisation',
    id: entry.id,
    label: entry.name,
    score: 90 * quality,
    sure: quality === 1 && !isContradicted && isOnly,
    missing: null,
    matched: [span],
    why: [why],
    dwelling: entry.dwelling ?? null,
    building: entry.inBuilding ?? null,
    grid: entry.grid ?? where?.grid ?? null,
    community: entry.community ?? where?.community ?? null,
    point: entry.point ?? where?.point ?? null,
  };
}

function objectHit({ entry, quality, why, span, near }: ObjectMatch, all: readonly ObjectMatch[], book: AddressBook): Hit {
  const where = entry.inBuilding ? book.building(entry.inBuilding) : null;
  return {
    kind: 'object',
    id: `object:${entry.record}`,
    label: entry.plate ? `${entry.name} ${entry.plate}` : entry.name,
    score: 95 * quality,
    sure: why !== 'kind' && quality >= 0.9 && all.filter((other) => other.quality === quality && other.near >= near).length === 1,
    missing: null,
    matched: [span],
    why: [why],
    dwelling: null,
    building: entry.inBuilding ?? null,
    grid: entry.grid ?? where?.grid ?? null,
    community: entry.community ?? where?.community ?? null,
    point: entry.point ?? where?.point ?? null,
  };
}
