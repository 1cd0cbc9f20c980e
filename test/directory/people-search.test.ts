import type { DirectoryIndex } from '../../subgraphs/directory/directory-index';
import type { Hit } from '../../subgraphs/directory/search/hit';
import { idNumber, line, openTown, personOf, resident } from '../support/town';

const ids = {
  yan: idNumber('19850714', '352'),
  wei: idNumber('19900102', '371'),
  zeng: idNumber('19781130', '118'),
  zhang: idNumber('19660309', '217'),
  zhangIn: idNumber('19680412', '224'),
  shan: idNumber('19830808', '339'),
  yuchi: idNumber('19750505', '433'),
  aili: idNumber('19920721', '112'),
  chen: idNumber('19890107', '957'),
  husband: idNumber('19700101', '113'),
  wife: idNumber('19710202', '126'),
  former: idNumber('19880303', '131'),
  gone: idNumber('19300404', '145'),
  lost: idNumber('19720303', '189'),
  late: idNumber('19600606', '158'),
};
const people = [
  line({ kind: 'object', source: 'hotline', record: '4298010101000101', name: '路灯', plate: 'XH-0101' }),
  resident('李晓燕', ids.yan, '3-101', { sex: '2', phones: ['16012349876'] }),
  resident('王伟', ids.wei, '3-102', { sex: '1', phones: ['16112341234'] }),
  resident('曾丽', ids.zeng, '3-201', { sex: '2' }),
  resident('张一博', ids.zhang, '3-202', { sex: '1', phones: ['16212345555'] }),
  resident('章小芳', ids.zhangIn, '4-101', { sex: '2' }),
  resident('单文𬱖', ids.shan, '4-102', { sex: '2' }),
  resident('尉迟明', ids.yuchi, '4-201', { sex: '1' }),
  resident('艾力·买买提', ids.aili, '4-202', { sex: '1' }),
  resident('陈家', ids.chen, '4-202', { sex: '1' }),
  resident('赵明', ids.husband, '4-101', { sex: '1', phones: ['16033334444'] }),
  resident('孙丽', ids.wife, '4-101', { sex: '2', phones: ['16033334444'] }),
  resident('周凯', ids.former, '3-201', { sex: '1', formerNames: ['周建国'] }),
  resident('冯?雅', ids.lost, '4-102', { sex: '2' }),
  resident('区小娟', idNumber('19950606', '165'), '3-201', { sex: '2' }),
  resident('胡金', idNumber('19930606', '174'), '3-202', { sex: '1' }),
  resident('吴老实', ids.gone, '3-102', { phones: ['16088887777'], isGone: true }),
  // The register lacks his number; housing has it.
  resident('林秋生', null, '3-202', { birthDate: '1960-06-06' }),
  line({
    kind: 'person',
    source: 'housing',
    record: 'H1',
    name: '林秋生',
    idNumber: ids.late,
    dwelling: '42980100100100030202',
    phones: ['16055556666'],
  }),
  // Known from a call alone.
  line({
    kind: 'person',
    source: 'hotline',
    record: 'X1',
    name: '胡小军',
    phones: ['16077778888'],
    address: '长征路8号水岸名都1栋1单元101室',
  }),
  line({
    kind: 'organisation',
    source: 'civil-affairs',
    record: 'O1',
    id: 'enterprise:O1',
    name: '和德幼儿园',
    phones: ['0712-1000123'],
    inBuilding: '4298010010020001',
  }),
  line({
    kind: 'organisation',
    source: 'civil-affairs',
    record: 'O2',
    id: 'enterprise:O2',
    name: '华鑫宾馆',
    inBuilding: '4298010010020001',
  }),
  line({
    kind: 'organisation',
    source: 'civil-affairs',
    record: 'O3',
    id: 'enterprise:O3',
    name: '华兴宾馆',
    inBuilding: '4298010010020001',
  }),
];

let town: DirectoryIndex;
beforeAll(async () => {
  town = await openTown(people);
});
afterAll(() => town.close());

