import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSeal } from '../../subgraphs/shared/seal';
import { makeCity } from '../support/city-maker/make';
import { mentionsOf } from '../support/city-maker/mentions';
import { writeCity } from '../support/city-maker/write';
import { families, questionsOf } from '../support/questions/ask';
import { directoryCommand } from '../support/questions/command';
import { type Answer, judge } from '../support/questions/judge';
import { readKnown } from '../support/questions/known';
import { lineOf, type Question } from '../support/questions/question';
import { type Row, tableOf } from '../support/questions/table';

// node dist/test/bench/directory.js [scale] [seed] [cities] [questions of a kind]: a made-up city's five systems are loaded by
// `npm run directory -- load`, noisy questions asked by `… lookup`, and what the first hits are is printed for each kind.

const key = Buffer.alloc(32, 7).toString('base64');
const [scale = 1, seed = 11, cities = 1, perKind = 40] = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'directory-'));
  const feed = join(folder, 'feed');
  const asked: Question[] = [];
  for (let cityNumber = 1; cityNumber <= cities; cityNumber++) {
    const city = makeCity({ seed, scale, cityNumber });
    await writeCity(city, feed, join(folder, 'truth'));
    if (cities > 1) process.stderr.write(`city ${cityNumber} of ${cities} written\n`);
    // A desk of several cities says where it is.
    const near = cities > 1 ? { near: { areas: [city.county] } } : {};
    const known = readKnown(mentionsOf(city));
    asked.push(...questionsOf(city, known, Math.ceil(perKind / cities), seed).map((question) => ({ ...near, ...question })));
  }
  const env = { HUB_ID_KEY: key, DIRECTORY_STORE: `file:${join(folder, 'index.db')}` };
  const started = Date.now();
  for await (const line of directoryCommand(['load', feed], env)) process.stdout.write(`${line}\n`);
  process.stdout.write(`loaded in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);

  const seal = createSeal(key);
  const familyOf = new Map(
    Object.entries(families).flatMap(([family, kinds]) => Object.keys(kinds).map((kind) => [kind, family] as const)),
  );
  const rows: Row[] = [];
  for await (const line of directoryCommand(['lookup'], env, asked.map(lineOf))) {
    const answer: Answer = JSON.parse(line);
    const question = asked[rows.length];
    if (!question) throw new Error('More answers than questions.');
    const verdict = judge(question, answer.hits, seal);
    rows.push({ family: familyOf.get(question.kind) ?? '', kind: question.kind, milliseconds: answer.milliseconds, ...verdict });
    // The judged questions are written where they can be looked at.
    if (!verdict.first && process.env.SHOW_WRONG)
      process.stderr.write(`${JSON.stringify({ ...question, hits: answer.hits.slice(0, 3), question: answer.question })}\n`);
  }
  if (rows.length !== asked.length) throw new Error(`${asked.length} questions, ${rows.length} answers.`);
  process.stdout.write(tableOf(rows));
  rmSync(folder, { recursive: true, force: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
