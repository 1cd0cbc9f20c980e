/** A point with the system its numbers are in. */
export interface GeoPoint {
  lon: number;
  lat: number;
  crs: 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
}

const semiMajor = 6_378_245;
const eccentricity = 0.006693421622965943;
const metresPerDegree = 111_320;

/** The same point in CGCS2000. GCJ-02 is undone by iteration to under 0.1 m (community formula; the official one is not public). */
export function toCgcs2000({ lon, lat, crs }: GeoPoint): GeoPoint {
  if (crs === 'CGCS2000' || crs === 'WGS84') return { lon, lat, crs: 'CGCS2000' };
  const target = crs === 'BD09' ? bd09ToGcj02(lon, lat) : { lon, lat };
  let guess = target;
  for (let round = 0; round < 5; round++) {
    const shifted = toGcj02(guess);
    guess = { lon: guess.lon + target.lon - shifted.lon, lat: guess.lat + target.lat - shifted.lat };
  }
  return { lon: rounded(guess.lon), lat: rounded(guess.lat), crs: 'CGCS2000' };
}

/** A CGCS2000/WGS84 point in GCJ-02. */
export function toGcj02({ lon, lat }: { lon: number; lat: number }): { lon: number; lat: number } {
  const [x, y] = [lon - 105, lat - 35];
  const radians = (lat / 180) * Math.PI;
  const magic = 1 - eccentricity * Math.sin(radians) ** 2;
  const root = Math.sqrt(magic);
  const latShift = (latOffset(x, y) * 180) / (((semiMajor * (1 - eccentricity)) / (magic * root)) * Math.PI);
  const lonShift = (lonOffset(x, y) * 180) / ((semiMajor / root) * Math.cos(radians) * Math.PI);
  return { lon: lon + lonShift, lat: lat + latShift };
}

/** Distance on the ground in metres, good to a per mille within a city. */
export const distanceMetres = (a: { lon: number; lat: number }, b: { lon: number; lat: number }): number =>
  Math.hypot((a.lon - b.lon) * metresPerDegree * Math.cos((a.lat * Math.PI) / 180), (a.lat - b.lat) * metresPerDegree);

/** Great-circle distance in metres on a sphere of the earth's mean radius. */
export function greatCircleMetres(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [lat, lon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const half = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(half));
}

/** True when the point lies in the polygon; a point on a western or southern edge counts as inside. */
export function inPolygon(point: { lon: number; lat: number }, boundary: readonly { lon: number; lat: number }[]): boolean {
  let isInside = false;
  boundary.forEach((a, index) => {
    const b = boundary[(index + 1) % boundary.length] ?? a;
    const crosses = a.lat > point.lat !== b.lat > point.lat;
    if (crosses && point.lon < ((b.lon - a.lon) * (point.lat - a.lat)) / (b.lat - a.lat) + a.lon) isInside = !isInside;
  });
  return isInside;
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function bd09ToGcj02(lon: number, lat: number) {
  const [x, y] = [lon - 0.0065, lat - 0.006];
  const angle = (Math.PI * 3000) / 180;
  const length = Math.hypot(x, y) - 0.00002 * Math.sin(y * angle);
  const direction = Math.atan2(y, x) - 0.000003 * Math.cos(x * angle);
  return { lon: length * Math.cos(direction), lat: length * Math.sin(direction) };
}

const wave = (value: number, terms: readonly (readonly [number, number])[]): number =>
  terms.reduce((sum, [size, divisor]) => sum + size * Math.sin((value * Math.PI) / divisor), 0) * (2 / 3);

const latOffset = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  wave(x, [
    [20, 1 / 6],
    [20, 1 / 2],
  ]) +
  wave(y, [
    [20, 1],
    [40, 3],
  ]) +
  wave(y, [
    [160, 12],
    [320, 30],
  ]);

const lonOffset = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  wave(x, [
    [20, 1 / 6],
    [20, 1 / 2],
  ]) +
  wave(x, [
    [20, 1],
    [40, 3],
  ]) +
  wave(x, [
    [150, 12],
    [300, 30],
  ]);
