import { z } from 'zod';
import type { Call } from './call';

// The feed of the directory: what departments, or the files of a city that moves in, tell it. One line is one record of a
// source as it now is, or that it is gone. Lines of one record are ordered by `version`; what is older than what is
// known is passed over, and the same entry twice changes nothing. The README holds the same as a table.

const text = z.string().max(500);
const texts = z.array(text).max(50).optional();
const point = z.object({ lon: z.number(), lat: z.number() }).optional();

/** Where an entry comes from: every kind has these. */
const origin = {
  /** The department or file: housing. */
  source: text.min(1),
  /** The record's own number there; of a place its code. */
  record: text.min(1),
  /** Compared as text: an ISO date and time, a batch or a padded counter. */
  version: text.default(''),
  /** Both put the record as it now is in the place of what was known of it. */
  change: z.enum(['add', 'replace']).default('replace'),
};

/** Codes of the areas that hold something; the directory fills in what follows from the others. */
const areas = { community: text.optional(), grid: text.optional() };

/** The parts of an address below the county, as far as they apply: 文星街 12号 附1号 锦绣花园 二期 3栋 2单元 5 501室. */
const addressParts = {
  road: text.optional(),
  /** A lane of the road: 3弄. */
  lane: text.optional(),
  roadNo: text.optional(),
  /** 附1号 */
  subNo: text.optional(),
  estate: text.optional(),
  phase: text.optional(),
  /** A village and its group, where there is no road: 陡岗村 3组. */
  village: text.optional(),
  group: text.optional(),
  building: text.optional(),
};

export const feedEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('division'), ...origin, name: text, parent: text.optional() }),
  z.object({ kind: z.literal('community'), ...origin, name: text, parent: text.optional(), aliases: texts }),
  z.object({ kind: z.literal('grid'), ...origin, name: text, community: text }),
  z.object({ kind: z.literal('road'), ...origin, name: text, formerNames: texts, aliases: texts }),
  z.object({
    kind: z.literal('estate'),
    ...origin,
    name: text,
    formerNames: texts,
    aliases: texts,
    road: text.optional(),
    roadNo: text.optional(),
    community: text.optional(),
    point,
  }),
  /** A place people name without an address: a school, a station, a market. */
  z.object({ kind: z.literal('landmark'), ...origin, name: text, aliases: texts, road: text.optional(), ...areas, point }),
  z.object({ kind: z.literal('building'), ...origin, ...addressParts, ...areas, point }),
  z.object({
    kind: z.literal('dwelling'),
    ...origin,
    ...addressParts,
    /** Code of the building it is in. */
    inBuilding: text.optional(),
    unit: text.optional(),
    floor: z.number().int().optional(),
    room: text.optional(),
    /** Other whole addresses it is known by. */
    aliases: texts,
    ...areas,
    point,
  }),
  /** What one record of a department says of one person. */
  z.object({
    kind: z.literal('person'),
    ...origin,
    name: text.optional(),
    formerNames: texts,
    /** GB/T 2261.1: 1 male, 2 female. */
    sex: z.enum(['1', '2']).optional(),
    /** 1985-07-14, or as much of it as is known: 1985, 1985-07. */
    birthDate: text.optional(),
    /** As written: 18 or 15 digits, with faults. */
    idNumber: text.optional(),
    phones: texts,
    address: text.optional(),
    /** Code of the dwelling, where the department knows it. */
    dwelling: text.optional(),
    /** True of the population register's own records: what other records are attached to. */
    isRegister: z.boolean().optional(),
    /** True when the record says that the person has died or moved away. */
    isGone: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('organisation'),
    ...origin,
    /** Its identifier in the graph: enterprise:91429801MA4F000164. */
    id: text,
    name: text,
    aliases: texts,
    phones: texts,
    address: text.optional(),
    dwelling: text.optional(),
    inBuilding: text.optional(),
    ...areas,
    point,
  }),
  /** A city object: `record` is its 16-digit code. */
  z.object({
    kind: z.literal('object'),
    ...origin,
    name: text,
    plate: text.optional(),
    address: text.optional(),
    inBuilding: text.optional(),
    ...areas,
    point,
  }),
  /** An order of the hotline: who rang, whence, about where. */
  z.object({
    kind: z.literal('order'),
    ...origin,
    callerNumber: text.optional(),
    contactNumber: text.optional(),
    callerName: text.optional(),
    address: text.optional(),
    dwelling: text.optional(),
    inBuilding: text.optional(),
    ...areas,
    createdAt: text,
    isOpen: z.boolean(),
    isConfidential: z.boolean().optional(),
    isRepeated: z.boolean().optional(),
  }),
]);

const kinds = feedEntry.options.map(({ shape }) => shape.kind.value);

/** The record is gone: all else may be left out. */
const removal = z.object({ ...origin, change: z.literal('remove'), kind: z.enum(kinds) });

/** A line of the feed. */
export const feedLine = z.union([feedEntry, removal]);

/** A value as a line of the feed, or the name of the first field that is wrong: «the whole of it» where it is no line at all. */
export function parseFeedLine(value: unknown): { line: FeedLine; fault: null } | { line: null; fault: string } {
  const isRemoval = typeof value === 'object' && value !== null && 'change' in value && value.change === 'remove';
  const read = isRemoval ? removal.safeParse(value) : feedEntry.safeParse(value);
  if (read.success) return { line: read.data, fault: null };
  return { line: null, fault: read.error.issues[0]?.path.join('.') || 'the whole of it' };
}

/** One record of a source as it now is. */
export type FeedEntry = z.infer<typeof feedEntry>;
/** The record is gone. */
export type FeedRemoval = z.infer<typeof removal>;
export type FeedLine = FeedEntry | FeedRemoval;
export type FeedKind = FeedEntry['kind'];
export type EntryOf<Kind extends FeedKind> = Extract<FeedEntry, { kind: Kind }>;
/** What the gazetteer and the address tree are made of. */
export type PlaceEntry = EntryOf<'division' | 'community' | 'grid' | 'road' | 'estate' | 'landmark' | 'building' | 'dwelling'>;

/** How a department tells the directory what it holds. */
export interface DepartmentFeed {
  /**
   * Everything the source holds now that the directory needs, places before people, in pages so that neither side holds
   * all of it. Fails as a whole with a SourceError; what was told before that stays told.
   */
  everything(call: Pick<Call, 'requestId' | 'signal'>): AsyncIterable<FeedLine[]>;
  /**
   * What has changed since `mark` (what the last page gave; null: since the beginning is not asked this way) and the new
   * mark; the mark is null where the source cannot tell what lies between, such as files of another day. Null altogether
   * where a source can never tell. The directory then reads everything and drops what is gone.
   */
  changes: ((mark: string, call: Pick<Call, 'requestId' | 'signal'>) => AsyncIterable<{ lines: FeedLine[]; mark: string | null }>) | null;
  /** The mark that `changes` goes on from after `everything` begun now: asked before it. Null where there is none. */
  mark(call: Pick<Call, 'requestId' | 'signal'>): Promise<string | null>;
  /** Tells of changes as they arrive (a push of the system, a new drop); returns how to stop. */
  listen?: (told: (lines: FeedLine[]) => void) => () => void;
}
