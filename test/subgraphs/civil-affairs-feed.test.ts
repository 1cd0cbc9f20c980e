import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from 'iconv-lite';
import { start } from '../../demo/civil-affairs/server';
import { write } from '../../demo/civil-affairs/store';
import { department } from '../../subgraphs/civil-affairs';
import { createCache } from '../../subgraphs/shared/cache';
import type { FeedLine } from '../../subgraphs/shared/feed';
import { createSeal } from '../../subgraphs/shared/seal';
import { adapterOverDemo } from '../support/adapter';
import { changesOf, everythingOf, feeding, feedOf, keysOf, recordsInTruth } from '../support/feeds';

const settings = { CIVIL_AFFAIRS_POLL_MS: '20', CIVIL_AFFAIRS_TIMEOUT_MS: '20000' };
const civilAffairs = adapterOverDemo(department, { write, start }, settings);
const city = civilAffairs.city();

/** A drop of the day after, from the newest one: the lines of a file changed, the manifest put right. */
function dropAgain(day: string, kind: string, change: (lines: string[]) => string[]): void {
  const root = join(civilAffairs.folder, 'civil-affairs');
  const newest = readdirSync(root).sort().at(-1) ?? '';
  const folder = join(root, day);
  cpSync(join(root, newest), folder, { recursive: true });
  rmSync(join(folder, '.ok'));
  const name = readdirSync(folder).find((file) => file.startsWith(kind)) ?? '';
  const lines = decode(readFileSync(join(folder, name)), 'gb18030')
    .trim()
    .split('\r\n');
  const bytes = encode(`${[lines[0] ?? '', ...change(lines.slice(1))].join('\r\n')}\r\n`, 'gb18030');
  writeFileSync(join(folder, name), bytes);
  const rows = change(lines.slice(1)).length;
  const manifest = readFileSync(join(folder, 'MANIFEST.txt'), 'utf8').replace(
    new RegExp(`^${name}\\|.*$`, 'm'),
    `${name}|${rows}|${createHash('md5').update(bytes).digest('hex')}`,
  );
  writeFileSync(join(folder, 'MANIFEST.txt'), manifest);
  writeFileSync(join(folder, '.ok'), '');
}

describe('the feed of civil affairs', () => {
  it('holds the grids in force, every unit, and the people of the files of assistance and marriage, each once', async () => {
    const lines = await everythingOf(civilAffairs.running());
    const records = (kind: string) => lines.filter((line) => line.kind === kind).map(({ record }) => record);
    expect(new Set(keysOf(lines)).size).toBe(lines.length);
    expect(records('grid').sort()).toEqual(
      city.grids
        .filter(({ validTo }) => !validTo)
        .map(({ code }) => code)
        .sort(),
    );
    expect(records('organisation').sort()).toEqual(city.organisations.map(({ creditCode }) => creditCode).sort());
    const known = recordsInTruth(civilAffairs).sort();
    expect(
      records('person')
        .map((record) => record.split('#')[0])
        .sort(),
    ).toEqual(known);
  });

  it('tells the two people of one entry of the marriage register apart, with what they are to each other', async () => {
    const lines = await everythingOf(civilAffairs.running());
    const [{ certificate, husband, wife } = { certificate: '', husband: 0, wife: 0 }] = city.marriages;
    const entry = lines.filter(({ record }) => record.startsWith(`${certificate}#`));
    expect(entry).toMatchObject([
      { record: `${certificate}#男方`, sex: '1', name: city.people[husband]?.name },
      { record: `${certificate}#女方`, sex: '2', name: city.people[wife]?.name },
    ]);
  });

  it('knows whether the drop is the same still, and cannot tell what lies between two', async () => {
    const mark = await feedOf(civilAffairs.running()).mark(feeding());
    expect(mark).toBe('20261101');
    expect(await changesOf(civilAffairs.running(), '20261101')).toEqual({ lines: [], mark: '20261101' });
    expect(await changesOf(civilAffairs.running(), '20261001')).toEqual({ lines: [], mark: null });
  });

  it('tells what a newer drop has otherwise, and what it has no more, when it is complete', async () => {
    await everythingOf(civilAffairs.running());
    const told = new Promise<FeedLine[]>((done) => {
      const stop = feedOf(civilAffairs.running()).listen?.((lines) => {
        stop?.();
        done(lines);
      });
    });
    dropAgain('20261102', 'MZ_WG_', (lines) => [...lines.slice(0, -2), (lines.at(-2) ?? '').replace('网格', '新网格')]);
    const [last, other] = city.grids.map(({ code }) => code).reverse();
    expect(await told).toMatchObject([
      { kind: 'grid', record: other, change: 'replace', version: '20261102' },
      { kind: 'grid', record: last, change: 'remove', version: '20261102' },
    ]);
  });

  it('says that its folder is not there', async () => {
    const running = await department.start(
      { CIVIL_AFFAIRS_DROP_FOLDER: join(civilAffairs.folder, 'nowhere') },
      { cache: await createCache('civil-affairs', ''), seal: createSeal(Buffer.alloc(32, 1).toString('base64')), log: () => {} },
    );
    await expect(everythingOf(running)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', department: 'civil-affairs' });
  });
});
