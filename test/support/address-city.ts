import { createAddressBook } from '../../subgraphs/directory/address/book';
import type { AddressBook } from '../../subgraphs/directory/address/types';
import type { EntryOf, PlaceEntry } from '../../subgraphs/shared/feed';

// A handful of streets written by hand, with what makes addresses hard: estates of one name, phases, lanes, villages, towers with letters.

const origin = { source: 'made', version: '1', change: 'replace' as const };
const communities = { 书院社区: '429801001001', 城南社区: '429801001002', 乾坤社区: '429801001003' };
type Community = keyof typeof communities;
type Parts = Pick<EntryOf<'building'>, 'road' | 'lane' | 'roadNo' | 'subNo' | 'estate' | 'phase' | 'village' | 'group' | 'building'>;

/** The address book of this city. */
export function smallAddressBook(): AddressBook {
  const book = createAddressBook();
  for (const entry of [...areas(), ...names(), ...houses()]) book.put(entry);
  return book;
}

function* areas(): Generator<PlaceEntry> {
  yield { kind: 'division', ...origin, record: '429801', name: '孝南区' };
  yield { kind: 'division', ...origin, record: '429801001', name: '书院街道', parent: '429801' };
  for (const [name, record] of Object.entries(communities)) {
    yield { kind: 'community', ...origin, record, name, parent: '429801001' };
    for (const [index, numeral] of [...'一二三四五六七八'].entries())
      yield { kind: 'grid', ...origin, record: `${record}00${index + 1}`, name: `${name}第${numeral}网格`, community: record };
  }
}

function* names(): Generator<PlaceEntry> {
  for (const name of ['槐荫大道', '长征路', '文星街', '文兴路', '乾坤大道', '城站路', '湖滨路'])
    yield { kind: 'road', ...origin, record: name, name };
  yield { kind: 'road', ...origin, record: '纺织路', name: '纺织路', formerNames: ['棉纺路'] };
  yield { kind: 'estate', ...origin, record: '纺织厂宿舍', name: '纺织厂宿舍', aliases: ['棉纺厂家属院'], road: '纺织路', roadNo: '12号' };
  yield { kind: 'landmark', ...origin, record: '实验小学', name: '实验小学', aliases: ['实小'], community: communities.书院社区 };
}

function* houses(): Generator<PlaceEntry> {
  const each = (count: number, parts: (nth: number) => Parts): Parts[] => Array.from({ length: count }, (_, index) => parts(index + 1));
  let order = 0;
  const house = function* (parts: Parts, units: number, floors: number, community: Community = '书院社区'): Generator<PlaceEntry> {
    order += 1;
    const code = `${communities[community]}${String(order).padStart(4, '0')}`;
    const where = { ...parts, community: communities[community], point: { lon: 113.9 + order / 1000, lat: 30.9 } };
    yield { kind: 'building', ...origin, record: code, ...where };
    if (floors === 0)
      yield {
        kind: 'dwelling',
        ...origin,
        record: `${code}0001`,
        inBuilding: code,
        ...where,
        ...(parts.roadNo === '15号' && { aliases: ['旧湖滨路77号'] }),
      };
    for (let unit = 1; unit <= units; unit++)
      for (let floor = 1; floor <= floors; floor++)
        for (const door of [1, 2]) {
          const room = `${floor}0${door}室`;
          const record = `${code}${unit}${String(floor).padStart(2, '0')}${door}`;
          yield { kind: 'dwelling', ...origin, record, inBuilding: code, ...where, ...(units > 1 && { unit: `${unit}单元` }), floor, room };
        }
  };
  for (const parts of each(6, (nth) => ({ road: '槐荫大道', roadNo: '86号', estate: '锦绣花园', building: `${nth}栋` })))
    yield* house(parts, 3, 6);
  for (const phase of ['一期', '二期'])
    for (const parts of each(4, (nth) => ({ road: '长征路', roadNo: '18号', estate: '翠苑新村', phase, building: `${nth}栋` })))
      yield* house(parts, 2, 6);
  const namesakes: [road: string, community: Community][] = [
    ['文星街', '书院社区'],
    ['文兴路', '城南社区'],
    ['长征路', '乾坤社区'],
  ];
  for (const [road, community] of namesakes)
    for (const parts of each(2, (nth) => ({ road, roadNo: '5号', estate: '朝阳小区', building: `${nth}栋` })))
      yield* house(parts, 2, 6, community);
  for (const parts of each(4, (nth) => ({ road: '文星街', roadNo: '12号', building: `${nth}栋` }))) yield* house(parts, 2, 6);
  yield* house({ road: '文星街', roadNo: '14号' }, 1, 0);
  yield* house({ road: '文星街', roadNo: '14号', subNo: '附1号' }, 1, 0);
  for (const parts of each(3, (nth) => ({ road: '纺织路', roadNo: '12号', estate: '纺织厂宿舍', building: `${nth}栋` })))
    yield* house(parts, 2, 5);
  for (const letter of 'ABC') yield* house({ road: '城站路', roadNo: '8号', estate: '新世纪广场', building: `${letter}座` }, 1, 12);
  for (const group of ['1组', '2组'])
    for (const parts of each(6, (nth) => ({ village: '南湖村', group, roadNo: `${nth}号` }))) yield* house(parts, 1, 0);
  for (const parts of each(5, (nth) => ({ road: '城站路', lane: '3弄', roadNo: `${nth}号` }))) yield* house(parts, 1, 0);
  for (const parts of each(15, (nth) => ({ road: '湖滨路', roadNo: `${nth}号` }))) yield* house(parts, 1, 0);
  for (const parts of each(3, (nth) => ({ road: '乾坤大道', roadNo: '20号', estate: '南苑小区', building: `${nth}栋` })))
    yield* house(parts, 2, 6);
  for (const parts of each(3, (nth) => ({ road: '乾坤大道', roadNo: '30号', estate: '三里小区', building: `${nth}栋` })))
    yield* house(parts, 2, 6);
}
