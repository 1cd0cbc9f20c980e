import { birthLevel, dwellingLevel, idLevel, nameLevel, phoneLevel, sexLevel } from './levels';
import type { Features } from './types';
import type { Odds, Weights } from './weights';

/** What is known beforehand counts as much as this many pairs: a small city changes little, a large one decides by itself. */
const known = 2_000;

type Levels = Record<string, Odds>;
type Counts = Record<string, number>;

/**
 * Weights of this city: how records of one person compare (m) is counted in pairs whose ID numbers are equal, how those of
 * two people do (u) in pairs drawn at random. What so rarely is seen at random that it follows from counts keeps its 0.
 */
export function estimated(
  weights: Weights,
  equal: Iterable<readonly [Features, Features]>,
  random: Iterable<readonly [Features, Features]>,
): Weights {
  const same = counted(equal);
  const other = counted(random);
  const { levels } = weights;
  const of = <T extends Levels>(compared: keyof typeof levels, odds: T): T => adjusted(odds, same[compared] ?? {}, other[compared] ?? {});
  return {
    ...weights,
    levels: {
      ...levels,
      name: { ...of('name', levels.name), title: levels.name.title },
      // Dates in part are too rare to count.
      birthDate: { ...of('birthDate', levels.birthDate), yearAndMonth: levels.birthDate.yearAndMonth, year: levels.birthDate.year },
      sex: of('sex', levels.sex),
      phone: of('phone', levels.phone),
      dwelling: of('dwelling', levels.dwelling),
    },
  };
}

function counted(pairs: Iterable<readonly [Features, Features]>): Record<string, Counts> {
  const counts: Record<string, Counts> = {};
  const note = (compared: string, level: string | null) => {
    if (level === null) return;
    const of = counts[compared] ?? {};
    counts[compared] = of;
    of[level] = (of[level] ?? 0) + 1;
  };
  for (const [a, b] of pairs) {
    const name = nameLevel(a, b);
    // Another name under the same number is another person, or nobody knows.
    if (name === 'differs' && idLevel(a, b) === 'equal') continue;
    note('name', name);
    // A birth date that was read off the number says nothing of how well birth dates are kept.
    if (a.isBirthStated && b.isBirthStated) note('birthDate', birthLevel(a, b));
    note('sex', sexLevel(a, b));
    note('phone', phoneLevel(a, b));
    note('dwelling', dwellingLevel(a, b));
  }
  return counts;
}

function adjusted<T extends Levels>(odds: T, same: Counts, other: Counts): T {
  const [sameTotal, otherTotal] = [total(same), total(other)];
  const share = (before: number, seen: number, of: number) => (before * known + seen) / (known + of);
  const entries = Object.entries(odds).map(([level, { m, u }]): [string, Odds] => [
    level,
    { m: share(m, same[level] ?? 0, sameTotal), u: u === 0 ? 0 : share(u, other[level] ?? 0, otherTotal) },
  ]);
  return Object.assign({ ...odds }, Object.fromEntries(entries));
}

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
