import { createAddressBook } from '../../subgraphs/directory/address/book';
import { absent, fullOf, kinds } from './address-kinds';
import { createChance, makeAddressCity } from './address-questions';

// node dist/test/bench/addresses.js [seed] [share of a city] [questions a kind] [show misses of this kind]
const [seed = 7, share = 1, each = 100] = process.argv.slice(2, 5).map(Number);
const shown = process.argv[5];

const city = makeAddressCity(seed, share);
const before = process.memoryUsage().rss;
const started = performance.now();
const book = createAddressBook();
for (const entry of city.entries) book.put(entry);
console.log(
  `${city.doors.length} doors put in ${Math.round(performance.now() - started)} ms, ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`,
);

const chance = createChance(seed * 31);
const times: number[] = [];
const timed = (text: string) => {
  const from = performance.now();
  const answer = book.understand(text);
  times.push(performance.now() - from);
  return answer;
};
for (let index = 0; index < 300; index++) timed(fullOf(chance.pick(city.doors)));
times.length = 0;

const total = { n: 0, first: 0, ten: 0, sureWrong: 0 };
for (const [kind, spoil] of Object.entries(kinds)) {
  const of = { n: 0, first: 0, ten: 0, sureWrong: 0, sure: 0, ms: 0 };
  for (let tries = 0; of.n < each && tries < each * 30; tries++) {
    const door = chance.pick(city.doors);
    const text = spoil(door, chance, city);
    if (!text) continue;
    of.n++;
    const { candidates } = timed(text);
    of.ms = Math.max(of.ms, times.at(-1) ?? 0);
    // Without the unit every door of that number in the house is as right.
    const right =
      kind === 'unit unsaid' || kind === 'initials of a road'
        ? door.house.doors.filter(({ room }) => room === door.room).map(({ code }) => code)
        : [door.code];
    const isRight = (code: string | null): boolean => code !== null && right.includes(code);
    const at = candidates.findIndex(({ dwelling }) => isRight(dwelling));
    if (at === 0) of.first++;
    else if (kind === shown)
      console.log(
        fullOf(door),
        '|',
        text,
        '|',
        candidates
          .slice(0, 4)
          .map(({ text: found, score, relaxed }) => `${found} ${score.toFixed(2)}${relaxed ? '~' : ''}`)
          .join(' ; '),
      );
    if (at >= 0) of.ten++;
    if (candidates[0]?.sure) of.sure++;
    if (candidates[0]?.sure && at !== 0) of.sureWrong++;
  }
  for (const key of ['n', 'first', 'ten', 'sureWrong'] as const) total[key] += of[key];
  const percent = (part: number): string => ((100 * part) / Math.max(1, of.n)).toFixed(1).padStart(6);
  console.log(
    `${percent(of.first)} ${percent(of.ten)}  sure ${percent(of.sure)}  sure and wrong ${of.sureWrong}  max ${of.ms.toFixed(1)} ms  n ${of.n}  ${kind}`,
  );
}
for (const [kind, spoil] of Object.entries(absent)) {
  const of = { n: 0, sure: 0, dwelling: 0 };
  for (let tries = 0; of.n < each && tries < each * 30; tries++) {
    const door = chance.pick(city.doors);
    const text = spoil(door, chance, city);
    if (!text) continue;
    of.n++;
    const { candidates } = timed(text);
    if (candidates[0]?.sure) {
      of.sure++;
      if (kind === shown) console.log(text, '|', candidates[0].text);
    }
    if (candidates[0]?.dwelling) of.dwelling++;
  }
  console.log(`falsely sure ${of.sure}, a dwelling first ${of.dwelling}, n ${of.n}  ${kind}`);
}
times.sort((a, b) => a - b);
const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
console.log(
  `all: first ${((100 * total.first) / total.n).toFixed(2)} ten ${((100 * total.ten) / total.n).toFixed(2)} sure and wrong ${total.sureWrong} of ${total.n}; p50 ${at(0.5)} p99 ${at(0.99)} max ${(times.at(-1) ?? 0).toFixed(1)} ms`,
);
const texts = Array.from({ length: 20_000 }, () => fullOf(chance.pick(city.doors)));
let right = 0;
const worked = process.cpuUsage();
for (const text of texts) if (book.resolve(text)?.dwelling) right++;
console.log(
  `resolve: ${(process.cpuUsage(worked).user / texts.length).toFixed(1)} µs of processor each, ${right} of ${texts.length} to a dwelling`,
);
