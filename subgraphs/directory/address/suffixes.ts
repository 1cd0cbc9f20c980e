import type { NameKind } from './names';
import lists from './suffixes.json';

const suffixes: Readonly<Record<NameKind, readonly string[]>> = {
  road: lists.road,
  estate: lists.estate,
  village: lists.village,
  landmark: lists.landmark,
  community: lists.community,
  division: lists.division,
};
const byLength = (texts: readonly string[]): string[] => [...texts].sort((a, b) => b.length - a.length);
const ordered = new Map(Object.entries(suffixes).map(([kind, texts]) => [kind, byLength(texts)]));

/** The name without what kind of place it is: 文星 of 文星街; null where less than two characters would be left. */
export function coreOf(kind: NameKind, name: string): string | null {
  const suffix = ordered.get(kind)?.find((text) => name.endsWith(text) && name.length - text.length >= 2);
  return suffix ? name.slice(0, -suffix.length) : null;
}

/** The suffix of this kind of place that stands at a position of a text; empty when none does. */
export const suffixAt = (kind: NameKind, text: string, at: number): string =>
  ordered.get(kind)?.find((suffix) => text.startsWith(suffix, at)) ?? '';

const all = new Set([...ordered.values()].flat());

/** True of a word that only says what kind of place something is: 花园. */
export const isSuffix = (word: string): boolean => all.has(word);

/** What the names of roads and estates end with, where that hardly ends another word. */
export const roadOrEstateEnds: readonly string[] = byLength([
  ...lists.road.filter((end) => end !== '道' && end !== '弄'),
  ...lists.estate.filter((end) => end.length > 1 && end !== '社区' && end !== '院子' && end !== '中心'),
  '苑',
  '村',
]);
