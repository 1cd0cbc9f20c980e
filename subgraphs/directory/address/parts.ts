import { keptParts } from './corrections';
import { heardMarkAt } from './heard-numbers';
import { type Mark, type Marked, markOf } from './marks';
import { ties, type Value, valueAt } from './values';

/** A number of the text with its mark. */
export interface Part {
  value: string;
  mark: Mark;
  from: number;
  to: number;
  /** Tied to the number before it by a dash, a slash or a dot. */
  tied: boolean;
  /** Written with characters that only sound like it. */
  heard: boolean;
}

/** Words that make a number something else than a part of an address. */
const counted =
  /^(?:个|人|年|月|日|天|点|分|秒|米|岁|次|块|元|平方|平米|名|位|条|只|辆|小时|多|公里|里路|斤|度|%|遍|家|种|件|起|路车|路公交|号线|号口|口人|户人|楼的人|社区|街道)/u;
const countedBegins = new Set('个人年月日天点分秒米岁次块元平名位条只辆小多公里斤度%遍家种件起路号口户楼社街');
/** What stands before an added number: 附, 附属, 之, and 号付 by its sound. */
const added = /(?:[附之][属第]?|号[付副负])$/u;
/** Lines that callers name when they greet: «12345吗». */
const hotlines = new Set(['12345', '12319', '12315', '12348', '12328', '110', '119', '120', '122', '114']);
/** After a room number these are not its floor: «五零一楼上漏水». */
const aboveOrBelow = /^楼[上下道顶梯]/u;

/** The numbers of a prepared text that can be parts of an address; `taken` are the characters that belong to names. */
export function partsOf(text: string, taken: readonly boolean[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  let tied = false;
  while (at < text.length) {
    const read = valueAt(text, at, taken, parts.at(-1)?.to === at);
    if (!read) {
      tied = false;
      at++;
      continue;
    }
    const marked = markAfter(read, text, taken);
    const to = read.to + (marked && !read.typed ? marked[0].length : 0);
    const before = text.charAt(at - 1);
    const isSub = added.test(text.slice(Math.max(0, at - 3), at));
    const isTie = isTieAt(text, to);
    const mark = isSub ? 'sub' : (marked?.[1] ?? 'plain');
    const stands = marked !== undefined || read.long || tied || isTie || isSub || standsAlone(text, at, read.to, taken, parts);
    if (stands && read.value.length <= 6 && !isCounted(text, read.to) && !isHotline(read, text)) {
      parts.push({ value: read.value, mark, from: isSub || before === '第' ? at - 1 : at, to, tied, heard: read.heard === true });
    }
    tied = isTie;
    at = isTie ? to + 1 : to;
  }
  return keptParts(parts, text);
}

function markAfter({ typed, value, to }: Value, text: string, taken: readonly boolean[]): Marked | undefined {
  if (typed) return typed;
  if (taken[to] || (value.length > 2 && aboveOrBelow.test(text.slice(to, to + 2)))) return undefined;
  return markOf(text, to) ?? heardMarkAt(text, to) ?? undefined;
}

const isHotline = ({ value, to }: Value, text: string): boolean =>
  hotlines.has(value) && /^(?:热线|吗|嘛|么|呀|啊|你好|您好)/u.test(text.slice(to));

const isTieAt = (text: string, at: number): boolean =>
  at < text.length && ties.includes(text.charAt(at)) && /[\da-z]/.test(text.charAt(at + 1));

const isCounted = (text: string, at: number): boolean => countedBegins.has(text.charAt(at)) && counted.test(text.slice(at, at + 3));

/** A single bare numeral counts right after a name or another part, where nothing goes on after it: «文星街十二». */
function standsAlone(text: string, at: number, to: number, taken: readonly boolean[], parts: readonly Part[]): boolean {
  const follows = taken[at - 1] === true || parts[parts.length - 1]?.to === at;
  return follows && !/^\p{Script=Han}/u.test(text.slice(to));
}
