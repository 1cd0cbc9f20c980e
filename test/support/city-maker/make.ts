import { createChance } from './chance';
import { makeDoors } from './doors';
import { makeAreas, makeEstates, makeRoads, padded } from './ground';
import { addTraps, settle } from './households';
import { makeLandmarks, makeObjects, makeOrganisations } from './landmarks';
import type { City } from './model';
import { PlaceNames } from './place-names';
import { Registry } from './registry';

export interface CityPlan {
  seed: number;
  /** 1: 450,000 people behind 181,600 doors. */
  scale: number;
  /** 1 to 11: cities of one seed share names of roads and estates. */
  cityNumber?: number;
}

/** The city of this plan: always the same one. */
export function makeCity({ seed, scale, cityNumber = 1 }: CityPlan): City {
  const chance = createChance(seed, `city ${cityNumber}`);
  const names = new PlaceNames(createChance(seed, `names ${cityNumber}`), createChance(seed, 'shared names'));
  const { divisions, communities } = makeAreas(cityNumber, scale, names);
  const roads = makeRoads(scale, names, chance);
  const estates = makeEstates(scale, roads, communities, names, chance);
  const { buildings, doors } = makeDoors(Math.round(181_600 * scale), { communities, estates, roads }, names, chance);
  const registry = new Registry(createChance(seed, `people ${cityNumber}`), cityNumber);
  const traps = settle(doors, Math.round(450_000 * scale), registry, chance);
  traps.push(...addTraps(registry, chance));
  const county = `4298${padded(cityNumber, 2)}`;
  const ground = { county, roads, communities, buildings };
  return {
    seed,
    ...ground,
    divisions,
    estates,
    doors,
    landmarks: makeLandmarks(ground, scale, chance),
    organisations: makeOrganisations(ground, scale, registry, chance),
    objects: makeObjects(ground, scale, chance),
    people: registry.people,
    traps,
  };
}
