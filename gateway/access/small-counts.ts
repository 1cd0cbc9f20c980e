import { type ConstValueNode, type FieldNode, valueFromASTUntyped } from 'graphql';
import type { StatisticsTable } from './policy';

/** Counts below this are not shown to who sees no single orders or persons (domain brief §4.6). */
export const leastShown = 10;

/** Not so what cannot be told now. */
export const isShown = (count: unknown): boolean => typeof count === 'number' && count >= leastShown;
export const isSmall = (count: unknown): boolean => typeof count === 'number' && count < leastShown;

/**
 * Which counts of a table (by their position) are not shown, so that a small one could be anything from 1 to 9 also to who knows the
 * total and subtracts what is shown: at least two, and together so many that one of them can be nine whatever the others are. The
 * smallest of the rest are taken out besides until that holds; where it never does, the total may not be told either.
 */
export function hiddenCounts(counts: readonly number[]): { hidden: ReadonlySet<number>; isTotalTold: boolean } {
  const rising = [...counts.keys()].sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const hidden = rising.filter((at) => isSmall(counts[at]));
  const rest = rising.slice(hidden.length);
  const isSafe = () => hidden.length >= 2 && hidden.reduce((sum, at) => sum + (counts[at] ?? 0), 0) >= leastShown - 1 + hidden.length - 1;
  if (hidden.length === 0) return { hidden: new Set(), isTotalTold: true };
  for (let next = rest.shift(); next !== undefined && !isSafe(); next = rest.shift()) hidden.push(next);
  return { hidden: new Set(hidden), isTotalTold: isSafe() };
}

/** Whether a question for a table is for one of the fixed ones: of one calendar month, by one of the dimensions, with nothing else said. */
export function isFixedTable(
  { arguments: given = [] }: FieldNode,
  { month, only }: StatisticsTable,
  variables: Record<string, unknown>,
): boolean {
  const said = new Map<string, unknown>();
  const read = (path: string, value: unknown): void => {
    if (value === null || value === undefined) return;
    if (typeof value !== 'object' || Array.isArray(value)) return void said.set(path, value);
    for (const [name, inner] of Object.entries(value)) read(`${path}.${name}`, inner);
  };
  for (const { name, value } of given) read(name.value, valueFromASTUntyped(value as ConstValueNode, variables));
  const [from, to] = month.map((path) => said.get(path));
  const isKnown = ([path, value]: [string, unknown]) => month.includes(path) || only[path]?.some((one) => one === value) === true;
  return isMonth(from, to) && [...said].every(isKnown);
}

function isMonth(from: unknown, to: unknown): boolean {
  const [, year, month] = (typeof from === 'string' && /^(\d{4})-(\d\d)-01$/.exec(from)) || [];
  if (!year || !month) return false;
  const next = month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return to === next;
}
