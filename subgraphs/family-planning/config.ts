import { milliseconds, secret, text, textOr, url } from '../shared/settings';

export const settings = {
  address: url('FAMILY_PLANNING_URL', 'Web service of the population system of the health commission', 'http://127.0.0.1:4102'),
  account: text('FAMILY_PLANNING_ACCOUNT', 'Account of the hub in that system', 'hub'),
  password: secret('FAMILY_PLANNING_PASSWORD', 'Password of the account'),
  loginIp: textOr('FAMILY_PLANNING_LOGIN_IP', 'Address of the hub that the account is bound to', '127.0.0.1'),
  timeoutMs: milliseconds('FAMILY_PLANNING_TIMEOUT_MS', 'Time limit of a call', 1_200),
};
