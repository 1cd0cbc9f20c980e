import { readFileSync } from 'node:fs';

/** One setting: the variable it is read from, what it means (one line, for .env.example), and how it is read. */
export interface Setting<T> {
  readonly variable: string;
  readonly meaning: string;
  readonly example: string;
  /** Secrets are never printed, and may also be given as a file: VARIABLE_FILE. */
  readonly isSecret?: boolean;
  /** Throws an Error whose message ends the sentence "VARIABLE …". */
  read(text: string | undefined): T;
}
export type SettingsTable = Record<string, Setting<unknown>>;
export type Settings<T extends SettingsTable> = { readonly [K in keyof T]: T[K] extends Setting<infer V> ? V : never };
export type Environment = Record<string, string | undefined>;

const present = (text: string | undefined): string => {
  if (text === undefined || text.trim() === '') throw new Error('is required');
  return text.trim();
};

/** A required address, such as http://127.0.0.1:4103/; protocols are those allowed, without the colon. */
export const url = (variable: string, meaning: string, example: string, protocols: string[] = ['http', 'https']): Setting<URL> => ({
  variable,
  meaning,
  example,
  read(text) {
    const value = present(text);
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol.slice(0, -1))) {
      throw new Error(`must be an address beginning with ${protocols.map((p) => `${p}:`).join(' or ')}`);
    }
    return new URL(value);
  },
});

/** An address that may be left out; null then. */
export const urlOr = (variable: string, meaning: string): Setting<URL | null> => ({
  variable,
  meaning,
  example: '',
  read: (text) => (text?.trim() ? url(variable, meaning, '').read(text) : null),
});

/** A required secret; VARIABLE_FILE may name a file that holds it. */
export const secret = (variable: string, meaning: string, example = 'change-me'): Setting<string> => ({
  variable,
  meaning,
  example,
  isSecret: true,
  read: present,
});

/** A secret that may be left out: then it is empty, and what it protects is switched off. */
export const optionalSecret = (variable: string, meaning: string): Setting<string> => ({
  variable,
  meaning,
  example: '',
  isSecret: true,
  read: (value) => value?.trim() ?? '',
});

/** A required text. */
export const text = (variable: string, meaning: string, example: string): Setting<string> => ({
  variable,
  meaning,
  example,
  read: present,
});

/** A text with a default. */
export const textOr = (variable: string, meaning: string, fallback: string): Setting<string> => ({
  variable,
  meaning,
  example: fallback,
  read: (value) => (value?.trim() ? value.trim() : fallback),
});

/** One of a few words, with a default. */
export const oneOf = <W extends string>(variable: string, meaning: string, words: readonly W[], fallback: W): Setting<W> => ({
  variable,
  meaning,
  example: fallback,
  read(value) {
    const found = words.find((word) => word === (value?.trim() || fallback));
    if (!found) throw new Error(`must be one of ${words.join(', ')}`);
    return found;
  },
});

/** A whole number with a default and bounds. */
export const wholeNumber = (
  variable: string,
  meaning: string,
  fallback: number,
  [min, max] = [1, Number.MAX_SAFE_INTEGER],
): Setting<number> => ({
  variable,
  meaning,
  example: String(fallback),
  read(value) {
    const number = value?.trim() ? Number(value) : fallback;
    if (!Number.isInteger(number) || number < min || number > max) throw new Error(`must be a whole number from ${min} to ${max}`);
    return number;
  },
});

/** A time span in milliseconds with a default, at most an hour. */
export const milliseconds = (variable: string, meaning: string, fallback: number): Setting<number> =>
  wholeNumber(variable, `${meaning} (milliseconds)`, fallback, [1, 3_600_000]);

/** Reads a whole table; throws one Error that lists every fault, a line each. */
export function readSettings<T extends SettingsTable>(table: T, environment: Environment): Settings<T> {
  const faults: string[] = [];
  const entries = Object.entries(table).map(([name, setting]) => {
    try {
      return [name, setting.read(rawValue(setting, environment))];
    } catch (error) {
      faults.push(`${setting.variable} ${error instanceof Error ? error.message : String(error)}`);
      return [name, undefined];
    }
  });
  if (faults.length > 0) throw new SettingsError(faults);
  return Object.fromEntries(entries) as Settings<T>;
}

/** What is read, or undefined with its faults added to the list: so that several tables are read before anything is said. */
export function orFaults<T>(read: () => T, faults: string[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}

/** Faulty settings, all at once. */
export class SettingsError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

const rawValue = (setting: Setting<unknown>, environment: Environment): string | undefined => {
  const file = setting.isSecret ? environment[`${setting.variable}_FILE`] : undefined;
  return file ? readFileSync(file, 'utf8').trim() : environment[setting.variable];
};
