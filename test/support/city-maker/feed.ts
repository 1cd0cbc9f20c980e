import type { FeedLine } from '../../../subgraphs/shared/feed';
import { standardText } from './address-writing';
import { createChance } from './chance';
import type { Building, City, Mention } from './model';

// The city as the directory is told of it.

const origin = (source: string, record: string) => ({ source, record, version: '2026-01-01', change: 'replace' as const });

const partsOf = ({ road, lane, roadNo, subNo, estate, phase, village, group, building }: Building) => ({
  ...(road && { road: road.name }),
  ...(lane && { lane }),
  ...(roadNo && { roadNo }),
  ...(subNo && { subNo }),
  ...(estate && { estate: estate.name }),
  ...(phase && { phase }),
  ...(village && { village }),
  ...(group && { group }),
  ...(building && { building }),
});

/** Areas, roads, estates, landmarks, houses and doors. */
export function* placeLines(city: City): Generator<FeedLine> {
  for (const { code, name, parent } of city.divisions)
    yield { kind: 'division', ...origin('public-security', code), name, ...(parent && { parent }) };
  for (const { code, name, street, grids } of city.communities) {
    yield { kind: 'community', ...origin('public-security', code), name, parent: street };
    for (const grid of grids) yield { kind: 'grid', ...origin('civil-affairs', grid.code), name: grid.name, community: code };
  }
  for (const { record, name, formerNames, aliases } of city.roads)
    yield { kind: 'road', ...origin('public-security', city.county + record), name, formerNames, aliases };
  for (const { record, name, formerNames, aliases, road, roadNo, community, point } of city.estates)
    yield {
      kind: 'estate',
      ...origin('housing', city.county + record),
      name,
      formerNames,
      aliases,
      road: road.name,
      roadNo,
      community: community.code,
      point,
    };
  for (const { record, name, aliases, road, community, grid, point } of city.landmarks)
    yield {
      kind: 'landmark',
      ...origin('civil-affairs', city.county + record),
      name,
      aliases,
      road: road.name,
      community: community.code,
      grid: grid.code,
      point,
    };
  for (const building of city.buildings) {
    const areas = { community: building.community.code, grid: building.grid.code, point: building.point };
    yield { kind: 'building', ...origin('public-security', building.code), ...partsOf(building), ...areas };
    for (const { code, unit, floor, room } of building.doors)
      yield {
        kind: 'dwelling',
        ...origin('public-security', code),
        ...partsOf(building),
        inBuilding: building.code,
        ...(unit && { unit }),
        ...(floor !== null && { floor }),
        ...(room && { room }),
        community: building.community.code,
        grid: building.grid.code,
      };
  }
}

/** Organisations and city objects. */
export function* thingLines(city: City): Generator<FeedLine> {
  for (const { id, record, name, aliases, phone, building } of city.organisations) {
    const [door] = building.doors;
    const address = door && building.type === 'house' ? standardText(door) : addressOf(building);
    yield {
      kind: 'organisation',
      ...origin('civil-affairs', record),
      id,
      name,
      aliases,
      phones: [phone],
      address,
      inBuilding: building.code,
    };
  }
  for (const { code, name, plate, road, building } of city.objects)
    yield {
      kind: 'object',
      ...origin('hotline', code),
      name,
      plate,
      address: `${road.name}${building.roadNo ?? ''}旁`,
      community: building.community.code,
      grid: building.grid.code,
      point: building.point,
    };
}

const addressOf = (building: Building): string =>
  [
    building.village,
    building.group,
    building.road?.name,
    building.lane,
    building.roadNo,
    building.subNo,
    building.estate?.name,
    building.phase,
    building.building,
  ].join('');

/** What a department says of a person. */
export function personLine({
  source,
  record,
  name,
  formerNames,
  sex,
  birthDate,
  idNumber,
  phones,
  address,
  door,
  knowsDoor,
}: Mention): FeedLine {
  return {
    kind: 'person',
    ...origin(source, record),
    name,
    ...(formerNames.length > 0 && { formerNames }),
    ...(sex && { sex }),
    ...(birthDate && { birthDate }),
    ...(idNumber && { idNumber }),
    ...(phones.length > 0 && { phones }),
    ...(address && { address }),
    ...(knowsDoor && door && { dwelling: door.code }),
    ...(source === 'public-security' && { isRegister: true }),
  };
}

/** The order that a caller's record comes from: same number, about where they rang from. */
export function orderLine(mention: Mention): FeedLine {
  const chance = createChance(0, mention.record);
  const day = `2026-0${chance.between(1, 9)}-${chance.between(10, 28)}T1${chance.between(0, 9)}:${chance.between(10, 59)}:00+08:00`;
  const [phone] = mention.phones;
  return {
    kind: 'order',
    ...origin('hotline', mention.record),
    ...(phone && { callerNumber: phone }),
    callerName: mention.name,
    ...(mention.address && { address: mention.address }),
    createdAt: day,
    isOpen: chance.chance(0.15),
    ...(chance.chance(0.03) && { isConfidential: true }),
    ...(chance.chance(0.08) && { isRepeated: true }),
  };
}
