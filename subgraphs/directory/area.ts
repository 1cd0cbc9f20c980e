/** Whether an area (a division, community or grid by its code or the beginning of one) holds a grid, or the community where the grid is not known. */
export const isWithin = (area: string, grid: string | null, community: string | null): boolean =>
  (grid ?? '').startsWith(area) || (community ?? '').startsWith(area);
