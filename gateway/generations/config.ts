import { milliseconds, oneOf, textOr } from '../../subgraphs/shared/settings';
import { usualReload } from './reloading';

/** Which graph is served, and how it is replaced. */
export const graphSettings = {
  supergraph: textOr('HUB_SUPERGRAPH', 'File of the composed supergraph; read again on SIGHUP', 'schema/supergraph.graphql'),
  supergraphWatch: oneOf('HUB_SUPERGRAPH_WATCH', 'Whether that file is read again when it changes', ['true', 'false'] as const, 'true'),
  supergraphKept: textOr(
    'HUB_SUPERGRAPH_KEPT',
    'File the last good supergraph is kept in: a start with a bad one goes on with it',
    '.hub/supergraph.graphql',
  ),
  supergraphMayTakeAway: oneOf(
    'HUB_SUPERGRAPH_MAY_TAKE_AWAY',
    'Whether a new supergraph may take away entities, and fields that callers lately asked for',
    ['false', 'true'] as const,
    'false',
  ),
  drainMs: milliseconds('HUB_DRAIN_MS', 'Requests under way are answered by the graph they began with for so long', usualReload.drainMs),
};
