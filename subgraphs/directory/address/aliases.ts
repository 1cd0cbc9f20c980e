import { plainText } from '../text/normalise';
import { withDigits } from './canonical';

/** Other whole addresses of doors, for those that no road or estate explains. */
export interface WholeAliases {
  put(alias: string, door: string): void;
  forget(door: string): void;
  find(text: string): string | undefined;
}

const keyOf = (text: string): string => withDigits(plainText(text)).replace(/[\s,]/g, '');

export function createWholeAliases(): WholeAliases {
  const doors = new Map<string, string>();
  const keys = new Map<string, string[]>();
  return {
    put(alias, door) {
      const key = keyOf(alias);
      doors.set(key, door);
      keys.set(door, [...(keys.get(door) ?? []), key]);
    },
    forget(door) {
      for (const key of keys.get(door) ?? []) if (doors.get(key) === door) doors.delete(key);
      keys.delete(door);
    },
    find: (text) => (doors.size > 0 ? doors.get(keyOf(text)) : undefined),
  };
}

/**
 * What an alias of a whole address calls the road or the estate: 原纺织路 when all after the road is the same. Null when the
 * alias differs otherwise.
 */
export function aliasOfBeginning(alias: string, beginning: string, rest: string): string | null {
  const plain = withDigits(plainText(alias)).replace(/\s/g, '');
  const same = withDigits(plainText(rest)).replace(/\s/g, '');
  if (same === '' || beginning === '' || !plain.endsWith(same)) return null;
  const called = plain.slice(0, plain.length - same.length);
  return called.length >= 2 && !/\d/.test(called) && called !== plainText(beginning) ? called : null;
}
