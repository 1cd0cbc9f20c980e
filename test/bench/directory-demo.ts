import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createSeal } from '../../subgraphs/shared/seal';
import { questionsOf } from '../support/questions/ask';
import { directoryCommand } from '../support/questions/command';
import { type Answer, judge } from '../support/questions/judge';
import { readKnown } from '../support/questions/known';
import { lineOf } from '../support/questions/question';
import { type Row, tableOf } from '../support/questions/table';
import { truthCity } from '../support/questions/truth-city';

// node dist/test/bench/directory-demo.js <truth.ndjson> [seed] [questions of a kind]: the noisy questions asked of the index that the demo
// city's five systems have filled (HUB_ID_KEY and DIRECTORY_STORE as for the hub), judged by what `npm run demo:truth` printed.

const [path = '', seedText = '11', perKindText = '40'] = process.argv.slice(2);
// What the truth has no lines for, or does not say: areas, landmarks, names that roads had.
const familiesOfTruth = ['written', 'spoken', 'named', 'typed', 'people', 'numbers', 'callers', 'things', 'negatives'];

async function main(): Promise<void> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) lines.push(line);
  const { city, mentions } = truthCity(lines);
  const known = readKnown(mentions);
  const asked = familiesOfTruth.flatMap((family) =>
    questionsOf(city, known, Number(perKindText), Number(seedText), family).map((question) => ({ family, ...question })),
  );
  const seal = createSeal(process.env.HUB_ID_KEY ?? '');
  const rows: Row[] = [];
  for await (const line of directoryCommand(['lookup'], {}, asked.map(lineOf))) {
    const answer: Answer = JSON.parse(line);
    const question = asked[rows.length];
    if (!question) throw new Error('More answers than questions.');
    rows.push({ family: question.family, kind: question.kind, milliseconds: answer.milliseconds, ...judge(question, answer.hits, seal) });
  }
  process.stdout.write(tableOf(rows));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
