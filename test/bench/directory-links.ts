import { createReadStream, createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { makeCity } from '../support/city-maker/make';
import { writeCity } from '../support/city-maker/write';
import { directoryCommand } from '../support/questions/command';
import { type LinkRow, scoreLinks, type TrueRecord } from '../support/questions/link-score';

// node dist/test/bench/directory-links.js [scale] [seed] [errors] [cities]: what `npm run directory -- link` makes of five
// systems' records of made-up people. `errors` multiplies how much is wrong in them.

const [scale = 1, seed = 11, errors = 1, cities = 1] = process.argv.slice(2).map(Number);
const percent = (share: number): string => `${(100 * share).toFixed(3)} %`;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-links-'));
  const [feed, truthFolder] = [join(folder, 'feed'), join(folder, 'truth')];
  for (let cityNumber = 1; cityNumber <= cities; cityNumber++)
    await writeCity(makeCity({ seed, scale, cityNumber }), feed, truthFolder, errors);
  // Places first, the register before the others.
  const files = readdirSync(feed).filter((name) => /^(places|people)/.test(name));
  const order = ['places.ndjson', 'people-public-security.ndjson'];
  files.sort((a, b) => order.indexOf(b) - order.indexOf(a) || a.localeCompare(b));
  files.sort((a, b) => Number(b === 'places.ndjson') - Number(a === 'places.ndjson'));
  const all = join(folder, 'mentions.ndjson');
  for (const file of files) await pipeline(createReadStream(join(feed, file)), createWriteStream(all, { flags: 'a' }));

  const started = Date.now();
  const rows: LinkRow[] = [];
  for await (const line of directoryCommand(['link', all], { HUB_ID_KEY: Buffer.alloc(32, 7).toString('base64') })) {
    const { source, record, entity, verdict }: LinkRow = JSON.parse(line);
    if (verdict === 'link') rows.push({ source, record, entity, verdict });
  }
  const seconds = (Date.now() - started) / 1000;

  const truth: TrueRecord[] = [];
  const traps: Parameters<typeof scoreLinks>[2][number][] = [];
  for await (const line of createInterface({ input: createReadStream(join(truthFolder, 'truth.ndjson')) })) {
    const one = JSON.parse(line);
    if (one.kind === 'trap') traps.push({ trap: one.trap, people: one.people });
    else truth.push({ source: one.source, record: one.record, person: one.person, isTitle: one.isTitle });
  }
  const score = scoreLinks(truth, rows, traps);
  const out = [
    `records ${truth.length}, linked in ${seconds.toFixed(1)} s`,
    `pairs, five systems:    precision ${percent(score.all.precision)}, recall ${percent(score.all.recall)}`,
    `  with titles («王先生»): precision ${percent(score.withTitles.precision)}, recall ${percent(score.withTitles.recall)}`,
    `pairs, without hotline: precision ${percent(score.withoutHotline.precision)}, recall ${percent(score.withoutHotline.recall)}`,
    `people of the register merged: ${score.registerPeopleMerged} of ${score.registerPeople} (${percent(score.registerPeopleMerged / score.registerPeople)})`,
    ...Object.entries(score.traps).map(([trap, { pairs, merged }]) => `trap ${trap}: ${merged} of ${pairs} pairs came together`),
    `callers known by a title only, linked to a person: ${score.titlesLinked}`,
  ];
  process.stdout.write(`${out.join('\n')}\n`);
  rmSync(folder, { recursive: true, force: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
