import { holdsText } from '../subgraphs/shared/caller-texts';

/** Under which name what is made of an operation is kept; null for one of which nothing is. `queryHash` is that of its text. */
export const planKey = (operation: string, queryHash: string, name: string | undefined): string | null =>
  holdsText(operation) ? null : `${queryHash} ${name ?? ''}`;
