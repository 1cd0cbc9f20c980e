import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DBFFile } from 'dbffile';
import type { CellValue } from 'exceljs';
import iconv from 'iconv-lite';
import type { Cells } from './rows';

const quoted = (cell: string): string => (cell.includes(',') ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Lines of GB18030 ended by CRLF, the last column filled with spaces. */
export function writeCsv(path: string, header: string, rows: Cells[], encoding = 'gb18030'): void {
  const lines = [header, ...rows.map((row) => `${row.map(quoted).join(',')}  `)];
  writeFileSync(path, iconv.encode(`${lines.join('\r\n')}\r\n`, encoding, { addBOM: encoding === 'utf-8' }));
}

/** dBase III; names of columns have at most 10 characters. */
export async function writeDbf(path: string, header: string, rows: Cells[]): Promise<void> {
  const names = header.split(',');
  const file = await DBFFile.create(
    path,
    names.map((name) => ({ name, type: 'C', size: 120 })),
    { encoding: 'gb18030' },
  );
  await file.appendRecords(rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']))));
  const bytes = readFileSync(path);
  bytes[29] = 0x4d; // the language driver: code page 936
  writeFileSync(path, bytes);
}

/** A sheet for the eye: a merged title above the header, a line of totals below. */
export async function writeXlsx(path: string, title: string, header: string, rows: Cells[]): Promise<void> {
  const { Workbook } = (await import('exceljs')).default; // half a second, for who writes one
  const book = new Workbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow([title]);
  sheet.mergeCells(1, 1, 1, header.split(',').length);
  sheet.addRow(header.split(','));
  sheet.addRows(rows.map((row, line) => row.map((cell, column) => asTyped(cell, line, column))));
  sheet.addRow(['合计', String(rows.length)]);
  await book.xlsx.writeFile(path);
}

/** What a spreadsheet makes of a cell, and clerks of a sheet: numbers, dates, formulas, letters in two fonts. */
function asTyped(cell: string, line: number, column: number): CellValue {
  if (/^\d\.\d+E\+17$/.test(cell) || /^\d{5}$/.test(cell)) return Number(cell);
  if (/^\d{8}$/.test(cell) && line % 5 === 0) return new Date(cell.replace(/(....)(..)(..)/, '$1-$2-$3'));
  if (column === 1 && line % 11 === 0) return { formula: `TRIM("${cell}")`, result: cell, date1904: false };
  if (column === 3 && line % 7 === 0) return { richText: [{ text: cell.slice(0, 1) }, { font: { bold: true }, text: cell.slice(1) }] };
  return cell;
}

/** The manifest, and last of all the mark that the drop is finished. */
export function finishDrop(folder: string, files: Record<string, number>): void {
  const lines = Object.entries(files).map(([name, rows]) => {
    const sum = createHash('md5')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return `${name}|${rows}|${sum}`;
  });
  writeFileSync(join(folder, 'MANIFEST.txt'), `${lines.join('\r\n')}\r\n`);
  writeFileSync(join(folder, '.ok'), '');
}

export const makeFolder = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  return folder;
};
