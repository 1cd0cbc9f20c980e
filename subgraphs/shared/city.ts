/** The rectangle that holds the city, in CGCS2000 degrees; a point outside it is a slip of the caller or of a department. */
export const cityBounds = { west: 113.3, south: 30.4, east: 114.6, north: 31.6 } as const;

/** True when a CGCS2000 point can be in the city. */
export const isInCity = ({ lon, lat }: { lon: number; lat: number }): boolean =>
  lon >= cityBounds.west && lon <= cityBounds.east && lat >= cityBounds.south && lat <= cityBounds.north;

/** The city's telephone area code: a number without one is a number here. */
export const areaCode = '0712';
