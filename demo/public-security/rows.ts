import type { City, Person, Random, TruthLedger } from '../city/model';
import { fullWidthOf } from '../support/defects';

/** How often the register writes something wrongly. */
const rates = { D01: 0.01, D02: 0.01, D04: 0.004, D07: 1, D17: 0.02, D18: 0.003, D19: 0.01, D22: 0.01 } as const;

export const doneBatch = '20261101003000';
export const halfBatch = '20261102003000';
const changed = '20261031210000';
const compact = (date: string | null): string => (date ?? '').replaceAll('-', '');
export type Row = (string | null)[];

/** A row of T_RK_CZRK or T_RK_LDRK for everyone the register knows, faults included. */
export function* peopleRows(city: City, ledger: TruthLedger, random: Random): Generator<{ table: 'T_RK_CZRK' | 'T_RK_LDRK'; row: Row }> {
  for (const person of city.people) {
    if (!person.registeredDwelling && !person.floating) continue; // lives and is registered elsewhere
    const number = `${person.floating ? 'JZ' : 'RY'}${String(person.index + 1).padStart(9, '0')}`;
    ledger.person(person.index, 'public-security', number);
    yield person.floating ? floatingRow(city, person, number, ledger, random) : registeredRow(city, person, number, ledger, random);
    if (!person.floating && random.chance(rates.D18)) {
      const old = `RY9${String(person.index + 1).padStart(8, '0')}`;
      ledger.personDefect(person.index, { code: 'D18', department: 'public-security', record: old, field: 'ZXBS', raw: '3' });
      const { row } = registeredRow(city, person, old, ledger, { ...random, chance: () => false });
      row[15] = '3';
      yield { table: 'T_RK_CZRK', row };
    }
  }
}

function registeredRow(city: City, person: Person, number: string, ledger: TruthLedger, random: Random) {
  const wrong = (code: string, field: string, raw: string) => {
    ledger.personDefect(person.index, { code, department: 'public-security', record: number, field, raw });
    return raw;
  };
  const { idNumber } = person;
  const id =
    random.chance(rates.D01) && idNumber.slice(6, 8) === '19' && Number(idNumber.slice(14, 17)) < 996
      ? wrong('D01', 'GMSFHM', idNumber.slice(0, 6) + idNumber.slice(8, 17))
      : random.chance(rates.D02)
        ? wrong('D02', 'GMSFHM', idNumber.endsWith('X') ? idNumber.toLowerCase() : fullWidthOf(idNumber))
        : idNumber;
  const shifted = person.birthDate.endsWith('-14') ? '04' : '14';
  const birth = random.chance(rates.D04)
    ? wrong('D04', 'CSRQ', compact(person.birthDate).slice(0, 6) + shifted)
    : compact(person.birthDate);
  const written = random.chance(0.02) ? [...person.name].join('　') : person.name;
  const name = written.includes('䶮') ? wrong('D07', 'XM', written.replace('䶮', '?')) : written;
  const phone = random.chance(rates.D22) ? wrong('D22', 'LXDH', '无') : (person.phones[0] ?? '');
  const household = city.households[Number(person.household ?? 0) - 1];
  const home = city.dwellings[dwellingPosition(city, person.registeredDwelling)];
  const elsewhere = person.dwelling !== person.registeredDwelling;
  if (elsewhere && person.dwelling) wrong('D17', 'RHYZBS', '02');
  if (person.died || person.movedOut) wrong('D16', 'ZXBS', person.died ? '1' : '2');
  const row: Row = [
    number.padEnd(23),
    id,
    name,
    person.formerName ?? '',
    person.sex,
    birth,
    person.household ?? '',
    person.relationToHead,
    household ? (city.people[household.head]?.idNumber ?? '') : '',
    home?.text ?? '',
    (person.registeredDwelling ?? '').padEnd(22),
    (person.dwelling ?? '').padEnd(22),
    `${home?.community.slice(0, 9) ?? ''}000`,
    phone,
    elsewhere ? '02' : '01',
    person.died ? '1' : person.movedOut ? '2' : '0',
    changed,
    doneBatch,
    'U',
  ];
  return { table: 'T_RK_CZRK' as const, row };
}

