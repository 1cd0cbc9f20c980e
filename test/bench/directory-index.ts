import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DirectoryIndex, openIndex } from '../../subgraphs/directory/directory-index';
import { feedFilesOf, linesOfFiles } from '../../subgraphs/directory/feed-files';
import { chunksOf } from '../../subgraphs/shared/batch';
import type { FeedLine } from '../../subgraphs/shared/feed';
import { createKeys } from '../../subgraphs/shared/keys';
import { createSeal } from '../../subgraphs/shared/seal';
import { makeCity } from '../support/city-maker/make';
import { writeCity } from '../support/city-maker/write';

// node --expose-gc dist/test/bench/directory-index.js [scale] [seed]: how long a made-up city's index takes to build, to be opened
// again and to take one change in, and what it needs of memory and disk.

const key = Buffer.alloc(32, 7).toString('base64');
const [scale = 1, seed = 21] = process.argv.slice(2).map(Number);
const say = (what: string, value: number, unit: string): void => void process.stdout.write(`${what}: ${value.toFixed(2)} ${unit}\n`);
const seconds = (began: number): number => (performance.now() - began) / 1_000;
/** Seconds of processor that the process has needed. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const megabytes = (): number => {
  global.gc?.();
  return process.memoryUsage.rss() / 2 ** 20;
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-index-'));
  const [feed, place] = [join(folder, 'feed'), join(folder, 'index')];
  await writeCity(makeCity({ seed, scale }), feed, join(folder, 'truth'));
  const files = () => linesOfFiles(feedFilesOf(feed), { refused: () => {}, progress: () => {} });
  const open = (): Promise<DirectoryIndex> => openIndex({ place: `file:${place}`, keyFor: createKeys(key), seal: createSeal(key) });
  const first = await open();
  let began = performance.now();
  await first.loadFiles(feedFilesOf(feed), { refused: () => {}, progress: () => {}, allRead: () => {} });
  say('built in', seconds(began), 's');
  await first.close();
  say('on disk', readdirSync(place).reduce((sum, name) => sum + statSync(join(place, name)).size, 0) / 2 ** 20, 'MB');

  const before = megabytes();
  let workedBefore = worked();
  began = performance.now();
  const index = await open();
  index.search().resolveAddress('');
  say('opened again in', seconds(began), 's');
  say('opened again, of processor', worked() - workedBefore, 's');
  say('memory of the opened index', megabytes() - before, 'MB');

  const changes = await changesIn(files(), 2_000);
  const halves = [changes.slice(0, 1_000), changes.slice(1_000)];
  for (const [half, together] of [1, 50].entries()) {
    const some = halves[half] ?? [];
    workedBefore = worked();
    began = performance.now();
    for (const lines of chunksOf(some, together)) await index.apply(lines);
    const [wall, processor] = [seconds(began), worked() - workedBefore];
    say(`a change, ${together} together, of ${some.length}`, (wall * 1_000) / some.length, 'ms');
    say(`a change, ${together} together, of processor`, (processor * 1_000) / some.length, 'ms');
  }
  await index.close();
  rmSync(folder, { recursive: true });
}

/** People of the city whose records change: another phone, a later version. */
async function changesIn(pages: AsyncIterable<FeedLine[]>, count: number): Promise<FeedLine[]> {
  const changes: FeedLine[] = [];
  for await (const page of pages)
    for (const line of page)
      if (changes.length < count && line.change !== 'remove' && line.kind === 'person' && line.record.endsWith('7'))
        changes.push({ ...line, version: '2027-01-01', phones: [`1610000${1_000 + changes.length}`] });
  return changes;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
