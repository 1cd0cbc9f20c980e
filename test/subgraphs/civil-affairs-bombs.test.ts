import { crc32, createDeflateRaw } from 'node:zlib';
import { parse } from 'graphql';
import { aCall } from '../support/call';
import { adapterOver, copyDrop, put, removeDrops, twoDrops } from './civil-affairs.answers';

afterAll(removeDrops);

const mebibyte = 1024 * 1024;

/** Half a gibibyte of spaces, deflated: half a megabyte. */
async function packedSpaces(mebibytes: number): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 1 });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const spaces = Buffer.alloc(mebibyte, ' ');
  for (let count = 0; count < mebibytes; count++) await new Promise<void>((next) => deflate.write(spaces, () => next()));
  await new Promise<void>((done) => deflate.end(done));
  return Buffer.concat(chunks);
}

/** A ZIP archive whose entries are all these same bytes, each of which says it unpacks to `told` bytes. */
function archive(names: readonly string[], packed: Buffer, told: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(''), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(told, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name)]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), fields, rest, Buffer.from(name));
    parts.push(local, packed);
    at += local.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(names.length, 4);
  end.writeUInt16LE(names.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const sheet = 'xl/worksheets/sheet1.xml';
const inForce = parse('{ sourceStatus { state detail } }');

describe('a workbook that unpacks to more than any workbook should', () => {
  it.each<[string, readonly string[], number, number]>([
    ['in one sheet', [sheet], 512, 512 * mebibyte],
    ['in one sheet that says it is small', [sheet], 512, 100],
    ['in forty sheets of which none is too large', Array.from({ length: 40 }, (_, index) => `xl/worksheets/sheet${index}.xml`), 8, 100],
  ])('%s is refused before it takes memory; the last good drop answers', async (_what, names, mebibytes, told) => {
    const root = await twoDrops();
    const bomb = archive(names, await packedSpaces(mebibytes), told);
    expect(bomb.length).toBeLessThan(4 * mebibyte);
    put(copyDrop(root), 'MZ_HYDJ_202611.xlsx', bomb);
    const running = await adapterOver(root);
    const before = process.resourceUsage().maxRSS;
    const { data } = await running.execute({ document: inForce }, aCall());
    expect(data?.sourceStatus).toEqual({
      state: 'STALE',
      detail: 'Drop 20261101 is in force. 20261102 is refused: MZ_HYDJ_202611.xlsx cannot be read.',
    });
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(120); // megabytes; what it unpacks to is 320 or 512
    await running.close();
  });
});
