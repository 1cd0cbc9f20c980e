import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAddressBook } from '../../subgraphs/directory/address/book';
import { createMentions } from '../../subgraphs/directory/linking/features';
import { createTokens } from '../../subgraphs/directory/linking/tokens';
import { createSearchKeys } from '../../subgraphs/directory/search/keys';
import { createSearch, type Search } from '../../subgraphs/directory/search/lookup';
import { openStore } from '../../subgraphs/directory/store/open';
import { postgresShelves } from '../../subgraphs/directory/store/postgres';
import { sqliteShelves } from '../../subgraphs/directory/store/sqlite';
import { soundsOf } from '../../subgraphs/directory/text/sounds';
import { makeSearchCity, mentionsOf } from './search-city';
import { type Question, questionsOf } from './search-questions';

// Builds an index of a made-up city and asks it: node dist/test/bench/search.js [dwellings] [seed] [postgres url]. What is asked is made
// from the same city by another seed; links are taken as given.

const key = Buffer.alloc(32, 9);
const perKind = Number(process.env.QUESTIONS ?? 100);

interface Tally {
  asked: number;
  first: number;
  firstTen: number;
  falselySure: number;
  milliseconds: number[];
}

async function main([size = '20000', seed = '7', url = '']: string[]): Promise<void> {
  const city = makeSearchCity(Number(seed), Number(size));
  const tokens = createTokens(key);
  const folder = mkdtempSync(join(tmpdir(), 'directory-'));
  const shelves = () => (url ? postgresShelves(url, `search_bench_${process.pid}`) : sqliteShelves(folder));
  const store = await openStore(await shelves(), key, tokens);
  const book = createAddressBook();
  const search = createSearch({ store, book, tokens });
  let start = Date.now();
  for (const entry of [...city.places, ...city.dwellings]) book.put(entry);
  for (const entry of [...city.organisations, ...city.objects]) search.put(entry);
  book.understand('');
  say('address book, ms', Date.now() - start);

  start = Date.now();
  const build = await store.build();
  const mentionOf = createMentions(tokens, soundsOf);
  const keysOf = createSearchKeys(tokens, soundsOf);
  const owners: number[] = [];
  for (const { entry, resident } of mentionsOf(city)) {
    const door = book.dwelling(entry.dwelling ?? '');
    owners.push(resident);
    const { features, ...numbers } = mentionOf(entry, door);
    await build.mention({ features, keys: keysOf({ name: entry.name, ...numbers }, door) });
  }
  for (const entry of [...city.places, ...city.dwellings, ...city.organisations, ...city.objects]) await build.entry(entry);
  say('mentions', owners.length);
  say('streamed, ms', Date.now() - start);
  await build.commit((mention) => `s1.${String(owners[mention]).padStart(46, '0')}`);
  say('index built, ms', Date.now() - start);
  if (!url) say('index, MB', readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 2 ** 20);

  start = Date.now();
  let entries = 0;
  for await (const chunk of store.entries()) entries += chunk.length;
  say(`${entries} entries read again, ms`, Date.now() - start);
  say('memory, MB', process.memoryUsage().rss / 2 ** 20);
  await judge(search, questionsOf(city, Number(seed) + 1_000, perKind));
  await store.close();
  rmSync(folder, { recursive: true });
}

async function judge(search: Search, questions: readonly Question[]): Promise<void> {
  const kinds = new Map<string, Tally>();
  for (const { kind, text, wants } of questions) {
    const tally = kinds.get(kind) ?? { asked: 0, first: 0, firstTen: 0, falselySure: 0, milliseconds: [] };
    kinds.set(kind, tally);
    const start = process.hrtime.bigint();
    const hits = kind.startsWith('caller') ? (await search.caller(text)).people : (await search.lookup(text)).hits;
    tally.milliseconds.push(Number(process.hrtime.bigint() - start) / 1e6);
    tally.asked++;
    if (wants.length === 0) tally.falselySure += hits[0]?.sure ? 1 : 0;
    else {
      tally.first += wants.includes(hits[0]?.id ?? '') ? 1 : 0;
      tally.firstTen += hits.some(({ id }) => wants.includes(id ?? '')) ? 1 : 0;
      tally.falselySure += hits[0]?.sure && !wants.includes(hits[0].id ?? '') ? 1 : 0;
      if (process.env.SHOW && !wants.includes(hits[0]?.id ?? ''))
        console.log(
          kind,
          '|',
          text,
          '|',
          hits
            .slice(0, 3)
            .map(({ kind: of, label, score }) => `${of} ${label} ${score}`)
            .join('; '),
        );
    }
  }
  const all = [...kinds.values()].flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  console.table(
    Object.fromEntries(
      [...kinds].map(([kind, { asked, first, firstTen, falselySure, milliseconds }]) => {
        const sorted = milliseconds.sort((a, b) => a - b);
        const percent = (count: number): number => Math.round((count / asked) * 1_000) / 10;
        const p50 = Math.round((sorted[Math.floor(asked / 2)] ?? 0) * 100) / 100;
        return [
          kind,
          { asked, first: percent(first), 'first ten': percent(firstTen), 'falsely sure': percent(falselySure), 'p50 ms': p50 },
        ];
      }),
    ),
  );
  const at = (share: number): number => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
  say('p50 / p99 / max ms', `${at(0.5).toFixed(2)} / ${at(0.99).toFixed(2)} / ${at(1).toFixed(2)}`);
}

const say = (what: string, value: number | string): void =>
  console.log(`${what}: ${typeof value === 'number' ? Math.round(value) : value}`);

void main(process.argv.slice(2));
