import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DBFFile } from 'dbffile';
import { compactDate } from '../shared/dates';
import { decode, encodingOf } from '../shared/encodings';
import { mapInSlices } from '../shared/slices';
import { DropFault, type DroppedFile } from '../shared/source-files';
import { linesOfWorkbook } from './workbooks';

/** A table as text: rows by the names of their columns, and whether its encoding is another than agreed. */
export interface Table {
  rows: Record<string, string>[];
  isForeign: boolean;
}

/** The table in a file of a drop, from the bytes whose sum was checked; `column` is one its header must have. */
export async function readTable(name: string, { bytes }: DroppedFile, column: string): Promise<Table> {
  if (name.endsWith('.dbf')) return readDbf(name, bytes);
  if (name.endsWith('.xlsx')) return { rows: await withHeader(name, await linesOfWorkbook(bytes), column), isForeign: false };
  const encoding = encodingOf(bytes);
  const lines: string[][] = parse(decode(bytes, encoding), { relax_quotes: true, skip_empty_lines: true });
  return { rows: await withHeader(name, lines, column), isForeign: encoding !== 'gb18030' };
}

/** `="…"` and a leading apostrophe keep a spreadsheet from making a number of it; spaces fill the columns. */
const cleaned = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();

/** The language driver byte of the header: 0x4D is GBK, 0x78 Big5; offices also leave it 0. */
const languageDriver = 29;

async function readDbf(name: string, bytes: Buffer): Promise<Table> {
  if (bytes[languageDriver] === 0x78) throw new DropFault(`${name} is in a code page that was not agreed`);
  // dbffile reads only from a path. Opening the path in the drop again could read other bytes than were checked, so it is
  // given a copy of them that nobody else may open, and that is gone when it is read: the bytes hold data of class L4.
  const folder = await mkdtemp(join(tmpdir(), 'civil-affairs-'));
  try {
    const path = join(folder, 'checked.dbf');
    await writeFile(path, bytes, { mode: 0o600 });
    // Read as Latin-1, which keeps every byte; the bytes are then decoded by what the header, or the file, says of itself.
    const file = await DBFFile.open(path, { encoding: 'latin1' });
    const encoding = bytes[languageDriver] === 0x4d ? 'gb18030' : encodingOf(bytes.subarray(32));
    const rows = await file.readRecords();
    const text = (value: unknown): string =>
      value instanceof Date ? compactDate(value) : cleaned(decode(Buffer.from(String(value ?? ''), 'latin1'), encoding));
    return {
      rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, text(value)]))),
      isForeign: encoding !== 'gb18030',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows below the header, which a title may precede; a line of totals ends them and must agree with their number. */
async function withHeader(file: string, lines: string[][], column: string): Promise<Record<string, string>[]> {
  const table = await mapInSlices(lines, (line) => line.map((cell) => cleaned(cell.replace(/^\ufeff/, ''))));
  const start = table.findIndex((line) => line.includes(column));
  const names = table[start] ?? [];
  const below = start < 0 ? [] : table.slice(start + 1).filter((line) => line.some(Boolean));
  const rows = below.filter(([first = '']) => !isTotal(first));
  const total = below.find(([first = '']) => isTotal(first))?.find((cell) => /^\d+$/.test(cell));
  if (total !== undefined && Number(total) !== rows.length) throw new DropFault(`${file}: ${rows.length} rows, total ${total}`);
  return mapInSlices(rows, (line) => Object.fromEntries(names.map((name, index) => [name, line[index] ?? ''])));
}
const isTotal = (cell: string): boolean => /^[合总小]\s*计$/.test(cell);
