import { type Parts, partsOf, standardText, written } from './address-writing';
import type { Chance } from './chance';
import type { Community, Division, Door, Source } from './model';
import { counted, fullWidth, spelt, spokenDigits } from './numerals';

/** How often a department's clerks do what to an address. */
interface Habits {
  plain: number;
  oldRoad: number;
  folkRoad: number;
  noRoad: number;
  estateAlias: number;
  noUnit: number;
  dashes: number;
  chinese: number;
  buildingOnly: number;
  wrongRoom: number;
  areas: number;
}
const habits: Record<Source, Habits> = {
  'public-security': {
    plain: 0.965,
    oldRoad: 0.01,
    folkRoad: 0.001,
    noRoad: 0.01,
    estateAlias: 0.005,
    noUnit: 0.05,
    dashes: 0.05,
    chinese: 0.02,
    buildingOnly: 0.02,
    wrongRoom: 0.0004,
    areas: 0.2,
  },
  'family-planning': {
    plain: 0.5,
    oldRoad: 0.04,
    folkRoad: 0.01,
    noRoad: 0.3,
    estateAlias: 0.05,
    noUnit: 0.06,
    dashes: 0.2,
    chinese: 0.08,
    buildingOnly: 0.04,
    wrongRoom: 0.0015,
    areas: 0.1,
  },
  housing: {
    plain: 0.72,
    oldRoad: 0.04,
    folkRoad: 0.005,
    noRoad: 0.1,
    estateAlias: 0.02,
    noUnit: 0.06,
    dashes: 0.5,
    chinese: 0.02,
    buildingOnly: 0.08,
    wrongRoom: 0.001,
    areas: 0.1,
  },
  'civil-affairs': {
    plain: 0.5,
    oldRoad: 0.06,
    folkRoad: 0.01,
    noRoad: 0.25,
    estateAlias: 0.08,
    noUnit: 0.09,
    dashes: 0.15,
    chinese: 0.15,
    buildingOnly: 0.05,
    wrongRoom: 0.0015,
    areas: 0.25,
  },
  hotline: {
    plain: 0.3,
    oldRoad: 0.05,
    folkRoad: 0.02,
    noRoad: 0.45,
    estateAlias: 0.1,
    noUnit: 0.08,
    dashes: 0.12,
    chinese: 0.35,
    buildingOnly: 0.08,
    wrongRoom: 0.003,
    areas: 0.1,
  },
};

/** The names of the areas a door is in, as clerks put them in front. */
function areasOf({ street }: Community, divisions: readonly Division[], chance: Chance, community: string): string {
  const streetName = divisions.find(({ code }) => code === street)?.name ?? '';
  const county = divisions[2]?.name ?? '';
  return chance.pick([county, county + streetName, streetName + community, community, `湖北省示范市${county}${streetName}`]);
}

/** A door's address as a clerk of this department writes it; the same door comes out in many ways. */
export function departmentAddress(door: Door, source: Source, divisions: readonly Division[], chance: Chance): string {
  const habit = habits[source];
  const { building } = door;
  const front = chance.chance(habit.areas) ? areasOf(building.community, divisions, chance, building.community.name) : '';
  if (chance.chance(habit.plain) && !chance.chance(habit.wrongRoom)) return front + standardText(door);
  const parts = partsOf(door);
  if (chance.chance(habit.wrongRoom) && building.doors.length > 1) parts.room = partsOf(chance.pick(building.doors)).room;
  names(parts, door, habit, chance);
  if (parts.unit && chance.chance(habit.noUnit)) parts.unit = '';
  if (parts.room && (parts.building || parts.estate) && chance.chance(habit.buildingOnly)) parts.room = parts.unit = '';
  return front + inWords(parts, habit, chance);
}

/** Which of their names the road and estate are called by. */
function names(parts: Parts, { building }: Door, habit: Habits, chance: Chance): void {
  const { road, estate } = building;
  if (road && chance.chance(habit.oldRoad) && road.formerNames[0]) parts.road = chance.pick(['', '', '原']) + road.formerNames[0];
  else if (road?.folkName && chance.chance(habit.folkRoad * 10)) parts.road = road.folkName;
  if (!estate) return;
  if (chance.chance(habit.noRoad)) parts.road = parts.roadNo = '';
  if (chance.chance(habit.estateAlias)) parts.estate = chance.pick([estate.name, ...estate.aliases, ...estate.formerNames]);
}

/** The numbers and the words behind them. */
function inWords(parts: Parts, habit: Habits, chance: Chance): string {
  const { words } = parts;
  if (parts.unit && parts.room && chance.chance(habit.dashes)) {
    const front = written({ ...parts, building: '', unit: '', room: '' });
    return `${front}${parts.building}${words.building ? chance.pick(['-', '-', '#-', '栋']) : ''}${parts.unit}-${parts.room}`;
  }
  if (words.building && words.building !== '排' && chance.chance(0.6)) words.building = chance.pick(['栋', '幢', '号楼', '#', '座', '＃']);
  if (words.unit && chance.chance(0.15)) words.unit = '门';
  if (words.room === '室' && chance.chance(0.5)) words.room = chance.pick(['', '', '房', '号']);
  if (chance.chance(habit.chinese)) {
    const isSpelt = chance.chance(0.5);
    const say = (text: string) =>
      /^\d+$/.test(text) ? (isSpelt && text.length > 2 ? chance.pick([spelt, spokenDigits])(text) : counted(Number(text))) : text;
    for (const part of ['building', 'unit', 'room'] as const) parts[part] = say(parts[part]);
    if (words.building === '#') words.building = '栋';
    return written(parts);
  }
  const drawn = chance.next();
  if (drawn < 0.02) return fullWidth(written(parts));
  return drawn < 0.04 ? written(parts).replace(/(?<=号)/u, ' ') : written(parts);
}
