import type { EntryOf } from '../../shared/feed';
import type { Span } from '../address/types';
import { plainText } from '../text/normalise';
import { digitOf } from '../text/numerals';
import type { Nearness } from './nearness';
import kindWords from './object-kinds.json';

type CityObject = EntryOf<'object'>;

/** A city object a text may mean. */
export interface ObjectMatch {
  entry: CityObject;
  quality: number;
  why: 'plate' | 'code' | 'kind';
  span: Span;
  /** How much likelier it is than another of its plate, for where it is. */
  near: number;
}

/** The city's objects by plate, code and kind, in memory. */
export interface Objects {
  put(entry: CityObject): void;
  remove(source: string, record: string): void;
  /** By plate or code: «XH-0123号灯杆», «灯杆0123». Best first; of several with one plate the nearest. */
  plated(text: string, nearness: Nearness): ObjectMatch[];
  /** Of a kind that is named, nearest first: «高铁站那个公厕». */
  near(text: string, place: { point: { lon: number; lat: number } | null; building: string | null; grid: string | null }): ObjectMatch[];
}

const mostMatches = 10;
const nearMetres = 400;
const codeLength = 16;
const sameKind = new Map(
  Object.entries(kindWords).flatMap(([kind, words]) => [kind, ...words].map((word): [string, string[]] => [word, [kind, ...words]])),
);

export function createObjects(): Objects {
  const entries = new Map<string, CityObject>();
  const byPlate = new Map<string, Set<string>>();
  const byKind = new Map<string, Set<string>>();
  const keysOf = (entry: CityObject): [Map<string, Set<string>>, string][] => {
    const plate = joined(entry.plate ?? '');
    const digits = plate.replace(/^\D+/, '');
    const keys: [Map<string, Set<string>>, string][] = [[byPlate, entry.record]];
    if (plate !== '') keys.push([byPlate, plate]);
    if (digits !== '' && digits !== plate) keys.push([byPlate, digits], [byPlate, digits.replace(/^0+/, '')]);
    return [...keys, [byKind, plainText(entry.name)]];
  };
  const remove = (key: string): void => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    for (const [index, name] of keysOf(entry)) index.get(name)?.delete(key);
  };
  const found = (keys: Iterable<string> | undefined): CityObject[] => [...(keys ?? [])].flatMap((key) => entries.get(key) ?? []);
  const kindsIn = (text: string): { kind: string; span: Span }[] =>
    [...byKind.keys()].flatMap((kind) =>
      (sameKind.get(kind) ?? [kind]).flatMap((word): { kind: string; span: Span }[] => {
        const at = text.indexOf(word);
        return at < 0 || byKind.get(kind)?.size === 0 ? [] : [{ kind, span: [at, at + word.length] }];
      }),
    );
  return {
    put(entry) {
      const key = `${entry.source} ${entry.record}`;
      remove(key);
      entries.set(key, entry);
      for (const [index, name] of keysOf(entry)) index.set(name, (index.get(name) ?? new Set()).add(key));
    },
    remove: (source, record) => remove(`${source} ${record}`),
    plated(text, nearness) {
      const best = new Map<CityObject, ObjectMatch>();
      const plates = platesIn(text).filter(({ plate }) => byPlate.has(plate));
      if (plates.length === 0) return [];
      const kinds = kindsIn(text);
      for (const { plate, span } of plates)
        for (const entry of found(byPlate.get(plate))) {
          const isWhole = plate === entry.record || plate === joined(entry.plate ?? '');
          const isNamed = kinds.some(({ kind }) => kind === plainText(entry.name));
          const quality = (isWhole ? 0.9 : 0.7) + (isNamed || kinds.length === 0 ? 0.1 : -0.3);
          if ((isWhole || isNamed) && (best.get(entry)?.quality ?? 0) < quality)
            best.set(entry, {
              ...{ entry, quality, why: plate === entry.record ? 'code' : 'plate', span },
              near: nearness({ ...entry, building: entry.inBuilding }),
            });
        }
      return [...best.values()].sort((a, b) => b.quality - a.quality || b.near - a.near).slice(0, mostMatches);
    },
    near(text, { point, building, grid }) {
      const matches = kindsIn(text).flatMap(({ kind, span }) =>
        found(byKind.get(kind)).flatMap((entry): (ObjectMatch & { metres: number })[] => {
          const there = building !== null && entry.inBuilding === building ? 0 : undefined;
          const metres =
            there ?? (point && entry.point ? distance(point, entry.point) : entry.grid === grid && grid !== null ? nearMetres : Infinity);
          return metres > nearMetres ? [] : [{ entry, quality: 0.8 - (0.4 * metres) / nearMetres, why: 'kind', span, near: 0, metres }];
        }),
      );
      return matches
        .sort((a, b) => a.metres - b.metres)
        .slice(0, mostMatches)
        .map(({ metres: _, ...match }) => match);
    },
  };
}

/** A plate as it is compared: letters and digits only. */
const joined = (plate: string): string => plainText(plate).replace(/[^a-z\d\p{Script=Han}]/gu, '');

/** What may be a plate or code in a text: letters with digits (XH-0123), digits alone, spoken digits. */
function platesIn(text: string): { plate: string; span: Span }[] {
  const spoken = [...text].map((character) => digitOf(character) ?? character).join('');
  // 402室 and 3栋0402 are doors; 0402号路灯 is a lamp.
  const plates = /[a-z]{1,4}[ -]?\d{2,10}(?!\d)|(?<![\d栋幢座元楼#-])\d{2,16}(?![\d栋幢座单楼层室房户弄组-])/g;
  return [...spoken.matchAll(plates)].flatMap(({ 0: said, index }) => {
    const span: Span = [index, index + said.length];
    const plate = said.replace(/[ -]/g, '');
    const digits = plate.replace(/^\D+/, '');
    const forms = plate.length === codeLength ? [plate] : [plate, ...(plate === digits ? [digits.replace(/^0+/, '')] : [])];
    return [...new Set(forms)].map((form) => ({ plate: form, span }));
  });
}

/** Metres between two points of one city. */
function distance(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const eastwards = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(eastwards, a.lat - b.lat) * 111_320;
}
