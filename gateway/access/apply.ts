import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import { maskedText } from '../../subgraphs/shared/masks';
import { isTree, type Tree } from '../engine/tree';
import type { Bounds, Reason } from './decide';
import { hiddenPrefix, isOurs, kindKey } from './hidden';
import type { FieldLock, ObjectLock } from './lock';
import type { StatisticsTable } from './policy';
import { hiddenCounts, isFixedTable, isShown, isSmall } from './small-counts';
import { type Note, toldNotes } from './withheld';

/** Stands for what may not be null where it stands, so that it moves up. */
const lost = Symbol('lost');

/** The state of locking one answer. */
export interface Locking {
  /** The areas of the caller's token. */
  readonly own: readonly string[];
  /** The unit that the token names, by its code. */
  readonly unit: string | null;
  /** The variables of the operation, with their defaults. */
  readonly variables: () => Record<string, unknown>;
  readonly scope: Parameters<typeof toldNotes>[2];
  /** Keys and positions from the root of the answer. */
  readonly path: (string | number)[];
  /** The lists that rows were taken out of, as keys and positions joined by dots. */
  readonly shortened: Set<string>;
  /** The places of values and rows that are not shown, joined likewise: what went wrong there is not told either. */
  readonly closed: Set<string>;
  /** Keys at the root that are not shown, with why: nothing stands above them that could tell. */
  readonly refused: Map<string, string>;
}

/** Where a value stands: the codes of the areas of its row (null when they are not known), in which case, and what is withheld so far. */
interface Place {
  readonly codes: readonly string[] | null | undefined;
  /** Whether the case it stands in is one of the caller's unit, and whether it is a case that is confidential. */
  readonly isOwnCase: boolean;
  readonly isConfidential: boolean;
  readonly notes: Note[] | null;
  /** Steps of the path to the object that tells what is withheld. */
  readonly from: number;
}

/** The second lock, on the final answer: nothing, masked texts and fenced rows are written into it, and what the locks asked for is taken out. */
export function lockAnswer(data: unknown, lock: ObjectLock, locking: Locking): unknown {
  const locked = isTree(data)
    ? lockObject(data, lock, { codes: undefined, isOwnCase: false, isConfidential: false, notes: null, from: 0 }, locking)
    : data;
  return locked === lost ? null : locked;
}

function lockObject(object: Tree, lock: ObjectLock, around: Place, locking: Locking): unknown {
  const codes = lock.areaKeys.length > 0 ? codesOf(object, lock.areaKeys) : around.codes;
  const notes = lock.isEntity ? (lock.withheld.length > 0 ? [] : null) : around.notes;
  const isOwnCase = lock.unitKeys.length > 0 ? isOf(object, lock.unitKeys, locking.unit) : around.isOwnCase;
  const isConfidential = lock.confidentialKeys.some((key) => object[key] !== false); // also where that cannot be told now
  const place = { codes, isOwnCase, isConfidential, notes, from: lock.isEntity ? locking.path.length : around.from };
  let isLost = false;
  const isTotalTold = lock.tables.map((field) => hideCounts(object[field.key], field)).every((isTold) => isTold);
  for (const field of lock.fields) {
    const told = object[field.key];
    const isHidden = field.mask?.kind === 'COUNT' && (!isTotalTold || (field.partKey !== null && !isShown(object[field.partKey])));
    const value = isHidden && typeof told === 'number' ? 0 : told;
    if (value === undefined) continue; // skipped by the caller
    locking.path.push(field.key);
    const locked = lockField(value, field, place, locking);
    locking.path.pop();
    object[field.key] = locked === lost ? null : locked;
    if (object[field.key] === null && isNonNullType(field.type)) isLost = true;
  }
  for (const key of lock.hiddenKeys) object[key] = undefined; // not written, and cheaper than taking it out
  if (kindKey in object) object[kindKey] = undefined;
  for (const { key, sets } of lock.withheld) if (object[key] !== undefined) object[key] = toldNotes(notes ?? [], sets, locking.scope);
  return isLost ? lost : object;
}

function lockField(value: unknown, field: FieldLock, place: Place, locking: Locking): unknown {
  if (field.nothing) return withhold('HIDDEN', field.nothing.reason, place, locking, field.nothing.by);
  const fence = field.areas && fenceOf(place, field.areas, locking);
  if (fence) return withhold('HIDDEN', fence, place, locking);
  if (field.tellsWhoAsked && place.isConfidential) return withhold('HIDDEN', 'CONFIDENTIAL', place, locking);
  if (value === null) return null;
  if (field.table && !isFixedTable(field.table.node, field.table.allowed, locking.variables()))
    return withhold('HIDDEN', 'MASKED', place, locking, tablesOnly(field.table.allowed));
  const { mask } = field;
  if (mask) {
    if (mask.kind === 'COUNT') return isSmall(value) ? withhold('HIDDEN', 'MASKED', place, locking, smallCount) : value;
    const { kind, grade } = mask;
    withhold(grade, 'MASKED', place, locking);
    return mapped(value, (text) => (typeof text === 'string' ? maskedText(kind, grade, text) : null));
  }
  return lockValue(value, field.type, field, place, locking);
}

const smallCount = 'counts below ten are not shown';

/**
 * Takes out of a table what would tell a small count; false where its total would tell one still. Rows come by their counts: those
 * whose are hidden stand at the end, by what else they say.
 */
