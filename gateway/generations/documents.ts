import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';
import { holdsText } from '../../subgraphs/shared/caller-texts';
import type { Graph } from './graph';
import { Recent } from './recent';

/** How many documents are kept. */
const documentsKept = 1_000;

/**
 * The documents that Apollo Server has found valid, so that it parses and validates each once for each schema. What holds
 * texts of a caller is not kept.
 */
export class Documents implements KeyValueCache<DocumentNode> {
  private readonly known = new Recent<DocumentNode>(documentsKept);

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.known.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    if (holdsText(document.loc?.source.body ?? '"')) return;
    this.known.set(key, document);
  }

  async delete(key: string): Promise<void> {
    this.known.delete(key);
  }

  /** Puts in what has been found valid for this graph under the key that Apollo Server will look for. */
  foundValid({ hash }: Graph, queryHash: string, document: DocumentNode): void {
    void this.set(`${hash}:${queryHash}`, document);
  }

  /** Drops what was found valid for other graphs than this. */
  keepOnly({ hash }: Graph): void {
    for (const key of [...this.known.keys()]) if (!key.startsWith(`${hash}:`)) this.known.delete(key);
  }
}
