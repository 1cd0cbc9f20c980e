import { milliseconds, text } from '../shared/settings';

export const settings = {
  folder: text('CIVIL_AFFAIRS_DROP_FOLDER', 'Folder that civil affairs drops its dated folders into', '/data/civil-affairs'),
  pollMs: milliseconds('CIVIL_AFFAIRS_POLL_MS', 'How often the folder is looked at, at most', 2_000),
  timeoutMs: milliseconds('CIVIL_AFFAIRS_TIMEOUT_MS', 'How long a request waits for a drop being read', 1_200),
};
