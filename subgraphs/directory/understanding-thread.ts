import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { FeedLine } from '../shared/feed';
import { createAddressBook } from './address/book';
import { linesOn, textPagesOf } from './feed-files';
import { createMentions } from './linking/features';
import { createTokens } from './linking/tokens';
import { createReading } from './reading';
import { createSearchKeys } from './search/keys';
import { createSeen, tokenOfLine } from './seen';
import { createMentionPages } from './store/mention-page';
import { storeTokens } from './store/names';
import { createEar } from './text/sounds';
import { createUnderstanding } from './understanding';
import type { ThreadPage, ThreadReply, ThreadWork } from './understanding-files';

// One thread of understanding-files.ts: reads files and sends what the lines of its pages say. All threads read all places, since
// every address may need any of them; pages of people are taken in turns. A page is answered when it has been taken, or with the
// lines whose records another page has told of before; the thread is only so many ahead.
const pagesAhead = 4;

async function sendPages(port: MessagePort, { files, tokenKey, hearing, thread, threads }: ThreadWork): Promise<void> {
  const [book, tokens, { soundsOf }] = [createAddressBook(hearing), createTokens(Buffer.from(tokenKey)), createEar(hearing)];
  const understand = createUnderstanding({
    reading: createReading({ book, tokens, mentionOf: createMentions(tokens, soundsOf), keysOf: createSearchKeys(tokens) }),
    put(entry) {
      if (entry.kind !== 'organisation' && entry.kind !== 'object') book.put(entry);
    },
    pagesOf: createMentionPages(storeTokens(tokens)),
  });
  const isSeen = createSeen();
  const waiting = new Map<number, FeedLine[]>();
  const send = (number: number, lines: FeedLine[], refused: ThreadPage['refused'], known: ReadonlySet<number>): void => {
    const understood = understand(lines, (_, index) => known.has(index));
    const records = lines.map((line) => (line.change !== 'remove' && isOfPeople(line) ? tokenOfLine(line) : 0));
    const page: ThreadPage = { ...understood, number, records, refused };
    waiting.set(number, lines);
    port.postMessage(page, [page.mentions.packed.buffer, page.mentions.found.buffer, page.features.values.buffer, page.names.buffer]);
  };
  port.on('message', ({ number, known }: ThreadReply) => {
    const lines = waiting.get(number) ?? [];
    waiting.delete(number);
    if (known.length > 0) send(number, lines, [], new Set(known));
  });
  let number = 0;
  const isTurn = (page: number): boolean => page % threads === thread;
  for await (const page of textPagesOf(files, (page, isOfPeople) => !isOfPeople || isTurn(page))) {
    const isOwn = isTurn(number++);
    if (page.isOfPeople && !isOwn) continue;
    const refused: ThreadPage['refused'] = [];
    const lines = linesOn(page, (...fault) => refused.push(fault));
    // All threads see all places, and agree on what was told of them first.
    const known = new Set(page.isOfPeople ? [] : lines.flatMap((line, index) => (isAgain(line) ? [index] : [])));
    while (waiting.size >= pagesAhead) await once(port, 'message');
    if (isOwn) send(number - 1, lines, refused, known);
    else understand(lines, (_, index) => known.has(index));
  }
  port.postMessage({ pages: number });

  function isOfPeople({ kind }: FeedLine): boolean {
    return kind === 'person' || kind === 'order';
  }
  function isAgain(line: FeedLine): boolean {
    return line.change !== 'remove' && isSeen(tokenOfLine(line));
  }
}

// What it throws ends the thread, and is thrown to who began it.
if (parentPort) void sendPages(parentPort, workerData);
