import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'graphql';
import type { RunningDepartment } from '../../subgraphs/shared/department';
import { createSeal } from '../../subgraphs/shared/seal';
import { aCall } from '../support/call';
import { adapterOver, copyDrop, put, removeDrops, rewriteManifest, textOf, twoDrops } from './civil-affairs.answers';

afterAll(removeDrops);

const third = 'grid:429801001001003';
/** The name of the third grid, and what the department says of its drops. */
async function ask(running: RunningDepartment, call = aCall()) {
  await sleep(5); // longer than the interval at which the folder is looked at
  const document = parse(`query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on Grid { name head { name } } }
    sourceStatus { state asOf detail batchFaults { code batch raw } }
  }`);
  const { data, errors } = await running.execute({ document, variables: { of: [{ __typename: 'Grid', id: third }] } }, call);
  const [grid] = (data?._entities ?? []) as ({ name: string; head: { name: string } | null } | null)[];
  const status = data?.sourceStatus as { state: string; asOf: string; detail: string; batchFaults: { code: string; batch: string }[] };
  return { grid, status, source: call.source, error: errors?.[0]?.originalError };
}
const grids = 'MZ_WG_20261101.csv';
const renamed = (drop: string, name: string): string => textOf(drop, grids).replace('第3网格', name);

describe('a newer drop that is not good', () => {
  it.each<[what: string, why: string, spoil: (drop: string) => void]>([
    ['is not finished', '.ok is missing', (drop) => rmSync(join(drop, '.ok'))],
    ['has no manifest', 'MANIFEST.txt is missing', (drop) => rmSync(join(drop, 'MANIFEST.txt'))],
    ['has a manifest nobody can read', 'MANIFEST.txt cannot be read', (drop) => rewriteManifest(drop, (text) => text.replaceAll('|', ','))],
    ['lists a file twice', 'MANIFEST.txt lists a file twice', (drop) => rewriteManifest(drop, (text) => text + text)],
    ['has a file cut short', `${grids}: MD5 differs`, (drop) => truncateSync(join(drop, grids), 300)],
    ['has a file cut short, and listed as cut', `${grids} cannot be read`, (drop) => put(drop, grids, textOf(drop, grids).slice(0, 300))],
    [
      'has another sum than listed',
      `${grids}: MD5 differs`,
      (drop) => rewriteManifest(drop, (text) => text.replace(/(MZ_WG_.*\|)..../, '$10000')),
    ],
    ['announces a row more', `${grids}: 6 rows, announced 7`, (drop) => put(drop, grids, textOf(drop, grids), 7)],
    ['has another total than rows', `${grids}: 6 rows, total 9`, (drop) => put(drop, grids, `${textOf(drop, grids)}合计,9,,,,,,,,,\r\n`)],
    ['lacks a file', `${grids} is missing`, (drop) => rmSync(join(drop, grids))],
    ['does not list a file', 'MZ_WG is missing', (drop) => rewriteManifest(drop, (text) => text.replace(/MZ_WG_.*\r\n/, ''))],
    ['lacks a column', `${grids}: not as agreed at 后继网格`, (drop) => put(drop, grids, textOf(drop, grids).replace('后继网格', '下级'))],
    [
      'has bytes for a workbook that are none',
      'MZ_HYDJ_202611.xlsx cannot be read',
      (drop) => put(drop, 'MZ_HYDJ_202611.xlsx', Buffer.from('PK')),
    ],
    [
      'has bytes for a table that are none',
      'MZ_SHZZ_202611.dbf cannot be read',
      (drop) => put(drop, 'MZ_SHZZ_202611.dbf', Buffer.from([3, 0])),
    ],
    [
      'has a link in it',
      `${grids} is not a regular file`,
      (drop) => {
        renameSync(join(drop, grids), join(drop, 'elsewhere.csv'));
        symlinkSync(join(drop, 'elsewhere.csv'), join(drop, grids));
      },
    ],
    [
      'has a pipe in it',
      `${grids} is not a regular file`,
      (drop) => {
        rmSync(join(drop, grids));
        execFileSync('mkfifo', [join(drop, grids)]);
      },
    ],
    [
      'has a folder in it',
      `${grids} is not a regular file`,
      (drop) => {
        rmSync(join(drop, grids));
        mkdirSync(join(drop, grids));
      },
    ],
  ])('because it %s is refused whole; the last good one answers, marked stale', async (_what, why, spoil) => {
    const root = await twoDrops();
    spoil(copyDrop(root));
    const { grid, status, source } = await ask(await adapterOver(root));
    expect(grid?.name).toMatch(/第3网格$/);
    expect(source).toEqual({ state: 'STALE', asOf: '2026-11-01T00:00:00+08:00' });
    expect(status).toMatchObject({ state: 'STALE', asOf: '2026-11-01T00:00:00+08:00' });
    expect(status.detail).toBe(`Drop 20261101 is in force. 20261102 is refused: ${why}.`);
    expect(status.batchFaults.some(({ code, batch }) => code === 'D24' && batch === '20261102')).toBe(why !== '.ok is missing');
  });

  it('is passed over for the newest good one behind it, however many are bad', async () => {
    const root = await twoDrops();
    put(copyDrop(root, '20261102'), grids, renamed(join(root, '20261101'), '新名'));
    truncateSync(join(copyDrop(root, '20261103'), grids), 10);
    rmSync(join(copyDrop(root, '20261104'), '.ok'));
    const { grid, status } = await ask(await adapterOver(root));
    expect(grid?.name).toMatch(/新名$/);
    expect(status.detail).toBe(
      `Drop 20261102 is in force. 20261104 is refused: .ok is missing. 20261103 is refused: ${grids}: MD5 differs.`,
    );
  });

  it('is taken over once it is mended, and nothing is stale any more', async () => {
    const root = await twoDrops();
    const drop = copyDrop(root);
    rmSync(join(drop, '.ok'));
    const running = await adapterOver(root);
    expect((await ask(running)).status.state).toBe('STALE');
    writeFileSync(join(drop, '.ok'), '');
    const { status, source } = await ask(running);
    expect(status).toMatchObject({ state: 'OK', asOf: '2026-11-02T00:00:00+08:00', detail: 'Drop 20261102 is in force.' });
    expect(source).toEqual({ asOf: '2026-11-02T00:00:00+08:00' });
  });

  it('does not say a word of what its files hold', async () => {
    const root = await twoDrops();
    const drop = copyDrop(root);
    const assistance = textOf(drop, 'MZ_DB_20261101.csv');
    const [number = '', name = ''] = assistance.split('\r\n')[1]?.split(',') ?? [];
    put(drop, 'MZ_DB_20261101.csv', assistance.replace(number, ''));
    const { status } = await ask(await adapterOver(root));
    expect(status.detail).toContain('MZ_DB_20261101.csv: not as agreed at 低保证号');
    expect(JSON.stringify(status)).not.toContain(name);
  });
});

