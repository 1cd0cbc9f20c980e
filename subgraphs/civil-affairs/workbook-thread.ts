import { parentPort } from 'node:worker_threads';
import { type CellValue, Workbook } from 'exceljs';
import { compactDate } from '../shared/dates';
import { refuseLarger } from './unpacked-size';

// The thread of workbooks.ts: is given the bytes of workbooks, and sends the rows of each one's first sheet as text, some at a
// time, and null after the last.
// Not by the library's streaming reader: that cuts characters in two where its pieces end (蔡���兰).
const rowsAMessage = 1_000;

/** What a workbook may unpack to, in bytes: 200,000 rows of the widest table are half of it. */
const largestUnpacked = 256 * 1024 * 1024;

async function sendRows(bytes: Uint8Array): Promise<void> {
  await refuseLarger(Buffer.from(bytes), largestUnpacked);
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  let lines: string[][] = [];
  const send = () => {
    parentPort?.postMessage(lines);
    lines = [];
  };
  book.worksheets[0]?.eachRow((row) => {
    lines.push(Array.from({ length: row.cellCount }, (_, index) => textOf(row.getCell(index + 1).value)));
    if (lines.length === rowsAMessage) send();
  });
  send();
  parentPort?.postMessage(null);
}

/** What a cell shows: dates, formulas, rich text and links too; an error of a formula is nothing. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return compactDate(value);
  // A number this long has lost its last digits, whatever it was; it is written as the sheet shows it: 4.29801194901010E+17.
  if (typeof value === 'number' && value > Number.MAX_SAFE_INTEGER) return value.toExponential(14).toUpperCase();
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text);
  if ('formula' in value || 'sharedFormula' in value) return textOf(value.result);
  return '';
}

parentPort?.on('message', (bytes: Uint8Array) => void sendRows(bytes)); // what it throws ends the thread
