import { isInCity } from '../shared/city';
import { codeTable } from '../shared/codes';
import { type Page, pageOf } from '../shared/connection';
import { badUserInput } from '../shared/errors';
import { type GeoPoint, greatCircleMetres, toCgcs2000, toGcj02 } from '../shared/geo';
import type { Reference } from '../shared/reference';
import type { Filter } from './client';
import type { CityObject } from './objects';

/** What is looked for: a circle in CGCS2000, and the class as fields of the source's form. */
export interface Circle {
  centre: GeoPoint;
  radiusMetres: number;
  category: Filter;
}
interface Near {
  node: CityObject;
  distanceMetres: number;
}
/** A page (at most 50) of the objects in a box of the source, and how many the box holds. */
export type ReadBox = (box: Filter, page: number) => Promise<{ rows: CityObject[]; total: number }>;

/** As many as are read of one box at once; of a box that holds more, the half around the middle is tried first. */
const mostRead = 500;
const pageSize = 50;

/** The arguments of a caller, checked. */
export function toCircle(
  point: { lon: number; lat: number; crs?: GeoPoint['crs'] | null },
  radiusMetres: number,
  category: string | null,
): Circle {
  const centre = toCgcs2000({ lon: point.lon, lat: point.lat, crs: point.crs ?? 'CGCS2000' });
  if (!isInCity(centre)) throw badUserInput('point', 'must lie in the city; give crs when it is not CGCS2000.');
  if (radiusMetres < 1 || radiusMetres > 2_000) throw badUserInput('radiusMetres', 'must be from 1 to 2000.');
  return { centre, radiusMetres, category: toCategory(category) };
}

/** The point that an identifier of GridsAtPoint names: longitude and latitude, a comma between. */
export const pointOf = ({ id }: Reference) => {
  const [lon = Number.NaN, lat = Number.NaN] = id.split(',').map(Number);
  return { lon, lat };
};

/** A class of objects as fields of the source's form: a major of 2 digits or a class of 4. */
export function toCategory(category: string | null): Filter {
  if (category === null) return {};
  if (!/^\d{2}(\d{2})?$/.test(category) || !Object.hasOwn(codeTable('CJT214-2007-objects').values, category.slice(0, 2)))
    throw badUserInput('category', 'must be a major of 2 digits or a class of 4 of CJ/T 214-2007, such as 0118.');
  // The source compares what is written, and some rows have lost the zero in front (D12).
  const forms = (digits: string) => [...new Set([digits, digits.replace(/^0/, '')])].join(',');
  return { bigclass: forms(category.slice(0, 2)), smallclass: forms(category.slice(2)) };
}

/** A page of the objects in a circle, the nearest first. */
export async function pageNear(circle: Circle, page: Page, read: ReadBox) {
  const { found, isWhole } = await nearest(circle, page.offset + page.first + 1, read); // one more tells whether a page follows
  const { nodes: edges, totalCount, pageInfo } = pageOf(found, page);
  return { edges, nodes: edges.map(({ node }) => node), totalCount: isWhole ? totalCount : null, pageInfo };
}

/** At least the `wanted` nearest, or all there are: a crowded circle is read from its middle. */
async function nearest(circle: Circle, wanted: number, read: ReadBox): Promise<{ found: Near[]; isWhole: boolean }> {
  const box = { ...boxAround(circle), ...circle.category };
  const first = await read(box, 1);
  if (first.total > mostRead && circle.radiusMetres > 25) {
    const closer = await nearest({ ...circle, radiusMetres: circle.radiusMetres * Math.SQRT1_2 }, wanted, read);
    if (closer.found.length >= wanted) return { ...closer, isWhole: false };
  }
  const others = await Promise.all(Array.from({ length: Math.ceil(first.total / pageSize) - 1 }, (_, index) => read(box, index + 2)));
  const found = [first, ...others]
    .flatMap(({ rows }) => rows)
    .flatMap((node) =>
      node.location ? [{ node, distanceMetres: Math.round(greatCircleMetres(circle.centre, node.location) * 10) / 10 }] : [],
    )
    .filter(({ distanceMetres }) => distanceMetres <= circle.radiusMetres)
    .sort((a, b) => a.distanceMetres - b.distanceMetres || a.node.code.localeCompare(b.node.code));
  return { found, isWhole: true };
}

/** The box of the source, in GCJ-02, that holds the circle; 2 m wider, as that system bends a little. */
function boxAround({ centre, radiusMetres }: Circle): Filter {
  const lat = (radiusMetres + 2) / 111_000;
  const lon = lat / Math.cos((centre.lat * Math.PI) / 180);
  const corners = [-1, 1].flatMap((east) =>
    [-1, 1].map((north) => toGcj02({ lon: centre.lon + east * lon, lat: centre.lat + north * lat })),
  );
  const [lons, lats] = [corners.map((corner) => corner.lon), corners.map((corner) => corner.lat)];
  const form = { x1: Math.min(...lons), y1: Math.min(...lats), x2: Math.max(...lons), y2: Math.max(...lats) };
  return Object.fromEntries(Object.entries(form).map(([name, degrees]) => [name, degrees.toFixed(7)]));
}
