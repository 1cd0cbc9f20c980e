/** A text in its one form, and where each of its characters stood in what was given. */
export interface Normal {
  text: string;
  /** For each character of `text` its index in the original; one longer than `text`, the last being the original's length. */
  from: readonly number[];
}

/** How a name sounds: every reading, joined. 单晓燕: shanxiaoyan and danxiaoyan; lü is written lv. */
export interface Sounds {
  pinyin: readonly string[];
  /** First letters: sxy, dxy. */
  initials: readonly string[];
  /** Pinyin with the sounds that the city confuses made one (zh = z, n = l, -ng = -n, hu = f). */
  hearing: readonly string[];
}

/** What text/ offers: normalise(raw): Normal; soundsOf(name, 'person' | 'place', hearing): Sounds; numerals. */
export type SoundsOf = (name: string, of: 'person' | 'place') => Sounds;
