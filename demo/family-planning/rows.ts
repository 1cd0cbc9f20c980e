import { codeTable } from '../../subgraphs/shared/codes';
import { toTraditional } from '../../subgraphs/shared/traditional';
import type { Random } from '../city/model';
import type { Person } from '../city/model-people';
import { fullWidthOf } from '../support/defects';
import { childCounts, homesOf, lowerCase, type Note, noteFor, oldNumberOf, parentNumber, shortDate, type Writing } from './writing';

/** How often each fault is made; D07 and D16 whenever there is reason. */
const rates = { D01: 0.01, D02: 0.01, D04: 0.01, D06: 0.01, D11: 0.01, D13: 0.003, D14: 0.02, D18: 0.005, D22: 0.03 };

export const populationColumns = 'HRBH XM XB SFZH CSRQ YHZGX HYZK ZNS FQSFZH MQSFZH LXDH XJZD JZZK TCRQ TCYY GXSJ YM'.split(' ');

/** The population list: everyone who lives or is registered here, those who left or died among them. */
export function* populationRows(writing: Writing): Generator<string[]> {
  const { city, random, ledger, changed, month } = writing;
  const married = new Set(city.marriages.filter(({ divorcedOn }) => !divorcedOn).flatMap(({ husband, wife }) => [husband, wife]));
  const homeOf = homesOf(city);
  const children = childCounts(city);
  const relations = codeTable('GBT4761-2008-2').values;
  for (const person of city.people) {
    const home = homeOf(person);
    if (!home) continue;
    const record = `${home.community}${String(person.index).padStart(7, '0')}-01`;
    ledger.person(person.index, 'family-planning', record);
    const note = noteFor(writing, person, record);
    const left = person.movedOut ?? person.died;
    const before = [
      record,
      nameOf(person, random, note),
      sexOf(person, random, note),
      idNumberOf(person, random, note),
      birthDateOf(person, random, note),
      relations[person.relationToHead] ?? '',
      married.has(person.index) ? '初婚' : '未婚',
      random.chance(rates.D22 / 10) ? note('D22', 'ZNS', '-') : String(children.get(person.index) ?? 0),
      parentNumber(writing, person.fatherIndex, 'FQSFZH', note),
      parentNumber(writing, person.motherIndex, 'MQSFZH', note),
    ];
    const phone = random.chance(rates.D22)
      ? note('D22', 'LXDH', random.pick(['无', '不详', '/', '11111111111']))
      : (person.phones[0] ?? '');
    const after = [residenceOf(person, random, note), left ? shortDate(left) : '', left ? (person.died ? '死亡' : '迁出') : ''];
    yield [...before, phone, addressOf(home.text, random, note), ...after, changed, month];
    // Registered anew: the older row stays, and comes after the newer one.
    if (random.chance(rates.D18)) {
      note('D18', 'HRBH', record);
      yield [...before, '', '旧址', ...after, `${Number(month.slice(0, 4)) - 1}-03-05 10:00:00`, month];
    }
  }
}

/** Rare characters are lost; some names are spaced out or in traditional characters. */
function nameOf({ name }: Person, random: Random, note: Note): string {
  if (name.includes('䶮')) return note('D07', 'XM', name.replace('䶮', random.chance(0.5) ? '?' : '\ue000'));
  if (random.chance(rates.D06 / 2)) return note('D06', 'XM', [...name].join(random.chance(0.5) ? ' ' : '　'));
  const traditional = toTraditional(name);
  return traditional !== name && random.chance(rates.D06 / 2) ? note('D06', 'XM', traditional) : name;
}

/** A word, as prescribed; or a code, a letter, a word of their own; or the wrong one. */
function sexOf({ sex }: Person, random: Random, note: Note): string {
  const [word, other] = sex === '1' ? ['男', '女'] : ['女', '男'];
  if (random.chance(rates.D11)) return note('D11', 'XB', random.pick([sex, sex === '1' ? 'M' : 'F', `${word}性`]));
  return random.chance(rates.D04 / 4) ? note('D04', 'XB', other) : word;
}

/** Some numbers are still of 15 digits or in full width. */
function idNumberOf(person: Person, random: Random, note: Note): string {
  const old = oldNumberOf(person);
  if (old && random.chance(rates.D01)) return note('D01', 'SFZH', old);
  if (random.chance(rates.D02)) return note('D02', 'SFZH', fullWidthOf(person.idNumber));
  return lowerCase(person, 'SFZH', note);
}

/** Dates without leading zeros; a month alone, a lunar date, the date for unknown; or one the number contradicts. */
function birthDateOf({ birthDate }: Person, random: Random, note: Note): string {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
  if (random.chance(rates.D14))
    return note('D14', 'CSRQ', random.pick([`${year}.${month}`, `农历${month}月初三`, `${year}-${month}-${day} 农历`, '19000101']));
  if (random.chance(rates.D04)) return note('D04', 'CSRQ', `${year - 1}-${month}-${Math.min(day, 28)}`);
  return shortDate(birthDate);
}

/** Those who left or died still live here. */
function residenceOf({ floating, died, movedOut }: Person, random: Random, note: Note): string {
  if (died || movedOut) return note('D16', 'JZZK', '在本地居住');
  if (random.chance(rates.D11)) return note('D11', 'JZZK', '人在户不在');
  return floating ? '流入' : '在本地居住';
}

/** Addresses: at times with a control character that some keyboard left. */
function addressOf(text: string, random: Random, note: Note): string {
  if (random.chance(rates.D22 / 5)) return note('D22', 'XJZD', random.pick(['同上', '不详', '待补']));
  return random.chance(rates.D13) ? note('D13', 'XJZD', `${text.slice(0, 3)}\u0008${text.slice(3)}`) : text;
}
