import lists from './large-names.json';
import type { Random } from './model';
import type { Road } from './model-places';

const words = (list: string): string[] => list.split(' ');

export const communityWords = words(lists.communities);
export const villageNames = words(lists.villages);
export const landmarkNames = words(lists.landmarks);

/** Takes a name that has not been taken yet. */
export function namer(propose: () => string) {
  const taken = new Set<string>();
  return (): string => {
    for (;;) {
      const name = propose();
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}

/** The roads of a city after the first ones: every stem once, then again with another ending (文昌路, 文昌东路, 文昌巷). */
export function makeRoads(first: readonly Road[], count: number, random: Random): Road[] {
  const stems = words(lists.roadStems);
  const taken = new Set(first.flatMap(({ name, formerNames }) => [name, ...formerNames]));
  const former = words(lists.formerRoadStems);
  const roads: Road[] = [...first];
  for (let index = 0; roads.length < count; index++) {
    const stem = stems[index % stems.length] ?? '';
    const endings =
      index < stems.length
        ? ['路', '路', '街', '街', '大道', '巷']
        : ['东路', '西路', '南街', '北街', '一路', '二路', '一巷', '二巷', '横街'];
    const name = stem + random.pick(endings);
    if (taken.has(name)) continue;
    taken.add(name);
    const old = index % 4 === 2 ? former.shift() : undefined;
    roads.push({ name, formerNames: old ? [`原${old}${random.pick(['路', '街'])}`] : [] });
  }
  return roads;
}

/** Names of estates: most are of developers, some of the works that built them for their people; none twice. */
export function estateNames(random: Random): { next(): { name: string; isDormitory: boolean }; other(): string } {
  const [stems, kinds, works, dormitories] = [lists.estateStems, lists.estateKinds, lists.works, lists.dormitories].map(words);
  const propose = namer(() => random.pick(stems ?? []) + random.pick(kinds ?? []));
  const ofWorks = (works ?? []).map(
    (work, index) => `${index % 3 === 0 ? '老' : ''}${work}${dormitories?.[index % dormitories.length] ?? ''}`,
  );
  return {
    next() {
      const dormitory = random.chance(0.08) ? ofWorks.shift() : undefined;
      return { name: dormitory ?? propose(), isDormitory: dormitory !== undefined };
    },
    other: propose,
  };
}
