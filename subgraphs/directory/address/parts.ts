import { isNumeral, numeralAt } from '../text/numerals';
import { trimmed } from './canonical';

/** What a number's mark says of it; plain has none, storey is 楼, which is a house as often as a floor. */
export type Mark = 'lane' | 'no' | 'sub' | 'phase' | 'group' | 'house' | 'unit' | 'floor' | 'storey' | 'room' | 'hash' | 'grid' | 'plain';

/** A number of the text with its mark. */
export interface Part {
  value: string;
  mark: Mark;
  from: number;
  to: number;
  /** Tied to the number before it by a dash, a slash or a dot. */
  tied: boolean;
}

const marks: readonly (readonly [string, Mark])[] = [
  ['号楼栋', 'house'],
  ['号楼', 'house'],
  ['号院', 'no'],
  ['号门', 'unit'],
  ['号房', 'room'],
  ['号室', 'room'],
  ['号', 'no'],
  ['#楼', 'house'],
  ['#', 'hash'],
  ['支弄', 'lane'],
  ['弄', 'lane'],
  ['巷', 'lane'],
  ['栋', 'house'],
  ['幢', 'house'],
  ['座', 'house'],
  ['橦', 'house'],
  ['动', 'house'],
  ['冻', 'house'],
  ['排', 'house'],
  ['单元', 'unit'],
  ['单园', 'unit'],
  ['门栋', 'unit'],
  ['门洞', 'unit'],
  ['单', 'unit'],
  ['门', 'unit'],
  ['梯', 'unit'],
  ['网格', 'grid'],
  ['室', 'room'],
  ['房', 'room'],
  ['户', 'room'],
  ['层', 'floor'],
  ['楼', 'storey'],
  ['期', 'phase'],
  ['区', 'phase'],
  ['组', 'group'],
  ['队', 'group'],
];
const byCharacter = new Map<string, (readonly [string, Mark])[]>();
for (const mark of marks) byCharacter.set(mark[0].charAt(0), [...(byCharacter.get(mark[0].charAt(0)) ?? []), mark]);

/** Words that make a number something else than a part of an address. */
const counted =
  /^(?:个|人|年|月|日|天|点|分|秒|米|岁|次|块|元|平方|平米|名|位|条|只|辆|小时|多|公里|里路|斤|度|%|遍|家|种|件|起|路车|路公交|号线|号口|口人|户人|楼的人|社区|街道)/u;
/** After a room number these are not its floor: «五零一楼上漏水». */
const aboveOrBelow = /^楼[上下道顶梯]/u;
const ties = /[-/.·~_—]/u;
const words = /^(?:[甲乙丙丁戊己]|[东西南北中])(?=单元|栋|幢|座|区|楼|号楼)/u;

const markAt = (text: string, at: number): readonly [string, Mark] | undefined =>
  byCharacter.get(text.charAt(at))?.find(([mark]) => text.startsWith(mark, at));

/** The numbers of a prepared text that can be parts of an address; `taken` are the characters that belong to names. */
export function partsOf(text: string, taken: readonly boolean[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  let tied = false;
  while (at < text.length) {
    const read = taken[at] ? null : valueAt(text, at, taken);
    if (!read) {
      tied = false;
      at++;
      continue;
    }
    const marked = aboveOrBelow.test(text.slice(read.to, read.to + 2)) && read.value.length > 2 ? undefined : markOf(text, read.to, taken);
    const to = read.to + (marked?.[0].length ?? 0);
    const isSub = text.charAt(at - 1) === '附' || text.charAt(at - 1) === '之';
    const isTie = ties.test(text.charAt(to)) && /[\da-z]/.test(text.charAt(to + 1));
    const mark = isSub ? 'sub' : (marked?.[1] ?? 'plain');
    const stands = marked !== undefined || read.long || tied || isTie || isSub || standsAlone(text, at, read.to, taken, parts);
    if (stands && read.value.length <= 6 && !counted.test(text.slice(read.to, read.to + 3))) {
      parts.push({ value: read.value, mark, from: isSub || text.charAt(at - 1) === '第' ? at - 1 : at, to, tied });
    }
    tied = isTie;
    at = isTie ? to + 1 : to;
  }
  return parts;
}

/** 号门口 and 号楼上 are marks with something else after them. */
function markOf(text: string, at: number, taken: readonly boolean[]): readonly [string, Mark] | undefined {
  if (taken[at]) return undefined;
  const found = markAt(text, at);
  if (!found) return undefined;
  const [mark] = found;
  if ((mark === '号门' || mark === '门') && /^[口前面卫]/u.test(text.slice(at + mark.length)))
    return mark === '门' ? undefined : ['号', 'no'];
  if (mark === '号楼' && /^[上下道顶]/u.test(text.slice(at + 2))) return ['号', 'no'];
  if (mark === '号院' && /^子/u.test(text.slice(at + 2))) return ['号', 'no'];
  return found;
}

/** A single bare numeral counts right after a name or another part, where nothing goes on after it: «文星街十二». */
function standsAlone(text: string, at: number, to: number, taken: readonly boolean[], parts: readonly Part[]): boolean {
  const follows = taken[at - 1] === true || parts[parts.length - 1]?.to === at;
  return follows && !/^\p{Script=Han}/u.test(text.slice(to));
}

interface Value {
  value: string;
  to: number;
  /** Long enough, or in digits, so that it is no word of a sentence. */
  long: boolean;
}

function valueAt(text: string, at: number, taken: readonly boolean[]): Value | null {
  const character = text.charAt(at);
  if (isNumeral(character)) {
    const numeral = numeralAt(text, at);
    if (!numeral) return null;
    let to = numeral.to;
    while (taken[to - 1] && to > at + 1) to--;
    const digits = to < numeral.to ? (numeralAt(text.slice(0, to), at)?.digits ?? '') : numeral.digits;
    if (digits.length > 6) return { value: digits, to, long: false };
    const letter = /^[a-z](?![a-z])/.exec(text.slice(to))?.[0] ?? '';
    return { value: trimmed(digits) + letter, to: to + letter.length, long: numeral.said === 'arabic' || to - at > 1 };
  }
  const lettered = /^([a-z])(?:(\d{1,4})(?!\d)|(?=[-/ ]\d|栋|幢|座|单元|区|号楼|楼|门))/.exec(text.slice(at, at + 8));
  if (lettered && !/[a-z]/.test(text.charAt(at - 1))) return { value: lettered[0], to: at + lettered[0].length, long: true };
  if (/^[特甲乙丙丁]$/u.test(character) && isNumeral(text.charAt(at + 1)) && !taken[at + 1]) {
    const numeral = numeralAt(text, at + 1);
    if (numeral) return { value: character + trimmed(numeral.digits), to: numeral.to, long: true };
  }
  return words.test(text.slice(at, at + 3)) ? { value: character, to: at + 1, long: true } : null;
}
