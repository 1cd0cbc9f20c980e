import type { PlaceEntry } from '../../shared/feed';
import { createEar, type HearingRules } from '../text/sounds';
import { aliasOfBeginning, createWholeAliases, type WholeAliases } from './aliases';
import { type Areas, createAreas } from './areas';
import { canonical } from './canonical';
import { createExactMatcher, type ExactMatcher } from './exact';
import { type House, premiseTextOf, textOf } from './house';
import { createNames, type NameKind, type Names } from './names';
import { createSites, type Sites } from './sites';
import { createSoundMatcher, type SoundMatcher } from './sound';
import { createTree, type Tree } from './tree';

/** All that is known of a city's places. */
export interface City {
  names: Names;
  exact: ExactMatcher;
  sound: SoundMatcher;
  tree: Tree;
  areas: Areas;
  sites: Sites;
  aliases: WholeAliases;
  put(entry: PlaceEntry): void;
  remove(kind: string, record: string): void;
}

type NamedEntry = Extract<PlaceEntry, { kind: 'road' | 'estate' | 'landmark' }>;

export function createCity(hearing: HearingRules | undefined): City {
  const exact = createExactMatcher();
  const sound = createSoundMatcher(createEar(hearing));
  const names = createNames([exact, sound]);
  const tree = createTree((kind, name) => names.numberOf(kind, name));
  const areas = createAreas();
  const sites = createSites();
  const aliases = createWholeAliases();

  const putNamed = (entry: NamedEntry): void => {
    const name = names.numberOf(entry.kind, entry.name);
    for (const alias of entry.aliases ?? []) names.alsoCalled(name, alias, 'alias');
    for (const former of entry.kind === 'landmark' ? [] : (entry.formerNames ?? [])) names.alsoCalled(name, former, 'former');
    sites.put(entry.kind, name, {
      record: entry.record,
      community: entry.kind === 'road' ? null : (entry.community ?? null),
      grid: entry.kind === 'landmark' ? (entry.grid ?? null) : null,
      road: entry.kind !== 'road' && entry.road ? names.numberOf('road', entry.road) : -1,
      no: entry.kind === 'estate' ? canonical(entry.roadNo) : '',
      point: entry.kind === 'road' ? null : (entry.point ?? null),
    });
  };
  const learn = (alias: string, code: string): void => {
    const door = tree.doors.byCode(code);
    const house = door === undefined ? undefined : tree.houseOf(door);
    if (door === undefined || !house) return;
    if (!learnt(alias, house, tree.doors.written(door), names)) aliases.put(alias, code);
  };

  return {
    names,
    exact,
    sound,
    tree,
    areas,
    sites,
    aliases,
    put(entry) {
      switch (entry.kind) {
        case 'division':
        case 'community':
        case 'grid':
          areas.put(entry);
          if (entry.kind !== 'grid') {
            const name = names.numberOf(entry.kind, entry.name);
            for (const alias of entry.kind === 'community' ? (entry.aliases ?? []) : []) names.alsoCalled(name, alias, 'alias');
            // 书院街 is said for 书院街道 as well.
            if (entry.kind === 'division' && entry.name.endsWith('街道')) names.alsoCalled(name, entry.name.slice(0, -1), 'alias');
          }
          break;
        case 'building':
          tree.putBuilding(entry);
          break;
        case 'dwelling':
          tree.putDwelling(entry);
          aliases.forget(entry.record);
          for (const alias of entry.aliases ?? []) learn(alias, entry.record);
          break;
        default:
          putNamed(entry);
      }
    },
    remove(kind, record) {
      if (kind === 'building') tree.removeBuilding(record);
      else if (kind === 'dwelling') {
        tree.removeDwelling(record);
        aliases.forget(record);
      } else if (kind === 'division' || kind === 'community' || kind === 'grid') areas.remove(kind, record);
      else sites.remove(kind, record);
    },
  };
}

/** Takes what an alias of a door calls its road or estate for another name of it; false when the alias tells no such thing. */
function learnt(alias: string, house: House, door: string, names: Names): boolean {
  const { road = '', estate = '', phase = '', building = '' } = house.written;
  const afterRoad = textOf(house).slice(road.length) + door;
  const beginnings: readonly (readonly [NameKind, string, string])[] = [
    ['road', road, afterRoad],
    ['estate', estate, phase + building + door],
  ];
  for (const [kind, beginning, rest] of beginnings) {
    const called = aliasOfBeginning(alias, beginning, rest);
    if (!called || (kind === 'estate' && called.endsWith(premiseTextOf(house, () => true)))) continue;
    names.alsoCalled(names.numberOf(kind, beginning), called, 'former');
    return true;
  }
  return false;
}
