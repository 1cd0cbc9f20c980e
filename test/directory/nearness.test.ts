import type { DirectoryIndex } from '../../subgraphs/directory/directory-index';
import { idNumber, line, openTown, personOf, resident } from '../support/town';

// A second town beside the town, whose people and things are called as those of the first.
const first = { area: '429801', community: '429801001001', point: { lon: 113.9, lat: 30.9 } };
const second = { area: '429802', community: '429802001001', point: { lon: 114.5, lat: 31.5 } };
const towns = [first, second];
const [wei, fang] = [idNumber('19900102', '371'), idNumber('19910203', '387')];
const doorInSecond = `${second.community}00030101`;

let town: DirectoryIndex;
beforeAll(async () => {
  town = await openTown([
    line({ kind: 'division', record: second.area, name: '示二区' }),
    line({ kind: 'community', record: second.community, name: '书院社区', parent: second.area }),
    line({ kind: 'dwelling', record: doorInSecond, road: '文昌路', roadNo: '2号', room: '101室', community: second.community }),
    ...towns.flatMap(({ area, community, point }) => [
      line({ kind: 'building', record: `${community}0007`, road: '复兴路', roadNo: '1号', community, point }),
      line({ kind: 'building', record: `${community}0008`, road: '民主路', roadNo: '1号', community, point }),
      line({ kind: 'organisation', source: 'civil-affairs', record: area, id: `enterprise:${area}`, name: '和德幼儿园', community }),
      line({ kind: 'object', source: 'hotline', record: `${area}0101000101`, name: '路灯', plate: 'XH-0101', community }),
    ]),
    resident('王伟', wei, '3-102', { phones: ['16112341234'] }),
    resident('王芳', fang, '', { dwelling: doorInSecond, phones: ['16155551234'] }),
  ]);
});
afterAll(() => town.close());

const best = async (text: string, areas?: string[]) => (await town.search().lookup(text, areas && { near: { areas } })).hits[0];

describe('of several that are called alike', () => {
  it.each([
    ['an organisation', '和德幼儿园', 'enterprise:429801', 'enterprise:429802'],
    ['an object', '0101号路灯', 'object:4298010101000101', 'object:4298020101000101'],
    ['somebody by the end of a phone', '王 1234', personOf(wei), personOf(fang)],
  ])('%s in the desk’s own areas comes first', async (_what, text, inFirst, inSecond) => {
    expect((await best(text, [first.area]))?.id).toBe(inFirst);
    expect((await best(text, [second.area]))?.id).toBe(inSecond);
    expect((await best(text))?.sure).toBe(false);
  });

  it('nobody is sure for living near', async () => {
    expect(await best('王 1234', [second.area])).toMatchObject({ kind: 'person', sure: false });
  });

  it('a crossing is where the own areas have it', async () => {
    for (const { area, community, point } of towns)
      expect(await best('复兴路和民主路路口', [area])).toMatchObject({ kind: 'crossing', community, point });
  });
});
