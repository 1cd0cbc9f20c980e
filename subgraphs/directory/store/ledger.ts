import type { Decision, Token } from '../linking/types';
import type { Counts } from './counts';
import { decisionPage, decisionsOn } from './decision-page';
import { allPages } from './entries';
import type { StoreTokens } from './names';
import type { Draft, Pages } from './pages';
import { changePostings, listsOf } from './postings';

// Decisions are only ever added, many to a page because they resemble one another. Those that wait for a person are also
// kept by their bits, so that the queue is read in its order.

export const decisionsOnPage = 16;
const finest = 2 ** 40;

/** Where a waiting decision stands in the queue: most bits first. */
export const placeInQueue = ({ bits }: Decision, record: Token): number =>
  (4_095 - Math.min(4_095, Math.max(0, Math.round(bits * 16) + 1_024))) * finest + (record % finest);

async function decisionsAt(pages: Pages, numbers: readonly number[]): Promise<Decision[]> {
  const places = new Map<number, Set<number>>();
  for (const number of numbers) {
    const key = Math.floor(number / decisionsOnPage);
    places.set(key, (places.get(key) ?? new Set()).add(number % decisionsOnPage));
  }
  const read = await pages.read('decision', [...places.keys()]);
  const opened = new Map([...read].map(([key, page]) => [key, decisionsOn(page, places.get(key))]));
  return numbers.flatMap((number) => opened.get(Math.floor(number / decisionsOnPage))?.[number % decisionsOnPage] ?? []);
}

/** Every decision about a record, oldest first. */
export async function decisionsOf(pages: Pages, names: StoreTokens, source: string, record: string): Promise<Decision[]> {
  const [numbers = []] = await listsOf(pages, [names.decisions(source, record)]);
  return decisionsAt(pages, numbers);
}

/** Every decision that a person made, oldest first. */
export async function* madeByHand(pages: Pages): AsyncGenerator<Decision> {
  for await (const [, page] of allPages(pages, 'decision'))
    for (const decision of decisionsOn(page)) if (decision && decision.by !== 'auto') yield decision;
}

/** Adds decisions; a later one about a record ends the waiting of the earlier. */
export async function note(draft: Draft, names: StoreTokens, counts: Counts, decisions: readonly Decision[]): Promise<void> {
  for (const decision of decisions) {
    const { source, record } = decision;
    const about = names.decisions(source, record);
    const last = (await decisionsOf(draft, names, source, record)).at(-1);
    if (last?.verdict === 'review') draft.put('waiting', placeInQueue(last, about), null);
    const number = counts.decisions++;
    const key = Math.floor(number / decisionsOnPage);
    const page = (await draft.read('decision', [key])).get(key);
    draft.put('decision', key, decisionPage([...(page ? decisionsOn(page).flatMap((one) => one ?? []) : []), decision]));
    await changePostings(draft, { gone: [], added: [[about, number]] });
    if (decision.verdict === 'review') draft.put('waiting', placeInQueue(decision, about), waitingPage(number));
  }
}

/** What lies in the queue: the number of the decision. */
export const waitingPage = (number: number): Buffer => Buffer.from(String(number));

/** What waits for a person, most bits first; `after` is the last seen, as «source record». */
export async function waiting(pages: Pages, names: StoreTokens, limit: number, after?: string): Promise<Decision[]> {
  const rows = await pages.after('waiting', after === undefined ? -1 : await placeAfter(pages, names, after), limit);
  return decisionsAt(
    pages,
    rows.map(([, page]) => Number(page.toString())),
  );
}

async function placeAfter(pages: Pages, names: StoreTokens, after: string): Promise<number> {
  const cut = after.indexOf(' ');
  const [source, record] = [after.slice(0, cut), after.slice(cut + 1)];
  const last = (await decisionsOf(pages, names, source, record)).findLast(({ verdict }) => verdict === 'review');
  return last ? placeInQueue(last, names.decisions(source, record)) : -1;
}
