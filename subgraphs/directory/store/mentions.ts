import { blocksOf } from '../linking/blocks';
import type { Features, Token } from '../linking/types';
import { createPacker } from './bytes';
import type { Counts } from './counts';
import { type KeptMention, packMention, type SearchKeys, unpackMention } from './mention';
import type { StoreTokens } from './names';
import { putRecord, recordsOf } from './numbered';
import type { Draft, Pages } from './pages';
import { type PersonRow, packPerson, type SaidMention, unpackPerson } from './person';
import { changePostings, listsOf, type Posting } from './postings';
import { packSaid, saidOf } from './said';

const packer = createPacker();

/** A mention with its number and the number of its person. */
interface Numbered {
  number: number;
  mention: KeptMention;
  person: number;
}

/** Mentions by their numbers. */
export async function mentionsAt(pages: Pages, numbers: readonly number[]): Promise<Numbered[]> {
  const records = await recordsOf(pages, 'mention', numbers);
  return [...records].map(([number, packed]) => ({ number, ...unpackMention(packed) }));
}

/** People by their numbers. */
export async function peopleAt(pages: Pages, numbers: readonly number[]): Promise<Map<number, PersonRow>> {
  const records = await recordsOf(pages, 'person', numbers);
  return new Map([...records].map(([number, packed]) => [number, unpackPerson(packed)]));
}

/** The mention a record made; undefined when there is none. */
export async function mentionOf(pages: Pages, names: StoreTokens, source: string, record: string): Promise<Numbered | undefined> {
  const [numbers = []] = await listsOf(pages, [names.mention(source, record)]);
  return (await mentionsAt(pages, numbers)).find(({ mention: { features } }) => features.record === record && features.source === source);
}

/** The person with an identifier; undefined when there is none. */
export async function personOf(pages: Pages, names: StoreTokens, entity: string): Promise<{ number: number; row: PersonRow } | undefined> {
  const [numbers = []] = await listsOf(pages, [names.entity(entity)]);
  const [found] = [...(await peopleAt(pages, numbers))].filter(([, row]) => row.entity === entity);
  return found && { number: found[0], row: found[1] };
}

/** The records of people, in the order of their identifiers. */
export async function recordsOfPeople(pages: Pages, names: StoreTokens, entities: readonly string[]): Promise<Features[][]> {
  const numbers = await listsOf(pages, entities.map(names.entity));
  const people = [...(await peopleAt(pages, numbers.flat())).values()];
  const rows = entities.map((entity) => people.find((row) => row.entity === entity));
  const found = await mentionsAt(
    pages,
    rows.flatMap((row) => row?.mentions ?? []),
  );
  const features = new Map(found.map(({ number, mention }) => [number, mention.features]));
  return rows.map((row) => (row?.mentions ?? []).flatMap((number) => features.get(number) ?? []));
}

/** Mentions by their numbers, with the identifiers of their people. */
export async function withEntities(pages: Pages, numbers: readonly number[]): Promise<Map<number, { features: Features; entity: string }>> {
  const found = await mentionsAt(pages, numbers);
  const people = await peopleAt(
    pages,
    found.map(({ person }) => person),
  );
  return new Map(
    found.map(({ number, mention, person }) => [number, { features: mention.features, entity: people.get(person)?.entity ?? '' }]),
  );
}

/** Puts a record's mention into the place of what was known of it, with a person; `keys` null are those it had. */
export async function putMention(
  draft: Draft,
  names: StoreTokens,
  counts: Counts,
  { features, keys: given }: { features: Features; keys: SearchKeys | null },
  entity: string,
): Promise<void> {
  const { source, record } = features;
  const old = await mentionOf(draft, names, source, record);
  const keys = given ?? old?.mention.keys;
  if (!keys) throw new Error('a new mention needs what it is searched by');
  const mention: KeptMention = { features, keys };
  const known = await personOf(draft, names, entity);
  const number = old?.number ?? counts.mentions++;
  const person = known?.number ?? counts.people++;
  const before = old ? blocksOf(old.mention.features) : [];
  const blocks = blocksOf(mention.features);
  const added = [...difference(blocks, before), ...(old ? [] : [names.mention(source, record)])];
  await changePostings(draft, { gone: pairs(difference(before, blocks), number), added: pairs(added, number) });
  if (old && old.person !== person) await changePerson(draft, names, { person: old.person, without: number });
  await changePerson(draft, names, { person, entity, without: number, put: { number, mention, person } });
  await putRecord(draft, 'mention', number, packer.number(person).append(packMention(mention)).take());
}

/** Takes a record's mention away, and its person when nothing else speaks of it. */
export async function removeMention(draft: Draft, names: StoreTokens, source: string, record: string): Promise<void> {
  const old = await mentionOf(draft, names, source, record);
  if (!old) return;
  const gone = pairs([...blocksOf(old.mention.features), names.mention(source, record)], old.number);
  await changePostings(draft, { gone, added: [] });
  await changePerson(draft, names, { person: old.person, without: old.number });
  await putRecord(draft, 'mention', old.number, null);
}

interface PersonChange {
  person: number;
  /** Needed for a person not known yet. */
  entity?: string;
  without: number;
  put?: Numbered;
}

async function changePerson(draft: Draft, names: StoreTokens, { person, entity, without, put }: PersonChange): Promise<void> {
  const row = (await peopleAt(draft, [person])).get(person);
  const before = row ? await mentionsAt(draft, row.mentions) : [];
  const after = [...before.filter(({ number }) => number !== without), ...(put ? [put] : [])];
  const name = row?.entity ?? entity ?? '';
  const told = (mentions: readonly Numbered[]): SaidMention[] =>
    mentions.map(({ number, mention }) => ({ number, said: Buffer.from(packSaid(saidOf(mention, names.place))) }));
  const tokensBefore = row ? [...packPerson(name, told(before)).tokens, names.entity(name)] : [];
  const packed = after.length > 0 ? packPerson(name, told(after)) : null;
  const tokensAfter = packed ? [...packed.tokens, names.entity(name)] : [];
  await changePostings(draft, {
    gone: pairs(difference(tokensBefore, tokensAfter), person),
    added: pairs(difference(tokensAfter, tokensBefore), person),
  });
  await putRecord(draft, 'person', person, packed?.row ?? null);
}

const pairs = (tokens: readonly Token[], number: number): Posting[] => tokens.map((token) => [token, number]);

function difference(tokens: readonly Token[], others: readonly Token[]): Token[] {
  const without = new Set(others);
  return tokens.filter((token) => !without.has(token));
}
