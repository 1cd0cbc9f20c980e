import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';

/** A cache with its own namespace: in memory, or in Redis/Valkey where an address is given. Faults of the cache are misses. */
export const createCache = (namespace: string, url: string): Keyv =>
  url ? new Keyv({ store: new KeyvRedis(url), namespace }) : new Keyv({ namespace });
