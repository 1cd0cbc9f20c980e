// A made-up city as it really is: what the feed says of it is made from this, and the answers to questions are judged by it.

export interface Point {
  lon: number;
  lat: number;
}

export interface Area {
  code: string;
  name: string;
  aliases: string[];
}
export interface Division extends Area {
  parent: string | null;
}
export interface Community extends Area {
  street: string;
  /** Its south-west corner. */
  corner: Point;
  grids: Area[];
}

export interface Road {
  record: string;
  name: string;
  formerNames: string[];
  aliases: string[];
  /** A name that people use and no list holds. */
  folkName: string | null;
}
export interface Estate {
  record: string;
  name: string;
  aliases: string[];
  formerNames: string[];
  road: Road;
  roadNo: string;
  /** 一期, 二期; empty where it was built at once. */
  phases: string[];
  community: Community;
  point: Point;
}

/** A house: all parts as in the feed, each with its word (12号, 3栋). */
export interface Building {
  code: string;
  road: Road | null;
  lane: string | null;
  roadNo: string | null;
  subNo: string | null;
  estate: Estate | null;
  phase: string | null;
  village: string | null;
  group: string | null;
  building: string | null;
  /** tower: more than nine floors; row: bungalows; house: one door. */
  type: 'storeys' | 'tower' | 'row' | 'house';
  community: Community;
  grid: Area;
  point: Point;
  doors: Door[];
}

/** A dwelling. */
export interface Door {
  code: string;
  building: Building;
  unit: string | null;
  floor: number | null;
  room: string | null;
  residents: Person[];
}

export interface Person {
  /** Position in City.people. */
  index: number;
  idNumber: string;
  name: string;
  formerName: string | null;
  sex: '1' | '2';
  /** 1985-07-14 */
  birthDate: string;
  phones: string[];
  /** Where they live; where they are registered. */
  home: Door | null;
  registered: Door | null;
  spouse: Person | null;
  isInRegister: boolean;
}

export interface Landmark {
  record: string;
  name: string;
  aliases: string[];
  road: Road;
  community: Community;
  grid: Area;
  point: Point;
}
export interface Organisation {
  id: string;
  record: string;
  name: string;
  aliases: string[];
  phone: string;
  building: Building;
}
export interface CityObject {
  code: string;
  name: string;
  plate: string;
  road: Road;
  building: Building;
}

export type Source = 'public-security' | 'family-planning' | 'housing' | 'civil-affairs' | 'hotline';
export const sources: readonly Source[] = ['public-security', 'family-planning', 'housing', 'civil-affairs', 'hotline'];

/** What a department's record says of a person, and of whom it really speaks. */
export interface Mention {
  source: Source;
  record: string;
  of: Person;
  /** The door its address means; null when it has none. */
  door: Door | null;
  name: string;
  isTitle: boolean;
  formerNames: string[];
  sex: '1' | '2' | null;
  birthDate: string | null;
  idNumber: string | null;
  phones: string[];
  address: string | null;
  knowsDoor: boolean;
}

/** People who are easily taken for each other: indexes of both. */
export interface Trap {
  trap: 'twins' | 'same-name-household' | 'shared-phone' | 're-used-id' | 'same-name-and-birth';
  people: [number, number];
}

export interface City {
  seed: number;
  /** 429801 */
  county: string;
  divisions: Division[];
  communities: Community[];
  roads: Road[];
  estates: Estate[];
  buildings: Building[];
  doors: Door[];
  landmarks: Landmark[];
  organisations: Organisation[];
  objects: CityObject[];
  people: Person[];
  traps: Trap[];
}
