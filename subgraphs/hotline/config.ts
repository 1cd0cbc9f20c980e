import { milliseconds, optionalSecret, secret, text, url } from '../shared/settings';

export const settings = {
  baseUrl: url('HOTLINE_URL', 'Web API of the 12319 hotline', 'http://10.0.0.15'),
  user: text('HOTLINE_USER', 'User the hotline gave the hub', 'hub'),
  password: secret('HOTLINE_PASSWORD', 'Password of that user'),
  pushSecret: optionalSecret('HOTLINE_PUSH_SECRET', 'Secret by which the hotline signs what it pushes; empty: pushes are refused'),
  timeoutMs: milliseconds('HOTLINE_TIMEOUT_MS', 'Time limit of a call', 1_200),
};
