import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../subgraphs/shared/department';

/** The supergraph as it is committed, which its own test holds to the SDL files: to compose it anew takes most of a second. */
export const committedSupergraph = (): string => readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