describe('a file that is sent again the same day', () => {
  it('replaces the first by the newest: _R10 after _R2', async () => {
    const root = await twoDrops();
    const drop = copyDrop(root);
    put(drop, 'MZ_WG_20261101_R2.csv', renamed(drop, '二'), 6);
    put(drop, 'MZ_WG_20261101_R10.csv', renamed(drop, '十'), 6);
    const { grid, status } = await ask(await adapterOver(root));
    expect([grid?.name?.slice(-1), status.state]).toEqual(['十', 'OK']);
  });

  it('counts even when the first was never whole', async () => {
    const root = await twoDrops();
    const drop = copyDrop(root);
    put(drop, 'MZ_WG_20261101_R1.csv', renamed(drop, '一'), 6);
    truncateSync(join(drop, grids), 10);
    const { grid, status } = await ask(await adapterOver(root));
    expect([grid?.name?.slice(-1), status.state]).toEqual(['一', 'OK']);
  });

  it('is taken over when it comes after the drop was', async () => {
    const root = await twoDrops();
    const running = await adapterOver(root);
    await ask(running);
    put(join(root, '20261101'), 'MZ_WG_20261101_R1.csv', renamed(join(root, '20261101'), '一'), 6);
    const { grid, status } = await ask(running);
    expect([grid?.name?.slice(-1), status.state]).toEqual(['一', 'OK']);
  });

  it('is refused with its drop when it is bad; what was taken over before answers, marked stale', async () => {
    const root = await twoDrops();
    const running = await adapterOver(root);
    await ask(running);
    put(join(root, '20261101'), 'MZ_WG_20261101_R1.csv', renamed(join(root, '20261101'), '一'), 99);
    const { grid, status } = await ask(running);
    expect(grid?.name).toMatch(/第3网格$/);
    expect(status.state).toBe('STALE');
    expect(status.detail).toBe('Drop 20261101 is in force. 20261101 as re-sent is refused: MZ_WG_20261101_R1.csv: 6 rows, announced 99.');
  });
});

