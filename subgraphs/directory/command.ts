import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { hubNow } from '../shared/dates';
import { type FeedLine, feedLine } from '../shared/feed';
import { demoIdKey, hubSettings } from '../shared/hub-settings';
import { jsonOf } from '../shared/json';
import { createKeys } from '../shared/keys';
import { createSeal } from '../shared/seal';
import { type Environment, readSettings } from '../shared/settings';
import { createAddressBook } from './address/book';
import { settings } from './config';
import { openIndex } from './directory-index';
import { createEntityIds } from './linking/entity-id';
import { createMentions } from './linking/features';
import { linkFile } from './linking/link-file';
import { createTokens } from './linking/tokens';
import { createEar } from './text/sounds';

// npm run --silent directory -- load <folder> | lookup | link <file.ndjson>: the directory without departments.
const usage = `Usage: npm run --silent directory -- <command>
  load <folder>        builds the index at DIRECTORY_STORE from the feed lines in the folder's *.ndjson files
  lookup               answers questions from stdin, a line each: plain text, or {"text", "near", "first"}, or {"caller"}
  link <file.ndjson>   writes which records of the feed lines in the file are one person, with the evidence
HUB_ID_KEY is the key the index is sealed with. The form of feed lines is in the README.`;

const linesAtOnce = 2_000;
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const write = async (value: object): Promise<void> => {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await new Promise((next) => process.stdout.once('drain', next));
};

/** The feed lines of a file, so many at once; a line that is none is told by its number and passed over, never by what it says. */
async function* linesOf(file: string, isWanted: (line: FeedLine) => boolean = () => true): AsyncGenerator<FeedLine[]> {
  let page: FeedLine[] = [];
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '') continue;
    const line = feedLine.safeParse(jsonOf(text));
    if (!line.success) {
      const where = line.error.issues[0]?.path.join('.') || 'the line';
      say(`${file}:${number}: not a line of the feed (${where}); passed over`);
      process.exitCode = 3;
    } else if (isWanted(line.data)) page.push(line.data);
    if (page.length < linesAtOnce) continue;
    yield page;
    page = [];
  }
  yield page;
}

const isPerson = ({ kind }: FeedLine): boolean => kind === 'person' || kind === 'order';

/** Places of all files before the people of any. */
async function* linesIn(folder: string): AsyncGenerator<FeedLine[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  if (files.length === 0) throw new Error(`There is no *.ndjson file in ${folder}.`);
  let count = 0;
  for (const isTurn of [(line: FeedLine) => !isPerson(line), isPerson])
    for (const file of files.sort())
      for await (const page of linesOf(join(folder, file), isTurn)) {
        count += page.length;
        if (Math.floor(count / 100_000) > Math.floor((count - page.length) / 100_000)) say(`${count} lines read`);
        yield page;
      }
  say(`${count} lines read; putting together who is who`);
}
