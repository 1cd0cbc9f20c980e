import { milliseconds, textOr, wholeNumber } from '../shared/settings';

/** The settings of the directory. */
export const settings = {
  store: textOr(
    'DIRECTORY_STORE',
    'Where the index is kept: file: and a path, or postgres: where several gateways share it',
    'file:.directory/index.db',
  ),
  pollMs: milliseconds('DIRECTORY_POLL_MS', 'How often departments that do not push are asked for changes', 10_000),
  compareHours: wholeNumber('DIRECTORY_COMPARE_HOURS', 'How often everything is compared with each department (hours)', 24, [1, 720]),
  startWaitMs: milliseconds('DIRECTORY_START_WAIT_MS', 'How long a first start waits for the index to be built', 15_000),
  hearing: textOr('DIRECTORY_HEARING', 'JSON file with the sounds this city confuses; empty: the usual ones', ''),
};
