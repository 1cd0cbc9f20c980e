import type { Chance } from '../city-maker/chance';
import type { City } from '../city-maker/model';
import type { Clerk } from './clerk';
import type { Known } from './known';

/** A noisy question and what a careful clerk with the city's registers would answer. */
export interface Question {
  kind: string;
  text: string;
  /** Where the desk is: codes of areas. */
  near?: { areas: string[] };
  /**
   * Identifier of the first hit that is right: dwelling:…, building:…, grid:…, community:…, enterprise:…, object:…; person: and the ID number;
   * road:, crossing:, landmark:, estate: and the names, joined by + . Null where there is no answer.
   */
  wants: string | null;
  /** Others that are as right. */
  acceptable: string[];
  /** Of a question without an answer: kinds of which none may be sure; empty for all. */
  notSure?: string[];
  /** The text is the number of a telephone that rings: what is asked is who that may be. */
  isRinging?: true;
  /** No person may be listed at all. */
  nobodyListed?: boolean;
}

/** What a kind of question is made from. */
export interface Desk {
  city: City;
  chance: Chance;
  clerk: Clerk;
  known: Known;
}

/** Makes one question; null when what was drawn would not be fair. */
export type Maker = (desk: Desk) => Omit<Question, 'kind'> | null;
/** A family of kinds by their names. */
export type Family = Record<string, Maker>;

/** A question as a line for `npm run directory -- lookup`. */
export const lineOf = ({ text, near, isRinging }: Question): string => JSON.stringify(isRinging ? { caller: text } : { text, near });
