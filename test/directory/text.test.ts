import { ask } from '../../subgraphs/directory/search/asked';
import { normalise, plainText } from '../../subgraphs/directory/text/normalise';
import { digitOf, numeralsIn } from '../../subgraphs/directory/text/numerals';
import { resolvedName } from '../../subgraphs/directory/text/person-name';
import { createEar, soundsOf } from '../../subgraphs/directory/text/sounds';
import { syllablesOf } from '../../subgraphs/directory/text/syllables';
import { surnameOf } from '../../subgraphs/shared/person-name';

describe('a text in its one form', () => {
  it('is half width, simplified and lower case, with one kind of dash, zero and space', () => {
    expect(plainText('　錦繡花園３－２－１〇２室\u200b　　Ａ座')).toBe('锦绣花园3-2-1零2室 a座');
  });

  it('keeps characters that only look traditional', () => {
    expect(plainText('乾坤大道鍾家灣')).toBe('乾坤大道钟家湾');
  });

  it('reads circled and Roman numbers', () => {
    expect(plainText('锦绣花园Ⅱ期③栋')).toBe('锦绣花园2期3栋');
  });

  it('knows where each character stood', () => {
    expect(normalise(' 文\u200b星 街')).toEqual({ text: '文星 街', from: [1, 3, 4, 5, 6] });
  });
});

describe('numbers', () => {
  it.each([
    ['一百零二', '102'],
    ['一零二', '102'],
    ['幺零二', '102'],
    ['壹佰零贰', '102'],
    ['一百二', '120'],
    ['一百二十', '120'],
    ['十二', '12'],
    ['二十', '20'],
    ['廿三', '23'],
    ['卅', '30'],
    ['两', '2'],
    ['两百零三', '203'],
    ['一千一百零二', '1102'],
    ['一千零一十', '1010'],
    ['3十2', '32'],
    ['二0一', '201'],
    ['0102', '0102'],
  ])('%s is %s', (said, digits) => {
    expect(numeralsIn(said).map((numeral) => numeral.digits)).toEqual([digits]);
  });

  it('end where a value ends', () => {
    expect(numeralsIn('十二三').map((numeral) => numeral.digits)).toEqual(['12', '3']);
  });

  it('are read digit by digit too', () => {
    expect([...'幺六零1两'].map(digitOf)).toEqual(['1', '6', '0', '1', '2']);
  });
});

describe('how names sound', () => {
  it('has both readings of a surname, the right one first', () => {
    expect(soundsOf('单晓燕', 'person')).toEqual({
      pinyin: ['shanxiaoyan', 'danxiaoyan'],
      initials: ['sxy', 'dxy'],
      hearing: ['sanxiaoyan', 'danxiaoyan'],
    });
  });

  it('knows compound surnames', () => {
    expect(soundsOf('尉迟恭', 'person').pinyin).toEqual(['yuchigong', 'weichigong']);
  });

  it('writes ü as v, and hears it as u', () => {
    expect(soundsOf('吕芳', 'person')).toEqual({ pinyin: ['lvfang'], initials: ['lf'], hearing: ['lufan'] });
  });

  it('has all usual readings of a place', () => {
    expect(soundsOf('工行宿舍', 'place').pinyin).toEqual(['gonghangsushe', 'gongxingsushe']);
  });

  it('makes one what the telephone confuses', () => {
    expect(soundsOf('南湖路', 'place').hearing).toEqual(soundsOf('兰服路', 'place').hearing);
    expect(soundsOf('文星街', 'place').hearing).toEqual(soundsOf('文新街', 'place').hearing);
  });

  it('follows the rules of the city', () => {
    const ear = createEar({ initials: [], finals: [] });
    expect(ear.soundsOf('南星', 'place').hearing).toEqual(['nanxing']);
  });

  it('hears typed pinyin as it hears names', () => {
    expect(createEar().heardLetters('wenxinjie')).toBe(createEar().soundsOf('文星街', 'place').hearing[0]);
  });

  it('cuts typed pinyin into syllables', () => {
    expect(syllablesOf('wenxingjie')).toEqual(['wen', 'xing', 'jie']);
    expect(syllablesOf('wxj')).toBeNull();
  });
});

describe('people as they are named', () => {
  it.each([
    ['王先生住三栋', { surname: '王', sex: '1', from: 0, to: 3 }],
    ['我姓王,住文星街', { surname: '王', sex: null, from: 1, to: 3 }],
    ['免贵姓弓长张', { surname: '张', sex: null, from: 0, to: 6 }],
    ['立早章女士', { surname: '章', sex: '2', from: 0, to: 5 }],
    ['三栋的老王', { surname: '王', sex: null, from: 3, to: 5 }],
    ['王家反映漏水', { surname: '王', sex: null, from: 0, to: 2 }],
    ['欧阳女士', { surname: '欧阳', sex: '2', from: 0, to: 4 }],
    ['锦绣花园1单', null],
    ['老张家湾', null],
  ])('%s', (said, surname) => {
    expect(ask(said).surname).toEqual(surname);
  });

  it('have the surname their name begins with', () => {
    expect(['王明', '欧阳修', '阿卜杜·热合曼'].map(surnameOf)).toEqual(['王', '欧阳', '阿卜杜']);
  });

  it('have the surname that is described in front of their name', () => {
    expect(['李晓燕', '立早章一博', '木子'].map(resolvedName)).toEqual(['李晓燕', '章一博', '木子']);
  });
});
