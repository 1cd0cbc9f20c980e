// Every syllable of Mandarin without tones, by its beginning; ü is written v.
const ends: Record<string, string> = {
  '': 'a o e ai ei ao ou an en ang eng er yi ya yo ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve',
  l: 'a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang',
  ch: 'a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang',
  sh: 'a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang',
  r: 'e ao ou an en ang eng ong i u uo ui uan un',
  z: 'a e ai ei ao ou an en ang eng ong i u uo ui uan un',
  c: 'a e ai ao ou an en ang eng ong i u uo ui uan un',
  s: 'a e ai ao ou an en ang eng ong i u uo ui uan un',
};
const syllables = new Set(Object.entries(ends).flatMap(([begin, list]) => list.split(' ').map((end) => begin + end)));
const longest = 6;

/** Typed pinyin cut into syllables, the longest first where there is a choice; null when it is no pinyin. */
export function syllablesOf(letters: string): string[] | null {
  const cut: (string[] | null)[] = [];
  cut[letters.length] = [];
  for (let at = letters.length - 1; at >= 0; at--) {
    cut[at] = null;
    for (let length = Math.min(longest, letters.length - at); length > 0; length--) {
      const rest = cut[at + length];
      const syllable = letters.slice(at, at + length);
      if (rest && syllables.has(syllable)) {
        cut[at] = [syllable, ...rest];
        break;
      }
    }
  }
  return cut[0] ?? null;
}

/** True of a whole syllable of Mandarin. */
export const isSyllable = (letters: string): boolean => syllables.has(letters);
const begun = new Set([...syllables].flatMap((syllable) => [...syllable].map((_, at) => syllable.slice(0, at + 1))));

/** True of letters that a syllable may begin with: huan, hua, hu, h. */
export const isSyllableBegun = (letters: string): boolean => begun.has(letters);
