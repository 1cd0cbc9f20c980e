import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import type { Role } from '../../gateway/identity';
import type { Dice } from './dice';
import type { Hub } from './hub';
import { type RandomQuery, randomQueries, type Wishes } from './random-queries';

// The demo city twice: the second differs in nothing but what nobody among the viewers may see. That is, outside the third grid,
// names and phones of people and what orders say; and everywhere what is sensitive: rents, benefits, when a birth was registered.

/** The grid whose people the viewers may see. */
export const ownGrid = '429801001001003';

/** Changes what lies in a folder of stores; see above. */
export function alterUnseen(folder: string): void {
  const own = alterRegister(join(folder, 'public-security.db'));
  alterFamilies(join(folder, 'family-planning.db'), own);
  alterLeases(join(folder, 'housing.db'));
  alterOrders(join(folder, 'hotline-orders.jsonl'), own);
}

/** Somebody else's name: the surname stays. */
const otherName = (name: string): string => (name.length > 1 ? name.charAt(0) + '另外'.slice(0, name.length - 1) : name);
/** Somebody else's phone. */
const otherPhone = (phone: string): string => phone.replace(/\d{4}$/, (last) => String((Number(last) + 5_003) % 10_000).padStart(4, '0'));

/** Changes who lives and is registered elsewhere; tells the numbers of the others, in every form they are written in. */
function alterRegister(file: string): ReadonlySet<string> {
  const database = new Database(file);
  const ownDoors = `SELECT DZBM FROM T_DZ_BZDZ WHERE WGDM = '${ownGrid}'`;
  const people = (table: string, doors: string) =>
    database.prepare(`SELECT rowid AS id, GMSFHM, XM, CSRQ, LXDH, ${doors} IN (${ownDoors}) AS own FROM ${table}`).all() as Row[];
  const registers = [
    { table: 'T_RK_CZRK', rows: people('T_RK_CZRK', 'XZZDZBM').concat(people('T_RK_CZRK', 'HJDZBM')) },
    { table: 'T_RK_LDRK', rows: people('T_RK_LDRK', 'DZBM') },
  ];
  const own = new Set<string>();
  // Whoever has a name and a birth date of somebody there may be the same person under another number.
  for (const { rows } of registers) for (const row of rows) if (row.own) for (const key of keysOf(row)) own.add(key);
  for (const { table, rows } of registers) {
    const change = database.prepare(`UPDATE ${table} SET XM = ?, LXDH = ? WHERE rowid = ?`);
    database.exec('BEGIN');
    const changed = new Set<number>();
    for (const row of rows)
      if (!keysOf(row).some((key) => own.has(key)) && !changed.has(row.id)) {
        changed.add(row.id);
        change.run(otherName(row.XM ?? ''), otherPhone(row.LXDH ?? ''), row.id);
      }
    database.exec('COMMIT');
  }
  database.close();
  return own;
}

interface Row {
  id: number;
  GMSFHM: string;
  XM: string | null;
  CSRQ: string;
  LXDH: string | null;
  own: number;
}
const seventeen = (number: string): string => number.replace(/^(\d{6})(\d{6}\d{3})$/, '$119$2').slice(0, 17);
const keysOf = ({ GMSFHM, XM, CSRQ }: Row): string[] => [seventeen(GMSFHM), `${XM} ${CSRQ}`, ...(GMSFHM === '' ? ['nobody'] : [])];

function alterFamilies(file: string, own: ReadonlySet<string>): void {
  const database = new Database(file);
  const rows = database.prepare('SELECT rowid AS id, SFZH, XM, LXDH FROM QYRK').all() as {
    id: number;
    SFZH: string;
    XM: string;
    LXDH: string;
  }[];
  const change = database.prepare('UPDATE QYRK SET XM = ?, LXDH = ? WHERE rowid = ?');
  database.exec('BEGIN');
  for (const { id, SFZH, XM, LXDH } of rows)
    if (/^\d{17}[\dX]$/.test(SFZH ?? '') && !own.has(seventeen(SFZH))) change.run(otherName(XM ?? ''), otherPhone(LXDH ?? ''), id);
  database.exec("UPDATE JLFZ SET YJE = '77.00' WHERE YJE <> ''");
  database.exec('COMMIT');
  database.close();
}

