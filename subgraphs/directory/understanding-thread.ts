import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createAddressBook } from './address/book';
import { linesOfFiles } from './feed-files';
import { createMentions } from './linking/features';
import { createTokens } from './linking/tokens';
import { createReading } from './reading';
import { createSearchKeys } from './search/keys';
import { createMentionPages } from './store/mention-page';
import { storeTokens } from './store/names';
import { createEar } from './text/sounds';
import { createUnderstanding } from './understanding';
import type { ThreadPage, ThreadWork } from './understanding-files';

// The thread of understanding-files.ts: reads files and sends what their lines say, page after page, and null after the last. Each
// page is answered when it has been taken; the thread is only so many ahead.
const pagesAhead = 4;

async function sendPages(port: MessagePort, { files, tokenKey, hearing }: ThreadWork): Promise<void> {
  const [book, tokens, { soundsOf }] = [createAddressBook(hearing), createTokens(Buffer.from(tokenKey)), createEar(hearing)];
  const understand = createUnderstanding({
    reading: createReading({ book, tokens, mentionOf: createMentions(tokens, soundsOf), keysOf: createSearchKeys(tokens) }),
    put(entry) {
      if (entry.kind !== 'organisation' && entry.kind !== 'object') book.put(entry);
    },
    pagesOf: createMentionPages(storeTokens(tokens)),
  });
  let ahead = 0;
  port.on('message', () => ahead--);
  let refused: ThreadPage['refused'] = [];
  let lines = 0;
  const pages = linesOfFiles(files, {
    refused: (...fault) => refused.push(fault),
    progress: (count) => {
      lines = count;
    },
  });
  for await (const page of pages) {
    const understood = understand(page);
    const sent: ThreadPage = { ...understood, refused, lines };
    while (ahead >= pagesAhead) await once(port, 'message');
    port.postMessage(sent, [sent.mentions.packed.buffer, sent.mentions.found.buffer, sent.features.values.buffer]);
    ahead++;
    refused = [];
  }
  port.postMessage(null);
  port.close();
}

// What it throws ends the thread, and is thrown to who began it.
if (parentPort) void sendPages(parentPort, workerData);
