import { siv } from '@noble/ciphers/aes';
import { badUserInput } from './errors';

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

const nonce = new Uint8Array(12); // fixed: the identifier of a number must not change
const letters = { citizen: 'c', passport: 'p', household: 'h', entity: 'e' } as const;

/**
 * Deterministic authenticated encryption (AES-GCM-SIV, RFC 8452, made to survive a repeated nonce): the same number always gives the same identifier, and
 * nobody without the key can make, open or change one. `key` is 32 bytes of base64, `keyId` stands in front.
 */
export function createSeal(key: string, keyId = '1'): Seal {
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== 32) throw new Error('must be 32 bytes in base64');
  const open = (id: string): SealedSubject | null => {
    const [prefix, sealed, rest] = id.split('.');
    if (prefix !== `s${keyId}` || !sealed || rest !== undefined || id.length > 200) return null;
    const encrypted = Buffer.from(sealed, 'base64url');
    if (encrypted.toString('base64url') !== sealed) return null; // the same bytes in another spelling: not what we gave out
    try {
      const text = Buffer.from(siv(bytes, nonce).decrypt(encrypted)).toString();
      const kind = (Object.keys(letters) as (keyof typeof letters)[]).find((name) => letters[name] === text[0]);
      return kind ? { kind, number: text.slice(1) } : null;
    } catch {
      return null; // not made with this key
    }
  };
  const seal = ({ kind, number }: SealedSubject): string =>
    `s${keyId}.${Buffer.from(siv(bytes, nonce).encrypt(Buffer.from(letters[kind] + number))).toString('base64url')}`;
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
