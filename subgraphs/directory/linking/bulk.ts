import { blocksOf, recordToken } from './blocks';
import { type ByHand, decidedByHand, recordKey } from './by-hand';
import { decide, isSomebody, type Judged, toDecision } from './decide';
import type { EntityIds, NumberedFeatures } from './entity-id';
import { estimated } from './estimate';
import type { FeaturePage, Outline } from './feature-page';
import { createKnownPeople } from './known-people';
import { createPack, type Pack } from './pack';
import { createTokenMap } from './token-map';
import type { Decision, Features } from './types';
import { defaultWeights, type Weights } from './weights';

/** Links all records of a city at once. */
export interface Bulk {
  /** Takes records in; a record that is known gives way unless it is of a later version. */
  add(page: FeaturePage): void;
  /** Forgets a record. */
  remove(source: string, record: string): void;
  /** Decides about every record, once; gives the links made and what waits, as they are decided. */
  decide(): Iterable<Decision>;
  /** Afterwards: every record in the order they were added, with the person it belongs to; `isFirst` of the one a person began with. */
  attached(): Iterable<{ source: string; record: string; entity: string; isFirst: boolean }>;
  /** Afterwards: what comparisons weigh here; kept for deciding about changes. */
  weights(): Weights;
}

/** How many pairs weights are estimated from. */
const samples = 50_000;

/** `byHand` are the decisions that people made before; `at` is the time that decisions carry. */
export function createBulk(ids: EntityIds, byHand: Iterable<Decision>, at: string): Bulk {
  const pack = createPack();
  const people = createKnownPeople(pack);
  const numbers: (string | null)[] = [];
  const entities: string[] = [];
  const hand = decidedByHand(byHand);
  const confirmed = new Map<string, number>([...hand.values()].flatMap(({ confirmed }) => (confirmed ? [[confirmed.entity, -1]] : [])));
  const taken = createTokenMap();
  const latest = createTokenMap();
  const gone = new Set<number>();
  const lookedFor: number[] = [];
  let weights = defaultWeights(0, 0);

  const rulesOf = (index: number): ByHand | undefined => {
    if (hand.size === 0) return undefined;
    const { source, record } = pack.recordAt(index);
    return hand.get(recordKey(source, record));
  };
  const begin = (entity: string): number => {
    entities.push(entity);
    if (confirmed.has(entity)) confirmed.set(entity, entities.length - 1);
    return people.begin();
  };
  /** A person of their own for a record that belongs to nobody known. */
  const found = (mention: NumberedFeatures, rules: ByHand | undefined): number => {
    const { id } = mention.features;
    const byNumber = id !== 0 && taken.get(id) < 0 ? ids.ofNumber(mention) : null;
    if (byNumber === null || rules?.rejected.has(byNumber)) return begin(ids.ofRecord(mention));
    taken.set(id, 1);
    return begin(byNumber);
  };
  /** Who is in the register without an ID number is known by that of the first record which brings one. */
  const nameByNumber = (person: number, records: readonly Features[], mention: NumberedFeatures): void => {
    const isNumberless = records.length === 1 && records.every(({ id }) => id === 0); // nothing was decided about it yet
    if (!isNumberless || mention.features.id === 0 || taken.get(mention.features.id) >= 0 || confirmed.has(entities[person] ?? '')) return;
    const byNumber = ids.ofNumber(mention);
    if (byNumber === null) return;
    taken.set(mention.features.id, 1);
    entities[person] = byNumber;
  };
  const rowOf = (features: Features, verdict: 'link' | 'review') => (judged: Judged<number>) =>
    toDecision(features, entities[judged.entity] ?? '', verdict, judged, at);

  /** Decides about a record. One that says little and finds nobody is looked at again when everybody is known. */
  function* settle(index: number, isFirstLook: boolean): Iterable<Decision> {
    const features = pack.get(index);
    const blocks = blocksOf(features);
    const mention = { features, idNumber: numbers[index] ?? null };
    const rules = rulesOf(index);
    if (rules?.confirmed) {
      const { entity } = rules.confirmed;
      const known = confirmed.get(entity) ?? -1;
      people.attach(index, blocks, known >= 0 ? known : begin(entity));
      yield rules.confirmed;
      return;
    }
    const candidates = people.candidates(blocks).filter(({ entity }) => !rules?.rejected.has(entities[entity] ?? ''));
    const { link, review } = decide(features, candidates, weights, people.common);
    if (link) nameByNumber(link.entity, candidates.find(({ entity }) => entity === link.entity)?.records ?? [], mention);
    const own = people.personOf(index);
    people.attach(index, isSomebody(features) ? blocks : [], link?.entity ?? (own >= 0 ? own : found(mention, rules)));
    if (link) yield rowOf(features, 'link')(link);
    else if (isFirstLook && saysLittle(features)) lookedFor.push(index);
    else yield* review.map(rowOf(features, 'review'));
  }

  return {
    add(page) {
      let index = pack.length;
      pack.add(page);
      for (const idNumber of page.idNumbers) numbers.push(idNumber);
      for (; index < pack.length; index++) {
        const { source, record, version } = pack.recordAt(index);
        const token = recordToken(source, record);
        const before = latest.get(token);
        const isOlder = before >= 0 && !gone.has(before) && pack.recordAt(before).version > version;
        if (before >= 0) gone.add(isOlder ? index : before);
        if (!isOlder) latest.set(token, index);
      }
    },
    remove(source, record) {
      const index = latest.get(recordToken(source, record));
      if (index >= 0) gone.add(index);
    },
    *decide() {
      const turns = turnsOf(pack.length, (index) => {
        const outline = pack.outline(index);
        people.announce(gone.has(index) ? 0 : outline.name);
        if (gone.has(index)) return never;
        return rulesOf(index)?.confirmed ? lastTurn : turnOf(outline, pack.placeOf(index));
      });
      weights = estimate(pack, turns);
      for (let turn = 0; turn <= lastTurn; turn++)
        for (let index = 0; index < pack.length; index++) if (turns[index] === turn) yield* settle(index, true);
      for (const index of lookedFor) {
        // Others may have come to it meanwhile: then it is somebody by itself.
        if (!people.isAlone(index)) continue;
        people.detach(index);
        yield* settle(index, false);
      }
    },
    *attached() {
      for (let index = 0; index < pack.length; index++) {
        if (gone.has(index)) continue;
        const { source, record } = pack.recordAt(index);
        yield { source, record, entity: entities[people.personOf(index)] ?? '', isFirst: people.isFirst(index) };
      }
    },
    weights: () => weights,
  };
}

