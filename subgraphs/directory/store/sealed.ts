import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomFillSync } from 'node:crypto';
import type { Shelf } from './shelves';

/** Seals pages: AES-256-GCM with a random nonce, bound to the place where the page lies. */
export interface Sealer {
  close(shelf: Shelf, key: number, page: Buffer): Buffer;
  /** Throws when the page was sealed with another key, changed or moved. */
  open(shelf: Shelf, key: number, sealed: Buffer): Buffer;
}

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** A sealer of the directory's key, from which it derives one of its own. */
export function createSealer(key: Buffer): Sealer {
  const own = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'directory pages', 32)));
  const nonces = Buffer.alloc(nonceLength * 1_024);
  let used = nonces.length;
  const nonce = (): Buffer => {
    if (used === nonces.length) {
      randomFillSync(nonces);
      used = 0;
    }
    used += nonceLength;
    return nonces.subarray(used - nonceLength, used);
  };
  const place = (shelf: Shelf, number: number): Buffer => Buffer.from(`${shelf} ${number}`);
  return {
    close(shelf, number, page) {
      const fresh = nonce();
      const cipher = createCipheriv(algorithm, own, fresh).setAAD(place(shelf, number));
      const sealed = cipher.update(page);
      cipher.final();
      return Buffer.concat([fresh, sealed, cipher.getAuthTag()]);
    },
    open(shelf, number, sealed) {
      const decipher = createDecipheriv(algorithm, own, sealed.subarray(0, nonceLength)).setAAD(place(shelf, number));
      decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
      const page = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength));
      decipher.final();
      return page;
    },
  };
}
