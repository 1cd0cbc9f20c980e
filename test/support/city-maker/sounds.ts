import { pinyin } from 'pinyin-pro';

// How characters sound, for names that sound alike and for questions heard wrongly. Common characters are those of the first
// level of GB 2312, in the order of their pinyin there.

const decoder = new TextDecoder('gbk');
/** The 3,755 common characters. */
export const common: readonly string[] = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, row) =>
  Array.from({ length: 94 }, (_, column) => decoder.decode(Uint8Array.of(0xb0 + row, 0xa1 + column))),
)
  .flat()
  .slice(0, 3755);

const sounds = new Map<string, string>();

/** Pinyin of a character without its tone; of a digit or letter itself. */
export function soundOf(character: string): string {
  let sound = sounds.get(character);
  if (sound === undefined) {
    sound = pinyin(character, { toneType: 'none', v: true, nonZh: 'consecutive' }).replace(/\s/g, '') || character;
    sounds.set(character, sound);
  }
  return sound;
}

const texts = new Map<string, string[]>();
/** Pinyin of each character of a name, read as a whole (车站, 银行). */
export function soundsOfText(text: string): string[] {
  let found = texts.get(text);
  if (!found) {
    found = pinyin(text, { toneType: 'none', v: true, type: 'array' });
    texts.set(text, found);
  }
  return found;
}

/** Pinyin of a person's name, the surname read as one. */
export const soundsOfName = (name: string): string[] => pinyin(name, { toneType: 'none', v: true, type: 'array', surname: 'head' });

const bySound = new Map<string, string[]>();
function withSound(sound: string): string[] {
  if (bySound.size === 0)
    for (const character of common) {
      const list = bySound.get(soundOf(character));
      if (list) list.push(character);
      else bySound.set(soundOf(character), [character]);
    }
  return bySound.get(sound) ?? [];
}

/** Common characters that sound the same, without the one itself. */
export const homophones = (character: string): string[] => withSound(soundOf(character)).filter((other) => other !== character);

const confusions: [RegExp, string][] = [
  [/^n(?=[aeiou])/, 'l'],
  [/^l(?=[aeiou])/, 'n'],
  [/^zh/, 'z'],
  [/^z(?!h)/, 'zh'],
  [/^ch/, 'c'],
  [/^c(?!h)/, 'ch'],
  [/^sh/, 's'],
  [/^s(?!h)/, 'sh'],
  [/^hu(?=[aeio])/, 'f'],
  [/^hu$/, 'fu'],
  [/^fu$/, 'hu'],
  [/^f(?=[aeo])/, 'hu'],
  [/ing$/, 'in'],
  [/in$/, 'ing'],
  [/ang$/, 'an'],
  [/an$/, 'ang'],
  [/eng$/, 'en'],
  [/en$/, 'eng'],
];

/** Common characters that it is taken for by ears used to another dialect: 南 → 兰. */
export const misheard = (character: string): string[] =>
  confusions.flatMap(([rule, other]) => (rule.test(soundOf(character)) ? withSound(soundOf(character).replace(rule, other)) : []));

/** A sound with all that may be confused made one; equal for names that a listener may take for each other. */
export const hearingOf = (sound: string): string =>
  sound
    .replace(/^(z|c|s)h/, '$1')
    .replace(/^n/, 'l')
    .replace(/^hu(?=[aeio])/, 'f')
    .replace(/^hu$/, 'fu')
    .replace(/([aei])ng$/, '$1n');
