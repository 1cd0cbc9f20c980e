// The ground of the synthetic city as it really is. Codes are those of domain brief §2; dates are yyyy-MM-dd; points are CGCS2000.

export interface Point {
  lon: number;
  lat: number;
}

/** county (6 digits), street (9), community (12); `validTo` null while in force. */
export interface Division {
  code: string;
  name: string;
  level: 'province' | 'prefecture' | 'county' | 'street';
  parent: string | null;
  validFrom: string;
  validTo: string | null;
  successors: string[];
}
export interface Community {
  code: string;
  name: string;
  street: string;
  headName: string;
  phone: string;
  boundary: Point[];
  validFrom: string;
  validTo: string | null;
  successors: string[];
}
export interface Grid {
  code: string;
  name: string;
  community: string;
  kind: 'basic' | 'special';
  headName: string;
  headPhone: string;
  boundary: Point[];
  areaSquareMetres: number;
  validFrom: string;
  validTo: string | null;
  successors: string[];
}
export interface GridWorker {
  id: string;
  name: string;
  phone: string;
  post: '专职' | '兼职' | '指导员';
  grids: { grid: string; from: string; to: string | null }[];
}
export interface ManagementGrid {
  code: string;
  name: string;
  street: string;
  class: 'A' | 'B' | 'C';
  patrol: '徒步' | '车辆';
  boundary: Point[];
  areaSquareMetres: number;
  team: string;
}
export interface Road {
  name: string;
  formerNames: string[];
}
export interface Estate {
  name: string;
  aliases: string[];
  road: string;
  roadNo: string;
  phase: string | null;
  developerName: string;
  propertyCompany: string | null;
  community: string;
}

/** A building; `code` is its standard address code. */
export interface Building {
  code: string;
  estate: string;
  road: string;
  roadNo: string;
  building: string;
  units: number;
  floors: number;
  community: string;
  grid: string;
  managementGrid: string;
  location: Point;
  completedYear: number;
  headName: string | null;
  headPhone: string | null;
  isBungalow: boolean;
}

/** A dwelling; `code` is its standard address code; `text` its full standard address below the county. */
export interface Dwelling {
  code: string;
  building: string;
  road: string;
  roadNo: string;
  estate: string;
  buildingName: string;
  unit: string;
  floor: number;
  room: string;
  community: string;
  grid: string;
  location: Point;
  areaSquareMetres: number;
  text: string;
  aliases: string[];
}
