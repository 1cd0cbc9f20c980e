import { SaxesParser } from 'saxes';
import { checksFor } from '../shared/parsed';

/** An element that has ended: the names from the root down to it, and its own text. */
export interface Element {
  path: string;
  text: string;
}

/** The system's answers are four deep; more is not one of them. */
const maxDepth = 16;
/** A page of 500 rows has some 8,000 elements. */
const maxElements = 100_000;

const { unreadable } = checksFor('family-planning');

/**
 * The elements of a document in the order in which they end. A document type is refused before anything is parsed, and
 * so is a document too deep or too large. Control characters, which XML forbids and this system sends, come out as
 * their pictures (U+0008 as ␈), so that whoever reads the text sees them.
 */
export function elementsOf(xml: string): Element[] {
  const text = visible(xml.replace(/^\ufeff/, ''));
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(text)) throw unreadable('a document type');
  const found: Element[] = [];
  const open: { path: string; text: string }[] = [];
  const add = (part: string) => {
    const last = open.at(-1);
    if (last) last.text += part;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const parent = open.at(-1)?.path;
    open.push({ path: parent === undefined ? name : `${parent}/${name}`, text: '' });
    if (open.length > maxDepth || found.length > maxElements) throw unreadable('a document too deep or too large');
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const ended = open.pop();
    if (ended) found.push(ended);
  });
  parser.on('error', () => {
    throw unreadable('not XML');
  });
  parser.write(text.trimStart()).close();
  return found;
}

const forbidden = (code: number): boolean => code < 0x20 && code !== 9 && code !== 10 && code !== 13;
const picture = (code: number): string => String.fromCharCode(0x2400 + code);

/** Control characters, raw or as references, as their pictures; other references stay as they are. */
const visible = (xml: string): string =>
  xml
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the system sends and XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (character) => picture(character.charCodeAt(0)))
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (reference, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return forbidden(code) ? picture(code) : reference;
    });
