import { hubNow } from '../../shared/dates';
import { blockLimit, blocksOf, phoneBlock } from './blocks';
import { type ByHand, decidedByHand, recordKey } from './by-hand';
import type { Commonness } from './compare';
import { type Candidate, decide, type Judged, ruleVersion } from './decide';
import type { EntityIds } from './entity-id';
import type { Decision, Features, LinkStore, Mention, Token } from './types';
import type { Weights } from './weights';

/** Links one record again when it comes, changes or goes; the others stay as they are. */
export interface Changes {
  /** Takes a record in, in the place of what it was; gives the decisions that differ from those before. */
  put(store: LinkStore, mention: Mention): Promise<Decision[]>;
  remove(store: LinkStore, source: string, record: string): Promise<Decision[]>;
  /** What a person decides about a record and a person; null where the record is not known. */
  byHand(store: LinkStore, order: HandOrder): Promise<Decision | null>;
}

/** CONFIRM: it is theirs. REJECT: it is not. RELEASE: the rules decide again. */
export interface HandOrder {
  order: 'CONFIRM' | 'REJECT' | 'RELEASE';
  source: string;
  record: string;
  entity: string;
  by: string;
}

const verdicts = { CONFIRM: 'link', REJECT: 'reject', RELEASE: 'unlink' } as const;

export function createChanges({ ids, weights }: { ids: EntityIds; weights: Weights }): Changes {
  /** Decides about a record and puts it where it belongs. */
  const settle = async (store: LinkStore, mention: Mention): Promise<Decision[]> => {
    const { features } = mention;
    const { source, record } = features;
    const before = await store.featuresOf(source, record);
    const history = await store.decisionsOf(source, record);
    const rules = decidedByHand(history).get(recordKey(source, record));
    const blocks = blocksOf(features);
    if (rules?.confirmed) {
      await store.put(features, blocks, rules.confirmed);
      return [];
    }
    const candidates = (await candidatesOf(store, features, blocks)).filter(({ entity }) => !rules?.rejected.has(entity));
    const { link, review } = decide(features, candidates, weights, await commonnessOf(store, features));
    const entity = link?.entity ?? (await own(store, mention, rules));
    await store.put(features, blocks, entity);
    const at = hubNow();
    const rows = [
      ...(link ? [rowOf(features, 'link', link, at)] : []),
      ...review.map((judged) => rowOf(features, 'review', judged, at)),
      ...(before && before.entity !== entity && !link ? [unlinked(features, before.entity, at)] : []),
    ];
    const fresh = rows.filter((row) => !isSame(row, history));
    await store.note(fresh);
    return fresh;
  };

  /** A person of its own for a record that belongs to nobody known: by its number, where that is not somebody else's. */
  const own = async (store: LinkStore, mention: Mention, rules: ByHand | undefined): Promise<string> => {
    const { source, record } = mention.features;
    const byNumber = ids.ofNumber(mention);
    if (byNumber === null || rules?.rejected.has(byNumber)) return ids.ofRecord(mention);
    const others = (await store.recordsOf(byNumber)).filter((one) => one.source !== source || one.record !== record);
    return others.length > 0 ? ids.ofRecord(mention) : byNumber;
  };

  return {
    async put(store, mention) {
      const known = await store.featuresOf(mention.features.source, mention.features.record);
      if (known && JSON.stringify(known.features) === JSON.stringify(mention.features)) return [];
      return settle(store, mention);
    },
    async remove(store, source, record) {
      const known = await store.featuresOf(source, record);
      if (!known) return [];
      await store.remove(source, record);
      const row = unlinked(known.features, known.entity, hubNow());
      await store.note([row]);
      return [row];
    },
    async byHand(store, { order, source, record, entity, by }) {
      const known = await store.featuresOf(source, record);
      if (!known) return null;
      const row: Decision = { ...unlinked(known.features, entity, hubNow()), verdict: verdicts[order], by, reason: null };
      await store.note([row]);
      // The number itself is not kept; a record that leaves its person by hand begins one of its own.
      await settle(store, { features: known.features, idNumber: null });
      return row;
    },
  };
}

/** People who share a block with a record, each with all their records but this one. */
async function candidatesOf(store: LinkStore, { source, record }: Features, blocks: readonly Token[]): Promise<Candidate<string>[]> {
  const entities = new Set<string>();
  for (const block of blocks) {
    const found = (await store.inBlock(block, blockLimit)).filter(
      ({ features }) => features.source !== source || features.record !== record,
    );
    if (found.length < blockLimit) for (const { entity } of found) entities.add(entity);
  }
  return Promise.all(
    [...entities].map(async (entity) => ({
      entity,
      records: (await store.recordsOf(entity)).filter((one) => one.source !== source || one.record !== record),
    })),
  );
}

/** How common the name and the phones of a record are. */
async function commonnessOf(store: LinkStore, { name, phones }: Features): Promise<Commonness> {
  const names = name === 0 ? 0 : await store.nameCount(name);
  const carriers = new Map<Token, number>();
  for (const phone of phones) {
    const found = await store.inBlock(phoneBlock(phone), blockLimit);
    carriers.set(phone, found.length < blockLimit ? new Set(found.map(({ entity }) => entity)).size : 0);
  }
  return { nameCount: () => names, carriers: (phone) => carriers.get(phone) ?? 0 };
}

const rowOf = (
  { source, record }: Features,
  verdict: 'link' | 'review',
  { entity, comparison, grade, reason }: Judged<string>,
  at: string,
): Decision => ({
  ...{ source, record, entity, verdict, grade, reason, at },
  ...{ bits: comparison.bits, evidence: comparison.evidence, ruleVersion, by: 'auto' },
});

const unlinked = ({ source, record }: Features, entity: string, at: string): Decision => ({
  ...{ source, record, entity, verdict: 'unlink', grade: 'certain', reason: null, at },
  ...{ bits: 0, evidence: [], ruleVersion, by: 'auto' },
});

/** True when the last decision about this record and person was the same. */
const isSame = (row: Decision, history: readonly Decision[]): boolean => {
  const last = history.filter(({ entity, by }) => entity === row.entity && by === 'auto').at(-1);
  return last !== undefined && last.verdict === row.verdict && last.reason === row.reason;
};
