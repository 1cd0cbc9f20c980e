import { smallAddressBook } from '../support/address-city';

const book = smallAddressBook();
/** The first place and whether it is sure: 槐荫大道86号锦绣花园3栋!; each further line of a test is another way to say it. */
const first = (text: string): string => {
  const [best] = book.understand(text).candidates;
  return best ? `${best.text}${best.sure ? '!' : ''}` : 'nothing';
};
const all = (...texts: string[]): string[] => [...new Set(texts.map(first))];
const unsure = (...texts: string[]): string[] => [...new Set(texts.map((text) => first(text).replace('!', '')))];
const asked = (text: string): string | null => book.understand(text).question;

const room102 = '槐荫大道86号锦绣花园3栋2单元102室';
const room501 = '文星街12号3栋2单元501室';

describe('an address', () => {
  it('is found as it is written in the register', () => {
    expect(first('槐荫大道86号 锦绣花园 3栋 2单元 102室')).toBe(`${room102}!`);
  });

  it('is found with other words for house, unit and room', () => {
    expect(
      all('锦绣花园3号楼2单元102', '锦绣花园3幢2门102房', '锦绣花园3#2单元102', '锦绣花园3座2单元102号', '锦绣花园三号二单元一零二'),
    ).toEqual([`${room102}!`]);
  });

  it('is found with numbers counted, spelt, in capitals and with 幺', () => {
    expect(all('锦绣花园三栋二单元一零二', '锦绣花园三栋二单元一百零二', '锦绣花园三栋二单元幺零二', '锦绣花园叁栋贰单元壹佰零贰')).toEqual(
      [`${room102}!`],
    );
  });

  it('is found with dashes, slashes and joined digits', () => {
    expect(all('锦绣花园3-2-102', '锦绣花园3/2/102', '锦绣花园3栋2-102', '锦绣花园３—２—１０２', '锦绣花园32102')).toEqual([`${room102}!`]);
  });

  it('is found with a room said by floor and position or with a zero in front', () => {
    expect(all('锦绣花园3栋2单元一楼二号', '锦绣花园3栋2单元1-2', '锦绣花园3栋2单元0102')).toEqual([`${room102}!`]);
  });

  it('is found with O and l for digits', () => {
    expect(all('锦绣花园3栋2单元lO2室', '锦绣花园3栋2单元1O2', '锦绣花园3栋2单元l02室')).toEqual([`${room102}!`]);
  });

  it('is found in what a caller says around it', () => {
    expect(
      all(
        '我姓王，住文星街十二号三栋二单元五零一',
        '喂你好，12345吗，我住在文星街十二号三栋二单元五零一室，楼上漏水了',
        '文星街12号院3号楼2单元501',
      ),
    ).toEqual([`${room501}!`]);
  });

  it('is found with its parts in another order', () => {
    expect(all('501室，2单元，3栋，文星街12号', '文星街12号 501室 2单元 3栋')).toEqual([`${room501}!`]);
  });

  it('counts only as it was said last', () => {
    expect(
      all('锦绣花园三栋一单元，不对，二单元一零二', '不是2栋，是3栋，锦绣花园2单元102', '长征路，说错了，槐荫大道86号3栋2单元102'),
    ).toEqual([`${room102}!`]);
  });
});

describe('a name', () => {
  it('is heard where another is written, as this city confuses sounds', () => {
    expect(unsure('景秀花园3栋2单元102', '锦秀花苑3栋2单元102', '怀荫大道86号3栋2单元102', '槐荫路86号3栋2单元102')).toEqual([room102]);
    expect(unsure('兰苑小区2栋', '南院小区2栋')).toEqual(['乾坤大道20号南苑小区2栋']);
    expect(unsure('富滨路12号', '服滨路十二号', '湖冰路12号')).toEqual(['湖滨路12号']);
  });

  it('is read with one character wrong, missing, or a stray key in it', () => {
    expect(unsure('绵绣花园3栋2单元102', '锦绣园3栋2单元102', '锦绣，花园3栋2单元102', '锦绣·花园3栋2单元102')).toEqual([room102]);
  });

  it('is read in pinyin, with and without spaces, in part and by its first letters', () => {
    expect(
      unsure(
        'jinxiuhuayuan3dong2danyuan102',
        'jin xiu hua yuan 3-2-102',
        'JINXIUHUAYUAN 3-2-102',
        'jinxiuhuay3-2-102',
        'jxhy3-2-102',
        '锦绣huayuan3-2-102',
        'jxhuayuan3-2-102',
        'jinxiuhuayuansandongerdanyuanyaolingershi',
      ),
    ).toEqual([room102]);
  });

  it('is read in pinyin however its letters can be cut', () => {
    expect(unsure('nanyuanxiaoqu2dong', 'nan yuan xiao qu 2', 'nyxq2')).toEqual(['乾坤大道20号南苑小区2栋']);
  });

  it('is known by what it was called before and by what people call it', () => {
    expect(all('原棉纺厂家属院2栋1单元301', '棉纺路12号2栋1单元301')).toEqual(['纺织路12号纺织厂宿舍2栋1单元301室!']);
  });

  it('may be the whole address a door had before', () => {
    expect(first('旧湖滨路77号')).toBe('湖滨路15号!');
    expect(book.resolve('旧湖滨路77号')?.dwelling).toBe(book.resolve('湖滨路15号')?.dwelling);
  });

  it('may begin with a numeral', () => {
    expect(all('三里小区2栋', '3里小区2栋', '三里小区二栋')).toEqual(['乾坤大道30号三里小区2栋!']);
  });
});

