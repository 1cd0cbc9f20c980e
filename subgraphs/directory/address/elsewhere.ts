import type { Area } from './areas';
import { candidateOf, type Draft } from './candidate';
import type { City } from './city';
import type { Hit } from './exact';
import type { Part } from './parts';

// Places without a house: communities and grids, landmarks, crossings, estates and roads of which no house is known.

const crossing = /路口|交叉|十字|交汇|交界|拐角|转角/u;
const joining = /^[和与跟同、及,/-]|^的?(?:与|和)/u;

/** Everything in a text that names a place without a house number. */
export function elsewhere(text: string, hits: readonly Hit[], parts: readonly Part[], city: City): Draft[] {
  return [...areasIn(hits, parts, city), ...sitesIn(hits, city), ...crossingsIn(text, hits, city)];
}

/** Codes of the areas that the text names: places in them are likelier. */
export const saidAreas = (hits: readonly Hit[], city: City): string[] =>
  hits
    .filter(({ name, way }) => way === 'exact' && (name.kind === 'community' || name.kind === 'division'))
    .flatMap(({ name }) => (name.kind === 'community' || name.kind === 'division' ? city.areas.named(name.kind, name.standard) : []))
    .map(({ code }) => code);

function areasIn(hits: readonly Hit[], parts: readonly Part[], city: City): Draft[] {
  const found: Draft[] = [];
  const gridPart = parts.find(({ mark }) => mark === 'grid');
  for (const hit of hits) {
    const { kind, standard } = hit.name;
    if (kind !== 'community' && kind !== 'division') continue;
    for (const area of city.areas.named(kind, standard)) {
      const grid = gridPart && kind === 'community' ? city.areas.gridOf(area.code, gridPart.value) : undefined;
      const span = [hit.from, hit.to] as const;
      if (grid && gridPart) found.push(areaDraft(grid, hit, 2 * hit.quality + 1.5, [span, [gridPart.from, gridPart.to]]));
      else found.push(areaDraft(area, hit, 2 * hit.quality - 0.6 - (kind === 'division' ? 0.3 : 0), [span]));
    }
  }
  if (gridPart && found.length === 0) {
    for (const grid of city.areas.gridsNumbered(gridPart.value).slice(0, 20)) {
      found.push({ ...areaDraft(grid, null, 1, [[gridPart.from, gridPart.to]]), complete: false });
    }
  }
  return found;
}

function areaDraft(area: Area, hit: Hit | null, score: number, spans: Draft['spans']): Draft {
  const community = area.kind === 'community' ? area.code : area.kind === 'grid' ? area.parent : null;
  return {
    candidate: candidateOf({
      level: area.kind,
      id: `${area.kind}:${area.code}`,
      grid: area.kind === 'grid' ? area.code : null,
      community,
      text: area.name,
      score,
    }),
    whereabouts: { codes: [area.code, community], point: null },
    key: `${area.kind}/${area.code}`,
    complete: true,
    spans,
    exact: hit === null || hit.way === 'exact',
  };
}

/** Landmarks; estates and roads that are known by name though no house of theirs is. */
function sitesIn(hits: readonly Hit[], city: City): Draft[] {
  const found: Draft[] = [];
  for (const { name, from, to, quality, way } of hits) {
    if (name.kind !== 'landmark' && name.kind !== 'estate' && name.kind !== 'road') continue;
    const hasHouses =
      name.kind === 'estate' ? city.tree.ofEstate(name.index).length > 0 : name.kind === 'road' && city.tree.ofRoad(name.index).length > 0;
    if (hasHouses) continue;
    for (const site of city.sites.of(name.index)) {
      const road = hits.find((hit) => hit.name.index === site.road);
      found.push({
        candidate: candidateOf({
          level: name.kind,
          grid: site.grid,
          community: site.community,
          road: name.kind === 'road' ? name.standard : (city.names.name(site.road)?.standard ?? null),
          estate: name.kind === 'estate' ? name.standard : null,
          text: name.standard,
          point: site.point,
          score: 2 * quality + (road ? 0.5 : 0) + (name.kind === 'landmark' ? 0.1 : 0),
        }),
        whereabouts: { codes: [site.community, site.grid], point: site.point },
        key: `${name.kind}/${site.record}`,
        complete: true,
        spans: [[from, to]],
        exact: way === 'exact',
      });
    }
  }
  return found;
}

/** Two roads said together: where they meet, as near as the houses of both tell. */
function crossingsIn(text: string, hits: readonly Hit[], city: City): Draft[] {
  const roads = hits.filter(({ name }) => name.kind === 'road');
  const found: Draft[] = [];
  for (const one of roads) {
    for (const two of roads) {
      if (one.to > two.from || one.name === two.name) continue;
      const isSaid =
        crossing.test(text.slice(two.to, two.to + 8)) || (joining.test(text.slice(one.to, two.from)) && two.from - one.to <= 2);
      if (!isSaid || two.from - one.to > 4 || found.length >= 12) continue;
      const meeting = meetingOf(one.name.index, two.name.index, city);
      found.push({
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
      });
    }
  }
  return found;
}

const mostCompared = 150;

function meetingOf(one: number, two: number, city: City): Pick<Draft['candidate'], 'point' | 'grid' | 'community'> {
  let best = Number.POSITIVE_INFINITY;
  let meeting: Pick<Draft['candidate'], 'point' | 'grid' | 'community'> = { point: null, grid: null, community: null };
  const others = thinned(city.tree.ofRoad(two));
  for (const house of thinned(city.tree.ofRoad(one))) {
    for (const other of others) {
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
