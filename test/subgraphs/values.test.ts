import { birthDateOf, checkCitizenId, citizenIdDefects, sexOf, writtenForms } from '../../subgraphs/shared/citizen-id';
import { isInCity } from '../../subgraphs/shared/city';
import { checkCreditCode, organisationCheckCharacter } from '../../subgraphs/shared/credit-code';
import { checkDate, dateDefects, toDateTime } from '../../subgraphs/shared/dates';
import { distanceMetres, inPolygon, toCgcs2000, toGcj02 } from '../../subgraphs/shared/geo';
import { cleanName } from '../../subgraphs/shared/names';
import { checkPhone } from '../../subgraphs/shared/phone';
import { createSeal } from '../../subgraphs/shared/seal';
import { hasTraditional, toTraditional } from '../../subgraphs/shared/traditional';

describe('a citizen ID number', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X', 'VALID'],
    ['42980119920203002x', '42980119920203002X', 'VALID'],
    [' ４２９８０１１９８５０７１４３５１４　', '429801198507143514', 'VALID'],
    ['429801781001003', '429801197810010031', 'VALID_15'],
    ['429801980506998', '429801189805069987', 'VALID_15'],
    ['429801198507143515', null, 'BAD_CHECK'],
    ['429801198502303514', null, 'BAD_DATE'],
    ['4.29801198507143E+17', null, 'DAMAGED'],
    ['429801198507143000', null, 'DAMAGED'],
    ['111111111111111111', null, 'PLACEHOLDER'],
    ['000000000000000000', null, 'PLACEHOLDER'],
    ['无', null, 'PLACEHOLDER'],
    ['未知', null, 'PLACEHOLDER'],
    ['身份证丢失', null, 'PLACEHOLDER'],
    ['', null, 'PLACEHOLDER'],
    ['429801', null, 'BAD_FORMAT'],
    ['E12345678', null, 'BAD_FORMAT'],
    ['429801198507143514,42980119920203002X', null, 'BAD_FORMAT'],
    ['42980119850714351O', null, 'BAD_FORMAT'],
    ['42980ll98507143514', null, 'BAD_FORMAT'],
    ['029801198507143514', null, 'BAD_DIVISION'],
    ['160000198507143512', null, 'BAD_DIVISION'],
    ['429801781301003', null, 'BAD_DATE'],
    ['42980119850714351４', '429801198507143514', 'VALID'],
    ['4298 0119 8507 1435 14', '429801198507143514', 'VALID'],
    ['\u00a0429801198507143514\u00a0', '429801198507143514', 'VALID'],
  ])('%s is read as %s: %s', (raw, value, verdict) => {
    expect(checkCitizenId(raw)).toEqual({ raw, value, verdict });
  });

  it.each([
    '429801198507143514',
    '42980119920203002X',
    '429802196311154817',
    '429801201508286618',
    '429801194901010025',
    '429802198802291129',
    '429801197810010031',
    '429801189805069987',
  ])('%s, made up for the standard’s rules, is valid', (number) => {
    expect(checkCitizenId(number)).toEqual({ raw: number, value: number, verdict: 'VALID' });
  });

  it.each([
    ['Hong Kong', '810000209901010010'],
    ['Macao', '820000209902280022'],
    ['Taiwan', '830000209912310039'],
    ['a foreigner with a residence card', '911142209907140012'],
    ['nobody yet', '429801209901010016'],
  ])('of %s is valid once its day of birth has come: %s', (_whose, number) => {
    expect(checkCitizenId(number, 2099).verdict).toBe('VALID');
    expect(checkCitizenId(number, 2026)).toEqual({ raw: number, value: null, verdict: 'BAD_DATE' });
  });

  it('of 1898 is not taken for one of 1998, in either direction', () => {
    expect(checkCitizenId('429801980506998').value).toBe('429801189805069987');
    expect(writtenForms('429801189805069987')).toContain('429801980506998');
    expect(checkCitizenId('429801199805069986').verdict).toBe('VALID');
    expect(writtenForms('429801199805069986')).not.toContain('429801980506998');
    expect(writtenForms('429801201508286618')).not.toContain('429801150828661');
  });

  it('holds the day of birth and the sex', () => {
    expect([birthDateOf('42980119920203002X'), sexOf('42980119920203002X')]).toEqual(['1992-02-03', '2']);
    expect([birthDateOf('429801198507143514'), sexOf('429801198507143514')]).toEqual(['1985-07-14', '1']);
  });

  it('is asked for in every form departments write', () => {
    expect(writtenForms('429801197810010031')).toEqual(
      expect.arrayContaining(['429801197810010031', '429801781001003', '４２９８０１７８１００１００３']),
    );
    expect(writtenForms('42980119920203002X')).toContain('42980119920203002x');
  });

  it('shows its defect with the value as sent', () => {
    expect(citizenIdDefects('SFZH', '429801781001003')).toEqual([{ code: 'D01', field: 'SFZH', raw: '429801781001003' }]);
    expect(citizenIdDefects('SFZH', '42980119920203002x')).toEqual([{ code: 'D02', field: 'SFZH', raw: '42980119920203002x' }]);
    expect(citizenIdDefects('SFZH', '429801198507143514')).toEqual([]);
  });
});

