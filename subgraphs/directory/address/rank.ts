import type { Normal } from '../text/types';
import type { Draft } from './candidate';
import type { City } from './city';
import { questionOf } from './question';
import { roadOrEstateEnds } from './suffixes';
import type { AddressAnswer, Near, PlaceCandidate, Span } from './types';
import { isIn, weightOf } from './weigh';

const clear = 0.3;

export interface Ranking {
  near: Near | undefined;
  limit: number;
  /** Codes of areas that the text names. */
  said: readonly string[];
  city: City;
}

/** The candidates, best first, with what is sure of them and what is to be asked. */
export function rank(drafts: readonly Draft[], normal: Normal, { near, limit, said, city }: Ranking): AddressAnswer {
  const best = new Map<string, Draft & { score: number }>();
  for (const draft of drafts) {
    const score = draft.candidate.score + weightOf(draft.whereabouts, near, said);
    const known = best.get(draft.key);
    if (!known || score > known.score) best.set(draft.key, { ...draft, score });
  }
  const ordered = [...best.values()].sort((a, b) => b.score - a.score);
  const [first, second] = ordered;
  const isHere = (draft: Draft): boolean =>
    (said.length === 0 || isIn(draft.whereabouts, said)) && (!near?.areas?.length || isIn(draft.whereabouts, near.areas));
  const isSure =
    first?.complete === true &&
    !first.candidate.relaxed &&
    first.candidate.missing === null &&
    first.exact &&
    !isNameLeft(normal.text, first.spans) &&
    isHere(first) &&
    (second === undefined || second.score <= first.score - clear);
  const candidates = ordered.slice(0, limit).map(
    (draft, index): PlaceCandidate => ({
      ...draft.candidate,
      score: draft.score,
      sure: isSure && index === 0,
      matched: draft.spans.map(([from, to]) => spanOf(normal, from, to)),
    }),
  );
  return { candidates, question: questionOf(candidates, city), unused: unusedIn(normal, first?.spans ?? []) };
}

const spanOf = ({ from }: Normal, start: number, end: number): Span => [from[start] ?? 0, (from[end - 1] ?? 0) + 1];

/** What lies between the spans, without the punctuation around it. */
function unusedIn(normal: Normal, spans: readonly (readonly [number, number])[]): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const [from, to] of [...spans, [normal.text.length, normal.text.length] as const]) {
    const between = normal.text.slice(at, from);
    const start = at + (/^[\s,:()·-]*/u.exec(between)?.[0].length ?? 0);
    const end = at + between.replace(/[\s,:()·-]+$/u, '').length;
    if (end > start) found.push(spanOf(normal, start, end));
    at = Math.max(at, to);
  }
  return found;
}

const unknownName = new RegExp(`\\p{Script=Han}{2,}(?:${roadOrEstateEnds.join('|')})[,\\s]*$`, 'u');

/** True when something that looks like the name of a road or an estate stands before a part that was used, and was not used itself. */
function isNameLeft(text: string, spans: Draft['spans']): boolean {
  let at = 0;
  for (const [from, to] of spans) {
    if (from > at && unknownName.test(text.slice(at, from))) return true;
    at = Math.max(at, to);
  }
  return false;
}
