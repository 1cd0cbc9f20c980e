import { pageOf, toPage } from '../shared/connection';
import { badUserInput } from '../shared/errors';
import type { TypedReference } from '../shared/reference';
import type { DepartmentContext } from './loaders';
import type { Resolvers } from './schema.generated';

/** The most hits an answer holds. */
const mostHits = 20;

const hitsWanted = (first: number | null | undefined): number => {
  const wanted = first ?? 10;
  if (wanted < 1 || wanted > mostHits) throw badUserInput('first', `must be from 1 to ${mostHits}.`);
  return wanted;
};
