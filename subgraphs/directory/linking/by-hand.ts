import type { Decision } from './types';

/** What people decided about one record: it beats every rule, and holds when everything is linked anew. */
export interface ByHand {
  /** The link that was made or confirmed. */
  confirmed: Decision | null;
  /** People it was said not to belong to. */
  rejected: ReadonlySet<string>;
}

/** The records that people decided about, by recordKey; the later decision about a record and a person holds. */
export function decidedByHand(decisions: Iterable<Decision>): Map<string, ByHand> {
  const made = new Map<string, { confirmed: Decision | null; rejected: Set<string> }>();
  for (const decision of decisions) {
    const { source, record, entity, verdict, by } = decision;
    if (by === 'auto') continue;
    const key = recordKey(source, record);
    const known = made.get(key) ?? { confirmed: null, rejected: new Set<string>() };
    made.set(key, known);
    if (verdict === 'link') {
      known.confirmed = decision;
      known.rejected.delete(entity);
    } else if (verdict !== 'review') {
      if (known.confirmed?.entity === entity) known.confirmed = null;
      known.rejected.add(entity);
    }
  }
  return made;
}

/** One text for a source and its record. */
export const recordKey = (source: string, record: string): string => `${source} ${record}`;
