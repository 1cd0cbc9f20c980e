import type { Form } from './names';

/** A name found with one character wrong, missing or too many, by positions in the units. */
export interface Slip {
  form: Form;
  from: number;
  to: number;
}

/** Names by what is left when one of their sounds is dropped: two texts that differ in one sound share such a rest. */
export interface Slips {
  add(form: Form, sounds: readonly number[]): void;
  find(sounds: readonly number[]): Slip[];
}

const shortest = 3;
const longest = 12;
const keyOf = (sounds: readonly number[]): string => String.fromCharCode(...sounds.map((sound) => sound + 2));
const without = (key: string, at: number): string => key.slice(0, at) + key.slice(at + 1);

/** True when what was said differs from a name in one place at most. */
function near(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < a.length - from && back < b.length - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  // A character too many at either end is not part of the name.
  if (a.length > b.length && (from === b.length || back === b.length)) return false;
  return a.length - from - back <= 1 && b.length - from - back <= 1;
}

export function createSlips(): Slips {
  const byRest = new Map<string, { key: string; form: Form }[]>();
  const under = (rest: string, entry: { key: string; form: Form }): void => {
    const list = byRest.get(rest);
    if (list) list.push(entry);
    else byRest.set(rest, [entry]);
  };
  return {
    add(form, sounds) {
      if (sounds.length < shortest || sounds.length > longest) return;
      const key = keyOf(sounds);
      const entry = { key, form };
      under(key, entry);
      for (let at = 0; at < key.length; at++) if (key[at] !== key[at - 1]) under(without(key, at), entry);
    },
    find(sounds) {
      const found: Slip[] = [];
      const text = keyOf(sounds);
      for (let from = 0; from < text.length; from++) {
        for (let length = shortest - 1; length <= longest && from + length <= text.length; length++) {
          const key = text.slice(from, from + length);
          const seen = new Set<Form>();
          const take = (rest: string): void => {
            for (const entry of byRest.get(rest) ?? []) {
              if (seen.has(entry.form) || entry.key === key || !near(key, entry.key)) continue;
              seen.add(entry.form);
              found.push({ form: entry.form, from, to: from + length });
            }
          };
          take(key);
          for (let at = 0; at < key.length; at++) take(without(key, at));
        }
      }
      return found;
    },
  };
}
