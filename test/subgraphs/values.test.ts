import { checkCitizenId, citizenIdDefects, writtenForms } from '../../subgraphs/shared/citizen-id';
import { checkCreditCode } from '../../subgraphs/shared/credit-code';
import { checkDate, dateDefects, toDateTime } from '../../subgraphs/shared/dates';
import { distanceMetres, inPolygon, toCgcs2000, toGcj02 } from '../../subgraphs/shared/geo';
import { cleanName } from '../../subgraphs/shared/names';
import { checkPhone } from '../../subgraphs/shared/phone';
import { createSeal } from '../../subgraphs/shared/seal';

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
    ['身份证丢失', null, 'PLACEHOLDER'],
    ['429801', null, 'BAD_FORMAT'],
  ])('%s is read as %s: %s', (raw, value, verdict) => {
    expect(checkCitizenId(raw)).toEqual({ raw, value, verdict });
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

  it('with one wrong character is not', () => {
    expect(checkCreditCode('91350100M000100Y44').verdict).toBe('BAD_CHECK');
  });
});

describe('a date', () => {
  it.each([
    ['19850714', '1985-07-14', 'VALID'],
    ['1992-2-3', '1992-02-03', 'VALID'],
    ['31242', '1985-07-14', 'VALID'],
    ['20150512000000', '2015-05-12', 'VALID'],
    ['2015.5', null, 'BAD_DATE'],
    ['19850230', null, 'BAD_DATE'],
    ['19000101', null, 'PLACEHOLDER'],
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
    expect(toDateTime('2024-13-15')).toBeNull();
  });
});

describe('a phone number', () => {
  it.each([
    ['160 0000 1234', '16000001234'],
    ['+8616000001234', '16000001234'],
    ['016000001234', '16000001234'],
    ['07121000123', '0712-1000123'],
    ['0712-1000123', '0712-1000123'],
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
    expect(distanceMetres(toCgcs2000({ ...there, crs: 'GCJ02' }), { lon: 113.9166, lat: 30.9248 })).toBeLessThan(1);
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
});

describe('a name', () => {
  it('loses inner spaces and has one kind of middle dot', () => {
    expect(cleanName(' 张　三 ')).toBe('张三');
    expect(cleanName('阿卜杜•热合曼')).toBe('阿卜杜·热合曼');
  });
});
