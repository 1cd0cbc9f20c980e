import { compoundSurnames as compound } from '../../shared/person-name';
import spoken from './spoken.json';
import surnames from './surnames.json';

// How people are named on the telephone: a surname with a title, characters described by their parts, names with a dot.

const single = new Set(surnames.single);

/** What «立早章» and its like stand for. */
const described = new Map(Object.entries(spoken).flatMap(([character, ways]) => ways.map((way): [string, string] => [way, character])));
const longestDescription = Math.max(...[...described.keys()].map((way) => way.length));

/** True of every surname in use, compound ones included. */
export const isSurname = (text: string): boolean => single.has(text) || compound.has(text);

/** How many characters of a text, from a position, describe one character aloud (弓长张), and that character; null when none do. */
export function describedAt(text: string, from: number): { character: string; length: number } | null {
  for (let length = Math.min(longestDescription, text.length - from); length >= 2; length--) {
    const character = described.get(text.slice(from, from + length));
    if (character !== undefined) return { character, length };
  }
  return null;
}

/** A surname said without a given name, and where: «姓王», «王先生», «老王», «王家反映», «弓长张». */
export interface SaidSurname {
  surname: string;
  sex: '1' | '2' | null;
  /** Positions in the text given. */
  from: number;
  to: number;
}

const men = '先生|师傅|大爷|大叔|叔叔|爷爷|老爷子|大哥|爹爹|伯伯|男士|老板';
const women = '女士|小姐|太太|阿姨|大妈|大姐|奶奶|婆婆|大娘|嫂子|婶子|老太太';
const others = '老师|医生|同志|主任|书记|经理|(?:总|工)(?!\\p{Script=Han})|家(?=反映|说|的|里|住|,|$)|某某?';
const title = new RegExp(`^(?:(${men})|(${women})|(?:${others}))`, 'u');

/** The surname with a title that begins at a position of a normalised text; null when none does. */
export function saidSurnameAt(text: string, at: number): SaidSurname | null {
  const before = /^(?:免贵姓|姓|我是)/u.exec(text.slice(at))?.[0] ?? '';
  const aged = before === '' && /^[老小](?!区)/u.test(text.slice(at)); // 小区 is an estate
  const from = at + before.length + (aged ? 1 : 0);
  const described = describedAt(text, from);
  const written = compound.has(text.slice(from, from + 2)) ? text.slice(from, from + 2) : text.charAt(from);
  const surname = described?.character ?? written;
  const to = from + (described?.length ?? written.length);
  if (!isSurname(surname)) return null;
  const called = title.exec(text.slice(to));
  if (called) {
    return { surname, sex: called[1] ? '1' : called[2] ? '2' : null, from: at, to: to + called[0].length };
  }
  // «老王» and «姓王» end there; «老张家湾» and «姓名» do not.
  const ends = !/^[\p{Script=Han}]/u.test(text.slice(to)) || /^[,住在的是说]/u.test(text.slice(to));
  if (before.endsWith('姓') || (described && described.length > 2) || (aged && ends)) return { surname, sex: null, from: at, to };
  return null;
}

/** A name with its surname described in front as that surname: 立早章一 is 章一. */
export function resolvedName(name: string): string {
  const description = describedAt(name, 0);
  // 木子 alone may be a name; only with its character said after it, or with more to come, is it a description.
  return description && description.length > 2 ? description.character + name.slice(description.length) : name;
}
