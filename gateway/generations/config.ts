import { milliseconds, oneOf, type Setting, textOr } from '../../subgraphs/shared/settings';
import { type Role, roles } from '../identity';
import { usualReload } from './reloading';

/** Which graph is served, and how it is replaced. */
export const graphSettings = {
  supergraph: textOr('HUB_SUPERGRAPH', 'File of the composed supergraph; read again on SIGHUP', 'schema/supergraph.graphql'),
  operations: textOr('HUB_OPERATIONS', 'File of the manifest of the trusted documents; read with it', 'schema/operations/manifest.json'),
  graphWatch: oneOf('HUB_GRAPH_WATCH', 'Whether these files are read again when they change', ['true', 'false'] as const, 'true'),
  graphKept: textOr('HUB_GRAPH_KEPT', 'File the last good graph is kept in: a start with a bad one goes on with it', '.hub/last-good.json'),
  graphMayTakeAway: oneOf(
    'HUB_GRAPH_MAY_TAKE_AWAY',
    'Whether a new graph may take away entities, and fields that callers lately asked for',
    ['false', 'true'] as const,
    'false',
  ),
  drainMs: milliseconds('HUB_DRAIN_MS', 'Requests under way are answered by the graph they began with for so long', usualReload.drainMs),
  freeRoles: {
    variable: 'HUB_FREE_QUERIES',
    meaning: 'Roles that may ask what is no trusted document, with commas; all: everybody, as in the demo where it is empty',
    example: 'integrator,steward,auditor',
    read: freeRoles,
  } satisfies Setting<ReadonlySet<Role> | null>,
};

/** null where nothing is said. */
function freeRoles(text: string | undefined): ReadonlySet<Role> | null {
  const words = (text ?? '').split(',').flatMap((word) => word.trim() || []);
  if (words.length === 0) return null;
  if (words.includes('all')) return new Set(roles);
  const unknown = words.filter((word) => !roles.some((role) => role === word));
  if (unknown.length > 0) throw new Error(`must name roles: ${roles.join(', ')}`);
  return new Set(roles.filter((role) => words.includes(role)));
}

/** Who explores, tests and audits; in the demo everybody, so that a worked example can be pasted in. */
export const usualFreeRoles = (isDemo: boolean): ReadonlySet<Role> => new Set(isDemo ? roles : ['integrator', 'steward', 'auditor']);
