import type { Point } from './model-places';

// Where the synthetic city lies, in CGCS2000 degrees: communities are squares in rows of ten.
export const west = 113.905;
export const south = 30.905;
/** The side of a community. */
export const width = 0.012;

/** Six decimals, about ten centimetres. */
export const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** The corners of a rectangle from its south-west one on. */
export const rectangle = (lon: number, lat: number, lonSize: number, latSize: number): Point[] =>
  [
    [lon, lat],
    [lon + lonSize, lat],
    [lon + lonSize, lat + latSize],
    [lon, lat + latSize],
  ].map(([x = 0, y = 0]) => ({ lon: round(x), lat: round(y) }));

/** Its area in square metres. */
export const areaOf = (lonSize: number, latSize: number): number =>
  Math.round(lonSize * 111_320 * Math.cos((south * Math.PI) / 180) * latSize * 111_320);
