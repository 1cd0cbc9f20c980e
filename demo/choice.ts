import { type Environment, oneOf, readSettings, wholeNumber } from '../subgraphs/shared/settings';
import type { CityChoice } from './city/store';

/** The demo's own settings. */
export const demoSettings = {
  size: oneOf('DEMO_CITY', 'Size of the demo city', ['small', 'large'] as const, 'small'),
  seed: wholeNumber('DEMO_SEED', 'Seed of the demo city', 1, [0, 2 ** 31]),
  portBase: wholeNumber(
    'DEMO_PORT_BASE',
    'Port of the first departmental system of the demo; the others follow; 0: any',
    4_101,
    [0, 65_000],
  ),
  controlPort: wholeNumber('DEMO_CONTROL_PORT', 'Port of the demo’s fault switches and call counts', 4_100, [0, 65_535]),
};

/** Which city is asked for. */
export const demoChoice = (environment: Environment): CityChoice => {
  const { seed, size } = readSettings(demoSettings, environment);
  return { seed, size };
};
