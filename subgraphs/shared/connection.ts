import { badUserInput } from './errors';

/** The largest page a caller may ask for. */
export const maximumPage = 200;

/** A page of a list with the total, as every *Connection type of the graph. */
export interface Connection<T> {
  nodes: T[];
  totalCount: number;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** Arguments of a paged field, checked: how many, and the position to start after. */
export interface Page {
  first: number;
  offset: number;
}

/** Checks `first` and `after`; a page over 200 or a cursor that is not ours is refused by name. */
export function toPage({ first, after }: { first?: number | null; after?: string | null }): Page {
  const size = first ?? 20;
  if (size < 0 || size > maximumPage) throw badUserInput('first', `must be from 0 to ${maximumPage}.`);
  return { first: size, offset: after ? offsetOf(after) : 0 };
}

/** A page cut by the source: its rows, and how many there are in all. */
export function toConnection<T>(nodes: T[], { offset }: Page, totalCount: number): Connection<T> {
  const end = offset + nodes.length;
  return { nodes, totalCount, pageInfo: { endCursor: nodes.length > 0 ? cursorOf(end) : null, hasNextPage: end < totalCount } };
}

/** A page cut here from a list that is whole. */
export const pageOf = <T>(all: readonly T[], page: Page): Connection<T> =>
  toConnection(all.slice(page.offset, page.offset + page.first), page, all.length);

const cursorOf = (offset: number): string => Buffer.from(`after:${offset}`).toString('base64url');

function offsetOf(cursor: string): number {
  const match = /^after:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match || cursorOf(Number(match[1])) !== cursor) throw badUserInput('after', 'must be an endCursor of an earlier page of this list.');
  return Number(match[1]);
}
