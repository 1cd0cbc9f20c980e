import type { FeedLine } from '../shared/feed';
import { type FeaturePage, featurePage } from './linking/feature-page';
import type { Token } from './linking/types';
import { isKept, type Reading } from './reading';
import { namesIn } from './store/known-names';
import type { KeptMention } from './store/mention';
import type { MentionPage } from './store/mention-page';
import type { KeptEntry, OrderRow } from './store/store';

/** What lines of the feed say, ready to be put into an index that is built. */
export interface Understood {
  /** Places, organisations and objects, as they were told. */
  kept: KeptEntry[];
  /** Records about people: as the store keeps them, and as they are compared. */
  mentions: MentionPage;
  features: FeaturePage;
  /** What they call people. */
  names: Float64Array<ArrayBuffer>;
  orders: { row: OrderRow; phones: Token[] }[];
  /** What came twice or is gone again: changes to what is built. */
  later: FeedLine[];
}

export interface UnderstandingParts {
  reading: Reading;
  /** Is told every place, organisation and object before the lines after it are understood. */
  put(entry: KeptEntry): void;
  pagesOf(mentions: readonly KeptMention[]): MentionPage;
}

/**
 * Understands the lines of one build in their order; places must come before the records that have their addresses. `isKnown`
 * says of a line whether its record has been told before.
 */
export function createUnderstanding({ reading, put, pagesOf }: UnderstandingParts) {
  return (lines: readonly FeedLine[], isKnown: (line: FeedLine, index: number) => boolean): Understood => {
    const understood: Pick<Understood, 'kept' | 'orders' | 'later'> = { kept: [], orders: [], later: [] };
    const people: (KeptMention & { idNumber: string | null })[] = [];
    for (const [index, line] of lines.entries()) {
      if (line.change === 'remove' || isKnown(line, index)) understood.later.push(line);
      else if (line.kind === 'person') {
        const { mention, keys } = reading.person(line);
        people.push({ features: mention.features, keys, idNumber: mention.idNumber });
      } else if (line.kind === 'order') understood.orders.push(reading.order(line));
      else if (isKept(line)) {
        put(line);
        understood.kept.push(line);
      }
    }
    const names = new Float64Array(people.flatMap(({ features }) => namesIn(features)));
    return { ...understood, mentions: pagesOf(people), features: featurePage(people), names };
  };
}
