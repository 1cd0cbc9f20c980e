import type { Area } from './areas';
import { candidateOf, type Draft } from './candidate';
import type { City } from './city';
import { crossingsIn, meetingRoads } from './crossings';
import type { Hit } from './exact';
import type { Part } from './parts';

// Places without a house: communities and grids, landmarks, crossings, estates and roads of which no house is known.

/** Everything in a text that names a place without a house number. */
export function elsewhere(text: string, hits: readonly Hit[], parts: readonly Part[], city: City, areas: readonly string[]): Draft[] {
  return [...areasIn(hits, parts, city), ...sitesIn(hits, parts, city), ...crossingsIn(text, hits, parts, city, areas)];
}

/** Words that say where from a landmark something is, and of what callers say around a place. */
const around =
  /对面|旁边|旁|边上|附近|门口|路口|里面|后面|前面|隔壁|楼下|[东西南北前后左右]+[面边侧角门]+|往|向|一?[百五十二三\d]+米|居委会|网格|我|们|家|这里|那里|这|那|就|是|住|在|的|到|去|个|有|人|斜|口|里|喂|你好|师傅/gu;

/**
 * True when the names that stand in a text tell a place without a house, and nothing is left that might be another name: a crossing, a
 * landmark, an area.
 */
export function isElsewhere(text: string, exact: readonly Hit[], parts: () => readonly Part[]): boolean {
  if (meetingRoads(text, exact, parts()).length > 0) return true;
  if (!exact.some(({ name: { kind } }) => kind === 'landmark' || kind === 'community' || kind === 'division')) return false;
  if (parts().some(({ mark }) => mark !== 'grid')) return false;
  let rest = '';
  let at = 0;
  for (const { from, to } of [...exact].sort((a, b) => a.from - b.from)) {
    rest += `${text.slice(at, from)} `;
    at = Math.max(at, to);
  }
  return !/[\p{Script=Han}a-z]{2}/u.test((rest + text.slice(at)).replace(around, ''));
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
      else if (!hits.some((other) => isWithin(other, area, city))) {
        found.push(areaDraft(area, hit, 2 * hit.quality - 0.6 - (kind === 'division' ? 0.3 : 0), [span]));
      }
    }
  }
  if (gridPart && found.length === 0) {
    for (const grid of city.areas.gridsNumbered(gridPart.value).slice(0, 20)) {
      found.push({ ...areaDraft(grid, null, 1, [[gridPart.from, gridPart.to]]), complete: false });
    }
  }
  return found;
}

/** True when a name that stands in the text is of an area inside this one: of 孝南区书院街道 the street is meant. */
const isWithin = ({ name: { kind, standard }, way }: Hit, { code }: Area, { areas }: City): boolean =>
  way === 'exact' &&
  (kind === 'community' || kind === 'division') &&
  areas.named(kind, standard).some((other) => other.code !== code && (other.code.startsWith(code) || other.parent === code));

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
function sitesIn(hits: readonly Hit[], parts: readonly Part[], city: City): Draft[] {
  const found: Draft[] = [];
  // A house or room was said, and it is not known here.
  const isInside = parts.some(({ mark, value }) => mark === 'house' || mark === 'unit' || mark === 'room' || value.length >= 3);
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
        complete:
          !isInside &&
          !hits.some((hit) => hit.way === 'exact' && isPlace(hit) && hit.name.index !== site.road && (hit.to <= from || hit.from >= to)),
        spans: [[from, to]],
        exact: way === 'exact',
      });
    }
  }
  return found;
}

const isPlace = ({ name }: Hit): boolean => name.kind === 'road' || name.kind === 'estate' || name.kind === 'landmark';
