import { candidateOf, type Draft } from './candidate';
import type { City } from './city';
import type { Hit } from './exact';
import type { House } from './house';
import type { Part } from './parts';
import { isIn } from './weigh';

// Two roads said together: where they meet, as near as the houses of both tell.

const crossing = /路口|交叉|十字|交汇|交界|拐角|转角/u;
/** What stands between two roads that are said together. */
const joining = /^(?:的?[和与跟同及]|[,/*x·+&、-])?$/u;
const mostPairs = 12;

/** The pairs of roads that a text means as a crossing, the best said first. */
export function meetingRoads(text: string, hits: readonly Hit[], parts: readonly Part[]): (readonly [one: Hit, two: Hit])[] {
  const roads = hits.filter(({ name }) => name.kind === 'road');
  const pairs: (readonly [Hit, Hit])[] = [];
  for (const one of roads) {
    for (const two of roads) {
      if (one.to > two.from || one.name === two.name) continue;
      const between = text.slice(one.to, two.from);
      const hasWord = crossing.test(text.slice(two.to, two.to + 8));
      // Two roads and nothing else are a crossing; with a number behind, a house on one of them.
      const isAlone = one.way === 'exact' && two.way === 'exact' && joining.test(between) && !parts.some(({ from }) => from >= one.from);
      if ((hasWord || isAlone) && between.length <= 4) pairs.push([one, two]);
    }
  }
  return pairs.sort(([a, b], [c, d]) => c.quality + d.quality - a.quality - b.quality);
}

/** True when a crossing is said and one of its roads at most is among these names: the other one is called otherwise. */
export const isHalfCrossing = (text: string, hits: readonly Hit[]): boolean =>
  crossing.test(text) && new Set(hits.flatMap(({ name }) => (name.kind === 'road' ? [name] : []))).size < 2;

/** The crossings that a text means. */
export function crossingsIn(text: string, hits: readonly Hit[], parts: readonly Part[], city: City, areas: readonly string[]): Draft[] {
  const known = new Map<number, ReturnType<typeof housesAlong>>();
  const housesOf = (road: number) => {
    const houses = known.get(road) ?? housesAlong(road, city, areas);
    known.set(road, houses);
    return houses;
  };
  // A road that the own areas do not have is a likely mishearing of one that they have.
  const isHere = ([one, two]: readonly [Hit, Hit]): boolean => [one, two].every(({ name }) => housesOf(name.index).isHere);
  const pairs = meetingRoads(text, hits, parts);
  const meetings = areas.length > 0 ? [...pairs.filter(isHere), ...pairs.filter((pair) => !isHere(pair))] : pairs;
  return meetings.slice(0, mostPairs).map(([one, two]) => {
    const meeting = meetingOf(housesOf(one.name.index).houses, housesOf(two.name.index).houses);
    return {
      candidate: candidateOf({
        level: 'crossing',
        road: one.name.standard,
        text: `${one.name.standard}与${two.name.standard}交叉口`,
        score: one.quality + two.quality + 1.5,
        ...meeting,
      }),
      whereabouts: { codes: [meeting.community, meeting.grid], point: meeting.point },
      key: `crossing/${one.name.index}/${two.name.index}`,
      complete: true,
      spans: [
        [one.from, one.to],
        [two.from, two.to],
      ],
      exact: one.way === 'exact' && two.way === 'exact',
    };
  });
}

const mostCompared = 150;

/** Some of the houses along a road: those in the own areas where there are any. */
function housesAlong(road: number, { tree }: City, areas: readonly string[]): { houses: readonly House[]; isHere: boolean } {
  const houses = tree.ofRoad(road);
  const here =
    areas.length > 0 ? houses.filter(({ community, grid, code }) => isIn({ codes: [community, grid, code], point: null }, areas)) : [];
  return { houses: thinned(here.length > 0 ? here : houses), isHere: here.length > 0 };
}

function meetingOf(ofOne: readonly House[], ofTwo: readonly House[]): Pick<Draft['candidate'], 'point' | 'grid' | 'community'> {
  let best = Number.POSITIVE_INFINITY;
  let meeting: Pick<Draft['candidate'], 'point' | 'grid' | 'community'> = { point: null, grid: null, community: null };
  for (const house of ofOne) {
    for (const other of ofTwo) {
      if (!house.point || !other.point) continue;
      const distance = (house.point.lon - other.point.lon) ** 2 + (house.point.lat - other.point.lat) ** 2;
      if (distance >= best) continue;
      best = distance;
      const point = { lon: (house.point.lon + other.point.lon) / 2, lat: (house.point.lat + other.point.lat) / 2 };
      meeting = { point, grid: house.grid, community: house.community };
    }
  }
  return meeting;
}

const thinned = <Item>(items: readonly Item[]): readonly Item[] =>
  items.length <= mostCompared ? items : items.filter((_, index) => index % Math.ceil(items.length / mostCompared) === 0);