describe('a unified social credit code', () => {
  it.each(['91350100M000100Y43', '91429801MA4F000164', '51429801MJ8500017T', '1142980001136001X1', '52429802MJ85000251'])(
    '%s is valid',
    (raw) => {
      expect(checkCreditCode(raw)).toEqual({ raw, value: raw, verdict: 'VALID' });
    },
  );

  it.each([
    ['91350100M000100Y44', null, 'BAD_CHECK'],
    ['91350100M0O0100Y43', null, 'BAD_FORMAT'],
    ['420100000012345', null, 'BAD_FORMAT'],
    ['无', null, 'PLACEHOLDER'],
    [' ９1350100m000100y43 ', '91350100M000100Y43', 'VALID'],
  ])('%s is read as %s: %s', (raw, value, verdict) => {
    expect(checkCreditCode(raw)).toEqual({ raw, value, verdict });
  });
});

describe('the check character of an organisation code', () => {
  it.each([
    ['M000100Y', '4'],
    ['MA4F0001', '6'],
    ['01136001', 'X'],
  ])('of %s is %s', (first8, character) => {
    expect(organisationCheckCharacter(first8)).toBe(character);
  });
});

describe('a date', () => {
  it.each([
    ['19850714', '1985-07-14', 'VALID'],
    ['1992-2-3', '1992-02-03', 'VALID'],
    ['31242', '1985-07-14', 'VALID'],
    ['20150512000000', '2015-05-12', 'VALID'],
    ['2015.5', null, 'BAD_DATE'],
    ['1985-5-27 农历', null, 'BAD_DATE'],
    ['农历五月初三', null, 'BAD_FORMAT'],
    ['2024/3/15 0:00:00', '2024-03-15', 'VALID'],
    ['19850230', null, 'BAD_DATE'],
    ['1985.7', null, 'BAD_DATE'],
    ['85-7-14', null, 'BAD_DATE'],
    ['民国74年7月14日', null, 'BAD_DATE'],
    ['0000-00-00', null, 'BAD_DATE'],
    ['2015-05-12', '2015-05-12', 'VALID'],
    ['19000101', null, 'PLACEHOLDER'],
    ['99991231', null, 'PLACEHOLDER'],
    ['30000101', null, 'PLACEHOLDER'],
    ['不详', null, 'PLACEHOLDER'],
  ])('%s is read as %s: %s', (raw, value, verdict) => {
    expect(checkDate(raw)).toEqual({ raw, value, verdict });
  });

  it('that is a spreadsheet serial is usable, and a defect', () => {
    expect(dateDefects('登记日期', '31242')).toEqual([{ code: 'D14', field: '登记日期', raw: '31242' }]);
  });

  it('with a time is an instant of Beijing', () => {
    expect(toDateTime('20240315093000')).toBe('2024-03-15T09:30:00+08:00');
    expect(toDateTime('2024-03-15 09:30:12')).toBe('2024-03-15T09:30:12+08:00');
    expect(toDateTime('20240315')).toBe('2024-03-15T00:00:00+08:00');
  });

  it('with the time of another zone is put into Beijing time', () => {
    expect(toDateTime('2024-03-15T09:30:12+08:00')).toBe('2024-03-15T09:30:12+08:00');
    expect(toDateTime('2024-03-15T20:30:12.500Z')).toBe('2024-03-16T04:30:12+08:00');
  });

  it.each(['2024-13-15', '2024-03-15 25:00:00', '2024-03-15 下午', '19000101', '99991231235959', ''])('%s is no instant', (text) => {
    expect(toDateTime(text)).toBeNull();
  });
});

describe('a phone number', () => {
  it.each([
    ['160 0000 1234', '16000001234'],
    ['+8616000001234', '16000001234'],
    ['016000001234', '16000001234'],
    ['07121000123', '0712-1000123'],
    ['0712-1000123', '0712-1000123'],
    ['(0712) 100 0123', '0712-1000123'],
    ['+86 712 1000123', '0712-1000123'],
    ['0086-0712-1000123', '0712-1000123'],
    ['02710001234', '027-10001234'],
    ['01010001234', '010-10001234'],
    ['1000123', '1000123'],
    ['008616000001234', '16000001234'],
    ['8616000001234', '16000001234'],
    ['１６０００００１２３４', '16000001234'],
    ['400-100-0123', '4001000123'],
    ['8001000123', '8001000123'],
    ['110', '110'],
    ['12319', '12319'],
    ['95588', '95588'],
    ['0000000', null],
    ['无', null],
    ['26000001234', null],
    ['11111111111', null],
    ['12', null],
  ])('%s is read as %s', (raw, value) => {
    expect(checkPhone(raw).value).toBe(value);
  });
});

