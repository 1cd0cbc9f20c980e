import { isSyllable } from '../text/syllables';

/** One thing that stands for one character of a name: the character itself, its typed pinyin, or its first letter. */
export interface Unit {
  kind: 'character' | 'syllable' | 'letter';
  text: string;
  /** As it stands in the text: a digit is heard as its numeral. */
  said: string;
  from: number;
  to: number;
}

const digits = '零一二三四五六七八九';
const longestSyllable = 6;

/** A run of letters cut into syllables and, where that does not go, single letters: as few pieces as can be. */
function cut(letters: string): string[] {
  const best: string[][] = [];
  best[letters.length] = [];
  for (let at = letters.length - 1; at >= 0; at--) {
    let found: string[] | undefined;
    for (let length = Math.min(longestSyllable, letters.length - at); length > 0; length--) {
      const rest = best[at + length];
      const piece = letters.slice(at, at + length);
      if (!rest || (length > 1 && !isSyllable(piece))) continue;
      if (!found || rest.length + 1 < found.length) found = [piece, ...rest];
    }
    best[at] = found ?? [];
  }
  return best[0] ?? [];
}

/** What a text may be made of, unit by unit: letters as syllables first, then letter by letter. Other characters part it into runs. */
export function runsOf(text: string): Unit[][] {
  const runs = unitsIn(text, cut);
  // «da» may be 大 and may be 东安.
  const hasOther = runs.some((run) => run.some(({ kind, text: syllable }) => kind === 'syllable' && syllable.length <= 4));
  return hasOther ? [...runs, ...unitsIn(text, (letters) => [...letters])] : runs;
}

function unitsIn(text: string, cutLetters: (letters: string) => string[]): Unit[][] {
  const runs: Unit[][] = [];
  let run: Unit[] = [];
  const end = (): void => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const match of text.matchAll(/[a-z]+|\p{Script=Han}|\d|./gsu)) {
    const [found] = match;
    const from = match.index;
    if (/^[a-z]/.test(found)) {
      let at = from;
      for (const piece of cutLetters(found)) {
        run.push({ kind: piece.length > 1 ? 'syllable' : 'letter', text: piece, said: piece, from: at, to: at + piece.length });
        at += piece.length;
      }
    } else if (/^[\p{Script=Han}\d]/u.test(found)) {
      run.push({ kind: 'character', text: digits[Number.parseInt(found, 10)] ?? found, said: found, from, to: from + found.length });
    } else end();
  }
  end();
  return runs;
}
