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
  /** Empty where nobody wants the page. */
  texts: string[];
  /** Where each stands in the file, from 1. */
  numbers: number[];
}

/**
 * The lines of files, so many at once: places of all files before the people and orders of any, because addresses are
 * understood by what is known of places. Whoever reads the same files gets the same pages, however they come off the disk; only
 * those that are wanted, by their number from 0, are made texts of.
 */
export async function* textPagesOf(
  files: readonly string[],
  isWanted: (page: number, isOfPeople: boolean) => boolean = () => true,
): AsyncGenerator<TextPage> {
  const withPeople = new Set<string>();
  let pages = 0;
  for (const isPeoplesTurn of [false, true]) {
    for (const file of isPeoplesTurn ? withPeople : files) {
      const begin = (): TextPage => ({ file, isOfPeople: isPeoplesTurn, texts: [], numbers: [] });
      let page = begin();
      let count = 0;
      let number = 0;
      for await (const bytes of wholeLinesOf(file)) {
        for (let at = 0, end = 0; at < bytes.length; at = end + 1) {
          end = bytes.indexOf(newLine, at);
          if (end < 0) end = bytes.length;
          number++;
          const isPeoples = isOfPeople(bytes, at, end);
          if (isPeoples && !isPeoplesTurn) withPeople.add(file);
          if (isPeoples !== isPeoplesTurn || isBlank(bytes, at, end)) continue;
          if (isWanted(pages, isPeoplesTurn)) {
            page.texts.push(bytes.toString('utf8', at, end));
            page.numbers.push(number);
          }
          if (++count < linesAtOnce) continue;
          yield page;
          pages++;
          page = begin();
          count = 0;
        }
      }
      if (count === 0) continue;
      yield page;
      pages++;
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

const newLine = 10;
const brace = 123;
const byteOrderMark = Buffer.from('\ufeff');
const usualBeginning = '{"kind":"';
const usualPeople = /^(?:person|order)"/;

/** True of a line about a person or an order; most lines say so at their beginning. */
function isOfPeople(bytes: Buffer, from: number, to: number): boolean {
  const beginning = bytes.toString('latin1', from, Math.min(to, from + usualBeginning.length + 7));
  if (beginning.startsWith(usualBeginning)) return usualPeople.test(beginning.slice(usualBeginning.length));
  return /"kind"\s*:\s*"(?:person|order)"/.test(bytes.toString('utf8', from, to));
}

const isBlank = (bytes: Buffer, from: number, to: number): boolean =>
  bytes[from] !== brace && bytes.toString('utf8', from, to).trim() === '';

/** The lines of a file as bytes, as many at once as have been read; without the mark that some programs begin a file with. */
async function* wholeLinesOf(file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  let isBegun = false;
  for await (const chunk of createReadStream(file, { highWaterMark: chunkLength })) {
    const read = Buffer.concat([rest, chunk]);
    const bytes = !isBegun && read.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? read.subarray(byteOrderMark.length) : read;
    isBegun = true;
    const end = bytes.lastIndexOf(newLine) + 1;
    rest = Buffer.from(bytes.subarray(end));
    if (end > 0) yield bytes.subarray(0, end);
  }
  if (rest.length > 0) yield rest;
}
