import { normalise } from '../text/normalise';
import type { Normal } from '../text/types';
import { typedMarks } from './marks';

// Below the street people also type: 12hao3dong, 3d2dy501, 1O2室, l02. What can only mean a mark or a digit is made one here.

const typed = new RegExp(`(?<=\\d ?)(${Object.keys(typedMarks).join('|')})(?= ?\\d|$|[^a-z])`, 'g');
const han = /\p{Script=Han}/u;

/** The text that is read as an address: normalised, spaces only where they part numbers or letters, typed marks and look-alike digits resolved. */
export function prepare(raw: string): Normal {
  const normal = withoutSpaces(normalise(raw));
  if (!letters.test(normal.text)) return normal;
  const { from } = normal;
  const text = han.test(normal.text) ? withDigitsForLetters(normal.text) : normal.text;
  return replaced(
    replaced({ text, from }, roman, (numeral) => String(romans.indexOf(numeral))),
    typed,
    (mark) => typedMarks[mark] ?? mark,
  );
}

const letters = /[a-z]/;
const romans = ['', 'i', 'ii', 'iii', 'iv', 'v'];
/** 二期 is also written II期. */
const roman = /(?<![a-z\d])(?:i{1,3}|iv|v)(?=期)/g;

/** O, l and I where digits stand: lO2室, 1O2, l02. A letter alone before 栋 or 座 is a letter, and li behind a name is its pinyin. */
const withDigitsForLetters = (text: string): string =>
  text.replace(/(?<![a-z])[oli\d]+(?![a-z])/g, (run, at: number) => {
    const behind = text.charAt(at - 1);
    const isName = han.test(behind) && !numbered.test(behind) && /^(?:li|lo)/.test(run);
    const isNumber = /\d/.test(run) || (run.length > 1 && /^(?:室|房|号|户)/u.test(text.slice(at + run.length)));
    return isNumber && !isName ? run.replace(/o/g, '0').replace(/[li]/g, '1') : run;
  });
const numbered = /[号栋幢座楼元门期组弄层排附]/u;

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
