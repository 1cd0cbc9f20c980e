import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { badUserInput } from './errors';
import { createKeys } from './keys';

/** Who a sealed identifier stands for; an `entity` is a person known by linked records alone, whose `number` no department has. */
export type SealedSubject = { kind: 'citizen' | 'passport' | 'household' | 'entity'; number: string };

/** Makes and opens sealed identifiers. */
export interface Seal {
  seal(subject: SealedSubject): string;
  /** null when it is not an identifier this hub made. */
  open(id: string): SealedSubject | null;
  /** Opens a person's identifier given by a caller; anything else is refused by the argument's name. */
  openPerson(id: string, argument?: string): SealedSubject;
}

const letters = { citizen: 'c', passport: 'p', household: 'h', entity: 'e' } as const;
const cipher = 'aes-256-ctr';
const ivLength = 16;

/**
 * Deterministic authenticated encryption with a synthetic IV (Rogaway, Shrimpton: Deterministic Authenticated-Encryption, 2006;
 * RFC 5297 is its form with CMAC): the IV is the HMAC-SHA-256 of what is sealed, cut to 16 bytes, and what was opened must have
 * it again. The same number always gives the same identifier, and nobody without the key can make, open or change one. `key` is
 * 32 bytes of base64, `keyId` stands in front.
 */
export function createSeal(key: string, keyId = '1'): Seal {
  if (Buffer.from(key, 'base64').length !== 32) throw new Error('must be 32 bytes in base64');
  const keyFor = createKeys(key);
  const [ivKey, textKey] = [createSecretKey(keyFor('seal: IV')), createSecretKey(keyFor('seal: text'))];
  const open = (id: string): SealedSubject | null => {
    const [prefix, sealed, rest] = id.split('.');
    if (prefix !== `s${keyId}` || !sealed || rest !== undefined || id.length > 200) return null;
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.toString('base64url') !== sealed) return null; // the same bytes in another spelling: not what we gave out
    if (bytes.length <= ivLength) return null;
    const iv = bytes.subarray(0, ivLength);
    const text = createDecipheriv(cipher, textKey, iv).update(bytes.subarray(ivLength));
    if (!timingSafeEqual(iv, ivOf(ivKey, text))) return null; // not made with this key
    const [letter, number] = [text.toString('latin1', 0, 1), text.toString('utf8', 1)];
    const kind = (Object.keys(letters) as (keyof typeof letters)[]).find((name) => letters[name] === letter);
    return kind ? { kind, number } : null;
  };
  const seal = ({ kind, number }: SealedSubject): string => {
    const text = Buffer.from(letters[kind] + number);
    const iv = ivOf(ivKey, text);
    return `s${keyId}.${Buffer.concat([iv, createCipheriv(cipher, textKey, iv).update(text)]).toString('base64url')}`;
  };
  return {
    seal,
    open,
    openPerson(id, argument = 'id') {
      const subject = open(id);
      if (!subject || subject.kind === 'household')
        throw badUserInput(argument, 'must be an identifier of a person that this hub gave out.');
      return subject;
    },
  };
}

const ivOf = (key: KeyObject, text: Buffer): Buffer => createHmac('sha256', key).update(text).digest().subarray(0, ivLength);
