import { join } from 'node:path';
import { instantOf, isIntact } from './chain';
import { growingIndex, hashOfKey, indexedOffsets, indexSegment, keyKinds } from './postings';
import { lineAt, linesOf, segmentsIn } from './segments';
import type { FoundRecord, Search } from './store';

/** Looks for records in a folder of segments, by an index beside each that is made when it is first needed. */
export function fileSearch(folder: string) {
  let growing = growingIndex('');

  /** Where records that may be meant begin, in their order: by the rarest key, or all where there is none. */
  async function offsetsIn(path: string, isNewest: boolean, { keys }: Search): Promise<number[]> {
    const kind = keyKinds.find((one) => keys[one] !== undefined);
    if (!kind) return (await linesOf(path)).filter(({ isWhole }) => isWhole).map(({ offset }) => offset);
    const hash = hashOfKey(kind, keys[kind] ?? '');
    if (isNewest) {
      if (growing.path !== path) growing = growingIndex(path);
      return growing.offsetsOf(hash);
    }
    await indexSegment(path);
    return indexedOffsets(path, hash);
  }

  async function* inSegment(names: readonly string[], index: number, wanted: Search): AsyncGenerator<FoundRecord> {
    const { from, until, before, signal } = wanted;
    const part = names[index] ?? '';
    const path = join(folder, part);
    const first = await lineAt(path, 0);
    if (!first || (before && part > before.part) || (until !== null && instantOf(first) >= until)) return;
    for (const at of (await offsetsIn(path, index === names.length - 1, wanted)).reverse()) {
      if (before && part === before.part && at >= before.at) continue;
      signal.throwIfAborted();
      const line = await lineAt(path, at);
      if (!line || !isIntact(line)) throw new Error(`${part} is not whole at byte ${at}: run npm run audit:verify`);
      const instant = instantOf(line);
      if ((from === null || instant >= from) && (until === null || instant < until)) yield { position: { part, at }, line };
    }
  }

  return async function* search(wanted: Search): AsyncGenerator<FoundRecord> {
    const names = await segmentsIn(folder);
    for (let index = names.length - 1; index >= 0; index -= 1) {
      try {
        const following = names[index + 1];
        const next = following ? await lineAt(join(folder, following), 0) : null;
        if (wanted.from !== null && next && instantOf(next) < wanted.from) return;
        yield* inSegment(names, index, wanted);
      } catch (error) {
        if ((await segmentsIn(folder)).includes(names[index] ?? '')) throw error;
        return; // it was let go of meanwhile, and all before it
      }
    }
  };
}
