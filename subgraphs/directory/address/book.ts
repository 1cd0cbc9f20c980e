import type { HearingRules } from '../text/sounds';
import { candidateOf, type Draft, doorPlaceOf, draftOf } from './candidate';
import { type City, createCity } from './city';
import { elsewhere, saidAreas } from './elsewhere';
import { type Outcome, spansOf } from './outcome';
import { prepare } from './prepare';
import { rank } from './rank';
import { read } from './reading';
import { createResolver } from './resolver';
import type { AddressAnswer, AddressBook, Near } from './types';
import { weightOf, whereaboutsOf } from './weigh';

const usualLimit = 10;
/** What it is worth that the whole text is another address of a door. */
const wholeAlias = 4;
/** A reading said so much worse than the best rivals it still; places so much less fitting are offered, more where areas can lift them. */
const rivalry = 0.35;
const offered = 1.5;
const farOffered = 3.2;

/** An empty address book of a city that hears as these rules say. */
export function createAddressBook(hearing?: HearingRules): AddressBook {
  const city = createCity(hearing);
  const resolver = createResolver(city);
  return {
    put(entry) {
      city.put(entry);
      resolver.forget();
    },
    remove(kind, record) {
      city.remove(kind, record);
      resolver.forget();
    },
    understand: (text, options = {}) => understand(text, city, options.near, options.limit ?? usualLimit),
    resolve: (text, near) => resolver.resolve(text, near),
    some: (count) => city.tree.some(count).flatMap(({ key, doors: [door = -1] }) => doorPlaceOf(city, key, door) ?? []),
    dwelling(code) {
      const door = city.tree.doors.byCode(code);
      const house = door === undefined ? undefined : city.tree.houseOf(door);
      return door === undefined || !house ? null : doorPlaceOf(city, house.key, door);
    },
    building: (code) => doorPlaceOf(city, code, -1),
  };
}

function understand(raw: string, city: City, near: Near | undefined, limit: number): AddressAnswer {
  const normal = prepare(raw);
  const care = { rivalry, offered: near ? farOffered : offered, areas: near?.areas ?? [], neighbours: true };
  const { hits, outcomes, parts } = read(normal.text, city, care);
  const said = saidAreas(hits, city);
  const drafts = likeliest(outcomes, near, said, limit).flatMap((outcome) => draftOf(city, outcome, spansOf(outcome)) ?? []);
  const others = [...byWholeAlias(raw, drafts, city), ...elsewhere(normal.text, hits, parts(), city, care.areas)];
  return rank([...drafts, ...others], normal, { near, limit, said, city });
}

/** The door whose other address the whole text is, as likely as what else it may mean. */
function byWholeAlias(raw: string, drafts: readonly Draft[], city: City): Draft[] {
  const code = city.aliases.find(raw);
  const door = code === undefined ? undefined : city.tree.doors.byCode(code);
  const house = door === undefined ? undefined : city.tree.houseOf(door);
  const place = door === undefined || !house ? null : doorPlaceOf(city, house.key, door);
  if (!house || !place) return [];
  const score = Math.max(wholeAlias, ...drafts.map(({ candidate }) => candidate.score));
  return [
    {
      candidate: candidateOf({ ...place, level: 'dwelling', id: `dwelling:${place.dwelling}`, score }),
      whereabouts: { codes: [house.community, house.grid, house.code], point: house.point },
      key: `dwelling/${place.dwelling}`,
      complete: true,
      spans: [],
      exact: true,
    },
  ];
}

/** The outcomes that can be among the first so many places, best first. */
function likeliest(outcomes: readonly Outcome[], near: Near | undefined, said: readonly string[], limit: number): Outcome[] {
  const weighed = outcomes
    .map((outcome) => ({ outcome, score: outcome.score + weightOf(whereaboutsOf(outcome), near, said) }))
    .sort((a, b) => b.score - a.score);
  const places = new Set<string>();
  const found: Outcome[] = [];
  for (const { outcome } of weighed) {
    const place = `${outcome.level}/${outcome.house?.index ?? -1}/${outcome.door}`;
    if (places.has(place)) continue;
    places.add(place);
    found.push(outcome);
    if (found.length >= limit * 3) break;
  }
  return found;
}
