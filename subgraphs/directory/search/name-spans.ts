import type { Span } from '../address/types';
import { describedAt, isSurname } from '../text/person-name';
import { isSyllable } from '../text/syllables';

// Where in a question a name may stand.

export const longestName = 4;
/** 艾力·买买提 is longer, and often said without its dot; 弓长张小明 too, whose first three characters stand for one. */
const longestForeign = 10;

const run = /[\p{Script=Han}?·]+/gu;
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
/** What people say before and after a name. */
const before =
  /^(?:你好|您好|喂|请|帮我|查一下|查找|查询|查|找|我叫|名叫|叫做|叫|我是|我们|姓名|名字|业主|户主|住户|居民|联系人|来电人|反映人|投诉人|本人|是|的)+/u;
const after = /(?:先生|女士|小姐|师傅|同志|老师|阿姨|大爷|大妈|老板|本人|家里|家|打来的|打来|来电|反映|投诉|的|说|住在|住|在)+$/u;

/** Parts of a text that may be written names: those set apart or used by no address first, then beginnings and ends of longer ones. */
export function writtenNames(text: string, unused: readonly Span[]): { whole: Span[]; parts: Span[] } {
  const whole = createSpans();
  const parts = createSpans();
  const runs = runsIn(text, [0, text.length]);
  const chunks = unused.flatMap((span) => runsIn(text, span));
  const addWhole = (span: Span, longest: number): void => {
    if (isNameLong(text, span, longest) && !isCounted(text, span)) whole.add(span);
  };
  for (const [spans, longest] of [
    [runs, longestName],
    [chunks, longestForeign],
  ] as const)
    for (const span of spans) {
      addWhole(withoutChatter(text, span), longest);
      addWhole(span, longest);
    }
  const addPart = (span: Span): void => {
    if (beginsWithSurname(text, span) && !isCounted(text, span) && !whole.has(span)) parts.add(span);
  };
  for (const [from, to] of chunks.map((chunk) => withoutChatter(text, chunk)))
    for (let at = from; at < to; at++) for (const end of endsFrom(text, at)) if (end <= to) addPart([at, end]);
  for (const [from, to] of runs)
    for (let length = Math.min(longestName, to - from - 1); length >= 2; length--) {
      addPart([to - length, to]);
      addPart([from, from + length]);
    }
  return { whole: whole.all(), parts: parts.all() };
}

/** Ends of names that begin here, the longest first. */
function endsFrom(text: string, at: number): number[] {
  const described = describedAt(text, at);
  const isDescribed = described !== null && described.length > 2;
  const shortest = isDescribed ? described.length + 1 : 2;
  const longest = isDescribed ? described.length + 2 : longestName;
  return Array.from({ length: longest - shortest + 1 }, (_, index) => at + longest - index);
}

function createSpans() {
  const spans: Span[] = [];
  const has = ([from, to]: Span): boolean => spans.some(([start, end]) => start === from && end === to);
  return { has, all: () => spans, add: (span: Span): void => void (has(span) || spans.push(span)) };
}

const runsIn = (text: string, [start, end]: Span): Span[] =>
  [...text.slice(start, end).matchAll(run)].map(({ 0: said, index }) => [start + index, start + index + said.length]);

function withoutChatter(text: string, [from, to]: Span): Span {
  const said = text.slice(from, to);
  const rest = said.replace(before, '');
  const core = rest.replace(after, '');
  return core.length >= 2 ? [to - rest.length, to - rest.length + core.length] : [from, to];
}

function isNameLong(text: string, [from, to]: Span, longest: number): boolean {
  const { length } = [...text.slice(from, to)]; // a rare character takes two places
  const isDescribed = (describedAt(text, from)?.length ?? 0) > 2 && length <= longestName + 2;
  return length >= 2 && (length <= longest || isDescribed || (length <= longestForeign && text.slice(from, to).includes('·')));
}

/** 2单元 and 12号楼 are nobody. */
const isCounted = (text: string, [from]: Span): boolean =>
  /\d/.test(text.charAt(from - 1)) && /^(?:单元|[号栋幢座楼层室房户门弄组期排])/u.test(text.slice(from));

/** True of a part of a text that begins with a surname, or with what describes one: 弓长张. */
export const beginsWithSurname = (text: string, [from]: Span): boolean =>
  isSurname(text.charAt(from)) || isSurname(text.slice(from, from + 2)) || describedAt(text, from) !== null;

/** True of a part of a text with nothing of its kind beside it: a name set apart from the address. */
export const isApart = (text: string, [from, to]: Span): boolean => !isHan(text.charAt(from - 1)) && !isHan(text.charAt(to));

/** Parts of a text that may be a name typed in letters: the last word of letters, then the first. D座 is a building. */
export function typedNames(text: string): Span[] {
  const words = [...text.matchAll(/(?<![a-z\d])(?![a-z]·?[座栋幢区楼号])[a-z]+(?![a-z\d-])/g)].map(
    ({ 0: word, index }): Span => [index, index + word.length],
  );
  const likely = [words.at(-1), words[0]].filter((span) => span !== undefined);
  return [...new Set(likely)].filter(([from, to]) => to - from <= longestName || !isSyllable(text.slice(from, to)));
}
