import { anchorsOf } from './anchors';
import type { City } from './city';
import { keptHits } from './corrections';
import { isHalfCrossing } from './crossings';
import { isElsewhere } from './elsewhere';
import type { Hit } from './exact';
import { type Guess, guessesOf, mostCost } from './guesses';
import { type Anchors, type Outcome, outcomesOf } from './outcome';
import { type Part, partsOf } from './parts';
import { variantsOf } from './variants';
import { isIn, whereaboutsOf } from './weigh';
import { leavingOut, mostWorth } from './worth';

// From a prepared text to outcomes: names as written first; by sound and pinyin when that leads nowhere, and with slips at last.

/** What a text was read as. */
export interface Reading {
  hits: readonly Hit[];
  outcomes: Outcome[];
  /** Numbers outside the names that stand in the text. */
  parts: () => readonly Part[];
}

/** How far a text is read. */
export interface Care {
  /** How much worse than the best a reading may be said and still rival it. */
  rivalry: number;
  /** How much less than the best a place may fit and still be offered. */
  offered: number;
  /** Codes of the own areas: what is found elsewhere does not end the search. */
  areas: readonly string[];
  /** Also neighbours of numbers that do not exist. */
  neighbours: boolean;
}

const fewGuesses = 24;
const usualCost = 0.4;

/** Reads a prepared text. */
export function read(text: string, city: City, care: Care): Reading {
  const exact = keptHits(city.exact.find(text), text);
  let exactParts: Part[] | undefined;
  const parts = (): Part[] => {
    exactParts ??= partsOf(text, takenBy(text, exact));
    return exactParts;
  };
  let hits = exact;
  const outcomes: Outcome[] = [];
  const hold = (found: readonly Hit[]): boolean => {
    const isNew = new Set(found);
    outcomes.push(...held(text, hits, (hit) => isNew.has(hit), exact, city, care));
    return outcomes.some((outcome) => isGood(outcome, care.areas));
  };
  if ((hold(exact) && !isHalfCrossing(text, exact)) || isElsewhere(text, exact, parts)) return { hits, outcomes, parts };
  for (const find of [city.sound.find, city.sound.slips]) {
    const found = others(keptHits(find(text), text), hits);
    hits = [...hits, ...found];
    if (hold(found)) return { hits, outcomes, parts };
  }
  if (care.neighbours) outcomes.push(...neighbours(outcomes, text, city, care.areas));
  return { hits, outcomes, parts };
}

const isGood = (outcome: Outcome, areas: readonly string[]): boolean =>
  outcome.complete && outcome.missing === null && outcome.anchors.quality > 1.4 && isOwn(outcome, areas);
const isOwn = (outcome: Outcome, areas: readonly string[]): boolean => areas.length === 0 || isIn(whereaboutsOf(outcome), areas);

const takenBy = (text: string, hits: readonly Hit[]): boolean[] => {
  const taken: boolean[] = new Array(text.length).fill(false);
  for (const { from, to } of hits) taken.fill(true, from, to);
  return taken;
};

/** Guesses at names where the same name was not found already. */
function others(found: readonly Hit[], known: readonly Hit[]): Hit[] {
  const seen = new Set(known.map(({ name, from, to }) => `${name.index}/${from}/${to}`));
  return found.filter(({ name, from, to }) => !seen.has(`${name.index}/${from}/${to}`));
}

/** Every combination of names with one of the new ones held against what exists. */
function held(
  text: string,
  hits: readonly Hit[],
  isNew: (hit: Hit) => boolean,
  exact: readonly Hit[],
  city: City,
  { rivalry, offered, areas }: Care,
): Outcome[] {
  const found: Outcome[] = [];
  const guessed = new Map<string, Guesses>();
  let enough = Number.NEGATIVE_INFINITY;
  let best = Number.NEGATIVE_INFINITY;
  for (const anchors of anchorsOf(hits, isNew, city.tree)) {
    const said = anchors.quality - leavingOut * anchors.leftOut;
    // Names much worse said than those that lead to a place cannot rival it.
    if (said < enough - rivalry) break;
    const used = [anchors.road, anchors.estate, anchors.village].filter((hit) => hit !== null);
    const key = used.map(({ name, from, to }) => `${name.kind}${from}-${to}`).join();
    let guesses = guessed.get(key);
    if (!guesses) {
      const unused = exact.filter((hit) => !used.some((one) => one.from < hit.to && hit.from < one.to));
      const parts = partsOf(text, takenBy(text, [...used, ...unused])).filter(({ mark }) => mark !== 'grid');
      guesses = guessesBelow(parts, anchors);
      guessed.set(key, guesses);
    }
    const tried = triedIn(anchors, guesses, city, { rivalry, least: best - offered, areas });
    if (tried.some((outcome) => isGood(outcome, areas))) enough = Math.max(enough, said);
    for (const outcome of tried) {
      best = Math.max(best, outcome.score);
      found.push(outcome);
    }
  }
  return found;
}

/** The readings that cost up to so much, most usual first. */
type Guesses = (cost: number) => readonly Guess[];

/** Most texts are read as they are usually meant; the unusual readings are only made up for the others. */
function guessesBelow(parts: readonly Part[], anchors: Anchors): Guesses {
  const usual = guessesOf(parts, anchors, usualCost);
  let all: Guess[] | undefined;
  return (cost) => {
    if (cost <= usualCost) return usual;
    all ??= guessesOf(parts, anchors, mostCost).slice(0, fewGuesses);
    return all;
  };
}

interface Trying {
  rivalry: number;
  /** A reading that cannot reach this score is not tried. */
  least: number;
  areas: readonly string[];
}

function triedIn(anchors: Anchors, guesses: Guesses, city: City, { rivalry, least, areas }: Trying): Outcome[] {
  const found: Outcome[] = [];
  let wholeAt = Number.POSITIVE_INFINITY;
  const tryAll = (some: readonly Guess[], from: number): void => {
    for (const guess of some) {
      // Once a reading is wholly there, only readings nearly as usual can rival it.
      if (guess.cost > wholeAt + rivalry) break;
      if (guess.cost <= from || mostWorth(anchors, guess) < least) continue;
      for (const outcome of outcomesOf(anchors, guess, city.tree, areas)) {
        if (outcome.complete && outcome.missing === null && isOwn(outcome, areas)) wholeAt = Math.min(wholeAt, guess.cost);
        found.push(outcome);
      }
    }
  };
  tryAll(guesses(usualCost), -1);
  if (wholeAt + rivalry > usualCost) tryAll(guesses(mostCost), usualCost);
  return found;
}

const slotOfMissing = { roadNo: 'no', building: 'house', unit: 'unit', floor: 'floor', room: 'room' } as const;

/** Places whose number differs a little from the one that was said and does not exist. */
function neighbours(outcomes: readonly Outcome[], text: string, city: City, areas: readonly string[]): Outcome[] {
  const broken = outcomes
    .filter(({ missing }) => missing !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
  return broken.flatMap(({ missing, anchors, slots, score }) => {
    if (!missing) return [];
    const slot = slotOfMissing[missing.part];
    return variantsOf({ slots, cost: 0, ignored: 0, doubtful: false }, slot, text.length).flatMap(({ guess, gain }) =>
      outcomesOf(anchors, guess, city.tree, areas)
        .filter(
          (outcome) =>
            outcome.complete && outcome.missing === null && (slot !== 'no' || slots.room !== undefined || slots.house !== undefined),
        )
        .map((outcome) => ({ ...outcome, score: score + gain, complete: false, relaxed: true, missing })),
    );
  });
}
