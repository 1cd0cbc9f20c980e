import { GraphQLError } from 'graphql';
import { toConnection, toPage } from '../shared/connection';
import { badUserInput } from '../shared/errors';
import { toCgcs2000 } from '../shared/geo';
import type { Near } from './address/types';
import type { DepartmentContext } from './loaders';
import { gradeOf, toHit, verdictOf } from './mapping';
import type { NearInput, Resolvers } from './schema.generated';

/** The most hits an answer holds, and the longest question. */
const mostHits = 20;
const longestText = 200;

const toNear = ({ point, areas }: NearInput): Near => ({
  ...(point && { point: toCgcs2000({ ...point, crs: point.crs ?? 'CGCS2000' }) }),
  ...(areas && { areas: areas.map(areaOf) }),
});

function areaOf(area: string): string {
  if (!/^\d{2,15}$/.test(area))
    throw badUserInput('near', 'must hold codes of divisions, communities or grids, or their beginnings: 2 to 15 digits.');
  return area;
}

/** A question as it may be put: not too long, for as many hits as are given. */
function asked({
  text,
  near,
  first,
}: {
  text: string;
  near?: NearInput | null;
  first?: number | null;
}): [string, { near?: Near; first: number }] {
  const wanted = first ?? 10;
  if (wanted < 1 || wanted > mostHits) throw badUserInput('first', `must be from 1 to ${mostHits}.`);
  if (text.length > longestText) throw badUserInput('text', `must have at most ${longestText} characters.`);
  return [text, { first: wanted, ...(near && { near: toNear(near) }) }];
}

/** Links are for those who keep a department's data right. */
function forStewards({ call: { caller } }: DepartmentContext): void {
  if (caller.role !== 'steward') throw new GraphQLError('Links of records are for stewards.', { extensions: { code: 'FORBIDDEN' } });
}

export const resolvers = {
  Query: {
    lookup: async (_root, given, { loaders }) => {
      const { hits, question, withheld, milliseconds } = await loaders.lookup(...asked(given));
      return { nodes: hits.map(toHit), question, withheld, milliseconds };
    },
    resolveAddress: async (_root, given, { loaders }) => {
      const { hits, question, withheld, milliseconds } = await loaders.resolveAddress(...asked(given));
      return { nodes: hits.map(toHit), question, withheld, milliseconds };
    },
    caller: async (_root, { number }, { loaders }) => {
      if (number.length > longestText) throw badUserInput('number', `must have at most ${longestText} characters.`);
      const answer = await loaders.caller(number);
      return {
        number: answer.number,
        candidates: answer.candidates.map(toHit),
        withheld: answer.withheld,
        verified: answer.verified,
        openOrders: answer.openOrders.slice(0, 10),
        earlierOrders: answer.earlierOrders.slice(0, 10),
        confidentialOrderCount: answer.confidentialOrders,
        isRepeated: answer.isRepeat,
      };
    },
    linksToReview: async (_root, page, context) => {
      forStewards(context);
      const { first, offset } = toPage(page);
      const waiting = await context.loaders.waiting(offset + first + 1);
      return toConnection(waiting.slice(offset, offset + first), { first, offset }, waiting.length);
    },
    indexedSources: (_root, _args, { loaders }) => loaders.indexed(),
  },
  Mutation: {
    decideLink: async (_root, { department, recordNumber, person, order }, context) => {
      forStewards(context);
      const { user, app } = context.call.caller;
      return context.loaders.decide({ order, source: department, record: recordNumber, entity: person, by: `${app} ${user}` });
    },
  },
  Person: {
    recordLinks: (person, _args, context) => {
      forStewards(context);
      return context.loaders.linksOf(person.id);
    },
    unnumberedRecords: ({ id }, _args, { loaders }) => loaders.unnumberedOf(id),
  },
  RecordLink: {
    department: ({ source }) => source,
    recordNumber: ({ record }) => record,
    person: ({ entity }) => ({ id: entity }),
    verdict: verdictOf,
    grade: gradeOf,
    at: ({ at }) => at || null,
  },
} satisfies Resolvers;
