import type { HearingRules } from '../text/sounds';
import { doorPlaceOf, draftOf } from './candidate';
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
  const care = { rivalry: 0.35, offered: near ? 3.2 : 1.5, areas: near?.areas ?? [], neighbours: true };
  const { hits, outcomes, parts } = read(normal.text, city, care);
  const said = saidAreas(hits, city);
  const drafts = likeliest(outcomes, near, said, limit).flatMap((outcome) => draftOf(city, outcome, spansOf(outcome)) ?? []);
  return rank([...drafts, ...elsewhere(normal.text, hits, parts(), city)], normal, { near, limit, said, city });
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
