import { milliseconds, secret, url } from '../shared/settings';

export const settings = {
  baseUrl: url('PARKING_URL', 'Web API of the parking office', 'http://10.0.0.16'),
  token: secret('PARKING_TOKEN', 'Token the parking office gave the hub'),
  timeoutMs: milliseconds('PARKING_TIMEOUT_MS', 'Time limit of a call', 1_200),
};
