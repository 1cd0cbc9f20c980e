import type { DirectoryIndex } from '../../subgraphs/directory/directory-index';
import { candidatesOf } from '../../subgraphs/directory/search/caller';
import { idNumber, line, openTown, personOf, resident } from '../support/town';

const ids = { yan: idNumber('19850714', '352'), bo: idNumber('19840202', '118'), old: idNumber('19500303', '136') };
const order = (record: string, more: object) =>
  line({ kind: 'order', source: 'hotline', record, isOpen: false, createdAt: '2026-10-01T09:00:00+08:00', ...more });
const at = '2026-11-25T10:00:00+08:00';

let town: DirectoryIndex;
beforeAll(async () => {
  town = await openTown([
    resident('李晓燕', ids.yan, '3-101', { sex: '2', phones: ['16012349876'] }),
    resident('张一博', ids.bo, '3-101', { sex: '1' }),
    resident('周老', ids.old, '3-102', { phones: ['16088887777'], isGone: true }),
    line({ kind: 'person', source: 'housing', record: 'H9', name: '钱进', phones: ['16088887777'], dwelling: '42980100100100040202' }),
    line({
      ...{ kind: 'organisation', source: 'civil-affairs', record: 'O1', id: 'enterprise:O1', name: '和德幼儿园' },
      ...{ phones: ['0712-1000123'], inBuilding: '4298010010020001' },
    }),
    ...Array.from({ length: 12 }, (_, index) =>
      resident(`郑${'一二三四五六七八九'.charAt(index % 9)}${index < 9 ? '平' : '安'}`, idNumber(`19${60 + index}0909`, '155'), '4-201', {
        phones: ['16900000001'],
      }),
    ),
    order('20261001-1', { callerNumber: '16012349876', isOpen: true, dwelling: '42980100100100030101' }),
    order('20260801-7', { callerNumber: '16012349876', createdAt: '2026-08-01T09:00:00+08:00' }),
    order('20261120-2', { callerNumber: '16012349876', createdAt: '2026-11-20T09:00:00+08:00', isConfidential: true }),
    order('20260301-4', { callerNumber: '07121000999', createdAt: '2026-03-01T09:00:00+08:00', isRepeated: true }),
    order('20260301-5', { callerNumber: '16900000001', createdAt: '2026-03-01T09:00:00+08:00' }),
  ]);
});
afterAll(() => town.close());

const caller = (number: string) => town.search().caller(number, { at });

describe('a number that rings', () => {
  it.each([
    '16012349876',
    '016012349876',
    '916012349876',
    '+8616012349876',
    '008616012349876',
    '86 160 1234 9876',
    '160-1234-9876',
    'tel:+8616012349876',
  ])('is known in every form that exchanges give it: %s', async (shown) => {
    expect(await caller(shown)).toMatchObject({ number: '16012349876', people: [{ id: personOf(ids.yan) }, { id: personOf(ids.bo) }] });
  });

  it.each(['07121000123', '1000123', '0712-1000123', '(0712)1000123', '+867121000123', '00867121000123', '907121000123', '91000123'])(
    'of a landline is known with its area code and without: %s',
    async (shown) => {
      expect(candidatesOf(await caller(shown)).map(({ id }) => id)).toEqual(['enterprise:O1']);
    },
  );

  it('brings who carries it first, then where it is recorded, then who else lives there, all masked and none of them sure', async () => {
    const answer = await caller('16012349876');
    expect(answer.verified).toBe(false);
    expect(candidatesOf(answer).map(({ label, sure }) => [label, sure])).toEqual([
      ['李**', false],
      ['文星街12号锦绣花园3栋1单元101室', false],
      ['张**', false],
    ]);
  });

  it('brings its open and earlier orders, counts the confidential ones, and says that it rings again', async () => {
    expect(await caller('16012349876')).toMatchObject({
      openOrders: [{ id: 'hotline-order:20261001-1', dwelling: '42980100100100030101' }],
      earlierOrders: [{ id: 'hotline-order:20260801-7' }],
      confidentialOrders: 1,
      isRepeat: true,
    });
  });

  it('rings again where an order of it was marked so, however long ago', async () => {
    expect(await caller('1000999')).toMatchObject({ people: [], earlierOrders: [{ id: 'hotline-order:20260301-4' }], isRepeat: true });
  });

  it('brings who has it now before who is gone', async () => {
    expect((await caller('16088887777')).people.map(({ label }) => label)).toEqual(['钱*', '周*']);
  });

  it('of a switchboard or a public phone says nothing of who rings, only of its orders', async () => {
    expect(await caller('16900000001')).toMatchObject({ people: [], addresses: [], earlierOrders: [{ id: 'hotline-order:20260301-5' }] });
  });

  it('that nobody has is told as it is compared, with nobody', async () => {
    expect(await caller('016712398760')).toMatchObject({
      number: '16712398760',
      isHidden: false,
      people: [],
      organisations: [],
      isRepeat: false,
    });
  });

  it.each(['', '匿名', 'anonymous', '未知', '160****9876', 'sip:anonymous@anonymous.invalid'])(
    'that is hidden is nobody’s: «%s»',
    async (shown) => {
      expect(await caller(shown)).toMatchObject({ number: null, isHidden: true, people: [], openOrders: [] });
    },
  );
});
