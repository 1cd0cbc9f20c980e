import { decode, encode } from 'iconv-lite';
import { SaxesParser } from 'saxes';
import { SourceError, type SourceErrorCode } from '../shared/errors';

const namespace = 'http://example.invalid/';
export const soapAction = `"${namespace}GetQyrk"`;

export interface Credentials {
  account: string;
  password: string;
}

/** What a function answered: the total it claims, and its rows as they are. */
export interface Answer {
  total: string;
  rows: Record<string, string>[];
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** A SOAP 1.1 request in GBK: credentials in the header, the parameters as XML inside a string. */
export const toEnvelope = ({ account, password }: Credentials, funcNo: string, params: string): Buffer =>
  encode(
    `<?xml version="1.0" encoding="gb2312"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><AuthHeaderCS xmlns="${namespace}"><LoginAcc>${escapeXml(account)}</LoginAcc><LoginPwd>${escapeXml(password)}</LoginPwd><LoginIP/><KeyValue/></AuthHeaderCS></soap:Header><soap:Body><GetQyrk xmlns="${namespace}"><funcNo>${funcNo}</funcNo><Params>${escapeXml(params)}</Params></GetQyrk></soap:Body></soap:Envelope>`,
    'gbk',
  );

const fail = (code: SourceErrorCode): SourceError => new SourceError(code, 'family-planning');

/** Reads an answer. The bytes are GBK whatever the declaration says; control characters in them are dropped. */
export function readAnswer(bytes: Buffer): Answer {
  const outer = textsOf(decode(bytes, 'gbk'));
  if (outer.some(({ path }) => /(^|\/)(\w+:)?Fault(\/|$)/.test(path))) throw fail('SOURCE_UNAVAILABLE');
  const result = outer.find(({ path }) => path.endsWith('/GetQyrkResult'));
  if (!result) throw fail('SOURCE_UNREADABLE');
  const inner = textsOf(result.text);
  const first = (path: string) => inner.find((found) => found.path === path)?.text.trim();
  const code = first('DATA/CODE');
  if (code === '-1') throw fail('SOURCE_UNAVAILABLE');
  if (code === '-2') throw fail('SOURCE_REFUSED');
  if (code !== '0') throw fail('SOURCE_UNREADABLE');
  return { total: first('DATA/TOTAL') ?? '', rows: rowsOf(inner) };
}

function rowsOf(texts: readonly Text[]): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  let row: Record<string, string> = {};
  for (const { path, text } of texts) {
    if (path === 'DATA/ROW') {
      rows.push(row);
      row = {};
    } else if (path.startsWith('DATA/ROW/')) row[path.slice('DATA/ROW/'.length)] = text.trim();
  }
  return rows;
}

interface Text {
  path: string;
  text: string;
}

/** The text of every element in the order in which they end. A document type is refused before anything is parsed. */
function textsOf(xml: string): Text[] {
  if (/<!DOCTYPE/i.test(xml)) throw fail('SOURCE_UNREADABLE');
  const found: Text[] = [];
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser();
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('opentag', ({ name }) => void open.push({ name, text: '' }));
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const path = open.map(({ name }) => name).join('/');
    found.push({ path, text: open.pop()?.text ?? '' });
  });
  parser.on('error', () => {
    throw fail('SOURCE_UNREADABLE');
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the system sends and XML forbids
  parser.write(xml.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')).close();
  return found;
}
