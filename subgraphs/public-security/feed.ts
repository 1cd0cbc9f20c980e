import type { Call } from '../shared/call';
import type { DepartmentFeed, FeedLine } from '../shared/feed';
import { feedCall } from '../shared/feed-call';
import { divisionLines, estateLine, personLine, placeLine, roadLine } from './feed-lines';
import type { Batch, Listing } from './listing';

/**
 * The register as the directory's feed. Its mark is the end of the newest batch it has told of and the batches that ended
 * in that same second: another may still end in it.
 */
export const createFeed = (listing: Listing): DepartmentFeed => ({
  async *everything(asked) {
    const call = feedCall(asked);
    yield await names(listing, call);
    for await (const rows of listing.places(call)) yield rows.map((row) => placeLine({ row, deletion: null }));
    for (const list of [listing.residents, listing.floating])
      for await (const rows of list(call)) yield rows.map((row) => personLine({ row, deletion: null }));
  },
  async mark(asked) {
    const call = feedCall(asked);
    const ended = await listing.newestEnd(call);
    return markAfter(await listing.batchesFrom(ended, call), ended);
  },
  async *changes(mark, asked) {
    const call = feedCall(asked);
    const [since = '', ...told] = mark.split(' ');
    const batches = (await listing.batchesFrom(since, call)).filter((batch) => !told.includes(nameOf(batch)));
    const newest = batches.at(-1)?.ended;
    if (newest === undefined) return;
    yield { lines: await names(listing, call), mark };
    for (const batch of batches) {
      if (batch.view === 'V_DZ_BZDZ') for await (const found of listing.placesOf(batch, call)) yield { lines: found.map(placeLine), mark };
      else for await (const found of listing.peopleOf(batch, call)) yield { lines: found.map(personLine), mark };
    }
    const lately = batches.filter(({ ended }) => ended === newest);
    yield { lines: [], mark: newest === since ? [mark, ...lately.map(nameOf)].join(' ') : markAfter(lately, newest) };
  },
});

const nameOf = ({ view, number }: Batch): string => `${view}/${number}`;
const markAfter = (batches: readonly Batch[], ended: string): string =>
  [ended, ...batches.filter((batch) => batch.ended === ended).map(nameOf)].join(' ');

/** What has no batches and is short: told whole every time. */
async function names(listing: Listing, call: Call): Promise<FeedLine[]> {
  return [
    ...divisionLines(await listing.divisions(call)),
    ...(await listing.roads(call)).map(roadLine),
    ...(await listing.estates(call)).map(estateLine),
  ];
}