const hits = async (text: string): Promise<Hit[]> => (await town.search().lookup(text)).hits;
const found = async (text: string): Promise<Hit[]> => (await hits(text)).filter(({ kind }) => kind === 'person');
const first = async (text: string): Promise<string | null> => (await hits(text))[0]?.id ?? null;
const question = async (text: string): Promise<string | null> => (await town.search().lookup(text)).question;
/** What of the text a hit rests on. */
const highlighted = (text: string, hit: Hit | undefined): string[] => (hit?.matched ?? []).map(([from, to]) => text.slice(from, to));

describe('somebody named with a place', () => {
  it('is sure where the name and the building are those of one person, and is shown masked, with what the hit rests on', async () => {
    const text = '李晓燕 锦绣花园3栋';
    const [hit] = await hits(text);
    expect(hit).toMatchObject({ kind: 'person', id: personOf(ids.yan), label: '李**', sure: true, why: ['name', 'address'] });
    expect(highlighted(text, hit)).toEqual(['李晓燕', '锦绣花园3栋']);
  });

  it('is found by a name that sounds the same, also where somebody else is called like a part of it', async () => {
    expect(await first('李小艳 锦绣花园3栋')).toBe(personOf(ids.yan));
    expect(await first('锦绣花园3栋章一博')).toBe(personOf(ids.zhang));
    expect((await hits('李小艳 锦绣花园3栋'))[0]?.sure).toBe(false);
  });

  it('is found by a name misheard, with one wrong character, or with a rare character lost', async () => {
    expect(await first('锦绣花园3栋 王卫')).toBe(personOf(ids.wei));
    expect(await first('锦绣花园4栋 单文?')).toBe(personOf(ids.shan));
    expect(await first('锦绣花园4栋 冯𬱖雅')).toBe(personOf(ids.lost));
    expect(await first('锦绣花园3栋 张一搏')).toBe(personOf(ids.zhang));
  });

  it('is found by either reading of a surname, and by a compound one', async () => {
    expect(await first('zengli 锦绣花园3栋')).toBe(personOf(ids.zeng));
    expect(await first('cengli 锦绣花园3栋')).toBe(personOf(ids.zeng));
    expect(await first('尉迟明 锦绣花园4栋')).toBe(personOf(ids.yuchi));
    expect(await first('yuchiming 锦绣花园4栋')).toBe(personOf(ids.yuchi));
  });

  it('is found by a surname described aloud', async () => {
    expect(await first('锦绣花园3栋 弓长张一博')).toBe(personOf(ids.zhang));
    expect(await first('锦绣花园4栋的立早章小芳')).toBe(personOf(ids.zhangIn));
  });

  it.each([...'·•・‧∙'])('is found whichever dot stands in the name: %s', async (dot) => {
    expect(await first(`艾力${dot}买买提 锦绣花园4栋`)).toBe(personOf(ids.aili));
  });

  it('is found without the dot', async () => {
    expect(await first('艾力买买提 锦绣花园4栋')).toBe(personOf(ids.aili));
  });

  it('is found by a former name', async () => {
    expect(await first('周建国 锦绣花园3栋')).toBe(personOf(ids.former));
  });

  it('may have a given name that is a word of callers', async () => {
    expect(await first('锦绣花园4栋 陈家')).toBe(personOf(ids.chen));
    expect(await first('chenjia 锦绣花园4栋')).toBe(personOf(ids.chen));
  });

  it('is found with what people say around a name', async () => {
    expect(await first('我叫李晓燕，住锦绣花园3栋')).toBe(personOf(ids.yan));
    expect(await first('找一下锦绣花园3栋的王伟师傅')).toBe(personOf(ids.wei));
  });

  it('is not taken for the name of an organisation that sounds so', async () => {
    expect(await first('长征路的和德幼儿园')).toBe('enterprise:O1');
  });

  it('is no «little Ou» of an estate that is called 小区, and nobody who sounds like 附近', async () => {
    const [hit] = await hits('翰林小区B座');
    expect(hit?.kind).not.toBe('person');
    expect(await found('文星街附近')).toEqual([]);
  });

  it('is nobody where what stands beside the address is a complaint', async () => {
    const [hit] = await hits('锦绣花园3栋1单元101室 路灯坏了');
    expect(hit).toMatchObject({ kind: 'dwelling', sure: true });
  });
});

