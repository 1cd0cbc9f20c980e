import { hubSettings, tokenSecret } from '../subgraphs/shared/hub-settings';
import { milliseconds, oneOf, textOr, wholeNumber } from '../subgraphs/shared/settings';
import { auditSettings } from './audit/config';

/** The gateway's own settings. */
export const gatewaySettings = {
  port: wholeNumber('PORT', 'Port of the gateway', 4_000, [0, 65_535]),
  host: textOr('HOST', 'Address the gateway listens on', '127.0.0.1'),
  ...hubSettings,
  tokenSecret,
  demo: oneOf('HUB_DEMO', 'Whether demo tokens are accepted; only for the demo city', ['false', 'true'] as const, 'false'),
  deadlineMs: milliseconds('HUB_DEADLINE_MS', 'A request is answered within this', 2_700),
  supergraph: textOr('HUB_SUPERGRAPH', 'File of the composed supergraph', 'schema/supergraph.graphql'),
  ...auditSettings,
};
