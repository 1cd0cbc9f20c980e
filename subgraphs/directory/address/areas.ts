import type { EntryOf } from '../../shared/feed';
import { plainText } from '../text/normalise';
import { canonical } from './canonical';

/** A community, division or grid as the directory needs it. */
export interface Area {
  code: string;
  name: string;
  kind: 'division' | 'community' | 'grid';
  /** The community of a grid, the division of a community. */
  parent: string | null;
  /** Of a grid the number in its name: 8 of 第八网格; else empty. */
  number: string;
}

/** The areas of the city by code. */
export interface Areas {
  put(entry: EntryOf<'division'> | EntryOf<'community'> | EntryOf<'grid'>): void;
  remove(kind: Area['kind'], code: string): void;
  area(kind: Area['kind'], code: string): Area | undefined;
  /** Areas of a kind that carry a name, which towns share. */
  named(kind: Area['kind'], name: string): readonly Area[];
  gridOf(community: string, number: string): Area | undefined;
  gridsNumbered(number: string): readonly Area[];
}

const gridNumber = (name: string): string => /(?:第)?([\d一二三四五六七八九十百零〇]+)(?:号)?网格/u.exec(name)?.[1] ?? '';

export function createAreas(): Areas {
  const byCode = new Map<string, Area>();
  const byName = new Map<string, Area[]>();
  const grids = new Map<string, Area[]>();
  const keyOf = (kind: string, code: string): string => `${kind}/${code}`;
  const forget = (area: Area | undefined): void => {
    if (!area) return;
    byCode.delete(keyOf(area.kind, area.code));
    for (const list of [byName.get(keyOf(area.kind, plainText(area.name))), grids.get(area.number)]) {
      const at = list?.indexOf(area) ?? -1;
      if (at >= 0) list?.splice(at, 1);
    }
  };
  const listed = (lists: Map<string, Area[]>, key: string, area: Area): void => {
    const list = lists.get(key);
    if (list) list.push(area);
    else lists.set(key, [area]);
  };
  return {
    put(entry) {
      const parent = entry.kind === 'grid' ? entry.community : (entry.parent ?? null);
      const number = entry.kind === 'grid' ? canonical(gridNumber(entry.name)) : '';
      const area: Area = { code: entry.record, name: entry.name, kind: entry.kind, parent, number };
      forget(byCode.get(keyOf(area.kind, area.code)));
      byCode.set(keyOf(area.kind, area.code), area);
      listed(byName, keyOf(area.kind, plainText(area.name)), area);
      if (area.kind === 'grid' && number) listed(grids, number, area);
    },
    remove: (kind, code) => forget(byCode.get(keyOf(kind, code))),
    area: (kind, code) => byCode.get(keyOf(kind, code)),
    named: (kind, name) => byName.get(keyOf(kind, plainText(name))) ?? [],
    gridOf: (community, number) => grids.get(number)?.find((grid) => grid.parent === community),
    gridsNumbered: (number) => grids.get(number) ?? [],
  };
}
