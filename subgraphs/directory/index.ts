import { type Department, defineDepartment } from '../shared/department';
import type { DepartmentFeed } from '../shared/feed';
import type { KeyFor } from '../shared/keys';
import { name, settings, title } from './config';
import { openDirectory } from './directory';
import { createLoaders } from './loaders';
import { resolvers } from './resolvers';

/** What the directory is made of, beside its settings. */
export interface DirectorySources {
  /** The departments it indexes, by name. */
  feeds: ReadonlyMap<string, DepartmentFeed>;
  keyFor: KeyFor;
}

/** The sixth subgraph: a sister of the departments with data of its own, an index over what they feed it. */
export const directory = ({ feeds, keyFor }: DirectorySources): Department =>
  defineDepartment({
    name,
    title,
    description:
      'The look-up index over all departments: residents, addresses and callers however they are said, and which records are one person.',
    settings,
    resolvers,
    async connect(chosen, { seal, log }) {
      const opened = await openDirectory(chosen, { feeds, keyFor, seal, log });
      return {
        loaders: (call) => createLoaders(opened, call),
        status: () => opened.status(),
        close: () => opened.close(),
      };
    },
  });
