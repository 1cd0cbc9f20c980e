import { join } from 'node:path';
import Database from 'libsql';
import { start } from '../../demo/housing/server';
import { write } from '../../demo/housing/store';
import { department } from '../../subgraphs/housing';
import { type AskChanged, changedRows } from '../../subgraphs/housing/changed-rows';
import { adapterOverDemo } from '../support/adapter';
import { changesOf, everythingOf, feeding, feedOf, recordsInTruth } from '../support/feeds';

const housing = adapterOverDemo(department, { write, start }, { HOUSING_FEED_CALLS_PER_SECOND: '45' });

/** Changes the bureau's tables. */
function change(...statements: string[]): void {
  const database = new Database(join(housing.folder, 'housing.db'));
  for (const statement of statements) database.exec(statement);
  database.close();
}

describe('the feed of housing', () => {
  it('holds every owner and tenant once, also those whose number is lost, but no body and nothing that was struck off', async () => {
    const lines = await everythingOf(housing.running());
    const known = recordsInTruth(housing);
    const others = lines.map(({ record }) => record).filter((record) => !known.includes(record));
    const lost = housing.truth('dwelling').flatMap(({ defects }) => defects.map(({ record }: { record: string }) => record));
    const isForeign = (record: string) => record.startsWith('鄂(2016)示范区不动产权第9');
    expect(others.filter((record) => !lost.includes(record) && !isForeign(record))).toEqual([]);
    expect(lines.filter(({ record }) => record.endsWith('/旧'))).toEqual([]);
    expect(lines.filter((line) => line.kind === 'person' && line.change !== 'remove' && /^[A-Z\d]{18}$/.test(line.name ?? ''))).toEqual([]);
  });

  it('tells the standard address code where the bureau has one, and the address as it writes it', async () => {
    const lines = await everythingOf(housing.running());
    const owners = lines.flatMap((line) => (line.kind === 'person' && line.change !== 'remove' && line.address ? [line] : []));
    const codes = owners.map(({ dwelling }) => dwelling).filter((code) => code !== undefined);
    expect(codes.filter((code) => !/^\d{20}$/.test(code))).toEqual([]);
    expect(codes.length).toBeLessThan(owners.length);
    expect(codes.length).toBeGreaterThan(owners.length * 0.95);
  });

  it('tells of what was changed since, and of what was struck off', async () => {
    const mark = (await feedOf(housing.running()).mark(feeding())) ?? '';
    expect(mark).toBe('2026-10-30 02:11:09');
    expect(await changesOf(housing.running(), mark)).toEqual({ lines: [], mark });
    const [first, second] = recordsInTruth(housing).filter((record) => record.startsWith('鄂'));
    const set = (record: string | undefined, ...changes: string[]) =>
      `UPDATE owner SET gxsj = '2026-10-30 02:11:09', body = json_set(body, '$.gxsj', '2026-10-30 02:11:09'${changes.join('')})
        WHERE json_extract(body, '$.qlbh') = '${record}'`;
    change(set(first, ", '$.qlrmc', '张改名'"), set(second, ", '$.scbz', '1'"));
    const { lines } = await changesOf(housing.running(), '2026-10-30 02:11:08');
    const told = lines.filter(({ record }) => record === first || record === second);
    expect(told.sort((a, b) => Number(b.record === first) - Number(a.record === first))).toMatchObject([
      { record: first, change: 'replace', name: '张改名', version: '2026-10-30T02:11:09+08:00' },
      { record: second, change: 'remove', version: '2026-10-30T02:11:09+08:00' },
    ]);
  });
});

describe('a span of time with more rows than the service pages through', () => {
  const stamps = Array.from(
    { length: 95 },
    (_, second) => `2026-05-01 02:0${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`,
  );
  const bureau =
    (rows: readonly string[]): AskChanged =>
    async (from, to, pageNo) => {
      if (pageNo > 5) throw new Error('1004');
      const found = rows.filter((stamp) => stamp >= from && stamp <= to);
      return { records: found.slice((pageNo - 1) * 4, pageNo * 4), total: found.length, pageSize: 4 };
    };
  const read = async (rows: readonly string[]) => {
    const read: unknown[] = [];
    const tooMany: string[] = [];
    const limits = { pageSize: 4, deepestRow: 20 };
    const found = changedRows(bureau(rows), '1980-01-01 00:00:00', '2026-10-30 02:11:09', limits, (text) => tooMany.push(text));
    for await (const records of found) read.push(...records);
    return { read, tooMany };
  };

  it('is halved until it has fewer, and nothing is read twice or left out', async () => {
    expect(await read(stamps)).toEqual({ read: stamps, tooMany: [] });
  });

  it('of one second is read as far as the service pages, and noted', async () => {
    const rows = [...Array.from({ length: 23 }, () => '2026-05-01 02:00:00'), '2026-05-01 02:00:01'];
    expect(await read(rows)).toEqual({
      read: [...rows.slice(0, 20), '2026-05-01 02:00:01'],
      tooMany: ['23 rows changed in one second, 20 received'],
    });
  });
});
