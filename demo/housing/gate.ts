import { createHash } from 'node:crypto';

export const appKey = 'hub-demo';
export const secret = 'demo-secret-not-real';

/** What a caller posts. */
export type Body = Record<string, unknown>;

const callsPerSecond = 50;
const clockMs = 300_000;

/** Sorted k=v&… and the secret, hashed, upper case; lists as their JSON. */
export function signature(body: Body, algorithm: 'md5' | 'sm3'): string {
  const pairs = Object.keys(body)
    .filter((key) => key !== 'sign')
    .sort()
    .map((key) => `${key}=${Array.isArray(body[key]) ? JSON.stringify(body[key]) : String(body[key])}`);
  return createHash(algorithm)
    .update(`${pairs.join('&')}&key=${secret}`)
    .digest('hex')
    .toUpperCase();
}

/** The instant of a timestamp in the bureau's form, 20240315093000, Beijing time. */
function instantOf(stamp: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
}

/** Makes the bureau's gate: the code and words it turns a request away with, or null. It remembers nonces and counts calls. */
export function createGate(): (body: Body) => readonly [code: string, message: string] | null {
  const nonces = new Map<string, number>();
  let served: number[] = [];
  return (body) => {
    const now = Date.now();
    const nonce = String(body.nonce ?? '');
    if (body.appKey !== appKey || nonce === '' || ![signature(body, 'md5'), signature(body, 'sm3')].includes(String(body.sign)))
      return ['0001', '签名错误'];
    if (!(Math.abs(now - instantOf(String(body.timestamp ?? ''))) <= clockMs)) return ['0002', '时间戳过期'];
    for (const [old, at] of nonces) {
      if (at >= now - 2 * clockMs) break; // the oldest come first
      nonces.delete(old);
    }
    if (nonces.has(nonce)) return ['0001', '签名错误：nonce重复'];
    nonces.set(nonce, now);
    served = served.filter((at) => at > now - 1_000);
    if (served.length >= callsPerSecond) return ['4029', '调用过于频繁'];
    served.push(now);
    return null;
  };
}
