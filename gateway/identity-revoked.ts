import { readFileSync, statSync } from 'node:fs';
import { type Log, originOf } from './log';

/** Whose token is refused although it is signed. */
export interface Bearer {
  app: string;
  user: string;
  /** The claim jti; null where the token has none. */
  token: string | null;
}

export type IsRevoked = (bearer: Bearer) => boolean;

const form = /^(app|user|token) (\S.*)$/;

/**
 * Reads who is cut off from a file: a line each, `app desk-7`, `user 3301` or `token 5b1c…`; # begins a remark. The file is
 * looked at again every second while requests come. One that cannot be read any more leaves the last list in force; throws
 * when it cannot be read at the start.
 */
export function revokedIn(file: string, log: Log, lookEveryMs = 1_000): IsRevoked {
  let list = new Set<string>();
  let stamp = '';
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isMissing = false;

  function look(): void {
    lookedAt = performance.now();
    const { mtimeMs, size, ino } = statSync(file);
    const seen = `${mtimeMs} ${size} ${ino}`;
    if (seen === stamp) return;
    const lines = readFileSync(file, 'utf8').split('\n');
    const told = lines.map((line) => line.trim());
    list = new Set(told.filter((line) => form.test(line)));
    stamp = seen;
    told.forEach((line, index) => {
      if (line !== '' && !line.startsWith('#') && !form.test(line)) log('revoked: a line cannot be read', { line: index + 1 });
    });
  }

  look();
  return ({ app, user, token }) => {
    if (performance.now() - lookedAt >= lookEveryMs) {
      try {
        look();
        isMissing = false;
      } catch (error) {
        if (!isMissing) log('revoked: the file cannot be read; the last list stays in force', originOf(error));
        isMissing = true;
      }
    }
    return list.has(`app ${app}`) || list.has(`user ${user}`) || (token !== null && list.has(`token ${token}`));
  };
}
