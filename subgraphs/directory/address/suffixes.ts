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

/** True when the suffix of another kind of place stands there: «文星小区» is not 文星街. */
export const otherSuffixAt = (kind: NameKind, text: string, at: number): boolean =>
  (['road', 'estate', 'village', 'community'] as const).some(
    (other) => other !== kind && suffixAt(other, text, at).length >= 2 - Number(other === 'road'),
  );
