import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AskedOperation } from './used-operations';

/** Apollo's form of a manifest, which generators of clients write and read. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string(), body: z.string() })),
});

/** The documents that everybody may ask, by the SHA-256 of their text in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, AskedOperation>;

/** Reads a manifest; throws for one that cannot be read, or whose ids are not those of its documents. */
export function trustedDocuments(text: string): TrustedDocuments {
  const documents = new Map<string, AskedOperation>();
  if (text.trim() === '') return documents;
  for (const { id, name, body } of manifest.parse(JSON.parse(text)).operations) {
    const queryHash = createHash('sha256').update(body).digest('hex');
    if (id !== queryHash) throw new Error(`The trusted document ${name} has another id than its text: npm run generate.`);
    documents.set(id, { source: body, queryHash, name });
  }
  return documents;
}