describe('a benefit', () => {
  const file = 'MZ_DB_20261101.csv';
  const seal = createSeal(Buffer.alloc(32, 1).toString('base64'));
  /** The benefits of the person of the first row, as number and last day. */
  async function benefits(running: RunningDepartment, idNumber: string) {
    const document = parse('query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { assistance { number endedOn } } } }');
    const of = [{ __typename: 'Person', id: seal.seal({ kind: 'citizen', number: idNumber }) }];
    await sleep(5);
    const { data } = await running.execute({ document, variables: { of } }, aCall());
    return ((data?._entities ?? []) as { assistance: object[] }[])[0]?.assistance;
  }

  it('ends on the day of the first drop without it, also after a restart; and runs again when it is back (D15)', async () => {
    const root = await twoDrops();
    const whole = textOf(join(root, '20261101'), file);
    const row = whole.split('\r\n').find((line) => /="4298\d{13}[\dX]"/.test(line)) ?? '';
    const [number, , guarded = ''] = row.split(',');
    const idNumber = guarded.slice(2, -1);
    const rows = whole.trimEnd().split('\r\n').length - 1;
    put(copyDrop(root, '20261102'), file, whole.replace(`${row}\r\n`, ''), rows - 1);
    put(copyDrop(root, '20261103'), file, whole.replace(`${row}\r\n`, ''), rows - 1);
    const running = await adapterOver(root);
    expect(await benefits(running, idNumber)).toEqual([{ number, endedOn: '2026-11-02' }]);
    put(copyDrop(root, '20261104'), file, whole, rows);
    expect(await benefits(running, idNumber)).toEqual([{ number, endedOn: null }]);
  });

  it('is not ended by a drop that was refused', async () => {
    const root = await twoDrops();
    const whole = textOf(join(root, '20261101'), file);
    const row = whole.split('\r\n').find((line) => /="4298\d{13}[\dX]"/.test(line)) ?? '';
    const [number, , guarded = ''] = row.split(',');
    put(copyDrop(root), file, whole.replace(`${row}\r\n`, ''));
    expect(await benefits(await adapterOver(root), guarded.slice(2, -1))).toEqual([{ number, endedOn: null }]);
  });
});

describe('a monthly list', () => {
  it('that is last month’s under a new name is a fault of the batch; within its month it is none (D23)', async () => {
    const root = await twoDrops();
    const list = 'MZ_LDZ_202611.csv';
    copyDrop(root);
    const known = await ask(await adapterOver(root));
    expect(known.status.batchFaults).toContainEqual({ code: 'D23', batch: list, raw: 'the same bytes as MZ_LDZ_202610.csv' });
    expect(known.status.batchFaults.filter(({ code }) => code === 'D23')).toHaveLength(1);
  });
});

