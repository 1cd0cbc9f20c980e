import { z } from 'zod';
import type { Draft, Pages } from './pages';

const shape = z.object({ mentions: z.number(), people: z.number(), orders: z.number(), chunks: z.number(), decisions: z.number() });

/** How many numbers have been given out, of each kind; those of what is gone are not given again. */
export type Counts = z.infer<typeof shape>;

/** Changes with what the pages hold: an index of another format is not read. */
export const indexFormat = 'directory 6';
const formatPage = 0;
const countsPage = 1;
const firstMark = 2;

export const noCounts: Counts = { mentions: 0, people: 0, orders: 0, chunks: 0, decisions: 0 };

/** Refuses an index that another key or another edition of this program has made; marks an empty one as ours. */
export async function checkFormat(pages: Pages): Promise<'empty' | 'ours'> {
  let page: Buffer | undefined;
  try {
    page = (await pages.read('meta', [formatPage])).get(formatPage);
  } catch {
    throw new Error('The directory index was made with another key.');
  }
  if (page && page.toString() !== indexFormat)
    throw new Error(
      'The directory index was made by another edition of the hub. Move away what DIRECTORY_STORE names and start again: the index is built anew. Decisions made by hand stay in the old one.',
    );
  return page ? 'ours' : 'empty';
}

export async function readCounts(pages: Pages): Promise<Counts> {
  const page = (await pages.read('meta', [countsPage])).get(countsPage);
  return page ? shape.parse(JSON.parse(page.toString())) : { ...noCounts };
}

export const putCounts = (draft: Pick<Draft, 'put'>, counts: Counts): void =>
  draft.put('meta', countsPage, Buffer.from(JSON.stringify(counts)));

/** Writes what checkFormat looks for. */
export const putFormat = (draft: Pick<Draft, 'put'>): void => draft.put('meta', formatPage, Buffer.from(indexFormat));

/** Where the mark of a source lies. */
const markPage = (source: number): number => firstMark + source;

export async function readMark(pages: Pages, source: number): Promise<string | null> {
  return (await pages.read('meta', [markPage(source)])).get(markPage(source))?.toString() ?? null;
}

export const putMark = (draft: Pick<Draft, 'put'>, source: number, mark: string): void =>
  draft.put('meta', markPage(source), Buffer.from(mark));
