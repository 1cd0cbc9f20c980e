import type { Normal } from './types';

// Questions and stored names go through the same door, so that only one form of each character is ever compared.

type Convert = (text: string) => string;
// The package describes itself as an ES module only, though it ships CommonJS too.
const { Converter }: { Converter: (ways: { from: string; to: string }) => Convert } = require('opencc-js/t2cn');
const simplify = Converter({ from: 't', to: 'cn' });

/** What neither compatibility forms nor the dictionary of traditional characters make one. */
const oneForm: Record<string, string> = {
  ...pairs('‐‑‒–—―−﹣－─ー', '-'),
  ...pairs('•‧∙⋅・．', '·'),
  ...pairs('〇○◯⚪', '零'),
  ...pairs('＃№♯', '#'),
  ...pairs('，。、；;｡､', ','),
  ...pairs('：', ':'),
  ...pairs('＊×✕✖', '*'),
  ...pairs('（【［〔', '('),
  ...pairs('）】］〕', ')'),
  ...pairs('／＼\\', '/'),
  // 乾 is both a character of its own (乾坤) and traditional for 干; place names hold the first.
  乾: '乾',
  锺: '钟',
};

function pairs(characters: string, form: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, form]));
}

const forms = new Map<string, string>();

function formOf(character: string): string {
  let form = forms.get(character);
  if (form === undefined) {
    form = oneForm[character] ?? compatible(character);
    forms.set(character, form);
  }
  return form;
}

function compatible(character: string): string {
  if (/[\s\u3000]/u.test(character)) return ' ';
  if (/\p{Cc}|\p{Cf}|\p{Variation_Selector}/u.test(character)) return '';
  const roman = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'.indexOf(character.toUpperCase());
  if (roman >= 0) return String(roman + 1);
  const plain = character.normalize('NFKC').toLowerCase();
  const simple = simplify(plain.length <= 2 ? plain : plain.replace(/[()]/g, ''));
  return oneForm[simple] ?? simple;
}

/**
 * A text in its one form: half width, simplified, lower case, one kind of dash, dot, comma and zero, spaces single.
 * Chinese numerals stay as they are, because names hold them (三里小区).
 */
export function normalise(raw: string): Normal {
  let text = '';
  const from: number[] = [];
  let index = 0;
  for (const character of raw) {
    const form = formOf(character);
    if (form !== '' && !(form === ' ' && (text === '' || text.endsWith(' ')))) {
      for (let unit = 0; unit < form.length; unit++) from.push(index + (form.length === character.length ? unit : 0));
      text += form;
    }
    index += character.length;
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    from.pop();
  }
  from.push(raw.length);
  return { text, from };
}

/** The one form of a text alone, for those who need no positions. */
export const plainText = (raw: string): string => (isPlain(raw) ? raw : normalise(raw).text);

const plainCharacters = new Set<number>();

/** True of a text that is its own form, as most stored ones are. */
function isPlain(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (plainCharacters.has(code)) continue;
    if (code >= 0xd800 && code <= 0xdfff) return false;
    const character = raw.charAt(at);
    if (character === ' ' || formOf(character) !== character) return false;
    plainCharacters.add(code);
  }
  return true;
}
