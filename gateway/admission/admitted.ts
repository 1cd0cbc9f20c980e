import { createHash } from 'node:crypto';
import { GraphQLError, parse } from 'graphql';
import { largestShape, refuseLargeShape, type Shape } from './shape';

/** How many queries are remembered as small enough. */
const remembered = 5_000;

/** The limits on the text of a query. */
export interface TextLimits {
  tokens: number;
  shape: Shape;
}

export const usualTextLimits: TextLimits = { tokens: 20_000, shape: largestShape };

/**
 * Refuses queries that are too large before anything validates or plans them: validation alone takes time that grows with
 * the square of what is asked. A text is measured once; of it a hash is kept. What cannot be parsed is left to the server to name.
 */
export function createTextGate({ tokens, shape }: TextLimits) {
  const small = new Set<string>();
  return (query: string): void => {
    const key = createHash('sha256').update(query).digest('base64');
    if (small.has(key)) return;
    try {
      refuseLargeShape(parse(query, { noLocation: true, maxTokens: tokens }), shape);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'BAD_REQUEST') throw error;
      if (error instanceof RangeError) throw tooDeep(shape); // the stack of the parser is full
      return; // a syntax error, or more words than are read
    }
    if (small.size >= remembered) small.clear();
    small.add(key);
  };
}

const tooDeep = ({ depth }: Shape): GraphQLError =>
  new GraphQLError(`The query is nested too deep to be read: at most ${depth} levels are.`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
