import type { Seal } from '../../../subgraphs/shared/seal';
import type { Question } from './question';

/** A hit as `npm run directory -- lookup` writes it; other fields are of no matter here. */
export interface Hit {
  kind: string;
  id: string | null;
  sure: boolean;
  label?: string | null;
  text?: string | null;
}
/** An answer of that command: one line. */
export interface Answer {
  text: string;
  hits: Hit[];
  question: string | null;
  milliseconds: number;
}

export interface Verdict {
  /** The first hit is right; one of the first ten is. */
  first: boolean;
  inTen: boolean;
  /** The first hit is wrong and said to be sure; of a question without an answer: any. */
  falselySure: boolean;
}

const named = ['road', 'crossing', 'landmark', 'estate'];

/** Holds an answer against what the clerk would have said. */
export function judge(question: Question, hits: readonly Hit[], seal: Pick<Seal, 'seal'>): Verdict {
  if (question.wants === null) {
    const of = question.nobodyListed ? ['person'] : (question.notSure ?? []);
    const counted = hits.filter(({ kind }) => of.length === 0 || of.includes(kind));
    const falselySure = question.nobodyListed ? counted.length > 0 : counted.some(({ sure }) => sure);
    return { first: !falselySure, inTen: !falselySure, falselySure };
  }
  const isRight = rightnessOf([question.wants, ...question.acceptable], seal);
  const [best] = hits;
  const first = best !== undefined && isRight(best);
  return { first, inTen: hits.slice(0, 10).some(isRight), falselySure: best !== undefined && !first && best.sure };
}

function rightnessOf(ids: readonly string[], seal: Pick<Seal, 'seal'>): (hit: Hit) => boolean {
  const exact = new Set<string>();
  const labels: { kind: string; names: string[] }[] = [];
  for (const id of ids) {
    const at = id.indexOf(':');
    const [kind, rest] = [id.slice(0, at), id.slice(at + 1)];
    if (kind === 'person') exact.add(seal.seal({ kind: 'citizen', number: rest }));
    else if (named.includes(kind)) labels.push({ kind, names: rest.split('+') });
    else exact.add(id);
  }
  return (hit) =>
    (hit.id !== null && exact.has(hit.id)) ||
    labels.some(({ kind, names }) => hit.kind === kind && names.every((name) => (hit.label ?? hit.text ?? '').includes(name)));
}
