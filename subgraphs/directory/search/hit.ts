import type { PlaceCandidate, Span } from '../address/types';
import type { Why } from './evidence';

/** What a question may mean. */
export interface Hit {
  kind: PlaceCandidate['level'] | 'person' | 'organisation' | 'object';
  /** Identifier in the graph; null where the graph has no such thing (a road, a crossing). */
  id: string | null;
  /** The standard address or the name; of a person the masked name: 王**. */
  label: string;
  /** From 0 to 100, comparable within one answer. */
  score: number;
  /** True only when everything that was said is so, and of nothing else. */
  sure: boolean;
  /** What of the question this rests on, in the order of the text. */
  matched: Span[];
  why: Why[];
  /** Codes of where it is; null where that is not known. */
  dwelling: string | null;
  building: string | null;
  grid: string | null;
  community: string | null;
  point: { lon: number; lat: number } | null;
  /** What was said and is known not to exist here: 602室 of a house of five floors. */
  missing: PlaceCandidate['missing'];
}

/** What a question means, and what to ask when that is not clear. */
export interface Answer {
  hits: Hit[];
  question: string | null;
  /** True when somebody was looked for, by a name or number, found or not. */
  aboutPeople: boolean;
}

/** Parts of a text in its order, those that touch as one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
