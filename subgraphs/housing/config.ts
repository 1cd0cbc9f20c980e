import { milliseconds, oneOf, secret, text, url, wholeNumber } from '../shared/settings';

export const settings = {
  baseUrl: url('HOUSING_URL', 'Housing bureau’s open service', 'http://10.0.0.12:8080'),
  appKey: text('HOUSING_APP_KEY', 'Application key given by the bureau', 'hub'),
  appSecret: secret('HOUSING_APP_SECRET', 'Secret that requests are signed with'),
  sign: oneOf('HOUSING_SIGN', 'Hash of the signature', ['md5', 'sm3'] as const, 'md5'),
  feedCallsPerSecond: wholeNumber(
    'HOUSING_FEED_CALLS_PER_SECOND',
    'Calls a second that reading for the directory may make; the bureau allows 50 in all',
    30,
    [1, 1_000],
  ),
  timeoutMs: milliseconds('HOUSING_TIMEOUT_MS', 'Time limit of a call', 1_200),
};
