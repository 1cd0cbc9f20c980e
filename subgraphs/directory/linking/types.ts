import type { Sounds } from '../text/types';
import type { SaidName } from './said-name';

/** A keyed hash of a value, cut to 52 bits so that it is a JavaScript number; 0 stands for nothing. */
export type Token = number;

/** What is compared of one record about a person: tokens only, so that the index holds no names, numbers or dates. */
export interface Features {
  source: string;
  record: string;
  version: string;
  isRegister: boolean;
  isGone: boolean;
  sex: 0 | 1 | 2;
  /** The whole name, normalised; 0 when none, or only a title (王先生). */
  name: Token;
  /** Tokens of its joined pinyin and of its hearing key, first reading first. */
  pinyin: Token[];
  hearing: Token[];
  surname: Token;
  /** Each character with its position: names that differ in one. */
  characters: Token[];
  /** Former names, whole. */
  formerNames: Token[];
  /** Year, month, day. */
  birth: readonly [Token, Token, Token] | null;
  /** False when the birth date was read off the ID number. */
  isBirthStated: boolean;
  /** First 17 digits of a usable ID number, and its parts: division, birth, serial. */
  id: Token;
  idParts: readonly [Token, Token, Token] | null;
  /** True when the number has 18 digits and its check character is right: two such numbers that differ are two people's. */
  isIdChecked: boolean;
  phones: Token[];
  /** Codes, as the department gave them or as its address was understood. */
  dwelling: string | null;
  building: string | null;
}

/** One record about a person as it is taken in; of the numbers only tokens are kept. */
export interface Mention {
  features: Features;
  /** 18 characters, only when it can be used: it makes the identifier of a new person. */
  idNumber: string | null;
  /** As they are compared. */
  phoneNumbers: readonly string[];
  /** The name as it was understood, and how it sounds; null for what cannot be read aloud. */
  said: SaidName;
  sounds: Sounds | null;
}

/** How good a link is. Only certain links are used by themselves; the rest waits for a person. */
export type Grade = 'certain' | 'probable' | 'possible';

/** One comparison that a decision rests on: what was compared, how it came out, what it weighs in bits. */
export interface Evidence {
  compared: string;
  outcome: string;
  bits: number;
}

/** One row of the ledger of links: never changed, only followed by another. */
export interface Decision {
  source: string;
  record: string;
  /** The person it was decided about. */
  entity: string;
  verdict: 'link' | 'unlink' | 'reject' | 'review';
  grade: Grade;
  bits: number;
  evidence: Evidence[];
  /** Why it waits or may not be: ID_COLLISION, TWIN, SHARED_ID, CLOSE_SECOND; null for a plain link. */
  reason: string | null;
  ruleVersion: string;
  /** auto, or who decided by hand: manual beats automatic. */
  by: string;
  /** ISO 8601 with +08:00. */
  at: string;
}

/** What linking reads and writes; in memory while everything is built, in the store for one change. */
export interface LinkStore {
  /** For each block key (a token made of what must be equal) the records that have it, so many at most, with their people. */
  inBlocks(keys: readonly Token[], limit: number): Promise<{ features: Features; entity: string }[][]>;
  /** How many records carry a name: what equal names weigh. */
  nameCount(name: Token): Promise<number>;
  featuresOf(source: string, record: string): Promise<{ features: Features; entity: string } | null>;
  recordsOf(entity: string): Promise<Features[]>;
  /** The same of several people, in their order. */
  recordsOfAll(entities: readonly string[]): Promise<Features[][]>;
  decisionsOf(source: string, record: string): Promise<Decision[]>;
  put(features: Features, blocks: Token[], entity: string): Promise<void>;
  remove(source: string, record: string): Promise<void>;
  note(decisions: Decision[]): Promise<void>;
  /** Decisions that wait for a person, most bits first. */
  waiting(limit: number, after?: string): Promise<Decision[]>;
}
