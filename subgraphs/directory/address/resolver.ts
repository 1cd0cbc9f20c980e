import { plainText } from '../text/normalise';
import type { City } from './city';
import { saidAreas } from './elsewhere';
import type { Outcome } from './outcome';
import { prepare } from './prepare';
import { read } from './reading';
import type { Near } from './types';
import { usualPlace } from './usual-place';
import { usualAddress } from './usual-writing';
import { weightOf, whereaboutsOf } from './weigh';

/** What a department's address means. */
export type Resolved = { dwelling: string | null; building: string | null } | null;

export interface Resolver {
  resolve(text: string, near?: Near): Resolved;
  /** Places have changed. */
  forget(): void;
}

const mostRemembered = 50_000;
const clear = 0.15;
const wellSaid = 0.8;
/** Only what can come near the best is of interest: a little more than `clear`, and what areas can add. */
const rivalry = 0.2;
const offered = 1.2;
const farOffered = 2.9;

/** Answers the same address once: departments write the same ones over and over. */
export function createResolver(city: City): Resolver {
  // Two generations: when the newer one is full the older one is let go, so that what is asked again stays.
  let newer = new Map<string, Resolved>();
  let older = new Map<string, Resolved>();
  const remember = (key: string, resolved: Resolved): Resolved => {
    if (newer.size >= mostRemembered) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, resolved);
    return resolved;
  };
  return {
    resolve(text, near) {
      const key = near ? `${text}\n${JSON.stringify(near)}` : text;
      const known = newer.get(key);
      if (known !== undefined) return known;
      const earlier = older.get(key);
      return remember(key, earlier === undefined ? resolveIn(text, city, near) : earlier);
    },
    forget() {
      if (newer.size > 0) newer = new Map();
      if (older.size > 0) older = new Map();
    },
  };
}

function resolveIn(raw: string, city: City, near: Near | undefined): Resolved {
  const plain = plainText(raw);
  const usual = usualAddress(plain, city.exact.find(plain));
  return (usual && usualPlace(usual, city, near)) ?? byWholeAlias(raw, city) ?? weighed(raw, city, near);
}

function byWholeAlias(raw: string, { aliases, tree }: City): Resolved {
  const code = aliases.find(raw);
  const door = code === undefined ? undefined : tree.doors.byCode(code);
  return code === undefined || door === undefined ? null : { dwelling: code, building: tree.houseOf(door)?.key ?? null };
}

/** What an address means that is written in any other way: the readings are weighed against each other. */
function weighed(raw: string, city: City, near: Near | undefined): Resolved {
  const { text } = prepare(raw);
  const { outcomes, hits } = read(text, city, {
    rivalry,
    offered: near ? farOffered : offered,
    areas: near?.areas ?? [],
    neighbours: false,
  });
  const said = saidAreas(hits, city);
  const scored = outcomes.map((outcome) => ({
    ...outcome,
    score: outcome.score + weightOf(whereaboutsOf(outcome), near, said),
  }));
  const best = scored.reduce<Outcome | null>((top, outcome) => (top && top.score >= outcome.score ? top : outcome), null);
  if (!best?.house) return null;
  const rivals = scored.filter((outcome) => outcome.score > best.score - clear);
  const quality = Math.min(...[best.anchors.road, best.anchors.estate, best.anchors.village].map((hit) => hit?.quality ?? 1));
  if (quality < wellSaid) return null;
  const isOneDoor = rivals.every(({ door, level }) => level === 'dwelling' && door === best.door);
  if (best.level === 'dwelling' && isOneDoor && best.complete && !best.doubtful && !best.relaxed) {
    return { dwelling: city.tree.doors.code(best.door), building: best.house.key };
  }
  const isOneHouse = rivals.every(({ house, level }) => house === best.house && (level === 'dwelling' || level === 'building'));
  return isOneHouse ? { dwelling: null, building: best.house.key } : null;
}
