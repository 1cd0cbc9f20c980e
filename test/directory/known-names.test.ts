import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndex } from '../../subgraphs/directory/directory-index';
import { createTokens } from '../../subgraphs/directory/linking/tokens';
import { createKnownNames, type KnownNames, namePage, withNames } from '../../subgraphs/directory/store/known-names';
import { createKeys } from '../../subgraphs/shared/keys';
import { createSeal } from '../../subgraphs/shared/seal';
import { idNumber, personOf, places, resident } from '../support/town';

const tokens = createTokens(Buffer.alloc(32, 4));
const many = (kind: string, count: number): number[] => Array.from({ length: count }, (_, index) => tokens(kind, String(index)));

/** Pages as texts: bytes one by one take a test long to compare. */
const told = (known: KnownNames) => [...known.pages()].map(([key, page]) => `${key} ${page.toString('base64')}`);

describe('the filter of known names', () => {
  it('passes every name it was told, and hardly another one', () => {
    const known = createKnownNames();
    const names = many('name', 200_000);
    known.add(names);
    expect(names.filter((token) => !known.mayHold(token))).toEqual([]);
    expect(many('pinyin', 100_000).filter(known.mayHold).length).toBeLessThan(100);
  });

  it('is the same when it is read back, and when its pages are changed one by one', () => {
    const names = many('name', 300);
    const [whole, read, changed] = [createKnownNames(), createKnownNames(), createKnownNames()];
    whole.add(names);
    for (const [key, page] of whole.pages()) read.take(key, page);
    const pages = new Map<number, Buffer>();
    for (const token of names) pages.set(namePage(token), withNames(pages.get(namePage(token)), [token]));
    for (const [key, page] of pages) changed.take(key, page);
    expect(told(read)).toEqual(told(whole));
    expect(told(changed)).toEqual(told(whole));
    expect(told(createKnownNames())).toEqual([]);
  });
});

describe('somebody with a name nobody had', () => {
  it('is found by it as soon as the register tells of them, and after the index is opened again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'known-names-'));
    const key = Buffer.alloc(32, 3).toString('base64');
    const open = () => openIndex({ place: `file:${folder}`, keyFor: createKeys(key), seal: createSeal(key) });
    const index = await open();
    await index.load(
      (async function* () {
        yield [...places, resident('王伟', idNumber('19900102', '371'), '3-102')];
      })(),
    );
    const asked = ['锦绣花园3栋 欧阳若兰', '锦绣花园3栋 ouyangruolan', '锦绣花园3栋 殴阳若蓝'];
    const found = async (from: typeof index) => Promise.all(asked.map(async (text) => (await from.search().lookup(text)).hits[0]?.id));
    const number = idNumber('19910203', '124');
    expect(await found(index)).not.toContain(personOf(number));
    await index.apply([resident('欧阳若兰', number, '3-101')]);
    expect(await found(index)).toEqual(asked.map(() => personOf(number)));
    await index.close();
    const again = await open();
    expect(await found(again)).toEqual(asked.map(() => personOf(number)));
    await again.close();
    rmSync(folder, { recursive: true });
  });
});
