import { SourceError } from '../../subgraphs/shared/errors';
import { startMadeUpHub } from '../support/made-up-hub';

// The hub of the fault benchmark, in a process of its own: two departments behind HTTP, of which land can be spoilt.

/** What the benchmark tells the hub, and what the hub tells it. */
export type Mode = 'well' | 'hangs' | 'fails';
export interface Figures {
  url: string;
  token: string;
  /** Requests that reached land. */
  asked: number;
  heapMiB: number;
}

async function main(): Promise<void> {
  let mode: Mode = 'well';
  let asked = 0;
  const hub = await startMadeUpHub({
    elsewhere: ['land', 'permits'],
    deadlines: { desk: 1_500, apps: 1_500, integrators: 1_500 },
    async before(name, { signal }) {
      if (name !== 'land') return undefined;
      asked++;
      if (mode === 'hangs') await new Promise((done) => signal.addEventListener('abort', done));
      return mode === 'well' ? undefined : new SourceError(mode === 'hangs' ? 'SOURCE_TIMEOUT' : 'SOURCE_UNAVAILABLE', name);
    },
  });
  const token = await hub.token();
  process.on('message', (told: Mode | 'figures') => {
    if (told !== 'figures') {
      mode = told;
      asked = 0;
    }
    process.send?.({
      url: `${hub.url}/graphql`,
      token,
      asked,
      heapMiB: Math.round(process.memoryUsage().rss / 1_048_576),
    } satisfies Figures);
  });
  process.once('disconnect', () => hub.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
