import { anchorsOf } from './anchors';
import type { City } from './city';
import type { Hit } from './exact';
import { guessesOf } from './guesses';
import { type Anchors, leavingOut, type Outcome, outcomesOf } from './outcome';
import { type Part, partsOf } from './parts';
import { variantsOf } from './variants';

// From a prepared text to outcomes: names as written first; by sound, pinyin and slips only when that leads nowhere.

/** What a text was read as. */
export interface Reading {
  hits: readonly Hit[];
  outcomes: Outcome[];
  /** Numbers with no name to belong to. */
  parts: Part[];
}

const fewGuesses = 24;
const costlier = 0.35;
const muchWorse = 0.35;

/** Reads a prepared text; `thorough` also tries neighbours of numbers that do not exist. */
export function read(text: string, city: City, thorough: boolean): Reading {
  const exact = city.exact.find(text);
  const taken = takenBy(text, exact);
  const first = held(text, exact, exact, city);
  if (first.some(isGood)) return { hits: exact, outcomes: first, parts: partsOf(text, taken) };
  const heard = city.sound.find(text, false);
  let hits = joined(exact, heard);
  let outcomes = [...first, ...held(text, hits, exact, city)];
  if (!outcomes.some(isGood)) {
    hits = joined(exact, city.sound.find(text, true));
    outcomes = [...outcomes, ...held(text, hits, exact, city)];
  }
  if (thorough && !outcomes.some(isGood)) outcomes = [...outcomes, ...neighbours(outcomes, text, city)];
  return { hits, outcomes, parts: partsOf(text, taken) };
}

const isGood = ({ complete, missing, anchors }: Outcome): boolean => complete && missing === null && anchors.quality > 1.4;

const takenBy = (text: string, hits: readonly Hit[]): boolean[] => {
  const taken: boolean[] = new Array(text.length).fill(false);
  for (const { from, to } of hits) taken.fill(true, from, to);
  return taken;
};

/** Names as written and other guesses at the same places, the exact ones kept first. */
function joined(exact: readonly Hit[], heard: readonly Hit[]): Hit[] {
  const seen = new Set(exact.map(({ name, from, to }) => `${name.index}/${from}/${to}`));
  return [...exact, ...heard.filter(({ name, from, to }) => !seen.has(`${name.index}/${from}/${to}`))];
}

/** Every combination of names held against what exists. */
function held(text: string, hits: readonly Hit[], exact: readonly Hit[], city: City): Outcome[] {
  const found: Outcome[] = [];
  const guessed = new Map<string, ReturnType<typeof guessesOf>>();
  let enough = Number.NEGATIVE_INFINITY;
  for (const anchors of anchorsOf(hits, city.tree)) {
    const said = anchors.quality - leavingOut * anchors.leftOut;
    // Names much worse said than those that lead to a place cannot rival it.
    if (said < enough - muchWorse) break;
    const used = [anchors.road, anchors.estate, anchors.village].filter((hit) => hit !== null);
    const key = used.map(({ name, from, to }) => `${name.kind}${from}-${to}`).join();
    let guesses = guessed.get(key);
    if (!guesses) {
      const others = exact.filter((hit) => !used.some((one) => one.from < hit.to && hit.from < one.to));
      const parts = partsOf(text, takenBy(text, [...used, ...others])).filter(({ mark }) => mark !== 'grid');
      guesses = guessesOf(parts, anchors);
      guessed.set(key, guesses);
    }
    const tried = triedIn(anchors, guesses, city);
    if (tried.some(isGood)) enough = Math.max(enough, said);
    found.push(...tried);
  }
  return found;
}

function triedIn(anchors: Anchors, guesses: ReturnType<typeof guessesOf>, city: City): Outcome[] {
  const found: Outcome[] = [];
  let wholeAt = Number.POSITIVE_INFINITY;
  for (const guess of guesses.slice(0, fewGuesses)) {
    // Once a reading is wholly there, only readings nearly as usual can rival it.
    if (guess.cost > wholeAt + costlier) break;
    for (const outcome of outcomesOf(anchors, guess, city.tree)) {
      if (outcome.complete && outcome.missing === null) wholeAt = Math.min(wholeAt, guess.cost);
      found.push(outcome);
    }
  }
  return found;
}

const slotOfMissing = { roadNo: 'no', building: 'house', unit: 'unit', floor: 'floor', room: 'room' } as const;

/** Places whose number differs a little from the one that was said and does not exist. */
function neighbours(outcomes: readonly Outcome[], text: string, city: City): Outcome[] {
  const broken = outcomes
    .filter(({ missing }) => missing !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
  return broken.flatMap(({ missing, anchors, slots, score }) => {
    if (!missing) return [];
    const slot = slotOfMissing[missing.part];
    return variantsOf({ slots, cost: 0, ignored: 0 }, slot, text.length).flatMap(({ guess, gain }) =>
      outcomesOf(anchors, guess, city.tree)
        .filter(
          (outcome) =>
            outcome.complete && outcome.missing === null && (slot !== 'no' || slots.room !== undefined || slots.house !== undefined),
        )
        .map((outcome) => ({ ...outcome, score: score + gain, complete: false, relaxed: true, missing })),
    );
  });
}
