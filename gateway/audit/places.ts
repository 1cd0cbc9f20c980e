/** A place in an answer: what stands below it, and where persons' identifiers stand. Fields without persons and lists are left out. */
export interface AnswerPlace {
  children: Map<string, AnswerPlace>;
  /** The keys under which identifiers of persons stand here. */
  identifiers: string[];
  /** Keys that only the hub asked for. */
  hidden: string[];
  /** Whether a list of objects stands here: its rows are counted. */
  isList: boolean;
}

/** Leaves out of a place what holds neither persons nor lists; false when nothing is left of it. */
export function pruned(place: AnswerPlace): boolean {
  for (const [key, child] of place.children) if (!pruned(child)) place.children.delete(key);
  return place.isList || place.children.size > 0 || place.identifiers.length > 0 || place.hidden.length > 0;
}

/** Who and how much is in an answer. */
export interface Found {
  persons: Set<string>;
  rows: number;
}

/** Reads the persons and the rows of an answer, and takes out what only the hub asked for. */
export function readAnswer(value: unknown, place: AnswerPlace, found: Found): void {
  if (Array.isArray(value)) {
    for (const element of value) {
      if (typeof element === 'object' && element !== null && !Array.isArray(element)) found.rows += 1;
      readAnswer(element, place, found);
    }
    return;
  }
  if (!isObject(value)) return;
  for (const key of place.identifiers) {
    const id = value[key];
    if (typeof id === 'string') found.persons.add(id);
  }
  for (const [key, child] of place.children) if (value[key]) readAnswer(value[key], child, found);
  for (const key of place.hidden) if (key in value) value[key] = undefined; // not written, and cheaper than taking it out
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
