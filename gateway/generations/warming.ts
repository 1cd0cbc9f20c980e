import { sorted, type ValidOperation } from './changes';
import type { Documents } from './documents';
import type { Generation } from './generation';

/** Gets a generation ready for operations found valid for it, one by one; one that cannot be planned is left to whoever asks it. */
export async function warm(generation: Generation, documents: Documents, operations: readonly ValidOperation[]): Promise<void> {
  for (const { source, queryHash, name, document } of operations) {
    documents.foundValid(generation.graph, queryHash, document);
    await generation.warm({ source, queryHash, name, document }).catch(() => {});
  }
}

/** The same for its trusted documents. */
export async function warmTrusted(generation: Generation, documents: Documents): Promise<void> {
  const { valid } = await sorted([...generation.trusted.values()], generation.graph);
  await warm(generation, documents, valid);
}
