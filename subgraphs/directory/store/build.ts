import { createTokenMap } from '../linking/token-map';
import type { Decision, Token } from '../linking/types';
import { createPacker, unpack } from './bytes';
import { noCounts, putCounts, putFormat, putMark } from './counts';
import { decisionPage } from './decision-page';
import { chunkPage, entriesInChunk } from './entries';
import { decisionsOnPage, placeInQueue, waitingPage } from './ledger';
import type { StoreTokens } from './names';
import { createRecordPages } from './numbered';
import { packOrder } from './orders';
import { packPerson, type SaidMention } from './person';
import { pageOf, postingPage, writePair } from './postings';
import { createSealer } from './sealed';
import type { Shelf, ShelvesBeside } from './shelves';
import { createStage } from './stage';
import type { PrintedEntry, StoreBuild } from './store';

// A whole index in one stream. Mentions wait on the stage until it is known whom they belong to, and pairs of tokens until all
// pairs of their page are there; so the build needs no more memory for a province than for a city.

const pagesInPart = 2 ** 10;
const mentionPart = 1_000;
const firstPersonPart = 1_001;
const peopleInPart = 2 ** 12;

/** Begins an index on empty shelves beside those that are read. */
export function beginBuild(shelves: ShelvesBeside, key: Buffer, names: StoreTokens): StoreBuild {
  const counts = { ...noCounts };
  const stage = createStage(shelves, createSealer(key));
  const packer = createPacker();
  const pages = shelves.pages(key);
  const put = (shelf: Shelf, number: number, page: Buffer): void => pages.put(shelf, number, page);
  const isDue = (): boolean => stage.isFull() || pages.isFull();
  const settle = async (): Promise<void> => {
    if (stage.isFull()) await stage.flush();
    if (pages.isFull()) await pages.settle();
  };
  const pair = new Uint32Array(3); // the page within its part, then the pair
  const pairBytes = new Uint8Array(pair.buffer);
  const post = (token: Token, number: number): void => {
    const page = pageOf(token);
    pair[0] = page % pagesInPart;
    writePair(pair, 1, token, number);
    stage.add(Math.floor(page / pagesInPart), pairBytes);
  };
  const recordPages = (shelf: Shelf) => createRecordPages((page, bytes) => put(shelf, page, bytes));
  const [orders, people, mentions] = [recordPages('hotline'), recordPages('person'), recordPages('mention')];
  const chunks = gathered(entriesInChunk, (page, entries: PrintedEntry[]) => put('chunk', page, chunkPage(entries)));
  const decisions = gathered(decisionsOnPage, (page, made: Decision[]) => put('decision', page, decisionPage(made)));
  const queue = new Map<Token, { key: number; page: Buffer }>();

  /** Gives people their numbers in the order of their first mentions, and puts their mentions together. */
  async function settleMentions(entityOf: (mention: number) => string): Promise<void> {
    const personOf = createTokenMap();
    for await (const chunk of stage.take(mentionPart)) {
      for (const staged = unpack(chunk); staged.hasMore(); ) {
        const [packed, said] = [staged.bytes(), staged.bytes()];
        const number = mentions.count();
        const entity = entityOf(number);
        const token = names.entity(entity);
        const known = personOf.get(token);
        const person = known >= 0 ? known : counts.people++;
        if (known < 0) {
          personOf.set(token, person);
          post(token, person);
        }
        mentions.add(packer.number(person).lend(), packed);
        packer
          .number(person)
          .number(number)
          .text(known < 0 ? entity : '');
        stage.add(firstPersonPart + Math.floor(person / peopleInPart), packer.bytes(said).lend());
      }
      await settle();
    }
    mentions.end();
  }

  async function settlePeople(): Promise<void> {
    for (let first = 0; first < counts.people; first += peopleInPart) {
      const told: { entity: string; mentions: SaidMention[] }[] = [];
      for await (const chunk of stage.take(firstPersonPart + first / peopleInPart)) {
        for (const from = unpack(chunk); from.hasMore(); ) {
          const [person, number, entity, said] = [from.number() - first, from.number(), from.text(), from.bytes()];
          const known = told[person];
          if (known) known.mentions.push({ number, said });
          else told[person] = { entity, mentions: [{ number, said }] };
        }
      }
      for (const [index, { entity, mentions }] of told.entries()) {
        const { row, tokens } = packPerson(entity, mentions);
        people.add(row);
        for (let at = 0; at < tokens.length; at++) post(tokens[at] ?? 0, first + index);
        if (isDue()) await settle();
      }
    }
    people.end();
  }

  async function settlePostings(): Promise<void> {
    for (const part of stage.parts().sort((a, b) => a - b)) {
      const read: Buffer[] = [];
      for await (const chunk of stage.take(part)) read.push(chunk);
      for (const [page, pairs] of pagesOf(Buffer.concat(read))) {
        put('posting', part * pagesInPart + page, postingPage(pairs));
        if (isDue()) await settle();
      }
    }
  }

  return {
    mentions({ count, packed, found }) {
      stage.add(mentionPart, packed);
      let at = 0;
      for (const end = counts.mentions + count; counts.mentions < end; counts.mentions++)
        for (let left = found[at++] ?? 0; left > 0; left--) post(found[at++] ?? 0, counts.mentions);
    },
    order(order, phones) {
      const number = counts.orders++;
      orders.add(packOrder(order, phones));
      post(names.order(order.source, order.record), number);
      for (const phone of phones) post(names.orderPhone(phone), number);
    },
    entry(printed) {
      const { entry } = printed;
      chunks.add(printed);
      post(names.entry(entry.kind, entry.source, entry.record), Math.floor((chunks.count() - 1) / entriesInChunk));
    },
    note(decision) {
      const number = counts.decisions++;
      const record = names.decisions(decision.source, decision.record);
      decisions.add(decision);
      post(record, number);
      if (decision.verdict === 'review') queue.set(record, { key: placeInQueue(decision, record), page: waitingPage(number) });
      else queue.delete(record);
    },
    names: (key, page) => put('name', key, page),
    settle,
    async setMark(source, mark) {
      putMark({ put }, names.source(source), mark);
    },
    async commit(entityOf) {
      for (const gathering of [orders, chunks, decisions]) gathering.end();
      for (const { key, page } of queue.values()) put('waiting', key, page);
      await settleMentions(entityOf);
      await settlePeople();
      await settlePostings();
      putFormat({ put });
      putCounts({ put }, { ...counts, chunks: Math.ceil(chunks.count() / entriesInChunk) });
      await pages.end();
      await shelves.switch();
    },
    async discard() {
      await pages.discard();
      await shelves.discard();
    },
  };
}

