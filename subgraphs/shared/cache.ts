import { Keyv } from 'keyv';

/** How long a cache elsewhere may take to be reached, and how long it is left alone when it was not. */
const connectMs = 300;
const pauseMs = 2_000;

/**
 * A cache with its own namespace: in memory, or in Redis/Valkey where an address is given, whose client is loaded only then: it takes
 * a fifth of a second of each start. Faults of the cache are misses: while it cannot be reached the source is asked, and it is used
 * again when it is back.
 */
export async function createCache(namespace: string, url: string): Promise<Keyv> {
  if (!url) return new Keyv({ namespace });
  const cache = new Keyv({ store: await patientRedis(url), namespace });
  cache.on('error', () => {}); // a miss
  return cache;
}

async function patientRedis(url: string) {
  const { default: KeyvRedis } = await import('@keyv/redis');
  class PatientRedis extends KeyvRedis<string> {
    private pausedUntil = 0;

    override get<T>(key: string): Promise<T | undefined> {
      return this.unlessPaused(() => super.get<T>(key), undefined);
    }
    override set(key: string, value: string, ttl?: number): Promise<void> {
      return this.unlessPaused(() => super.set(key, value, ttl), undefined);
    }
    override delete(key: string): Promise<boolean> {
      return this.unlessPaused(() => super.delete(key), false);
    }

    private async unlessPaused<T>(work: () => Promise<T>, miss: T): Promise<T> {
      if (Date.now() < this.pausedUntil) return miss;
      const result = await work();
      if (!this.client.isOpen || ('isReady' in this.client && !this.client.isReady)) this.pausedUntil = Date.now() + pauseMs;
      return result;
    }
  }
  return new PatientRedis(
    { url, disableOfflineQueue: true, socket: { connectTimeout: connectMs } },
    { connectionTimeout: connectMs, throwOnConnectError: false },
  );
}
