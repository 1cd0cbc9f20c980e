import type { HearingRules } from '../text/sounds';
import { doorPlaceOf, draftOf } from './candidate';
import { type City, createCity } from './city';
import { elsewhere, saidAreas } from './elsewhere';
import { spansOf } from './outcome';
import { prepare } from './prepare';
import { rank } from './rank';
import { read } from './reading';
import { createResolver } from './resolver';
import type { AddressAnswer, AddressBook, Near } from './types';

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
  const { hits, outcomes, parts } = read(normal.text, city, true);
  const drafts = outcomes.flatMap((outcome) => draftOf(city, outcome, spansOf(outcome)) ?? []);
  return rank([...drafts, ...elsewhere(normal.text, hits, parts, city)], normal, { near, limit, said: saidAreas(hits, city), city });
}
