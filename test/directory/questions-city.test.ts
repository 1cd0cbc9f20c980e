import { isDeepStrictEqual } from 'node:util';
import { checkCitizenId } from '../../subgraphs/shared/citizen-id';
import { checkCreditCode } from '../../subgraphs/shared/credit-code';
import { feedLine } from '../../subgraphs/shared/feed';
import { checkPhone } from '../../subgraphs/shared/phone';
import { standardText } from '../support/city-maker/address-writing';
import { orderLine, personLine, placeLines, thingLines } from '../support/city-maker/feed';
import { makeCity } from '../support/city-maker/make';
import { mentionsOf } from '../support/city-maker/mentions';

const city = makeCity({ seed: 5, scale: 0.04 });
const mentions = [...mentionsOf(city)];
const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000;

describe('the made-up city', () => {
  it('is always the same one for a seed, and another for another', () => {
    const again = makeCity({ seed: 5, scale: 0.04 });
    expect(isDeepStrictEqual([...placeLines(again)], [...placeLines(city)])).toBe(true); // toEqual takes seconds
    expect(isDeepStrictEqual([...mentionsOf(again)].map(personLine), mentions.map(personLine))).toBe(true);
    // By number only: a person leads to the whole city and back.
    expect(makeCity({ seed: 6, scale: 0.04 }).people[0]?.idNumber).not.toEqual(city.people[0]?.idNumber);
  });

  it('has its parts in the numbers of Xiaogan, to scale', () => {
    const { people, doors, communities, roads, estates } = city;
    expect([people.length, communities.length, roads.length, estates.length]).toEqual([18_000, 3, 10, 19]);
    expect(doors.length / (181_600 * 0.04)).toBeCloseTo(1, 1);
  });

  it('has no two doors of one code, and none of one standard address but where two estates share a name', () => {
    expect(new Set(city.doors.map(({ code }) => code)).size).toBe(city.doors.length);
    const texts = city.doors.map(standardText);
    expect(share(new Set(texts).size, texts.length)).toBe(1);
  });

  it('has people whose ID numbers are valid, of an unassigned division, and one person’s alone but for the re-used ones', () => {
    const numbers = city.people.map(({ idNumber }) => idNumber);
    expect(numbers.filter((number) => !number.startsWith('4298') || checkCitizenId(number).verdict !== 'VALID')).toEqual([]);
    const reused = city.traps.filter(({ trap }) => trap === 're-used-id').length;
    expect(reused).toBeGreaterThan(0);
    expect(numbers.length - new Set(numbers).size).toBe(reused);
  });

  it('has an ID number that says the birth date and sex of its person', () => {
    const wrong = city.people.filter(
      ({ idNumber, birthDate, sex }) =>
        idNumber.slice(6, 14) !== birthDate.replaceAll('-', '') || (Number(idNumber.charAt(16)) % 2 === 1 ? '1' : '2') !== sex,
    );
    expect(wrong.map(({ index }) => index)).toEqual([]);
  });

  it('has phones that nobody has been given', () => {
    const phones = city.people.flatMap(({ phones }) => phones);
    expect(phones.filter((phone) => !/^16[0-3]\d{8}$/.test(phone) || checkPhone(phone).verdict !== 'VALID')).toEqual([]);
  });

  it('has organisations whose codes are valid, and objects of 16 digits', () => {
    expect(city.organisations.filter(({ record }) => checkCreditCode(record).verdict !== 'VALID')).toEqual([]);
    expect(city.objects.filter(({ code }) => !/^\d{16}$/.test(code))).toEqual([]);
  });

  it('has every trap: twins, same names, shared phones, ID numbers given twice', () => {
    expect([...new Set(city.traps.map(({ trap }) => trap))].sort()).toEqual(
      ['re-used-id', 'same-name-and-birth', 'same-name-household', 'shared-phone', 'twins'].sort(),
    );
  });

  it('is told in lines that the feed takes', () => {
    const lines = [
      ...placeLines(city),
      ...thingLines(city),
      ...mentions.slice(0, 3_000).map(personLine),
      ...mentions.filter(({ source }) => source === 'hotline').map(orderLine),
    ];
    expect(lines.filter((line) => !feedLine.safeParse(line).success)).toEqual([]);
  });
});

describe('what five departments say of its people', () => {
  const of = (source: string) => mentions.filter((mention) => mention.source === source);

  it('comes to about 2.4 records a person', () => {
    expect(mentions.length / city.people.length).toBeGreaterThan(2.2);
    expect(mentions.length / city.people.length).toBeLessThan(2.6);
  });

  it('has each record’s number once', () => {
    expect(new Set(mentions.map(({ record }) => record)).size).toBe(mentions.length);
  });

  it('has faults at about the rates of real registers', () => {
    const wrongNames = of('civil-affairs').filter(({ name, of: { name: real, formerName } }) => name !== real && name !== formerName);
    expect(share(wrongNames.length, of('civil-affairs').length)).toBeGreaterThan(0.015);
    expect(share(wrongNames.length, of('civil-affairs').length)).toBeLessThan(0.04);
    const withoutId = of('housing').filter(({ idNumber }) => !idNumber);
    expect(share(withoutId.length, of('housing').length)).toBeCloseTo(0.1, 1);
    const titles = of('hotline').filter(({ isTitle }) => isTitle);
    expect(share(titles.length, of('hotline').length)).toBeCloseTo(0.35, 1);
  });

  it('never has a birth date of housing, nor an ID number with a title', () => {
    expect(
      of('housing')
        .filter(({ birthDate }) => birthDate)
        .map(({ record }) => record),
    ).toEqual([]);
    expect(mentions.filter(({ isTitle, idNumber }) => isTitle && idNumber).map(({ record }) => record)).toEqual([]);
  });

  it('writes most addresses of the register as the standard does, and those of callers seldom', () => {
    const plain = (source: string) => {
      const list = of(source).filter(({ address }) => address);
      return share(list.filter(({ address, door }) => door && address?.endsWith(standardText(door))).length, list.length);
    };
    expect(plain('public-security')).toBeGreaterThan(0.95);
    expect(plain('family-planning')).toBeLessThan(0.7);
    expect(plain('hotline')).toBeLessThan(0.5);
  });
});
