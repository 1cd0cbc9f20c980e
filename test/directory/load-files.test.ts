import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openIndex } from '../../subgraphs/directory/directory-index';
import { feedFilesOf, linesOfFiles } from '../../subgraphs/directory/feed-files';
import { defaultHearing } from '../../subgraphs/directory/text/sounds';
import type { Understood } from '../../subgraphs/directory/understanding';
import { understoodOfFiles } from '../../subgraphs/directory/understanding-files';
import { createKeys } from '../../subgraphs/shared/keys';
import { createSeal } from '../../subgraphs/shared/seal';
import { makeCity } from '../support/city-maker/make';
import { writeCity } from '../support/city-maker/write';

const key = Buffer.alloc(32, 3).toString('base64');
const folder = mkdtempSync(join(tmpdir(), 'load-files-'));
const feed = join(folder, 'feed');
const open = (name: string) => openIndex({ place: `file:${join(folder, name)}`, keyFor: createKeys(key), seal: createSeal(key) });
const deaf = { refused: () => {}, progress: () => {}, allRead: () => {} };

beforeAll(() => writeCity(makeCity({ seed: 3, scale: 0.002 }), feed, join(folder, 'truth')));
afterAll(() => rmSync(folder, { recursive: true }));

describe('files loaded through a thread', () => {
  it('make the same index as their lines taken in one by one', async () => {
    const [threaded, plain] = [await open('threaded'), await open('plain')];
    const files = feedFilesOf(feed);
    const built = await threaded.loadFiles(files, deaf);
    expect(built.people).toBeGreaterThan(500);
    expect((await plain.load(linesOfFiles(files, deaf))).people).toBe(built.people);
    const asked: string[] = [];
    for await (const lines of linesOfFiles(files, deaf))
      for (const line of lines) if (line.change !== 'remove' && line.kind === 'person') asked.push(`${line.name} ${line.address ?? ''}`);
    expect(asked.length).toBeGreaterThan(1_000);
    for (const text of asked.filter((_, index) => index % 20 === 0))
      expect(await threaded.search().lookup(text)).toEqual(await plain.search().lookup(text));
    await Promise.all([threaded.close(), plain.close()]);
  });

  it('say the same in the same order, however many threads read them, with records that are told again', async () => {
    const files = feedFilesOf(feed);
    const [people = '', places = ''] = ['people-housing', 'places'].map((name) => readFileSync(join(feed, `${name}.ndjson`), 'utf8'));
    const again = join(folder, 'again.ndjson');
    const removed = {
      kind: 'person',
      source: 'housing',
      record: JSON.parse(people.slice(0, people.indexOf('\n'))).record,
      change: 'remove',
    };
    writeFileSync(again, [JSON.stringify(removed), ...people.split('\n').slice(0, 300), ...places.split('\n').slice(0, 30)].join('\n'));
    const said = async (threads: number): Promise<Understood[]> => {
      const pages: Understood[] = [];
      const work = { files: [...files, again], tokenKey: Buffer.alloc(32, 3), hearing: defaultHearing };
      for await (const { kept, mentions, features, names, orders, later } of understoodOfFiles(work, deaf, threads))
        pages.push({ kept, mentions, features, names, orders, later });
      return pages;
    };
    const [alone, three] = [await said(1), await said(3)];
    expect(alone.length).toBeGreaterThan(5);
    expect(alone.flatMap(({ later }) => later)).toHaveLength(331);
    expect(isDeepStrictEqual(three, alone)).toBe(true); // megabytes: toEqual takes seconds
  });

  it('tell of lines that are none of the feed, and of how many were taken', async () => {
    const index = await open('faulty');
    const file = join(folder, 'faulty.ndjson');
    writeFileSync(
      file,
      // As some programs write it: with a mark in front and two characters at the ends of lines.
      '\ufeff{"kind":"road","source":"public-security","record":"R1","name":"文星街"}\r\n{"kind":"road","source":"x"}\r\n\r\nnot a line\n',
    );
    const refused: [string, number, string][] = [];
    const progress: number[] = [];
    const told = {
      ...deaf,
      refused: (...fault: [string, number, string]) => refused.push(fault),
      progress: (lines: number) => progress.push(lines),
    };
    await index.loadFiles([file], told);
    expect(refused).toEqual([
      [file, 2, 'record'],
      [file, 4, 'the whole of it'],
    ]);
    expect(progress.at(-1)).toBe(1);
    await index.close();
  });

  it('know of a record told twice what was told last, and nothing of one that is gone', async () => {
    const index = await open('twice');
    const person = (record: number, name: string) => ({
      kind: 'person',
      source: 'housing',
      record: String(record),
      name,
      phones: [`1601234${1_000 + record}`],
    });
    const lines = Array.from({ length: 20 }, (_, record) => record);
    const [first, second] = [join(folder, 'told-1.ndjson'), join(folder, 'told-2.ndjson')];
    writeFileSync(first, lines.map((record) => JSON.stringify(person(record, '王云'))).join('\n'));
    writeFileSync(
      second,
      lines
        .map((record) =>
          record % 2 === 0 ? person(record, '赵小明') : { kind: 'person', source: 'housing', record: String(record), change: 'remove' },
        )
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    await index.loadFiles([first, second], deaf);
    const labels = await Promise.all(
      lines.map(async (record) => (await index.search().caller(`1601234${1_000 + record}`)).people[0]?.label),
    );
    expect(labels).toEqual(lines.map((record) => (record % 2 === 0 ? '赵**' : undefined)));
    await index.close();
  });

  it('leave the index as it was when one of them cannot be read', async () => {
    const index = await open('threaded');
    const entry = await index.search().lookup('文星街');
    await expect(index.loadFiles([...feedFilesOf(feed), join(folder, 'missing.ndjson')], deaf)).rejects.toThrow('ENOENT');
    expect(await index.search().lookup('文星街')).toEqual(entry);
    expect(await index.isEmpty()).toBe(false);
    await index.close();
  });
});
