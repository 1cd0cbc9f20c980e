import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DirectoryIndex, openIndex } from '../../subgraphs/directory/directory-index';
import { checkCharacter } from '../../subgraphs/shared/citizen-id';
import { type FeedLine, feedLine } from '../../subgraphs/shared/feed';
import { createKeys } from '../../subgraphs/shared/keys';
import { createSeal } from '../../subgraphs/shared/seal';

// A town of two estates for tests of the search: few enough people to be read, each there for a reason.

const key = Buffer.alloc(32, 3).toString('base64');
const seal = createSeal(key);

/** A valid ID number: birth date as yyyyMMdd, and the three digits of its order. */
export const idNumber = (birth: string, serial: string): string => `429801${birth}${serial}${checkCharacter(`429801${birth}${serial}`)}`;
/** The person with this number in the graph. */
export const personOf = (number: string): string => seal.seal({ kind: 'citizen', number });

const building = (estate: string, road: string, roadNo: string, number: number): FeedLine[] => {
  const code = `42980100100${road === '文星街' ? 1 : 2}000${number}`;
  const parts = { road, roadNo, estate, building: `${number}栋`, community: '429801001001', grid: '429801001001001' };
  const door = (room: string): FeedLine =>
    line({
      kind: 'dwelling',
      record: `${code}0${room}`,
      ...parts,
      inBuilding: code,
      unit: '1单元',
      floor: Number(room[0]),
      room: `${room}室`,
    });
  return [line({ kind: 'building', record: code, ...parts }), ...['101', '102', '201', '202'].map(door)];
};

/** A line of the feed; of the register unless it says another source. */
export const line = (fields: object): FeedLine =>
  feedLine.parse({ source: 'public-security', record: '', version: '2026-01-01', change: 'replace', ...fields });

/** Somebody in the register, at a door of 锦绣花园 (its building and room: 3-101). */
export const resident = (name: string, number: string | null, door: string, more: object = {}): FeedLine => {
  const [house = '', room = ''] = door.split('-');
  return line({
    kind: 'person',
    record: `P${name}${number ?? ''}`,
    name,
    ...(number && { idNumber: number }),
    dwelling: `429801001001000${house}0${room}`,
    isRegister: true,
    ...more,
  });
};

/** What lies in the town. */
export const places: FeedLine[] = [
  line({ kind: 'division', record: '429801', name: '示一区' }),
  line({ kind: 'community', record: '429801001001', name: '书院社区', parent: '429801' }),
  line({ kind: 'grid', record: '429801001001001', name: '第一网格', community: '429801001001' }),
  line({ kind: 'road', record: 'R1', name: '文星街' }),
  line({ kind: 'road', record: 'R2', name: '长征路' }),
  line({ kind: 'estate', record: 'E1', name: '锦绣花园', road: '文星街', roadNo: '12号', community: '429801001001' }),
  line({ kind: 'estate', record: 'E2', name: '水岸名都', road: '长征路', roadNo: '8号', community: '429801001001' }),
  ...building('锦绣花园', '文星街', '12号', 3),
  ...building('锦绣花园', '文星街', '12号', 4),
  ...building('水岸名都', '长征路', '8号', 1),
];

/** An index of the town with these people and things in it, on disk in a folder of its own. */
export async function openTown(more: readonly FeedLine[]): Promise<DirectoryIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'town-'));
  const index = await openIndex({ place: `file:${folder}`, keyFor: createKeys(key), seal });
  await index.load(
    (async function* () {
      yield [...places, ...more];
    })(),
  );
  return {
    ...index,
    async close() {
      await index.close();
      rmSync(folder, { recursive: true });
    },
  };
}
