import { join } from 'node:path';
import Database from 'libsql';
import { start } from '../../demo/family-planning/server';
import { write } from '../../demo/family-planning/store';
import { department } from '../../subgraphs/family-planning';
import { adapterOverDemo } from '../support/adapter';
import { changesOf, everythingOf, feeding, feedOf, recordsInTruth } from '../support/feeds';

const system = adapterOverDemo(department, { write, start });
const city = system.city();

/** Changes the system's tables, as its owner does every month. */
function change(...statements: string[]): void {
  const database = new Database(join(system.folder, 'family-planning.db'));
  for (const statement of statements) database.exec(statement);
  database.close();
}

describe('the feed of family planning', () => {
  it('holds everyone of the list once, those registered anew by the row written last, and nobody else', async () => {
    const lines = await everythingOf(system.running());
    expect(lines.map(({ record }) => record).sort()).toEqual(recordsInTruth(system).sort());
    expect(lines.filter((line) => line.kind === 'person' && line.change !== 'remove' && line.address === '旧址')).toEqual([]);
    expect(Object.values(system.calls()).reduce((sum, calls) => sum + calls, 0)).toBeLessThanOrEqual(lines.length / 499 + 2);
  });

  it('tells numbers, names and addresses as they are written, and of birth dates as much as is known', async () => {
    const lines = await everythingOf(system.running());
    const told = lines.flatMap((line) => (line.kind === 'person' && line.change !== 'remove' ? [line] : []));
    const born = told.map(({ birthDate }) => birthDate ?? '');
    expect(told.some(({ idNumber = '' }) => /^\d{15}$/.test(idNumber))).toBe(true);
    expect(told.some(({ idNumber = '' }) => /^[０-９]/.test(idNumber))).toBe(true);
    expect(told.some(({ name = '' }) => /\s/.test(name))).toBe(true);
    expect(born.filter((date) => !/^(\d{4}(-\d{2}(-\d{2})?)?)?$/.test(date))).toEqual([]);
    expect(born.some((date) => /^\d{4}-\d{2}$/.test(date))).toBe(true);
  });

  it('says who has left, though the list still has them living here', async () => {
    const lines = await everythingOf(system.running());
    const left = city.people.filter(({ died, movedOut }) => died ?? movedOut);
    expect(lines.filter((line) => line.kind === 'person' && line.change !== 'remove' && line.isGone)).toHaveLength(left.length);
  });

  it("tells after a new month's list of the rows written since", async () => {
    const [first] = recordsInTruth(system);
    const mark = (await feedOf(system.running()).mark(feeding())) ?? '';
    expect(mark).toBe('2026-10-28 02:10:00');
    expect(await changesOf(system.running(), mark)).toEqual({ lines: [], mark });
    change(
      `UPDATE QYRK SET LXDH = '16000000001', GXSJ = '2026-11-27 01:00:00' WHERE HRBH = '${first}'`,
      "UPDATE YF SET YM = '202611', GXSJ = '2026-11-28 02:10:00'",
    );
    const told = await changesOf(system.running(), mark);
    expect(told.lines).toMatchObject([{ record: first, phones: ['16000000001'], version: '2026-11-27T01:00:00+08:00' }]);
    expect(told.mark).toBe('2026-11-28 02:10:00');
  });
});