/** Gathers things in their order until a page is full. */
function gathered<Thing>(onPage: number, write: (page: number, things: Thing[]) => void) {
  let waiting: Thing[] = [];
  let count = 0;
  const end = (): void => {
    if (waiting.length > 0) write(Math.floor((count - 1) / onPage), waiting);
    waiting = [];
  };
  return {
    add(thing: Thing): void {
      waiting.push(thing);
      count++;
      if (waiting.length === onPage) end();
    },
    count: () => count,
    end,
  };
}

/** Staged pairs by their page. */
function pagesOf(staged: Buffer): [page: number, pairs: BigUint64Array][] {
  const words = new Uint32Array(staged.length / 4);
  staged.copy(new Uint8Array(words.buffer));
  const ends = new Uint32Array(pagesInPart);
  for (let at = 0; at < words.length; at += 3) ends[words[at] ?? 0] = (ends[words[at] ?? 0] ?? 0) + 1;
  const pages = Array.from(ends, (count) => ({ halves: new Uint32Array(count * 2), filled: 0 }));
  for (let at = 0; at < words.length; at += 3) {
    const page = pages[words[at] ?? 0];
    if (!page) continue;
    page.halves[page.filled++] = words[at + 1] ?? 0;
    page.halves[page.filled++] = words[at + 2] ?? 0;
  }
  return pages.flatMap(({ halves }, page): [number, BigUint64Array][] =>
    halves.length > 0 ? [[page, new BigUint64Array(halves.buffer)]] : [],
  );
}