describe('a start', () => {
  it('does not fail without a drop; questions say that the source is unavailable until one comes', async () => {
    const root = await twoDrops();
    const away = `${root}.away`;
    renameSync(root, away);
    mkdirSync(root);
    const running = await adapterOver(root);
    const none = await ask(running);
    expect(none.error).toMatchObject({ code: 'SOURCE_UNAVAILABLE', department: 'civil-affairs' });
    expect(none.status).toMatchObject({ state: 'UNAVAILABLE', detail: 'No drop is in force. The folder does not show it now.' });
    rmSync(root, { recursive: true });
    renameSync(away, root);
    expect((await ask(running)).status.state).toBe('OK');
  });

  it('with bad drops only says that the source is unreadable', async () => {
    const root = await twoDrops();
    for (const day of ['20261101', '20261031']) rewriteManifest(join(root, day), () => 'x\r\n');
    const { error, status } = await ask(await adapterOver(root));
    expect(error).toMatchObject({ code: 'SOURCE_UNREADABLE' });
    expect(status.detail).toBe(
      'No drop is in force. 20261101 is refused: MANIFEST.txt cannot be read. 20261031 is refused: MANIFEST.txt cannot be read.',
    );
  });

  it('makes a question wait for the drop, and no longer than its caller does', async () => {
    const running = await adapterOver(await twoDrops());
    const { error } = await ask(running, aCall({}, AbortSignal.abort()));
    expect(error).toMatchObject({ code: 'SOURCE_TIMEOUT' });
    expect((await ask(running)).error).toBeUndefined();
  });
});

describe('the code page of a dBase file', () => {
  const file = 'MZ_SHZZ_202611.dbf';
  it.each([
    ['0x4D, GBK, as the office writes it', 0x4d, 'Drop 20261102 is in force.'],
    ['not told in the header', 0, 'Drop 20261102 is in force.'],
    [
      '0x78, Big5, which was not agreed',
      0x78,
      `Drop 20261101 is in force. 20261102 is refused: ${file} is in a code page that was not agreed.`,
    ],
  ])('is %s', async (_what, page, detail) => {
    const root = await twoDrops();
    const drop = copyDrop(root);
    const bytes = readFileSync(join(drop, file));
    expect(bytes[29]).toBe(0x4d);
    bytes[29] = page;
    put(drop, file, bytes);
    expect((await ask(await adapterOver(root))).status.detail).toBe(detail);
  });
});

describe('the cells of files', () => {
  it('are read in GB18030 or UTF-8, through ="…" and apostrophes, with a line of totals that agrees', async () => {
    const root = await twoDrops();
    const drop = copyDrop(root);
    const spelled = textOf(drop, grids).replace('429801001001003,', `="429801001001003",`).replace('第3网格', '第三网格');
    put(drop, grids, Buffer.from(`\ufeff民政网格一览表,,,,,,,,,,\r\n${spelled}合 计,6,,,,,,,,,\r\n`), 6);
    const { grid, status } = await ask(await adapterOver(root));
    expect(grid?.name).toMatch(/第三网格$/);
    expect(status.batchFaults).toContainEqual({ code: 'D13', batch: grids, raw: 'UTF-8, agreed is GB18030' });
  });

  it.each([
    ['beyond repair', '锟斤拷锟斤拷'],
    ['UTF-8 read as GBK', '寮犱笁'],
  ])('that went through a wrong encoding (%s) are no value', async (_what, raw) => {
    const root = await twoDrops();
    const drop = copyDrop(root);
    put(drop, grids, textOf(drop, grids).replace(/(429801001001003,)[^,]*/, `$1${raw}`));
    const { grid, status } = await ask(await adapterOver(root));
    expect([grid?.name, status.state]).toEqual([null, 'OK']);
  });
});
