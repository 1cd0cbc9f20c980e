import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { hubNow } from '../shared/dates';
import { type FeedLine, feedLine } from '../shared/feed';
import { demoIdKey, hubSettings } from '../shared/hub-settings';
import { jsonOf } from '../shared/json';
import { createKeys } from '../shared/keys';
import { createSeal, type Seal } from '../shared/seal';
import { type Environment, readSettings } from '../shared/settings';
import { createAddressBook } from './address/book';
import { settings } from './config';
import { type DirectoryIndex, openIndex } from './directory-index';
import { createEntityIds } from './linking/entity-id';
import { createMentions } from './linking/features';
import { linkFile } from './linking/link-file';
import { createTokens, type Tokens } from './linking/tokens';
import { candidatesOf } from './search/caller';
import { createEar, type HearingRules } from './text/sounds';

// npm run --silent directory -- load <folder> | lookup | link <file.ndjson>: the directory without departments.
const usage = `Usage: npm run --silent directory -- <command>
  load <folder>        builds the index at DIRECTORY_STORE from the feed lines in the folder's *.ndjson files
  lookup               answers questions from stdin, a line each: plain text, or {"text", "near", "first"}, or {"caller"}
  link <file.ndjson>   writes which records of the feed lines in the file are one person, with the evidence
HUB_ID_KEY is the key the index is sealed with. The form of feed lines is in the README.`;

const linesAtOnce = 2_000;
const progressLines = 200_000;
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const write = async (value: object): Promise<void> => {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await new Promise((next) => process.stdout.once('drain', next));
};

/** The feed lines of a file, so many at once; a line that is none is told by its number and passed over, never by what it says. */
async function* linesOf(file: string, isWanted: (text: string) => boolean): AsyncGenerator<FeedLine[]> {
  let page: FeedLine[] = [];
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === '' || !isWanted(text)) continue;
    const line = feedLine.safeParse(jsonOf(text));
    if (line.success) page.push(line.data);
    else {
      say(`${file}:${number}: not a line of the feed (${line.error.issues[0]?.path.join('.') || 'the whole of it'}); passed over`);
      process.exitCode = 3;
    }
    if (page.length < linesAtOnce) continue;
    yield page;
    page = [];
  }
  yield page;
}

const isOfPeople = (text: string): boolean => /"kind"\s*:\s*"(?:person|order)"/.test(text);

/** Places of all files before the people of any: addresses are understood by what is known of places. */
async function* linesIn(files: readonly string[]): AsyncGenerator<FeedLine[]> {
  let count = 0;
  for (const isTurn of [(text: string) => !isOfPeople(text), isOfPeople])
    for (const file of files)
      for await (const page of linesOf(file, isTurn)) {
        if (Math.floor((count + page.length) / progressLines) > Math.floor(count / progressLines)) say(`${count + page.length} lines read`);
        count += page.length;
        yield page;
      }
  say(`${count} lines read; putting together who is who`);
}

const filesOf = (folder: string): string[] => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  if (files.length === 0) throw new Error(`There is no *.ndjson file in ${folder}.`);
  return files.sort().map((name) => join(folder, name));
};

const near = z.object({ point: z.object({ lon: z.number(), lat: z.number() }).optional(), areas: z.array(z.string()).optional() });
const question = z.union([
  z.object({ caller: z.string() }),
  z.object({ text: z.string(), near: near.optional(), first: z.number().int().min(1).max(20).optional() }),
]);

async function main([command = '', path = '']: readonly string[], environment: Environment): Promise<void> {
  const isKnown = command === 'lookup' || ((command === 'load' || command === 'link') && path !== '');
  if (!isKnown) throw new Error(usage);
  if (!environment.HUB_ID_KEY && !environment.HUB_ID_KEY_FILE) say("HUB_ID_KEY is not set: the demo's key is used, which everyone knows.");
  const { idKey } = readSettings({ idKey: hubSettings.idKey }, { HUB_ID_KEY: demoIdKey, ...environment });
  const { store: place, hearing } = readSettings(settings, environment);
  const [seal, keyFor] = [createSeal(idKey), createKeys(idKey)];
  if (command === 'link') return link(path, { seal, tokens: createTokens(keyFor('directory tokens')), hearing });
  const index = await openIndex({ place, hearing, keyFor, seal });
  if (command === 'load') {
    const began = performance.now();
    const { people } = await index.load(linesIn(filesOf(path)));
    say(`${people} people in the index at ${place}, built in ${Math.round((performance.now() - began) / 1_000)} s`);
  } else await answer(index);
  await index.close();
}

/** Answers what stands on stdin, a line each. */
async function answer(index: DirectoryIndex): Promise<void> {
  if (await index.isEmpty()) throw new Error('There is no index yet: load a folder first.');
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const asked = line.startsWith('{') ? question.safeParse(jsonOf(line)) : { success: true as const, data: { text: line } };
    const began = performance.now();
    if (!asked.success) await write({ error: 'not a question: {"text"} or {"caller"}' });
    else if ('caller' in asked.data) {
      const answered = await index.search().caller(asked.data.caller);
      await write({ ...asked.data, hits: candidatesOf(answered), ...answered, milliseconds: sinceMs(began) });
    } else {
      const { text, ...options } = asked.data;
      const answered = await index.search().lookup(text, options);
      await write({ text, ...answered, milliseconds: sinceMs(began) });
    }
  }
}

const sinceMs = (began: number): number => Math.round((performance.now() - began) * 1_000) / 1_000;

/** Writes who is who in a file of feed lines. */
async function link(file: string, { seal, tokens, hearing }: { seal: Seal; tokens: Tokens; hearing: HearingRules }): Promise<void> {
  async function* lines(): AsyncGenerator<FeedLine> {
    for await (const page of linesIn([file])) yield* page;
  }
  const rows = linkFile(lines(), {
    ids: createEntityIds(seal, tokens),
    mentionOf: createMentions(tokens, createEar(hearing).soundsOf),
    book: createAddressBook(hearing),
    byHand: [],
    at: hubNow(),
  });
  for await (const row of rows) await write(row);
}

main(process.argv.slice(2), process.env).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