function alterLeases(file: string): void {
  const database = new Database(file);
  const rows = database.prepare('SELECT rowid AS id, body FROM lease').all() as { id: number; body: string }[];
  const change = database.prepare('UPDATE lease SET body = ? WHERE rowid = ?');
  database.exec('BEGIN');
  for (const { id, body } of rows) change.run(body.replace(/("yzj":\s*"?)[\d.]+/, '$17777'), id);
  database.exec('COMMIT');
  database.close();
}

function alterOrders(file: string, own: ReadonlySet<string>): void {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const changed = lines.map((line) => {
    const order = JSON.parse(line) as Record<string, string>;
    if (order.grid === ownGrid || order.grid === '') return line;
    const isOthers = /^\d{17}[\dX]$/.test(order.sfzh ?? '') && !own.has(seventeen(order.sfzh ?? ''));
    const who = isOthers && {
      name: otherName(order.name ?? ''),
      contact: otherPhone(order.contact ?? ''),
      tel: otherPhone(order.tel ?? ''),
    };
    return JSON.stringify({ ...order, content: `另外的事情：${order.content?.length}`, ...who });
  });
  writeFileSync(file, `${changed.join('\n')}\n`);
}

/** What differs between two answers to the same question at other times. */
const restless = new Set([
  ...[
    'Hits.milliseconds',
    'Source.indexLagSeconds',
    'Source.indexedAt',
    'Source.since',
    'Source.lastSuccess',
    'Source.detail',
    'Source.asOf',
  ],
  ...['DepartmentRecord.fetchedAt', 'Query.accessLog', 'Source.defects', 'Source.batchFaults'],
]);

/** Where nothing of a person is asked. */
const impersonal = [
  ...['sources', 'division', 'community', 'gridsAt', 'managementGrid', 'objectsNear', 'objectByPlate', 'object'],
  ...['organisation', 'organisationByCreditCode', 'eventStatistics'],
].map((field) => `Query.${field}`);

/** Who asks: the roles that see people of the third grid, and all of them without a purpose. */
const viewers: readonly (readonly [role: Role, purpose: string | null])[] = [
  ...(
    [
      ['grid-worker', 'VISIT'],
      ['grid-worker', 'VERIFY'],
      ['community-staff', 'SERVICE'],
    ] as const
  ).flatMap((one) => [one, one, one]),
  ...(['hotline-operator', 'hotline-supervisor', 'case-handler', 'department-app', 'steward', 'auditor', 'administrator'] as const).map(
    (role) => [role, null] as const,
  ),
];

/** Real values to ask with, of the city as it is. */
export function wishesFor(folder: string, persons: readonly string[]): Wishes {
  const orders = readFileSync(join(folder, 'hotline-orders.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const register = new Database(join(folder, 'public-security.db'), { readonly: true } as never);
  const people = register.prepare("SELECT GMSFHM, XM, LXDH, XZZDZBM FROM T_RK_CZRK WHERE LXDH <> '' LIMIT 4000").all() as Record<
    string,
    string
  >[];
  const doors = register.prepare("SELECT DZBM, SJDZBM, DZMC FROM T_DZ_BZDZ WHERE DZYSLX = '62'").all() as Record<string, string>[];
  register.close();
  const grids = ['001', '002', '003', '004', '005'].map((last) => `429801001001${last}`);
  const place = (dice: Dice) =>
    dice.pick([`dwelling:${dice.pick(doors).DZBM?.trim()}`, `building:${dice.pick(doors).SJDZBM?.trim()}`, `grid:${dice.pick(grids)}`]);
  const values: Record<string, (dice: Dice) => string | undefined> = {
    id: (dice) => dice.pick([dice.pick(persons), place(dice), `hotline-order:${dice.pick(orders).record_number}`]),
    person: (dice) => dice.pick(persons),
    idNumber: (dice) => dice.pick(people).GMSFHM,
    name: (dice) => dice.pick(people).XM,
    number: (dice) => dice.pick([dice.pick(people).LXDH, dice.pick(orders).contact, dice.pick(orders).tel]),
    text: (dice) => {
      const one = dice.pick(people);
      return dice.pick([
        `${one.XM} ${doors.find(({ DZBM }) => DZBM?.trim() === one.XZZDZBM?.trim())?.DZMC ?? ''}`,
        one.LXDH,
        one.GMSFHM,
        dice.pick(doors).DZMC,
      ]);
    },
    code: (dice) => dice.pick([dice.pick(grids), '429801001001', '429801']),
    grid: (dice) => dice.pick(grids),
    areas: (dice) => dice.pick(grids),
  };
  return { given: (name, dice) => values[name]?.(dice)?.trim(), leftOut: new Set([...restless, ...impersonal]), isReading: true };
}

/** One question, who asked it, and what each city answered where that is not the same. */
export interface Difference {
  role: Role;
  purpose: string | null;
  text: string;
  variables: unknown;
  answers: string[];
}

/**
 * Asks both cities the same over HTTP, as many times; tells what differed, how many answers held anything, and how many were other
 * answers to who may see all.
 */
export async function compared(cities: readonly [Hub, Hub], queries: Generator<RandomQuery>, dice: Dice, pairs: number) {
  const differences: Difference[] = [];
  let held = 0;
  let unlike = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const { value: query } = queries.next();
    const [role, purpose] = dice.pick(viewers);
    // Somebody who may see all of it asks the same at the same time.
    const all = cities.map((city) => answered(city, query, 'integrator', 'INTEGRATION_TEST', pair));
    const answers = await Promise.all(cities.map((city) => answered(city, query, role, purpose, pair)));
    const [here, there] = await Promise.all(all);
    if (here !== there) unlike++;
    if (/"data":\{.*:(?!null|\[\])/.test(answers[0] ?? '')) held++;
    if (answers[0] !== answers[1]) differences.push({ role, purpose, ...query, answers });
  }
  return { differences, held, unlike };
}

async function answered(city: Hub, query: RandomQuery, role: Role, purpose: string | null, pair: number, tries = 60): Promise<string> {
  const areas = role === 'grid-worker' || role === 'community-staff' ? [ownGrid] : undefined;
  const response = await fetch(`${city.url}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', authorization: `Bearer ${await city.token(role, areas, `viewer-${pair}`)}` },
      ...(purpose && { 'x-purpose': purpose, 'x-case': 'T-2026-1' }),
    },
    body: JSON.stringify({ query: query.text, variables: query.variables }),
  });
  const { data, errors = [] } = (await response.json()) as { data?: unknown; errors?: unknown[] };
  if (response.status === 503 && tries > 0) {
    await sleep(500); // the machine has more to do than this
    return answered(city, query, role, purpose, pair, tries - 1);
  }
  // Departments that answer at the same time have their errors in any order.
  return JSON.stringify({ status: response.status, data, errors: errors.map((error) => JSON.stringify(error)).sort() });
}

export const queriesOver = (schema: Parameters<typeof randomQueries>[0], dice: Dice, wishes: Wishes) =>
  randomQueries(schema, dice, new Map(), wishes);