describe('a point', () => {
  it('goes to GCJ-02 and back to within a metre', () => {
    const there = toGcj02({ lon: 113.9166, lat: 30.9248 });
    expect(there.lon).toBeCloseTo(113.922084, 5);
    expect(there.lat).toBeCloseTo(30.922321, 5);
    expect(Math.round(distanceMetres(there, { lon: 113.9166, lat: 30.9248 }) / 10)).toBe(59);
    expect(distanceMetres(toCgcs2000({ ...there, crs: 'GCJ02' }), { lon: 113.9166, lat: 30.9248 })).toBeLessThan(1);
  });

  it('comes back from BD-09 to within a metre', () => {
    const back = toCgcs2000({ lon: 113.928621, lat: 30.928114, crs: 'BD09' });
    expect(back.crs).toBe('CGCS2000');
    expect(distanceMetres(back, { lon: 113.9166, lat: 30.9248 })).toBeLessThan(1);
  });

  it('of WGS84 is taken as CGCS2000', () => {
    expect(toCgcs2000({ lon: 113.9166, lat: 30.9248, crs: 'WGS84' })).toEqual({ lon: 113.9166, lat: 30.9248, crs: 'CGCS2000' });
  });

  it('swapped or at 0,0 is not in the city', () => {
    expect(isInCity({ lon: 113.9166, lat: 30.9248 })).toBe(true);
    expect(isInCity({ lon: 30.9248, lat: 113.9166 })).toBe(false);
    expect(isInCity({ lon: 0, lat: 0 })).toBe(false);
  });

  it('lies in the square that holds it and not in the next', () => {
    const square = [
      { lon: 0, lat: 0 },
      { lon: 1, lat: 0 },
      { lon: 1, lat: 1 },
      { lon: 0, lat: 1 },
    ];
    expect(inPolygon({ lon: 0.5, lat: 0.5 }, square)).toBe(true);
    expect(inPolygon({ lon: 1.5, lat: 0.5 }, square)).toBe(false);
  });
});

describe('a sealed identifier', () => {
  const seal = createSeal(Buffer.alloc(32, 7).toString('base64'));
  const id = seal.seal({ kind: 'citizen', number: '429801198507143514' });

  it('is always the same, holds no number, and opens again', () => {
    expect(seal.seal({ kind: 'citizen', number: '429801198507143514' })).toBe(id);
    expect(id).not.toContain('4298');
    expect(seal.openPerson(id)).toEqual({ kind: 'citizen', number: '429801198507143514' });
  });

  it('changed by one character, or made with another key, is refused', () => {
    expect(() => seal.openPerson(id.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toThrow('must be an identifier of a person');
    expect(createSeal(Buffer.alloc(32, 8).toString('base64')).open(id)).toBeNull();
  });

  it('is refused whichever of its bits is changed', () => {
    const bytes = Buffer.from(id.slice(3), 'base64url');
    const changed = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const other = Buffer.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return seal.open(`s1.${other.toString('base64url')}`);
    });
    expect(new Set(changed)).toEqual(new Set([null]));
  });
});

describe('a seal', () => {
  const seal = createSeal(Buffer.alloc(32, 7).toString('base64'));

  it('knows one spelling of an identifier only', () => {
    const id = seal.seal({ kind: 'passport', number: 'E1' });
    expect(seal.open(`${id}=`)).toBeNull();
    expect(seal.open(`${id} `)).toBeNull();
    expect(seal.open(id.replace('s1.', 's1.\n'))).toBeNull();
  });

  it('knows its key by the sign in front', () => {
    const id = seal.seal({ kind: 'citizen', number: '429801198507143514' });
    expect(id).toMatch(/^s1\./);
    expect(createSeal(Buffer.alloc(32, 7).toString('base64'), '2').open(id)).toBeNull();
  });

  it('takes neither households nor anything else for people, and names the argument only', () => {
    const household = seal.seal({ kind: 'household', number: '000000001' });
    expect(seal.open(household)).toEqual({ kind: 'household', number: '000000001' });
    for (const wrong of [household, '429801198507143514', '', 's1.', 's1.AAAA', 's1.a.b', `s1.${'A'.repeat(10_000)}`])
      expect(() => seal.openPerson(wrong, 'tenant')).toThrow('Argument "tenant" must be an identifier of a person that this hub gave out.');
  });

  it('gives different people, and the same number as citizen and passport, different identifiers', () => {
    const ids = [
      seal.seal({ kind: 'citizen', number: '429801198507143514' }),
      seal.seal({ kind: 'citizen', number: '42980119920203002X' }),
      seal.seal({ kind: 'passport', number: '429801198507143514' }),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('is not made with a key of the wrong length', () => {
    expect(() => createSeal(Buffer.alloc(16, 7).toString('base64'))).toThrow('must be 32 bytes in base64');
  });
});

describe('a name', () => {
  it('is known to be in traditional characters, wholly or in part', () => {
    expect(toTraditional('李晓燕')).toBe('李曉燕');
    expect(hasTraditional('李曉燕')).toBe(true);
    expect(hasTraditional('李晓燕')).toBe(false);
  });

  it('loses inner spaces and has one kind of middle dot', () => {
    expect(cleanName(' 张　三 ')).toBe('张三');
    expect(cleanName('阿卜杜•热合曼')).toBe('阿卜杜·热合曼');
  });
});