const lastTurn = 8;
/** Of a record that is gone. */
const never = 255;

/** The register is the spine; after it the records that say most, so that those which say little find them all. */
function turnOf({ isRegister, id, isIdChecked, name, hasBirth, hasPhones }: Outline, place: ReturnType<Pack['placeOf']>): number {
  if (isRegister) return id !== 0 ? 0 : 1;
  if (name === 0) return 7;
  if (isIdChecked) return 2;
  if (id !== 0 || hasBirth) return 3;
  if (place === 'dwelling') return hasPhones ? 4 : 5;
  return place === 'building' && hasPhones ? 5 : 6;
}

/** True of a call and the like. */
const saysLittle = ({ isRegister, id, birth }: Features): boolean => !isRegister && id === 0 && birth === null;

const turnsOf = (length: number, turn: (index: number) => number): Uint8Array => Uint8Array.from({ length }, (_, index) => turn(index));

/** Weights of this city, from the records that share an ID number with the register, and from pairs far apart. */
function estimate(pack: Pack, turns: Uint8Array): Weights {
  const spine = createTokenMap();
  let spineLength = 0;
  for (let index = 0; index < pack.length; index++) {
    if ((turns[index] ?? lastTurn) > 1) continue;
    spineLength++;
    const { id } = pack.outline(index);
    if (id !== 0) spine.set(id, index);
  }
  function* equal(): Iterable<[Features, Features]> {
    const step = Math.max(1, Math.floor(pack.length / samples));
    for (let index = 0; index < pack.length; index += step) {
      if ((turns[index] ?? 0) < 2) continue;
      const features = pack.get(index);
      const other = features.id === 0 ? -1 : spine.get(features.id);
      if (other >= 0) yield [features, pack.get(other)];
    }
  }
  function* random(): Iterable<[Features, Features]> {
    const count = Math.min(samples, pack.length - 1);
    // Two strides that share no factor with each other meet different records all the way.
    for (let pair = 0; pair < count; pair++) {
      const [a, b] = [(pair * 7_919) % pack.length, (pair * 104_729 + 13) % pack.length];
      if (a !== b) yield [pack.get(a), pack.get(b)];
    }
  }
  const people = spineLength > 0 ? spineLength : pack.length;
  return estimated(defaultWeights(people, pack.length), equal(), random());
}
