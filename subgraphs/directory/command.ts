import { createInterface } from 'node:readline';
import { z } from 'zod';
import { hubNow } from '../shared/dates';
import { demoIdKey, hubSettings } from '../shared/hub-settings';
import { jsonOf } from '../shared/json';
import { createKeys } from '../shared/keys';
import { createSeal, type Seal } from '../shared/seal';
import { type Environment, readSettings } from '../shared/settings';
import { createAddressBook } from './address/book';
import { settings } from './config';
import { type DirectoryIndex, openIndex } from './directory-index';
import { feedFilesOf, linesOfFiles, type ReadingFiles } from './feed-files';
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
HUB_ID_KEY is the key the index is sealed with. The form of feed lines, hits and links is in the README.
Ends with 0; with 1 when it could not be done; with 2 when it was asked wrongly; with 3 when it was done but lines were passed over.`;

const progressLines = 200_000;
const lettersAtOnce = 1 << 16;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Writes rows to stdout, many at once; waits where nobody reads as fast. */
async function writeRows(rows: Iterable<object>): Promise<void> {
  let text = '';
  const flush = async (): Promise<void> => {
    if (!process.stdout.write(text)) await new Promise((next) => process.stdout.once('drain', next));
    text = '';
  };
  for (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length > lettersAtOnce) await flush();
  }
  await flush();
}
const write = async (row: object): Promise<void> => {
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await new Promise((next) => process.stdout.once('drain', next));
};

/** Tells on stderr how far the reading of files is and which lines are passed over. */
function onStderr(): ReadingFiles {
  let told = 0;
  return {
    refused(file, number, field) {
      say(`${file}:${number}: not a line of the feed (${field}); passed over`);
      process.exitCode = 3;
    },
    progress(lines) {
      if (Math.floor(lines / progressLines) > Math.floor(told / progressLines)) say(`${lines} lines read`);
      told = lines;
    },
  };
}

const near = z.object({ point: z.object({ lon: z.number(), lat: z.number() }).optional(), areas: z.array(z.string()).optional() });
const question = z.union([
  z.object({ caller: z.string() }),
  z.object({ text: z.string(), near: near.optional(), first: z.number().int().min(1).max(20).optional() }),
]);

async function main([command = '', path = '']: readonly string[], environment: Environment): Promise<void> {
  const isKnown = command === 'lookup' || ((command === 'load' || command === 'link') && path !== '');
  if (!isKnown) {
    say(usage);
    process.exitCode = command === '--help' || command === 'help' ? 0 : 2;
    return;
  }
  if (!environment.HUB_ID_KEY && !environment.HUB_ID_KEY_FILE) say("HUB_ID_KEY is not set: the demo's key is used, which everyone knows.");
  const { idKey } = readSettings({ idKey: hubSettings.idKey }, { HUB_ID_KEY: demoIdKey, ...environment });
  const { store: place, hearing } = readSettings(settings, environment);
  const [seal, keyFor] = [createSeal(idKey), createKeys(idKey)];
  if (command === 'link') return link(path, { seal, tokens: createTokens(keyFor('directory tokens')), hearing });
  const files = command === 'load' ? feedFilesOf(path) : [];
  const began = performance.now();
  const index = await openIndex({ place, hearing, keyFor, seal });
  if (command === 'lookup') say(`index opened in ${secondsSince(began)} s; ${spent()}`);
  try {
    if (command === 'load') await load(index, files);
    else await answer(index);
  } finally {
    await index.close();
  }
}

async function load(index: DirectoryIndex, files: readonly string[]): Promise<void> {
  const began = performance.now();
  const allRead = () => say(`all read after ${secondsSince(began)} s; putting together who is who`);
  const { people } = await index.loadFiles(files, { ...onStderr(), allRead });
  say(`${people} people in the index, built in ${secondsSince(began)} s; ${spent()}`);
}

/** Answers what stands on stdin, a line each. */
async function answer(index: DirectoryIndex): Promise<void> {
  if (await index.isEmpty()) throw new Error('There is no index yet: load a folder first.');
  await index.warm();
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

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10;
/** What the process has needed so far. */
function spent(): string {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s of processor, at most ${Math.round(maxRSS / 1_024)} MB of memory`;
}
const sinceMs = (began: number): number => Math.round((performance.now() - began) * 1_000) / 1_000;

/** Writes who is who in a file of feed lines. */
async function link(file: string, { seal, tokens, hearing }: { seal: Seal; tokens: Tokens; hearing: HearingRules }): Promise<void> {
  const rows = await linkFile(linesOfFiles([file], onStderr()), {
    ids: createEntityIds(seal, tokens),
    mentionOf: createMentions(tokens, createEar(hearing).soundsOf),
    book: createAddressBook(hearing),
    byHand: [],
    at: hubNow(),
  });
  await writeRows(rows);
  say(`linked; ${spent()}`);
}

main(process.argv.slice(2), process.env).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
