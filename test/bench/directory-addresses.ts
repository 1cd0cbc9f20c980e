import { createAddressBook } from '../../subgraphs/directory/address/book';
import { createSeal } from '../../subgraphs/shared/seal';
import { placeLines } from '../support/city-maker/feed';
import { makeCity } from '../support/city-maker/make';
import { mentionsOf } from '../support/city-maker/mentions';
import { sources } from '../support/city-maker/model';
import { questionsOf } from '../support/questions/ask';
import { judge } from '../support/questions/judge';
import { readKnown } from '../support/questions/known';
import { type Row, tableOf } from '../support/questions/table';

// node dist/test/bench/directory-addresses.js [scale] [seed] [addresses of a department] [questions of a kind]: the address book alone,
// in this process: which dwelling departments' addresses mean, and what it makes of the noisy questions about places.

const [scale = 1, seed = 11, most = 80_000, perKind = 40] = process.argv.slice(2).map(Number);
const percent = (part: number, of: number): string => ((100 * part) / (of || 1)).toFixed(2).padStart(8);
const placeFamilies = ['written', 'spoken', 'named', 'typed', 'places'];

const city = makeCity({ seed, scale });
const book = createAddressBook();
const before = process.memoryUsage().rss;
const started = performance.now();
for (const line of placeLines(city))
  if (
    line.change !== 'remove' &&
    (line.kind === 'division' ||
      line.kind === 'community' ||
      line.kind === 'grid' ||
      line.kind === 'road' ||
      line.kind === 'estate' ||
      line.kind === 'landmark' ||
      line.kind === 'building' ||
      line.kind === 'dwelling')
  )
    book.put(line);
book.understand('一');
const putMs = performance.now() - started;
process.stdout.write(
  `${city.doors.length} doors put in ${(putMs / 1000).toFixed(1)} s, ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more\n`,
);

process.stdout.write('\ndepartment          addresses precision  recall  building only  (right)  µs\n');
const counts = Object.fromEntries(
  sources.map((source) => [source, { asked: 0, dwelling: 0, right: 0, building: 0, rightBuilding: 0, ms: 0 }]),
);
for (const { source, address, door } of mentionsOf(city)) {
  const count = counts[source];
  if (!count || !address || !door || count.asked >= most) continue;
  const from = performance.now();
  const found = book.resolve(address);
  count.ms += performance.now() - from;
  count.asked += 1;
  if (found?.dwelling) {
    count.dwelling += 1;
    if (found.dwelling === door.code) count.right += 1;
    else if (process.env.SHOW_WRONG) process.stderr.write(`${source}\t${address}\t${found.dwelling}\t${door.code}\n`);
  } else if (found?.building) {
    count.building += 1;
    if (found.building === door.building.code) count.rightBuilding += 1;
  } else if (process.env.SHOW_WRONG) process.stderr.write(`${source}\t${address}\tnothing\t${door.code}\n`);
}
for (const [source, { asked, dwelling, right, building, rightBuilding, ms }] of Object.entries(counts))
  process.stdout.write(
    `${source.padEnd(18)}${String(asked).padStart(10)} ${percent(right, dwelling)} ${percent(right, asked)} ${percent(building, asked)}      ${percent(rightBuilding, building)} ${((1000 * ms) / (asked || 1)).toFixed(0).padStart(6)}\n`,
  );

process.stdout.write('\n');
const seal = createSeal(Buffer.alloc(32, 7).toString('base64'));
const known = readKnown(mentionsOf(city));
const rows: Row[] = [];
for (const family of placeFamilies)
  for (const question of questionsOf(city, known, perKind, seed, family)) {
    const from = performance.now();
    const { candidates } = book.understand(question.text, { ...(question.near && { near: question.near }), limit: 10 });
    const milliseconds = performance.now() - from;
    const hits = candidates.map(({ level, id, sure, text }) => ({ kind: level, id, sure, label: text }));
    const verdict = judge(question, hits, seal);
    rows.push({ family, kind: question.kind, milliseconds, ...verdict });
    if (!verdict.first && process.env.SHOW_WRONG) process.stderr.write(`${JSON.stringify({ ...question, hits: hits.slice(0, 3) })}\n`);
  }
process.stdout.write(tableOf(rows));
