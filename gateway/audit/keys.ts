import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { KeyFor } from '../../subgraphs/shared/keys';
import { signingKey } from './log/signing';

/** What the log says instead of a person, a document or an answer: hashes that nobody without the hub's key can try values against. */
export interface AuditKeys {
  /** 22 characters; the same person always gives the same. */
  person(id: string): string;
  document(text: string): string;
  answer(bytes: string): string;
  /** Signs checkpoints. */
  readonly checkpoints: KeyObject;
}

/** The keys of the audit log, each for one purpose. */
export function auditKeys(keyFor: KeyFor): AuditKeys {
  const hashed = (purpose: string) => {
    const key = createSecretKey(keyFor(purpose));
    return (text: string): string => createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url');
  };
  return {
    person: remembering(hashed('audit-person')),
    document: hashed('audit-document'),
    answer: hashed('audit-answer'),
    checkpoints: signingKey(keyFor('audit-checkpoint')),
  };
}

/** A hash takes longer than finding it again, and the people of a page, a call or an order are asked of more than once. */
function remembering(hash: (id: string) => string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    if (known.size >= 10_000) known.clear();
    const made = hash(id);
    known.set(id, made);
    return made;
  };
}
