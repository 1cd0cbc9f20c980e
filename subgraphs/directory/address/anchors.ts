import type { Hit } from './exact';
import type { Anchors } from './outcome';
import type { Tree } from './tree';
import { leavingOut } from './worth';

const mostAnchors = 16;

const overlap = (a: Hit | null, b: Hit | null): boolean => a !== null && b !== null && a.from < b.to && b.from < a.to;

/** The combinations of road, estate and village that the names in a text allow, with one of the new ones in each; the best said first. */
export function anchorsOf(hits: readonly Hit[], isNew: (hit: Hit) => boolean, tree: Tree): Anchors[] {
  const roads = hits.filter(({ name }) => name.kind === 'road');
  const estates = hits.filter(({ name }) => name.kind === 'estate');
  const villages = hits.filter(({ name }) => name.kind === 'village');
  const found: Anchors[] = [];
  const add = (road: Hit | null, estate: Hit | null, village: Hit | null): void => {
    if (overlap(road, estate) || overlap(road, village) || overlap(estate, village)) return;
    if (road && estate && !tree.ofEstate(estate.name.index).some((house) => house.road === road.name.index || house.road < 0)) return;
    const named = [road, estate, village].filter((hit) => hit !== null);
    if (!named.some(isNew)) return;
    const quality = (2 * named.reduce((sum, hit) => sum + hit.quality, 0)) / named.length + 0.25 * (named.length - 1);
    found.push({ road, estate, village, quality, leftOut: leftOut(hits, named) });
  };
  for (const road of [...roads.slice(0, 12), null]) {
    for (const estate of [...estates.slice(0, 12), null]) add(road, estate, null);
  }
  for (const village of villages.slice(0, 12)) {
    add(null, null, village);
    for (const road of roads.slice(0, 3)) add(road, null, village);
  }
  return found.sort((a, b) => b.quality - leavingOut * b.leftOut - (a.quality - leavingOut * a.leftOut)).slice(0, mostAnchors);
}

/** How many other names that stand in the text exactly, elsewhere than those used, this reading leaves out. */
function leftOut(hits: readonly Hit[], used: readonly Hit[]): number {
  const others = hits.filter(
    (hit) =>
      hit.way === 'exact' &&
      (hit.name.kind === 'road' || hit.name.kind === 'estate' || hit.name.kind === 'village') &&
      !used.some((one) => one.name === hit.name || overlap(one, hit)),
  );
  return new Set(others.map(({ from }) => from)).size;
}
