import { normalise } from '../text/normalise';
import type { Normal } from '../text/types';

// Below the street people also type: 12hao3dong, 3d2dy501, 1O2室, l02. What can only mean a mark or a digit is made one here.

const typedMarks: Readonly<Record<string, string>> = {
  haolou: '号楼',
  hao: '号',
  dong: '栋',
  zhuang: '幢',
  zuo: '座',
  danyuan: '单元',
  dan: '单',
  men: '门',
  shi: '室',
  fang: '房',
  lou: '楼',
  ceng: '层',
  qi: '期',
  zu: '组',
  pai: '排',
  nong: '弄',
  dy: '单元',
  h: '号',
  d: '栋',
  s: '室',
  l: '楼',
  f: '楼',
};
const typed = new RegExp(`(?<=\\d)(${Object.keys(typedMarks).join('|')})(?=\\d|$|[^a-z])`, 'g');
const han = /\p{Script=Han}/u;

/** The text that is read as an address: normalised, spaces only where they part numbers or letters, typed marks and look-alike digits resolved. */
export function prepare(raw: string): Normal {
  const normal = withoutSpaces(normalise(raw));
  if (!/[a-z]/.test(normal.text)) return normal;
  const lookAlikes = han.test(normal.text) ? sameLength(normal.text) : normal.text;
  return replaced({ text: lookAlikes, from: normal.from }, typed, (mark) => typedMarks[mark] ?? mark);
}

/** O and l between digits, or before one: 1O2, l02. */
const sameLength = (text: string): string =>
  text
    .replace(/(?<=\d)o|(?<![a-z])o(?=\d)/g, '0')
    .replace(/(?<=\d)[li](?=\d|室|房|号|栋|幢|单)|(?<![a-z\d])[li](?=\d)/g, '1')
    .replace(/(?<=\d)o/g, '0');

function withoutSpaces({ text, from }: Normal): Normal {
  if (!text.includes(' ')) return { text, from };
  let kept = '';
  const positions: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === ' ' && (han.test(text.charAt(at - 1)) || han.test(text.charAt(at + 1)))) continue;
    kept += character;
    positions.push(from[at] ?? 0);
  }
  positions.push(from[text.length] ?? 0);
  return { text: kept, from: positions };
}

function replaced({ text, from }: Normal, pattern: RegExp, by: (found: string) => string): Normal {
  let made = '';
  const positions: number[] = [];
  let at = 0;
  const copy = (to: number): void => {
    for (; at < to; at++) positions.push(from[at] ?? 0);
  };
  for (const match of text.matchAll(pattern)) {
    made += text.slice(at, match.index);
    copy(match.index);
    const mark = by(match[0]);
    made += mark;
    for (let unit = 0; unit < mark.length; unit++) positions.push(from[match.index] ?? 0);
    at = match.index + match[0].length;
  }
  made += text.slice(at);
  copy(text.length + 1);
  return { text: made, from: positions };
}
