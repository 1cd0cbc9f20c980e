import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FeedLine, parseFeedLine } from '../shared/feed';
import { jsonOf } from '../shared/json';

/** What happens while files are read. */
export interface ReadingFiles {
  /** A line that is none of the feed: where it stands and which field is wrong, never what it says. */
  refused(file: string, number: number, field: string): void;
  /** How many lines have been taken so far. */
  progress(lines: number): void;
}

const linesAtOnce = 1_000;
const chunkLength = 1 << 18;

/** The feed files of a folder in the order of their names; throws where there is none. */
export function feedFilesOf(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  if (files.length === 0) throw new Error(`There is no *.ndjson file in ${folder}.`);
  return files.sort().map((name) => join(folder, name));
}

/** Lines of one file as they stand in it. */
export interface TextPage {
  file: string;
  /** True of people and orders, which come after all places. */
  isOfPeople: boolean;
  texts: string[];
  /** Where each stands in the file, from 1. */
  numbers: number[];
}

/**
 * The lines of files, so many at once: places of all files before the people and orders of any, because addresses are
 * understood by what is known of places. Whoever reads the same files gets the same pages, however they come off the disk.
 */
export async function* textPagesOf(files: readonly string[]): AsyncGenerator<TextPage> {
  const withPeople = new Set<string>();
  for (const isPeoplesTurn of [false, true]) {
    for (const file of isPeoplesTurn ? withPeople : files) {
      let page: TextPage = { file, isOfPeople: isPeoplesTurn, texts: [], numbers: [] };
      let number = 0;
      for await (const lines of textLinesOf(file)) {
        for (const text of lines) {
          number++;
          const isPeoples = isOfPeople(text);
          if (isPeoples && !isPeoplesTurn) withPeople.add(file);
          if (isPeoples !== isPeoplesTurn || text.trim() === '') continue;
          page.texts.push(text);
          page.numbers.push(number);
          if (page.texts.length < linesAtOnce) continue;
          yield page;
          page = { ...page, texts: [], numbers: [] };
        }
      }
      if (page.texts.length > 0) yield page;
    }
  }
}

/** The feed lines of a page; a line that is none of the feed is told of and passed over. */
export function linesOn({ file, texts, numbers }: TextPage, refused: ReadingFiles['refused']): FeedLine[] {
  const lines: FeedLine[] = [];
  for (const [index, text] of texts.entries()) {
    const { line, fault } = parseFeedLine(jsonOf(text));
    if (line) lines.push(line);
    else refused(file, numbers[index] ?? 0, fault);
  }
  return lines;
}

/** The feed lines of files, so many at once, places first. */
export async function* linesOfFiles(files: readonly string[], { refused, progress }: ReadingFiles): AsyncGenerator<FeedLine[]> {
  let count = 0;
  for await (const page of textPagesOf(files)) {
    const lines = linesOn(page, refused);
    count += lines.length;
    progress(count);
    yield lines;
  }
}

const isOfPeople = (text: string): boolean => /"kind"\s*:\s*"(?:person|order)"/.test(text);

/** The lines of a file, as many at once as have been read. */
async function* textLinesOf(file: string): AsyncGenerator<string[]> {
  let rest = '\ufeff'; // what some programs begin a file with
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: chunkLength })) {
    const lines = (rest === '\ufeff' ? String(chunk).replace(/^\ufeff/, '') : rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest.trim() !== '') yield [rest];
}
