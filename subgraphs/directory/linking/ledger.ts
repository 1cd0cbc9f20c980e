import { blocksOf } from './blocks';
import { ruleVersion } from './decide';
import type { EntityIds } from './entity-id';
import type { Decision, LinkStore } from './types';

/** What people decide about links. Every decision is another row; nothing is taken back but by a later one. */
export interface Ledger {
  /** The record is this person's, whatever the rules say; it leaves the person it was with. null when there is no such record. */
  confirm(source: string, record: string, entity: string, by: string): Promise<Decision[] | null>;
  /** The record is not this person's; where it was linked with them it becomes a person of its own. null when there is no such record. */
  reject(source: string, record: string, entity: string, by: string): Promise<Decision[] | null>;
}

export function createLedger(store: LinkStore, ids: EntityIds, now: () => string): Ledger {
  const decision = (source: string, record: string, entity: string, verdict: Decision['verdict'], by: string): Decision => ({
    source,
    record,
    entity,
    verdict,
    grade: 'certain',
    bits: 0,
    evidence: [],
    reason: null,
    ruleVersion,
    by,
    at: now(),
  });
  return {
    async confirm(source, record, entity, by) {
      const known = await store.featuresOf(source, record);
      if (!known) return null;
      const decisions = [
        ...(known.entity === entity ? [] : [decision(source, record, known.entity, 'unlink', by)]),
        decision(source, record, entity, 'link', by),
      ];
      await store.put(known.features, blocksOf(known.features), entity);
      await store.note(decisions);
      return decisions;
    },
    async reject(source, record, entity, by) {
      const known = await store.featuresOf(source, record);
      if (!known) return null;
      const wasLinked = known.entity === entity;
      const decisions = [decision(source, record, entity, wasLinked ? 'unlink' : 'reject', by)];
      if (wasLinked) await store.put(known.features, blocksOf(known.features), ids.ofRecord({ features: known.features, idNumber: null }));
      await store.note(decisions);
      return decisions;
    },
  };
}