describe('a number', () => {
  it('is heard where another character was written, and never sure then', () => {
    expect(all('锦绣花园思栋', '锦绣花园似号楼')).toEqual(['槐荫大道86号锦绣花园4栋']);
    expect(first('锦绣花园山栋二单元一零二')).toBe(room102);
    expect(first('锦绣花园三栋二但元一零二')).toBe(`${room102}!`);
  });

  it('is not heard in the words before another number', () => {
    expect(all('锦绣花园就是3栋', '我们是锦绣花园3栋', '锦绣花园上面三栋')).toEqual(['槐荫大道86号锦绣花园3栋!']);
  });

  it('may have a letter in front, with or without a word behind', () => {
    expect(all('新世纪广场B座1201', '新世纪广场B1201', '新世纪广场b栋1201', '新世纪广场B-1201', '新世纪广场B．1201')).toEqual([
      '城站路8号新世纪广场B座1201室!',
    ]);
    expect(first('新世纪广场B')).toBe('城站路8号新世纪广场B座!');
    expect(unsure('xinshijiguangchangBdong1201')).toEqual(['城站路8号新世纪广场B座1201室']);
  });

  it('of a phase is told from that of a building', () => {
    expect(all('翠苑新村二期', '翠苑新村第二期', '翠苑新村2期', '翠苑新村II期')).toEqual(['长征路18号翠苑新村二期!']);
    expect(all('翠苑新村二期1栋', '翠苑新村Ⅱ期一栋')).toEqual(['长征路18号翠苑新村二期1栋!']);
    expect(unsure('cuiyuanxincunerqi1dong')).toEqual(['长征路18号翠苑新村二期1栋']);
  });

  it('is added to another one after 附, 之 or a dash', () => {
    expect(all('文星街14号附1号', '文星街14号之1', '文星街14-1号', '文星街14-1')).toEqual(['文星街14号附1号!']);
    expect(first('文星街14号')).toBe('文星街14号!');
  });

  it('stands for a house in a lane and in a village group', () => {
    expect(all('城站路3弄5号', '城站路三弄五号', '城站路3弄5', '城站路3巷5号')).toEqual(['城站路3弄5号!']);
    expect(all('南湖村2组5号', '南湖村第二组五号', '南湖村2组5', '南湖村2小组5号')).toEqual(['南湖村2组5号!']);
  });
});

describe('what can be meant in more than one way', () => {
  it('comes back as candidates and a question for the community', () => {
    const { candidates, question } = book.understand('朝阳小区2栋1单元301');
    expect(candidates.map(({ text, sure }) => [text, sure])).toEqual([
      ['文星街5号朝阳小区2栋1单元301室', false],
      ['文兴路5号朝阳小区2栋1单元301室', false],
      ['长征路5号朝阳小区2栋1单元301室', false],
    ]);
    expect(question).toBe('请问在哪个社区？（书院社区、城南社区、乾坤社区）');
  });

  it('is told by the road, the community in front or the desk', () => {
    expect(all('文兴路朝阳小区2栋1单元301', '城南社区朝阳小区2栋1单元301')).toEqual(['文兴路5号朝阳小区2栋1单元301室!']);
    const [best] = book.understand('朝阳小区2栋1单元301', { near: { areas: ['429801001003'] } }).candidates;
    expect(best).toMatchObject({ text: '长征路5号朝阳小区2栋1单元301室', sure: true });
  });

  it('is asked back when the phase, the unit or the group was not said', () => {
    expect(asked('翠苑新村2栋')).toBe('请问是哪一处？（长征路18号翠苑新村一期2栋、长征路18号翠苑新村二期2栋）');
    expect(asked('文星街12号3栋501')).toBe('请问是哪一处？（文星街12号3栋1单元501室、文星街12号3栋2单元501室）');
    expect(asked('南湖村五号')).toBe('请问是哪一处？（南湖村1组5号、南湖村2组5号）');
  });

  it('is asked back when only the floor was said', () => {
    expect(asked('锦绣花园3栋2单元二楼左手边')).toBe('请问是槐荫大道86号锦绣花园3栋哪一户？（2单元201室、2单元202室）');
  });

  it('is not sure where a phase was said of an estate that has none', () => {
    expect(first('锦绣花园二期')).toBe('槐荫大道86号锦绣花园2栋');
  });

  it('is not sure where something that looks like another name stands in it', () => {
    expect(first('乾坤大道20号金城小区2栋')).toBe('乾坤大道20号南苑小区2栋');
  });
});

