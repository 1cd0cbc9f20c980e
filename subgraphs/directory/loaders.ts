import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Call } from '../shared/call';
import type { Context } from '../shared/department';
import { accessOf } from './access';
import type { Near } from './address/types';
import type { Directory } from './directory';
import type { ShownHit } from './mapping';
import { type CallerAnswer, candidatesOf } from './search/caller';
import type { Answer, Hit } from './search/hit';
import { whenBuilt } from './status';
import { numbersIn } from './watch';

/** An answer as this caller may have it, and how long it took. */
export interface Answered {
  hits: ShownHit[];
  question: string | null;
  /** Why people were left out; null when nobody was. */
  withheld: string | null;
  milliseconds: number;
}

/** Who may be ringing, as this caller may know it. */
export type AnsweredCaller = Omit<CallerAnswer, 'people' | 'organisations' | 'addresses'> & {
  candidates: ShownHit[];
  withheld: string | null;
};

const elsewhere = 'People outside the areas of the token are left out.';

/** Made anew for every request: look-ups under the rights of the caller, watched and recorded. */
export function createLoaders({ index, watch, subjectKey, record, followings }: Directory, call: Call) {
  const access = accessOf(call.caller);
  const { user, app, role, caseNumber } = call.caller;

  /** Who finds people in some areas only is told of nobody else, whatever it would be by. */
  const bound = access.isBound ? { mayShow: access.mayShow } : {};

  const isAllowed = ({ kind, grid, community }: Hit): boolean => kind !== 'person' || (access.people && access.mayShow(grid, community));
  const shown = (hit: Hit): ShownHit => ({
    ...hit,
    address: index.addressOf(hit),
    gridName: hit.grid && index.areaName('grid', hit.grid),
    communityName: hit.community && index.areaName('community', hit.community),
  });

  /** Notes a look-up of people: whom it showed goes into the record by keyed hashes; held back where there were too many. */
  const watched = async (
    question: string,
    hits: readonly Hit[],
    sought: { numbers: readonly string[]; withheld: number },
  ): Promise<void> => {
    const people = hits.filter(({ kind }) => kind === 'person');
    const subjects = people.map(({ id }) => createHmac('sha256', subjectKey).update(`${id}`).digest('base64url').slice(0, 16)).join(' ');
    const facts = { requestId: call.requestId, user, app, role, purpose: access.purpose ?? '', case: caseNumber ?? '', question };
    record('people looked up', { ...facts, people: people.length, withheld: sought.withheld, subjects });
    await sleep(watch.note(`${app} ${user}`, { numbers: sought.numbers, subjects }), undefined, { signal: call.signal });
  };

  const areaOf = (near: Near | undefined): Near | undefined =>
    near ?? (call.caller.areas.length > 0 ? { areas: call.caller.areas } : undefined);

  /** Refuses those who see no data, and while there is no index. */
  const admit = async (): Promise<void> => {
    if (!access.places) throw new GraphQLError(`The role ${role} looks nothing up.`, { extensions: { code: 'FORBIDDEN' } });
    await whenBuilt(index);
  };

  const timed = async (answer: () => Promise<Answer> | Answer): Promise<{ answer: Answer; milliseconds: number }> => {
    await admit();
    const began = performance.now();
    return { answer: await answer(), milliseconds: Math.round((performance.now() - began) * 100) / 100 };
  };

  return {
    async lookup(text: string, options: { near?: Near; first: number }): Promise<Answered> {
      const asked = { first: options.first, near: areaOf(options.near), ...bound };
      const { answer, milliseconds } = await timed(() => index.search().lookup(text, asked));
      const { hits, question, aboutPeople } = answer;
      const allowed = hits.filter(isAllowed);
      const withheld = hits.length - allowed.length;
      if (aboutPeople) await watched('lookup', allowed, { numbers: numbersIn(text), withheld });
      if (aboutPeople && !access.people) {
        // Neither the question to ask nor how sure a place is may say whether somebody lives there.
        const unsure = allowed.map((hit) => ({ ...shown(hit), sure: false }));
        return { hits: unsure, question: null, withheld: access.refusal, milliseconds };
      }
      return { hits: allowed.map(shown), question, withheld: aboutPeople && access.isBound ? elsewhere : null, milliseconds };
    },
    async resolveAddress(text: string, options: { near?: Near; first: number }): Promise<Answered> {
      const asked = { first: options.first, near: areaOf(options.near) };
      const { answer, milliseconds } = await timed(() => index.search().resolveAddress(text, asked));
      return { hits: answer.hits.map(shown), question: answer.question, withheld: null, milliseconds };
    },
    async caller(number: string): Promise<AnsweredCaller> {
      await admit();
      const { people, organisations, addresses, ...answer } = await index.search().caller(number, bound);
      // Where a number is recorded says as much of people as their names do.
      const mayShow = ({ grid, community }: Pick<Hit, 'grid' | 'community'>): boolean => access.people && access.mayShow(grid, community);
      const all = candidatesOf({ people, organisations, addresses });
      const candidates = all.filter((hit) => (hit.kind === 'organisation' ? access.people : mayShow(hit)));
      const place = ({ grid = null, community = null }: { grid?: string | null; community?: string | null }) => ({ grid, community });
      const [openOrders, earlierOrders] = [answer.openOrders, answer.earlierOrders].map((orders) =>
        orders.filter((order) => mayShow(place(order))),
      );
      await watched('caller', candidates, { numbers: numbersIn(number), withheld: all.length - candidates.length });
      return {
        ...answer,
        ...{ candidates: candidates.map(shown), openOrders: openOrders ?? [], earlierOrders: earlierOrders ?? [] },
        ...(!access.people && { confidentialOrders: 0, isRepeat: false }),
        withheld: access.refusal ?? (access.isBound ? elsewhere : null),
      };
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
