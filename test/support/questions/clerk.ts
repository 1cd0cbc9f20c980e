import type { Building, City, Door, Estate, Road } from '../city-maker/model';
import { hearingOf, soundsOfText } from '../city-maker/sounds';

/** What was said of a place; what is not given was not said. Numbers are bare (3, A, 501). */
export interface Said {
  roads?: readonly Road[];
  estates?: readonly Estate[];
  village?: string;
  group?: string;
  lane?: string;
  roadNo?: string;
  subNo?: string;
  phase?: string;
  building?: string;
  unit?: string;
  room?: string;
  floor?: number;
}

interface Name {
  name: string;
  pinyin: string;
  hearing: string;
  road?: Road;
  estate?: Estate;
}

/** Finds what a text may mean, slowly and without guessing: the registers, and somebody who can read them. */
export interface Clerk {
  doors(said: Said): Door[];
  buildings(said: Said): Building[];
  /** Roads and estates of exactly this name, former name or alias. */
  roadsCalled(name: string): Road[];
  estatesCalled(name: string): Estate[];
  /** True when anything of the city is called so. */
  isName(text: string): boolean;
  /** Of this kind, what sounds the same; what a listener may take it for; what differs in one character. */
  soundsLike(text: string, kind: 'road' | 'estate'): Name[];
  hearsLike(text: string, kind: 'road' | 'estate'): Name[];
  looksLike(text: string, kind: 'road' | 'estate'): Name[];
}

const bare = (text: string | null): string => text?.replace(/^附/, '').replace(/(号楼|单元|栋|幢|座|排|号|室|组|弄)$/u, '') ?? '';
const fits = (said: string | undefined, is: string | null): boolean => said === undefined || said === bare(is);

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function createClerk(city: City): Clerk {
  const names: Name[] = [];
  const add = (name: string, of: { road?: Road; estate?: Estate }): void => {
    const sounds = soundsOfText(name);
    names.push({ name, pinyin: sounds.join(''), hearing: sounds.map(hearingOf).join(''), ...of });
  };
  for (const road of city.roads) for (const name of [road.name, ...road.formerNames, ...road.aliases]) add(name, { road });
  for (const estate of city.estates) for (const name of [estate.name, ...estate.formerNames, ...estate.aliases]) add(name, { estate });
  const taken = new Set(names.map(({ name }) => name));
  for (const { name } of [...city.communities, ...city.divisions, ...city.landmarks]) taken.add(name);
  for (const { village } of city.buildings) if (village) taken.add(village);
  const onRoad = grouped(city.buildings, ({ road }) => road);
  const inEstate = grouped(city.buildings, ({ estate }) => estate);
  const inVillage = grouped(city.buildings, ({ village }) => village);
  const ofKind = (kind: 'road' | 'estate') => names.filter((name) => name[kind]);

  const buildings = (said: Said): Building[] => {
    const near = said.estates
      ? said.estates.flatMap((estate) => inEstate.get(estate) ?? [])
      : said.roads
        ? said.roads.flatMap((road) => onRoad.get(road) ?? [])
        : said.village
          ? (inVillage.get(said.village) ?? [])
          : [];
    return [...new Set(near)].filter(
      (building) =>
        (!said.roads || (building.road !== null && said.roads.includes(building.road))) &&
        fits(said.group, building.group) &&
        fits(said.lane, building.lane) &&
        fits(said.roadNo, building.roadNo) &&
        fits(said.subNo, building.subNo) &&
        (said.phase === undefined || said.phase === building.phase) &&
        fits(said.building, building.building),
    );
  };
  return {
    buildings,
    doors: (said) =>
      buildings(said).flatMap(({ doors }) =>
        doors.filter(
          (door) => fits(said.unit, door.unit) && fits(said.room, door.room) && (said.floor === undefined || said.floor === door.floor),
        ),
      ),
    roadsCalled: (called) => names.flatMap(({ name, road }) => (name === called && road ? [road] : [])),
    estatesCalled: (called) => names.flatMap(({ name, estate }) => (name === called && estate ? [estate] : [])),
    isName: (text) => taken.has(text),
    soundsLike(text, kind) {
      const pinyin = soundsOfText(text).join('');
      return ofKind(kind).filter((name) => name.pinyin === pinyin);
    },
    hearsLike(text, kind) {
      const hearing = soundsOfText(text).map(hearingOf).join('');
      return ofKind(kind).filter((name) => name.hearing === hearing);
    },
    looksLike: (text, kind) =>
      ofKind(kind).filter(
        ({ name }) => name.length === text.length && [...name].filter((character, index) => character !== text[index]).length <= 1,
      ),
  };
}
