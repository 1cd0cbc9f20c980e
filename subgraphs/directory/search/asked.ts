import type { Span } from '../address/types';
import { normalise } from '../text/normalise';
import { type SaidSurname, saidSurnameAt } from '../text/person-name';
import type { Normal } from '../text/types';
import { type SaidNumber, saidNumbers } from './numbers';

/** What is plain in a question before its places and names are looked for. */
export interface Asked {
  normal: Normal;
  numbers: SaidNumber[];
  /** «姓王», «王女士»; null where nobody is called so. */
  surname: SaidSurname | null;
  /** The normalised text, as long as it was, with numbers and titles blanked. */
  rest: string;
}

const blank = (text: string, [from, to]: Span): string => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

/** A text with parts of it blanked; positions stay. */
export const without = (text: string, spans: readonly Span[]): string => spans.reduce(blank, text);

/** Takes numbers of people and a surname with a title out of a question. */
export function ask(raw: string): Asked {
  const normal = normalise(raw);
  const numbers = saidNumbers(normal.text);
  const unnumbered = without(
    normal.text,
    numbers.map(({ span }) => span),
  );
  const surname = surnameIn(unnumbered);
  return { normal, numbers, surname, rest: surname ? blank(unnumbered, [surname.from, surname.to]) : unnumbered };
}

function surnameIn(text: string): SaidSurname | null {
  for (let at = 0; at < text.length; at++) {
    // «1单» and «2单元» are no Mr Shan.
    if (/[\d一二三四五六七八九十]$/.test(text.slice(0, at)) && text[at] === '单') continue;
    const said = saidSurnameAt(text, at);
    if (said) return said;
  }
  return null;
}

/** Positions in the normalised text as positions in what was given. */
export const given = ({ from }: Normal, [start, end]: Span): Span => [from[start] ?? 0, (from[end - 1] ?? 0) + 1];
