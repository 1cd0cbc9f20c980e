import { pageOf, toPage } from '../shared/connection';
import type { Resolvers } from './schema.generated';

export const resolvers = {
  Person: {
    parkingPermits: async ({ id }, page, { loaders }) => pageOf(await loaders.permitsOf(id), toPage(page)),
  },
} satisfies Resolvers;
