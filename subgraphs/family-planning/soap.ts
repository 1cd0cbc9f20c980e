import { decode, encode } from 'iconv-lite';
import { SourceError, type SourceErrorCode } from '../shared/errors';
import { checksFor } from '../shared/parsed';
import { type Element, elementsOf } from './xml';

const namespace = 'http://example.invalid/';
export const soapAction = `"${namespace}GetQyrk"`;

export interface Credentials {
  account: string;
  password: string;
  /** The address under which the system knows the hub. */
  loginIp: string;
}

/** What a function answered: the total it claims, the rows as they are, and what was wrong with the bytes. */
export interface Answer {
  total: string;
  rows: Record<string, string>[];
  /** Set when the answer declares UTF-8 and is GBK. */
  isMisdeclared: boolean;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Parameters of a function as the system takes them: XML with every value as text. */
export const toParams = (values: Record<string, string>): string =>
  `<P>${Object.entries(values)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join('')}</P>`;

/** A SOAP 1.1 request in GBK: credentials in the header, the parameters as XML inside a string. */
export const toEnvelope = ({ account, password, loginIp }: Credentials, funcNo: string, params: string): Buffer =>
  encode(
    `<?xml version="1.0" encoding="gb2312"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><AuthHeaderCS xmlns="${namespace}"><LoginAcc>${escapeXml(account)}</LoginAcc><LoginPwd>${escapeXml(password)}</LoginPwd><LoginIP>${escapeXml(loginIp)}</LoginIP><KeyValue/></AuthHeaderCS></soap:Header><soap:Body><GetQyrk xmlns="${namespace}"><funcNo>${funcNo}</funcNo><Params>${escapeXml(params)}</Params></GetQyrk></soap:Body></soap:Envelope>`,
    'gbk',
  );

const fail = (code: SourceErrorCode): SourceError => new SourceError(code, 'family-planning');
const { unreadable } = checksFor('family-planning');

/** Reads an answer; a fault, a code other than 0 and an empty result are errors, whatever the HTTP status was. */
export function readAnswer(bytes: Buffer): Answer {
  const { text, isMisdeclared } = textOf(bytes);
  const outer = elementsOf(text);
  const fault = outer.filter(({ path }) => /(^|[/:])Fault(\/|$)/.test(path));
  // SOAP 1.1 says Client and SOAP 1.2 Sender where the fault is ours.
  if (fault.some(({ path, text }) => /(faultcode|Value)$/.test(path) && /\b(Client|Sender)\b/.test(text))) throw fail('SOURCE_REFUSED');
  if (fault.length > 0) throw fail('SOURCE_UNAVAILABLE');
  const result = outer.find(({ path }) => /[/:]GetQyrkResult$/.test(path));
  if (!result) throw unreadable('no result');
  // An empty string is how the system says that its database is away.
  if (result.text.trim() === '') throw fail('SOURCE_UNAVAILABLE');
  const inner = elementsOf(result.text);
  const first = (path: string) => inner.find((found) => found.path === path)?.text.trim();
  const code = first('DATA/CODE');
  if (code === '-1') throw fail('SOURCE_UNAVAILABLE');
  if (code === '-2') throw fail('SOURCE_REFUSED');
  if (code !== '0') throw unreadable('an unknown code');
  return { total: first('DATA/TOTAL') ?? '', rows: rowsOf(inner), isMisdeclared };
}

/** The text of an answer: what declares GBK is GBK; all else is UTF-8 only if its bytes are, strictly, and GBK if not. */
function textOf(bytes: Buffer): { text: string; isMisdeclared: boolean } {
  const declared = /encoding\s*=\s*["']([\w-]+)/i.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ?? '';
  if (/^gb/i.test(declared)) return { text: decode(bytes, 'gbk'), isMisdeclared: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isMisdeclared: false };
  } catch {
    return { text: decode(bytes, 'gbk'), isMisdeclared: declared !== '' };
  }
}

function rowsOf(elements: readonly Element[]): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  let row: Record<string, string> = {};
  for (const { path, text } of elements) {
    if (path === 'DATA/ROW') {
      rows.push(row);
      row = {};
    } else if (path.startsWith('DATA/ROW/')) row[path.slice('DATA/ROW/'.length)] = text.trim();
  }
  return rows;
}
