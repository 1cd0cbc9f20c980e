import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from '../shared/call';
import type { Context } from '../shared/department';
import { accessOf } from './access';
import type { Near } from './address/types';
import type { Directory } from './directory';
import type { CallerAnswer } from './search/caller';
import type { Answer, Hit } from './search/hit';

/** What the directory tells of who looked up whom: counted, named by keyed hashes only. */
export type Recorded = (event: string, facts: Record<string, string | number | boolean>) => void;

/** An answer as this caller may have it, and how long it took. */
export interface Answered extends Answer {
  withheld: string | null;
  milliseconds: number;
}

/** Made anew for every request: look-ups under the rights of the caller, watched and recorded. */
export function createLoaders({ index, watch, subjectKey, record, followings }: Directory, call: Call) {
  const access = accessOf(call.caller);
  const { user, app, role, caseNumber } = call.caller;

  /** Hits that the caller may have: people where the role finds them, and in its areas. */
  const allowed = (hits: readonly Hit[]): Hit[] =>
    hits.filter(({ kind, grid, community }) => kind !== 'person' || (access.people && access.mayShow(grid, community)));

  /** Records a look-up that showed people, and holds it back where there were too many. */
  const watched = async (question: string, text: string, shown: readonly Hit[]): Promise<void> => {
    const people = shown.filter(({ kind }) => kind === 'person');
    const numbers = people.length > 0 || question === 'caller' ? (text.match(/\d{7,18}/g) ?? []) : [];
    if (people.length === 0 && numbers.length === 0) return;
    const subjects = people
      .map(({ id }) =>
        createHmac('sha256', subjectKey)
          .update(id ?? '')
          .digest('base64url')
          .slice(0, 16),
      )
      .join(' ');
    const facts = { requestId: call.requestId, user, app, role, purpose: access.purpose ?? '', case: caseNumber ?? '' };
    record('people looked up', { ...facts, question, people: people.length, subjects });
    await sleep(watch.note(`${app} ${user}`, { numbers }));
  };

  const areaOf = (near: Near | undefined): Near | undefined =>
    near ?? (call.caller.areas.length > 0 ? { areas: call.caller.areas } : undefined);

  const timed = async (question: string, text: string, answer: () => Promise<Answer>): Promise<Answered> => {
    const began = performance.now();
    const { hits, question: toAsk } = await answer();
    const milliseconds = Math.round((performance.now() - began) * 100) / 100;
    const shown = allowed(hits);
    await watched(question, text, shown);
    const isWithheld = shown.length < hits.length;
    return {
      hits: shown,
      question: toAsk,
      withheld: isWithheld ? (access.refusal ?? 'People outside the areas of the token are left out.') : null,
      milliseconds,
    };
  };

  return {
    lookup: (text: string, options: { near?: Near; first: number }) =>
      timed('lookup', text, () => index.search().lookup(text, { first: options.first, near: areaOf(options.near) })),
    resolveAddress: (text: string, options: { near?: Near; first: number }) =>
      timed('resolveAddress', '', async () => index.search().resolveAddress(text, { first: options.first, near: areaOf(options.near) })),
    async caller(number: string): Promise<CallerAnswer> {
      const answer = await index.search().caller(number);
      const people = allowed(answer.people);
      await watched('caller', number, people);
      return { ...answer, people };
    },
    linksOf: (entity: string) => index.linksOf(entity),
    waiting: (limit: number, after?: string) => index.waiting(limit, after),
    decide: index.decide,
    unnumberedOf: (entity: string) => index.unnumberedOf(entity),
    indexed: () =>
      followings.map(({ department, indexedAt, lagSeconds }) => ({ department, indexedAt: indexedAt(), lagSeconds: lagSeconds() })),
  };
}
export type Loaders = ReturnType<typeof createLoaders>;
export type DepartmentContext = Context<Loaders>;
