import type { Hit } from './exact';
import type { Part } from './parts';

// Callers correct themselves: «一单元，不对，二单元». What was said before is taken back.

const takingBack = /不对|不是|说错了?|讲错了?|错了|更正|口误|应该是|改成/gu;
/** «不是三栋，是四栋» takes back what follows it. */
const notThis = '不是';

interface TakingBack {
  from: number;
  to: number;
  word: string;
}

const takingsBackIn = (text: string): TakingBack[] =>
  [...text.matchAll(takingBack)].map(({ index, 0: word }) => ({ from: index, to: index + word.length, word }));

/** The parts without those that the speaker took back. */
export function keptParts(parts: readonly Part[], text: string): Part[] {
  let kept = [...parts];
  for (const { from, to, word } of takingsBackIn(text)) {
    const after = kept.find((part) => part.from >= to);
    if (!after) continue;
    if (word === notThis && after.from <= to + 1 && /^[,，]?(?:而)?是/u.test(text.slice(after.to))) {
      kept = kept.filter((part) => part !== after);
      continue;
    }
    const before = kept.filter((part) => part.to <= from);
    const same = before.findLastIndex(({ mark }) => mark === after.mark);
    const first = same >= 0 ? same : after.mark === 'plain' && word !== '应该是' ? before.length - 1 : before.length;
    const dropped = new Set(before.slice(Math.max(first, 0)));
    kept = kept.filter((part) => !dropped.has(part));
  }
  return kept;
}

/** The names without those of a kind that is named again after the speaker took it back. */
export function keptHits(hits: readonly Hit[], text: string): readonly Hit[] {
  const takings = takingsBackIn(text);
  if (takings.length === 0) return hits;
  return hits.filter(
    (hit) => !takings.some(({ from, to }) => hit.to <= from && hits.some(({ name, from: at }) => at >= to && name.kind === hit.name.kind)),
  );
}
