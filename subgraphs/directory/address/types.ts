/** A part of what was asked, by the positions of its characters in the text as given: from, up to but not including. */
export type Span = readonly [from: number, to: number];

/** How exactly a place is known. Landmark, crossing, road and estate have no door; premise is a road number or a village house. */
export type PlaceLevel =
  | 'dwelling'
  | 'building'
  | 'premise'
  | 'estate'
  | 'road'
  | 'crossing'
  | 'landmark'
  | 'grid'
  | 'community'
  | 'division';

/** A place that a text may mean. */
export interface PlaceCandidate {
  level: PlaceLevel;
  /** Identifier in the graph: dwelling:…, building:…, grid:…, community:…, division:…; null where the graph has no such thing (a road, a crossing). */
  id: string | null;
  /** Code of the dwelling; of the building (also when a dwelling is meant); of the grid and community that hold it. */
  dwelling: string | null;
  building: string | null;
  grid: string | null;
  community: string | null;
  /** Standard names of its road (or village) and estate, for keys; null where it has none. */
  road: string | null;
  estate: string | null;
  /** The standard address below the county, or the name. */
  text: string;
  point: { lon: number; lat: number } | null;
  /** Higher is better; comparable within one answer only. */
  score: number;
  /** True only when every part was said exactly and nothing else fits as well. */
  sure: boolean;
  /** True when a number was taken for a neighbouring one, or a part that was said was left out. */
  relaxed: boolean;
  /** What of the text this rests on. */
  matched: Span[];
  /** Said, and known not to exist here: 602室 of a house of five floors. */
  missing: { part: 'building' | 'unit' | 'floor' | 'room' | 'roadNo'; said: string } | null;
}

/** What a text means as an address. */
export interface AddressAnswer {
  /** Best first. */
  candidates: PlaceCandidate[];
  /** What to ask the caller when the candidates cannot be told apart or something is not there, in Chinese; null when nothing. */
  question: string | null;
  /** Parts of the text that no candidate's reading used: names, phones, chatter. */
  unused: Span[];
}

/** Where the caller or the desk is: ranks what exists in several places. */
export interface Near {
  point?: { lon: number; lat: number };
  /** Codes of divisions, communities or grids, or their beginnings. */
  areas?: readonly string[];
}

/** Every name and door of the city, in memory. */
export interface AddressBook {
  /** Takes an entry in; an entry of the same source and record replaces the earlier one. */
  put(entry: import('../../shared/feed').PlaceEntry): void;
  remove(kind: import('../../shared/feed').FeedKind, record: string): void;
  /** Made again where needed after puts; called by readers, cheap when nothing changed. */
  understand(text: string, options?: { near?: Near; limit?: number }): AddressAnswer;
  /** The dwelling or building a department's address means, as one code path with the desk's; null when it cannot be told. */
  resolve(text: string, near?: Near): { dwelling: string | null; building: string | null } | null;
  /** So many doors of different houses, from all over the city. */
  some(count: number): DoorPlace[];
  /** What is known of a dwelling or building by its code. */
  dwelling(code: string): DoorPlace | null;
  building(code: string): DoorPlace | null;
}

/** A door or house as other parts of the directory need it. */
export interface DoorPlace {
  dwelling: string | null;
  building: string;
  road: string | null;
  estate: string | null;
  grid: string | null;
  community: string | null;
  text: string;
  point: { lon: number; lat: number } | null;
}
