import { blocksOf } from '../linking/blocks';
import { createPacker } from './bytes';
import { type KeptMention, packMention } from './mention';
import type { StoreTokens } from './names';
import { packSaid, saidOf } from './said';

/** Mentions as a build takes them: packed where they were understood, which may be in another thread. */
export interface MentionPage {
  count: number;
  /** Of each mention what is kept of it, then what it adds to its person; each with its length in front. */
  packed: Uint8Array<ArrayBuffer>;
  /** Of each mention how many tokens it is found by, then those. */
  found: Float64Array<ArrayBuffer>;
}

/** Packs mentions for a build whose store has these tokens. */
export function createMentionPages(names: StoreTokens): (mentions: readonly KeptMention[]) => MentionPage {
  const packer = createPacker();
  return (mentions) => {
    const found: number[] = [];
    for (const mention of mentions) {
      const { source, record } = mention.features;
      const blocks = blocksOf(mention.features);
      found.push(blocks.length + 1, names.mention(source, record), ...blocks);
      packer.bytes(packMention(mention)).bytes(packSaid(saidOf(mention, names.place)));
    }
    return { count: mentions.length, packed: new Uint8Array(packer.lend()), found: new Float64Array(found) };
  };
}