function floatingRow(city: City, person: Person, number: string, ledger: TruthLedger, random: Random) {
  const id = random.chance(rates.D02) ? fullWidthOf(person.idNumber) : person.idNumber;
  if (id !== person.idNumber)
    ledger.personDefect(person.index, { code: 'D02', department: 'public-security', record: number, field: 'GMSFHM', raw: id });
  const row: Row = [
    number.padEnd(20),
    id,
    person.name,
    person.sex,
    compact(person.birthDate),
    `${city.divisions[1]?.name ?? ''}外`,
    (person.dwelling ?? '').padEnd(22),
    person.phones[0] ?? '',
    '1',
    changed,
    doneBatch,
    'U',
  ];
  return { table: 'T_RK_LDRK' as const, row };
}

const positions = new WeakMap<City, Map<string, number>>();
function dwellingPosition(city: City, code: string | null): number {
  const known = positions.get(city) ?? new Map(city.dwellings.map((dwelling, index) => [dwelling.code, index]));
  positions.set(city, known);
  return known.get(code ?? '') ?? -1;
}

/** Standard addresses: a row for every building and every dwelling. */
export function* addressRows(city: City, ledger: TruthLedger, random: Random): Generator<Row> {
  const common = (community: string, grid: string): Row => [community.slice(0, 6), community.slice(0, 9), community, grid];
  for (const { code, community, grid, road, roadNo, estate, building, location } of city.buildings) {
    const isSwapped = random.chance(rates.D19);
    const [x, y] = isSwapped ? [location.lat, location.lon] : [location.lon, location.lat];
    if (isSwapped)
      ledger.thingDefect('dwelling', code, { code: 'D19', department: 'public-security', record: code, field: 'MAPX', raw: `${x},${y}` });
    yield [
      code.padEnd(22),
      community.padEnd(22),
      '50',
      `${road}${roadNo}${estate}${building}`,
      ...common(community, grid),
      road,
      roadNo,
      estate,
      building,
      '',
      '',
      '',
      String(x),
      String(y),
      '20120101',
      '',
      changed,
      doneBatch,
    ];
  }
  for (const { code, building, text, community, grid, road, roadNo, estate, buildingName, unit, floor, room, location } of city.dwellings) {
    yield [
      code.padEnd(22),
      building.padEnd(22),
      '62',
      text,
      ...common(community, grid),
      road,
      roadNo,
      estate,
      buildingName,
      unit,
      String(floor),
      room,
      String(location.lon),
      String(location.lat),
      '20120101',
      '',
      changed,
      doneBatch,
    ];
  }
}

/** Divisions and communities with their dates and successors. */
export const divisionRows = (city: City): Row[] => [
  ...city.divisions.map(
    ({ code, name, parent, level, validFrom, validTo, successors }): Row => [
      code.padEnd(12),
      name,
      (parent ?? '').padEnd(12),
      { province: '1', prefecture: '2', county: '3', street: '4' }[level],
      compact(validFrom),
      compact(validTo),
      successors.join(','),
      '2026',
    ],
  ),
  ...city.communities.map(
    ({ code, name, street, validFrom, validTo, successors }): Row => [
      code,
      name,
      street.padEnd(12),
      '5',
      compact(validFrom),
      compact(validTo),
      successors.join(','),
      '2026',
    ],
  ),
];

export const noticeRows = (city: City): Row[] =>
  city.notices.map(({ number, title, kind, community, from, to, text }) => [
    number.padEnd(20),
    title,
    kind,
    community ?? '',
    compact(from),
    compact(to),
    text,
  ]);

/** The batches: one done a table, and one still being written, whose rows must never be read. */
export const batchRows = (): Row[] => [
  [doneBatch, 'T_RK_CZRK', '20261101003000', '20261101004500', '4703', '2'],
  [halfBatch, 'T_RK_CZRK', '20261102003000', '', '', '0'],
];