function hideCounts(list: unknown, { only, kinds }: FieldLock): boolean {
  const counts = (only ? kinds.get(only)?.fields : undefined)?.filter(({ mask }) => mask?.kind === 'COUNT') ?? [];
  if (!Array.isArray(list)) return true;
  const rows = list.filter(isTree);
  const unseen = new Set<Tree>();
  const isTold = counts.map(({ key }) => {
    const counted = rows.filter((row) => typeof row[key] === 'number');
    const { hidden, isTotalTold } = hiddenCounts(counted.map((row) => Number(row[key])));
    for (const at of hidden) if (counted[at]) unseen.add(counted[at]);
    return isTotalTold;
  });
  if (unseen.size === 0) return true;
  for (const row of unseen) for (const { key } of counts) row[key] = 0; // below ten, as the mask of the field then finds
  const said = new Map([...unseen].map((row) => [row, JSON.stringify(row)]));
  const last = [...unseen].sort((a, b) => ((said.get(a) ?? '') < (said.get(b) ?? '') ? -1 : 1));
  list.splice(0, list.length, ...list.filter((row) => !unseen.has(row)), ...last);
  return isTold.every((one) => one);
}

/** Objects in lists: one that may not be shown is taken out of a list that has no nulls. */
function lockValue(value: unknown, type: GraphQLOutputType, field: FieldLock, place: Place, locking: Locking): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare) && Array.isArray(value)) {
    const kept = value.map((element, index) => {
      locking.path.push(index);
      const locked = lockValue(element, bare.ofType, field, place, locking);
      locking.path.pop();
      return locked;
    });
    const isDropped = (element: unknown) => element === lost && isNonNullType(bare.ofType);
    if (!kept.some((element) => element === lost)) return kept;
    if (kept.some(isDropped)) locking.shortened.add(locking.path.join('.'));
    return kept.filter((element) => !isDropped(element)).map((element) => (element === lost ? null : element));
  }
  if (!isTree(value)) return value;
  const kind = field.only ?? value[kindKey];
  const lock = typeof kind === 'string' ? field.kinds.get(kind) : undefined;
  if (!lock) {
    if (kindKey in value) value[kindKey] = undefined;
    return value;
  }
  const fence = field.areas && rowFence(value, lock, field.areas, place, locking);
  if (fence) {
    withhold('HIDDEN', fence, place, locking);
    return lost;
  }
  return lockObject(value, lock, place, locking);
}

const tablesOnly = ({ only }: StatisticsTable): string =>
  `small counts are hidden from it, so it may ask for one calendar month at a time, ${Object.entries(only)
    .map(([name, words]) => `"${name}" ${words.join(' or ')}`)
    .join(', ')}, and nothing narrower`;

const outside: Partial<Record<Reason, string>> = {
  AREA: 'it lies outside the areas of the token',
  AREA_UNKNOWN: 'where it lies cannot be told now',
  CASE: 'it is of no case of the unit that the token names',
};

function withhold(
  level: Note['level'],
  reason: Reason,
  { notes, from }: Place,
  { path, refused, closed }: Locking,
  by = outside[reason],
): null {
  if (level === 'HIDDEN') closed.add(path.join('.'));
  const [key = ''] = path;
  if (path.length === 1 && level === 'HIDDEN') refused.set(String(key), by ?? reason);
  if (!notes) return null;
  const steps = path.slice(from).filter((step) => typeof step === 'string');
  if (steps.some(isOurs)) return null; // nobody asked
  const note = { path: steps.join('.'), level, reason };
  if (!notes.some((one) => one.path === note.path && one.level === level && one.reason === reason)) notes.push(note);
  return null;
}

/** Why an object of a list is left out of it; null when it is not, as what is neither a row of an area nor a case. */
function rowFence(object: Tree, lock: ObjectLock, areas: Bounds, place: Place, locking: Locking): Reason | null {
  if (areas === 'own cases') return lock.unitKeys.length > 0 && !isOf(object, lock.unitKeys, locking.unit) ? 'CASE' : null;
  return lock.areaKeys.length > 0 ? fenceOf({ ...place, codes: codesOf(object, lock.areaKeys) }, areas, locking) : null;
}

/** Whether one of the units under these keys is the caller's. */
const isOf = (object: Tree, keys: readonly string[], unit: string | null): boolean =>
  unit !== null && keys.some((key) => isTree(object[key]) && String(object[key].id).endsWith(`:${unit}`));

/** Why something in a row with these codes is not shown to a caller of these areas; null when it is. What is no row of an area is not fenced. */
function fenceOf({ codes, isOwnCase }: Pick<Place, 'codes' | 'isOwnCase'>, areas: Bounds, { own }: Locking): Reason | null {
  if (areas === 'own cases') return isOwnCase ? null : 'CASE';
  if (codes === undefined) return null;
  if (codes === null) return 'AREA_UNKNOWN';
  const allowed = areas === 'own' ? own : areas;
  return allowed.some((area) => codes.some((code) => code.startsWith(area))) ? null : 'AREA';
}

/** The codes of divisions, communities and grids under the keys of our own; null when there is none. */
function codesOf(object: Tree, keys: readonly string[]): readonly string[] | null {
  const codes: string[] = [];
  const read = (value: unknown): void => {
    if (typeof value === 'string') codes.push(/^(?:division|community|grid):(\d+)$/.exec(value)?.[1] ?? '');
    else if (isTree(value)) for (const inner of Object.values(value)) read(inner);
  };
  for (const key of keys) read(object[key]);
  const known = codes.filter((code) => code !== '');
  return known.length > 0 ? known : null;
}

const mapped = (value: unknown, change: (text: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map((element) => mapped(element, change)) : change(value);

/** True for an error at a place that only the locks asked for. */
export const isHiddenPath = (path: readonly (string | number)[] | undefined): boolean =>
  path?.some((step) => String(step).startsWith(hiddenPrefix)) ?? false;
