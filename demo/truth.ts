import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { demoChoice } from './choice';
import { prepareCity } from './city/store';

// npm run --silent demo:truth: the truth of the demo city, one JSON object a line.
prepareCity(demoChoice(process.env), (text) => process.stderr.write(`${text}\n`))
  .then((folder) => createReadStream(join(folder, 'truth.ndjson')).pipe(process.stdout))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