describe('what does not exist', () => {
  it('is said not to exist, and no neighbour is taken for sure', () => {
    expect(asked('文星街12号3栋2单元901')).toBe('文星街12号3栋没有901室，请再核对房号。');
    expect(asked('文星街12号9栋')).toBe('文星街12号没有9栋，请再核对楼栋。');
    expect(asked('文星街12号3栋5单元501')).toBe('文星街12号3栋没有5单元，请再核对单元。');
    expect(asked('文星街99号')).toBe('文星街没有99号，请再核对门牌号。');
    expect(asked('朝阳小区9栋')).toBe('没有9栋，请再核对楼栋。');
    expect(all('文星街12号3栋2单元901', '文星街12号9栋', '文星街99号')).toEqual(['文星街12号3栋', '文星街12号', '文星街']);
  });

  it('is asked for anew when no name is known', () => {
    expect(asked('乌鲁木齐路8号')).toBe('请问是哪条路、哪个小区或附近有什么标志？');
  });
});

describe('a place without a house', () => {
  it('is a crossing when two roads are said and no house of them', () => {
    expect(
      all(
        '槐荫大道和长征路交叉口',
        '槐荫大道和长征路交叉口往北五十米',
        '槐荫大道与长征路路口东北角',
        '槐荫大道/长征路',
        '槐荫大道 长征路',
        '槐荫大道×长征路',
      ),
    ).toEqual(['槐荫大道与长征路交叉口!']);
  });

  it('is a landmark, a grid or a street', () => {
    expect(all('实验小学对面', '在实小门口')).toEqual(['实验小学!']);
    expect(all('书院社区第八网格', '书院社区8网格')).toEqual(['书院社区第八网格!']);
    expect(all('孝南区书院街', '书院街道')).toEqual(['书院街道!']);
  });

  it('is a road or an estate when no more was said', () => {
    expect(first('文星街')).toBe('文星街!');
    expect(first('锦绣花园')).toBe('槐荫大道86号锦绣花园!');
  });
});

describe("a department's address", () => {
  const codeOf = (text: string): string | null => book.understand(text).candidates[0]?.dwelling ?? null;

  it('leads to the same dwelling in its usual writing and in any other', () => {
    expect(
      [
        '文星街12号3栋2单元501室',
        '孝南区书院街道文星街12号3栋2单元501室',
        '文星街12号3#2-501',
        '文星街12号3-2-501',
        '文星街十二号三栋二单元五零一',
        '文兴街12号3栋2单元501',
      ].map((text) => book.resolve(text)?.dwelling),
    ).toEqual(new Array(6).fill(codeOf(room501)));
  });

  it('leads to the dwelling of a house that is one, and to the building of any other', () => {
    expect(book.resolve('湖滨路12号')?.dwelling).toBe(codeOf('湖滨路12号'));
    expect(book.resolve('文星街12号3栋')).toEqual({ dwelling: null, building: codeOf(room501)?.slice(0, 16) });
  });

  it('leads to the building alone where the unit is missing, and nowhere where there are several', () => {
    expect(book.resolve('文星街12号3栋501')).toEqual({ dwelling: null, building: codeOf(room501)?.slice(0, 16) });
    expect(book.resolve('朝阳小区2栋1单元301')).toBeNull();
  });

  it('leads to the one in the own area of the department', () => {
    expect(book.resolve('朝阳小区2栋1单元301', { areas: ['429801001002'] })?.dwelling).toBe(codeOf('文兴路朝阳小区2栋1单元301'));
  });

  it('is understood anew when places change', () => {
    const changing = smallAddressBook();
    const [entry] = [changing.resolve('湖滨路12号')];
    changing.remove('dwelling', entry?.dwelling ?? '');
    expect(changing.resolve('湖滨路12号')?.dwelling).toBeNull();
  });
});
