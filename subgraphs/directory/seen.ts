import type { FeedLine } from '../shared/feed';
import { recordToken } from './linking/blocks';
import { createTokenMap } from './linking/token-map';
import type { Token } from './linking/types';

/** The token of the record that a line is about. */
export const tokenOfLine = ({ kind, source, record }: FeedLine): Token => recordToken(`${kind} ${source}`, record);

/** Knows which records have been told of before. */
export function createSeen(): (token: Token) => boolean {
  const seen = createTokenMap();
  return (token) => {
    if (seen.get(token) >= 0) return true;
    seen.set(token, 1);
    return false;
  };
}