describe('somebody said by a title', () => {
  it('comes with the building as one of those of the surname, never sure', async () => {
    const [hit, ...others] = await found('王先生 锦绣花园3栋');
    expect(hit).toMatchObject({ id: personOf(ids.wei), sure: false });
    expect(others).toEqual([]);
  });

  it('is found in an estate of which no building is said', async () => {
    expect((await found('章小姐 锦绣花园')).map(({ id }) => id)).toEqual([personOf(ids.zhangIn)]);
    expect((await found('立早章女士 锦绣花园')).map(({ id }) => id)).toEqual([personOf(ids.zhangIn)]);
  });
});

describe('somebody said by a number', () => {
  it.each([
    '16012349876',
    '电话16012349876',
    '160-1234-9876',
    '+86 160 1234 9876',
    '008616012349876',
    '016012349876',
    '１６０１２３４９８７６',
    '幺六零幺二三四九八七六',
    'tel:16012349876',
  ])('is sure by a phone, however it is written: %s', async (text) => {
    expect((await hits(text))[0]).toMatchObject({ id: personOf(ids.yan), sure: true });
  });

  it('is found by a phone that stands against a name which ends in a numeral', async () => {
    expect(await first('张一16212345555')).toBe(personOf(ids.zhang));
  });

  it('is not sure where two share the phone, nor where the person is gone', async () => {
    expect((await found('16033334444')).map(({ sure }) => sure)).toEqual([false, false]);
    expect((await found('16088887777'))[0]?.sure).toBe(false);
    expect((await hits('孙丽16033334444'))[0]).toMatchObject({ id: personOf(ids.wife), sure: true });
  });

  it('is not sure where nothing but a call says who it is', async () => {
    expect((await found('16077778888'))[0]).toMatchObject({ label: '胡**', sure: false });
  });

  it.each([ids.yan, ids.yan.toLowerCase(), `${ids.yan.slice(0, 6)} ${ids.yan.slice(6, 14)} ${ids.yan.slice(14)}`, `身份证号${ids.yan}`])(
    'is sure by an ID number: %s',
    async (text) => {
      expect((await hits(text))[0]).toMatchObject({ id: personOf(ids.yan), sure: true, why: ['idNumber'] });
    },
  );

  it('is found by an ID number of 15 digits', async () => {
    expect(await first(ids.yan.slice(0, 6) + ids.yan.slice(8, 17))).toBe(personOf(ids.yan));
  });

  it('has the identifier of their ID number also where only another department than the register knows it', async () => {
    expect(await first('16055556666')).toBe(personOf(ids.late));
    expect(await first('林秋生 锦绣花园3栋')).toBe(personOf(ids.late));
  });

  it('is found by the end of a number beside a name, said to be one or not', async () => {
    expect((await hits('李晓燕9876'))[0]).toMatchObject({ id: personOf(ids.yan), sure: true, why: ['phoneTail', 'name'] });
    expect(await first('李晓燕 尾号9876')).toBe(personOf(ids.yan));
    expect(await first(`李晓燕${ids.yan.slice(-6)}`)).toBe(personOf(ids.yan));
    expect(await first(`lxy ${ids.yan.slice(-4)}`)).toBe(personOf(ids.yan));
    expect(await first(`李 ${ids.yan.slice(-6)}`)).toBe(personOf(ids.yan));
    expect(await first('手机后四位9876的李女士')).toBe(personOf(ids.yan));
    expect(await first('李晓燕 手机后六位349876')).toBe(personOf(ids.yan));
  });

  it('is offered, not sure, by the name and a phone with a slip', async () => {
    expect((await hits('李晓燕 16012348976'))[0]).toMatchObject({ id: personOf(ids.yan), sure: false });
    expect((await hits('李晓燕 16012349877'))[0]).toMatchObject({ id: personOf(ids.yan), sure: false });
    expect((await hits('李晓燕 16612349876'))[0]).toMatchObject({ id: personOf(ids.yan), sure: false });
  });

  it('is nobody by a phone with a slip alone', async () => {
    expect(await found('16012348976')).toEqual([]);
  });

  it('is not listed by the end of a number alone, nor by a name or a surname alone, and what else to ask is said', async () => {
    expect(await found('尾号9876')).toEqual([]);
    expect(await found('李晓燕')).toEqual([]);
    expect(await found('李女士')).toEqual([]);
    expect(await question('李晓燕')).toMatch('只凭姓名不能查人');
  });

  it('who is elsewhere is not found by digits that may be the end of a number', async () => {
    expect(await found('长征路8号9876 李晓燕')).toEqual([]);
  });

  it('leaves a room number beside a name to the address', async () => {
    expect((await hits('锦绣花园3栋101 李晓燕'))[0]).toMatchObject({ id: personOf(ids.yan), dwelling: '42980100100100030101', sure: true });
  });
});

