import { blockLimit, blocksOf, phoneBlock } from './blocks';
import { type ByHand, decidedByHand } from './by-hand';
import { type Commonness, compare } from './compare';
import { type Candidate, decide, toDecision } from './decide';
import type { EntityIds, NumberedFeatures } from './entity-id';
import type { Decision, Features, LinkStore, Token } from './types';
import type { Weights } from './weights';

/** Decides again about records one by one as they change. */
export interface Changes {
  /** Takes a record in, or again; gives and notes the decisions that differ from those that hold. Only this record is decided about. */
  put(mention: NumberedFeatures): Promise<Decision[]>;
  /** The record is gone: its links end with it. */
  remove(source: string, record: string): Promise<Decision[]>;
}

/** `weights` are those of the last time everything was linked; `now` is the time decisions carry. */
export function createChanges(store: LinkStore, ids: EntityIds, weights: Weights, now: () => string): Changes {
  return {
    async put(mention) {
      const { features } = mention;
      const { source, record } = features;
      const [before, history] = await Promise.all([store.featuresOf(source, record), store.decisionsOf(source, record)]);
      const rules = [...decidedByHand(history).values()][0];
      if (rules?.confirmed) {
        await store.put(features, blocksOf(features), rules.confirmed.entity);
        return [];
      }
      const { candidates, common } = await surroundings(store, features, rules);
      const { link, review } = decide(features, candidates, weights, common);
      const linked = link ? candidates.find(({ entity }) => entity === link.entity) : undefined;
      const own = link && !isNumberless(linked) ? null : await ownEntity(store, ids, mention, rules);
      // Who was known by calls and the like alone gets the number that this record brings.
      const renamed = link && linked && own && mention.idNumber !== null && own !== link.entity ? own : null;
      const entity = renamed ?? link?.entity ?? own ?? ids.ofRecord(mention);
      const at = now();
      const made = [
        ...(link ? [toDecision(features, entity, 'link', link, at)] : []),
        ...review.map((judged) => toDecision(features, judged.entity, 'review', judged, at)),
      ];
      await store.put(features, blocksOf(features), entity);
      const moved = renamed && linked ? await move(store, linked, renamed, features, common, at) : [];
      const decisions = [...different(features, made, history, before?.entity ?? null, entity, at), ...moved];
      if (decisions.length > 0) await store.note(decisions);
      return decisions;
    },

    async remove(source, record) {
      const before = await store.featuresOf(source, record);
      if (!before) return [];
      const history = await store.decisionsOf(source, record);
      await store.remove(source, record);
      const decisions = standing(history).map((decision) => ended(decision, 'REMOVED', now()));
      if (decisions.length > 0) await store.note(decisions);
      return decisions;
    },
  };

  async function move(
    from: LinkStore,
    { entity, records }: Candidate<string>,
    to: string,
    first: Features,
    common: Commonness,
    at: string,
  ) {
    const decisions: Decision[] = [];
    for (const features of records) {
      await from.put(features, blocksOf(features), to);
      const comparison = compare(features, [first], weights, common);
      const link = toDecision(features, to, 'link', { comparison, grade: 'certain', reason: 'RENAMED' }, at);
      decisions.push({ ...link, entity, verdict: 'unlink' }, link);
    }
    return decisions;
  }
}

/** Who shares a block with the record, and how common its name and phones are. */
async function surroundings(store: LinkStore, features: Features, rules: ByHand | undefined) {
  const isOther = (other: Features) => other.source !== features.source || other.record !== features.record;
  const keys = blocksOf(features);
  const [rows, names] = await Promise.all([store.inBlocks(keys, blockLimit * 4), store.nameCount(features.name)]);
  const blocks = rows.map((block) => {
    const people = [...new Set(block.filter((row) => isOther(row.features)).map(({ entity }) => entity))];
    return people.length < blockLimit ? people : [];
  });
  const entities = [...new Set(blocks.flat())].filter((entity) => !rules?.rejected.has(entity));
  const records = await store.recordsOfAll(entities);
  const candidates = entities.map((entity, index): Candidate<string> => ({ entity, records: (records[index] ?? []).filter(isOther) }));
  const carriers = (phone: Token): number => blocks[keys.indexOf(phoneBlock(phone))]?.length ?? 0;
  const common: Commonness = { nameCount: () => names, carriers };
  return { candidates, common };
}

const isNumberless = (candidate: Candidate<string> | undefined): boolean => candidate?.records.every(({ id }) => id === 0) ?? false;

/** The person that a record is by itself: that of its number, unless others have it. */
async function ownEntity(store: LinkStore, ids: EntityIds, mention: NumberedFeatures, rules: ByHand | undefined): Promise<string> {
  const byNumber = ids.ofNumber(mention);
  if (byNumber === null || rules?.rejected.has(byNumber)) return ids.ofRecord(mention);
  const { source, record } = mention.features;
  const others = (await store.recordsOf(byNumber)).filter((other) => other.source !== source || other.record !== record);
  return others.length === 0 ? byNumber : ids.ofRecord(mention);
}

/** What is new, and the ends of what no longer holds. */
function different(
  features: Features,
  made: readonly Decision[],
  history: readonly Decision[],
  was: string | null,
  is: string,
  at: string,
) {
  const holds = standing(history);
  const isSame = (a: Decision, b: Decision) => a.entity === b.entity && a.verdict === b.verdict && a.reason === b.reason;
  const ends = holds.filter((one) => one.by === 'auto' && !made.some((other) => other.entity === one.entity));
  const hasMoved = was !== null && was !== is && !holds.some(({ verdict, entity }) => verdict === 'link' && entity === was);
  const left: Decision[] = hasMoved
    ? [{ ...unlinked, source: features.source, record: features.record, entity: was, ruleVersion: made[0]?.ruleVersion ?? '', at }]
    : [];
  return [...left, ...ends.map((one) => ended(one, 'OUTDATED', at)), ...made.filter((one) => !holds.some((other) => isSame(one, other)))];
}

const unlinked = { verdict: 'unlink', grade: 'certain', bits: 0, evidence: [], reason: 'OUTDATED', by: 'auto' } satisfies Partial<Decision>;

/** The links and reviews that hold: of each person the last word. */
function standing(history: readonly Decision[]): Decision[] {
  const last = new Map(history.map((decision) => [decision.entity, decision]));
  return [...last.values()].filter(({ verdict }) => verdict === 'link' || verdict === 'review');
}

const ended = (decision: Decision, reason: string, at: string): Decision => ({
  ...decision,
  verdict: decision.verdict === 'link' ? 'unlink' : 'reject',
  reason,
  by: 'auto',
  at,
});
