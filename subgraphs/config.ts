import { hubSettings, subgraphToken } from './shared/hub-settings';
import { textOr, wholeNumber } from './shared/settings';
import { tracingSettings } from './shared/tracing-export';

/** The settings of a department that runs in a process of its own, beside the department's own. */
export const subgraphSettings = {
  ...hubSettings,
  ...tracingSettings,
  token: subgraphToken,
  port: wholeNumber('SUBGRAPH_PORT', 'Port of the department', 4_200, [0, 65_535]),
  host: textOr('SUBGRAPH_HOST', 'Address the department listens on', '127.0.0.1'),
};