describe('more people than may be listed', () => {
  it('are not listed at all, and the desk is told what to ask', async () => {
    const crowded = await openTown(
      Array.from({ length: 8 }, (_, index) =>
        resident('刘洋', idNumber(`199${index}0101`, `12${index}`), '3-101', { phones: ['16099990000'] }),
      ),
    );
    const { hits: listed, question: asks } = await crowded.search().lookup('刘洋 锦绣花园');
    await crowded.close();
    expect(listed.filter(({ kind }) => kind === 'person')).toEqual([]);
    expect(asks).toMatch('不止几位');
  });
});

describe('a search that has been warmed up', () => {
  it('answers as it did before', async () => {
    const asked = ['李晓燕 锦绣花园3栋', '锦绣花园5栋', 'zengli 锦绣花园3栋', '16012349876', '和德幼儿园'];
    const answers = () => Promise.all(asked.map((text) => town.search().lookup(text)));
    const before = await answers();
    await town.warm();
    expect(await answers()).toEqual(before);
  });
});

describe('objects', () => {
  it('are not taken for a room whose number is their plate’s', async () => {
    expect((await hits('锦绣花园3栋1单元一零一室，路灯不亮'))[0]?.kind).toBe('dwelling');
    expect(await first('0101号路灯不亮')).toBe('object:4298010101000101');
  });
});

describe('organisations', () => {
  it('are found by their phone, with the area code or without', async () => {
    expect((await hits('07121000123'))[0]).toMatchObject({ id: 'enterprise:O1', sure: true, why: ['phone'] });
    expect(await first('1000123')).toBe('enterprise:O1');
    expect(await first('+867121000123')).toBe('enterprise:O1');
  });

  it('that sound the same come before those that are only heard so', async () => {
    expect((await hits('花兴宾馆')).map(({ id }) => id)).toEqual(['enterprise:O3', 'enterprise:O2']);
  });

  it('are found by the beginning of a name whose parts very many have', async () => {
    const signs = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
    const shops = [...signs].flatMap((one) => [...signs].map((other) => `楚韵商贸${one}${other}商店`));
    const street = await openTown(
      shops.map((name, index) =>
        line({
          kind: 'organisation',
          source: 'civil-affairs',
          record: `S${index}`,
          id: `enterprise:S${index}`,
          name,
          inBuilding: '4298010010020001',
        }),
      ),
    );
    const { hits: begun } = await street.search().lookup('楚韵商贸甲乙');
    expect(begun.map(({ id }) => id)).toEqual(['enterprise:S1']);
    expect((await street.search().lookup('楚韵商贸甲')).hits).toHaveLength(10);
    await street.close();
  });
});
