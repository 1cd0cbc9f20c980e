import { createAddressBook } from '../../subgraphs/directory/address/book';
import type { Near, PlaceCandidate } from '../../subgraphs/directory/address/types';
import type { FeedLine, PlaceEntry } from '../../subgraphs/shared/feed';
import { createSeal } from '../../subgraphs/shared/seal';
import { placeLines } from '../support/city-maker/feed';
import { makeCity } from '../support/city-maker/make';
import { mentionsOf } from '../support/city-maker/mentions';
import { sources } from '../support/city-maker/model';
import { questionsOf } from '../support/questions/ask';
import { judge } from '../support/questions/judge';
import { readKnown } from '../support/questions/known';
import type { Question } from '../support/questions/question';
import { type Row, tableOf } from '../support/questions/table';

// node dist/test/bench/directory-addresses.js [scale] [seed] [addresses of a department] [questions of a kind] [cities]: the address book
// alone, in this process: which dwelling departments' addresses mean, and what it makes of the noisy questions about places. Several
// cities share their street names; each question is then asked from a desk with its own area. Times are of the processor, not of the
// clock, because other jobs may run beside.

const [scale = 1, seed = 11, most = 80_000, perKind = 40, cities = 1] = process.argv.slice(2).map(Number);
const percent = (part: number, of: number): string => ((100 * part) / (of || 1)).toFixed(2).padStart(8);
const placeFamilies = ['written', 'spoken', 'named', 'typed', 'harder', 'places'];
/** Milliseconds of processor time that something takes. */
const timeOf = (act: () => void): number => {
  const from = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

const book = createAddressBook();
/** A dwelling and its building by their codes. */
type Door = { code: string; building: string };
const written = new Map<string, { address: string; door: Door; near: Near | undefined }[]>(sources.map((source) => [source, []]));
const asked: (Question & { family: string })[] = [];
let doors = 0;
let putMs = 0;
const ofEach = Math.ceil(most / cities);

/** Tells the book of a city and draws addresses and questions from it; the city itself is let go. */
function tell(cityNumber: number): void {
  const city = makeCity({ seed, scale, cityNumber });
  const lines = [...placeLines(city)];
  putMs += timeOf(() => {
    for (const line of lines) if (isPlace(line)) book.put(line);
  });
  doors += city.doors.length;
  const near = cities > 1 ? { areas: [city.county] } : undefined;
  const drawn = new Map<string, number>();
  for (const { source, address, door } of mentionsOf(city)) {
    const count = drawn.get(source) ?? 0;
    if (!address || !door || count >= ofEach) continue;
    drawn.set(source, count + 1);
    const code = { code: door.code, building: door.building.code };
    written.get(source)?.push({ address, door: code, near });
  }
  for (const family of placeFamilies)
    for (const question of questionsOf(city, readKnown([]), Math.ceil(perKind / cities), seed, family))
      asked.push({ ...(near && { near }), ...question, family });
}

for (let cityNumber = 1; cityNumber <= cities; cityNumber++) tell(cityNumber);
putMs += timeOf(() => book.understand('一'));
process.stdout.write(`${doors} doors of ${cities} cities put in ${(putMs / 1000).toFixed(1)} s of processor time\n`);

process.stdout.write('\ndepartment          addresses precision  recall  building only  (right)  µs\n');
for (const [source, list] of written) {
  const found: ReturnType<typeof book.resolve>[] = [];
  const ms = timeOf(() => {
    for (const { address, near } of list) found.push(book.resolve(address, near));
  });
  const count = { dwelling: 0, right: 0, building: 0, rightBuilding: 0 };
  for (const [index, { address, door }] of list.entries()) {
    const one = found[index];
    if (one?.dwelling) {
      count.dwelling += 1;
      if (one.dwelling === door.code) count.right += 1;
      else if (process.env.SHOW_WRONG) process.stderr.write(`${source}\t${address}\t${one.dwelling}\t${door.code}\n`);
    } else if (one?.building) {
      count.building += 1;
      if (one.building === door.building) count.rightBuilding += 1;
    } else if (process.env.SHOW_WRONG) process.stderr.write(`${source}\t${address}\tnothing\t${door.code}\n`);
  }
  const { dwelling, right, building, rightBuilding } = count;
  process.stdout.write(
    `${source.padEnd(18)}${String(list.length).padStart(10)} ${percent(right, dwelling)} ${percent(right, list.length)} ${percent(building, list.length)}      ${percent(rightBuilding, building)} ${((1000 * ms) / (list.length || 1)).toFixed(0).padStart(6)}\n`,
  );
  written.set(source, []);
}

const seal = createSeal(Buffer.alloc(32, 7).toString('base64'));
const rows = asked.map((question): Row => {
  const { family, kind, text, near } = question;
  let candidates: PlaceCandidate[] = [];
  const milliseconds = timeOf(() => {
    ({ candidates } = book.understand(text, { ...(near && { near }), limit: 10 }));
  });
  const hits = candidates.map(({ level, id, sure, text: label }) => ({ kind: level, id, sure, label }));
  const verdict = judge(question, hits, seal);
  if (!verdict.first && process.env.SHOW_WRONG) process.stderr.write(`${JSON.stringify({ ...question, hits: hits.slice(0, 3) })}\n`);
  return { family, kind, milliseconds, ...verdict };
});
process.stdout.write(`\n${tableOf(rows)}`);
book.understand('一');
asked.length = 0;
global.gc?.();
const { heapUsed, external } = process.memoryUsage();
process.stdout.write(`heap with the book alone ${Math.round((heapUsed + external) / 1e6)} MB (node --expose-gc)\n`);

function isPlace(line: FeedLine): line is PlaceEntry {
  return line.change !== 'remove' && !['person', 'organisation', 'object', 'order'].includes(line.kind);
}
