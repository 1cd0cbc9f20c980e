import { createServer, type Server } from 'node:net';
import { createCache } from '../../subgraphs/shared/cache';

const redis = process.env.TEST_REDIS_URL;
const name = `test-${process.pid}`;

describe('a cache', () => {
  it.each([['in memory', ''], ...(redis ? [['in Redis', redis]] : [])])(
    '%s keeps a value for its time, apart from other caches',
    async (_where, url) => {
      const [cache, other] = [await createCache(name, url), await createCache(`${name}-other`, url)];
      await cache.set('session', { token: 't-1' }, 60_000);
      await cache.set('brief', 'gone', 1);
      await new Promise((done) => setTimeout(done, 20));
      expect([await cache.get('session'), await cache.get('brief'), await other.get('session')]).toEqual([
        { token: 't-1' },
        undefined,
        undefined,
      ]);
      await cache.delete('session');
      expect(await cache.get('session')).toBeUndefined();
      await Promise.all([cache.disconnect(), other.disconnect()]);
    },
  );

  it.each([
    ['refuses', async () => 'redis://127.0.0.1:1'],
    ['never answers', async () => `redis://127.0.0.1:${await silentPort()}`],
  ])('that %s is a miss, and holds nobody up twice', async (_how, url) => {
    const cache = await createCache(name, await url());
    const begun = performance.now();
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await cache.set(key, 1);
      expect(await cache.get(key)).toBeUndefined();
    }
    expect(performance.now() - begun).toBeLessThan(1_500);
    await cache.disconnect();
  });
});

let silent: Server | undefined;
afterAll(() => silent?.close());

/** A port that takes connections and says nothing. */
async function silentPort(): Promise<number> {
  silent = createServer((socket) => socket.unref()).unref();
  await new Promise<void>((done) => silent?.listen(0, '127.0.0.1', done));
  const address = silent.address();
  return typeof address === 'object' && address ? address.port : 0;
}
