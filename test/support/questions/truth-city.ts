import { z } from 'zod';
import type { Building, City, Door, Estate, Mention, Person, Road } from '../city-maker/model';

// The demo's city as the maker of questions knows cities: read from what `npm run demo:truth` prints.

const point = z.object({ lon: z.number(), lat: z.number() });
const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    idNumber: z.string(),
    name: z.string(),
    sex: z.enum(['1', '2']),
    birthDate: z.string(),
    phones: z.array(z.string()),
    dwellingCode: z.string().nullable(),
    records: z.record(z.string(), z.array(z.string())),
  }),
  z.object({
    kind: z.literal('building'),
    code: z.string(),
    estate: z.string(),
    road: z.string(),
    roadNo: z.string(),
    building: z.string(),
    community: z.string(),
    grid: z.string(),
    location: point,
    lane: z.string().nullish(),
    subNo: z.string().nullish(),
    phase: z.string().nullish(),
    village: z.string().nullish(),
    group: z.string().nullish(),
    isBungalow: z.boolean(),
  }),
  z.object({ kind: z.literal('dwelling'), code: z.string(), unit: z.string(), floor: z.number(), room: z.string() }),
  z.object({
    kind: z.literal('organisation'),
    creditCode: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    building: z.string().nullable(),
  }),
  z.object({ kind: z.literal('object'), code: z.string(), name: z.string(), plate: z.string() }),
]);
type TruthLine = z.infer<typeof line>;
type Of<Kind extends TruthLine['kind']> = Extract<TruthLine, { kind: Kind }>;

/** The city, and a record for every person in the register with the door they are known to live behind. */
export function truthCity(lines: Iterable<string>): { city: City; mentions: Mention[] } {
  const city: City = {
    seed: 1,
    county: '429801',
    divisions: [],
    communities: [],
    roads: [],
    estates: [],
    buildings: [],
    doors: [],
    landmarks: [],
    organisations: [],
    objects: [],
    people: [],
    traps: [],
  };
  const people: Of<'person'>[] = [];
  const organisations: Of<'organisation'>[] = [];
  const objects: Of<'object'>[] = [];
  const roads = new Map<string, Road>();
  const estates = new Map<string, Estate>();
  const buildings = new Map<string, Building>();
  const doors = new Map<string, Door>();
  for (const text of lines) {
    const { data } = line.safeParse(JSON.parse(text));
    if (data?.kind === 'person') people.push(data);
    if (data?.kind === 'organisation') organisations.push(data);
    if (data?.kind === 'object') objects.push(data);
    if (data?.kind === 'building') buildings.set(data.code, buildingOf(data, roads, estates));
    if (data?.kind !== 'dwelling') continue;
    const building = buildings.get(data.code.slice(0, 16));
    if (!building) continue;
    const door: Door = { code: data.code, building, unit: data.unit || null, floor: data.floor, room: data.room || null, residents: [] };
    building.doors.push(door);
    doors.set(door.code, door);
  }
  city.roads.push(...roads.values());
  city.estates.push(...estates.values());
  city.buildings.push(...buildings.values());
  city.doors.push(...doors.values());
  for (const { creditCode, name, phone, building } of organisations) {
    const house = building ? buildings.get(building) : undefined;
    const kind = creditCode.startsWith('5') ? 'social-organisation' : 'enterprise';
    if (house && phone)
      city.organisations.push({ id: `${kind}:${creditCode}`, record: creditCode, name, aliases: [], phone, building: house });
  }
  const [somewhere] = city.buildings;
  if (somewhere?.road)
    for (const { code, name, plate } of objects) city.objects.push({ code, name, plate, road: somewhere.road, building: somewhere });
  const mentions = people.flatMap((person) => mentionOf(person, city, doors));
  return { city, mentions };
}

function buildingOf(line: Of<'building'>, roads: Map<string, Road>, estates: Map<string, Estate>): Building {
  const { code, location, community: communityCode, grid: gridCode, isBungalow } = line;
  const community = { code: communityCode, name: '', aliases: [], street: communityCode.slice(0, 9), corner: location, grids: [] };
  const road = roads.get(line.road) ?? { record: line.road, name: line.road, formerNames: [], aliases: [], folkName: null };
  if (line.road) roads.set(line.road, road);
  const estateKey = `${line.road} ${line.roadNo} ${line.estate}`;
  const names = { aliases: [], formerNames: [], phases: [] };
  const estate = estates.get(estateKey) ?? {
    record: estateKey,
    name: line.estate,
    ...names,
    road,
    roadNo: line.roadNo,
    community,
    point: location,
  };
  if (line.estate) estates.set(estateKey, estate);
  return {
    code,
    road: line.road ? road : null,
    lane: line.lane || null,
    roadNo: line.roadNo || null,
    subNo: line.subNo || null,
    estate: line.estate ? estate : null,
    phase: line.phase || null,
    village: line.village || null,
    group: line.group || null,
    building: line.building || null,
    type: isBungalow ? 'row' : 'storeys',
    community,
    grid: { code: gridCode, name: '', aliases: [] },
    point: location,
    doors: [],
  };
}

function mentionOf(line: Of<'person'>, city: City, doors: ReadonlyMap<string, Door>): Mention[] {
  const [record] = line.records.publicSecurity ?? [];
  const home = (line.dwellingCode && doors.get(line.dwellingCode)) || null;
  const { idNumber, name, sex, birthDate, phones } = line;
  const index = city.people.length;
  const person: Person = {
    index,
    idNumber,
    name,
    formerName: null,
    sex,
    birthDate,
    phones,
    home,
    registered: home,
    spouse: null,
    isInRegister: Boolean(record),
  };
  city.people.push(person);
  home?.residents.push(person);
  if (!record) return [];
  const said = { name, isTitle: false, formerNames: [], sex, birthDate, idNumber, phones, address: null, knowsDoor: true };
  return [{ source: 'public-security', record, of: person, door: home, ...said }];
}
