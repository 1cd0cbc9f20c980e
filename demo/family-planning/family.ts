import type { Person } from '../city/model-people';
import { childCounts, homesOf, lowerCase, type Note, noteFor, parentNumber, shortDate, type Writing } from './writing';

const rates = { D11: 0.01, D14: 0.02, D22: 0.02 };

export const birthColumns = 'CSZMBH QFRQ XSEXM XSESFZH FQSFZH MQSFZH JSJG GXSJ YM'.split(' ');

/** Birth certificates of the children born here since 2014. */
export function* birthRows(writing: Writing): Generator<string[]> {
  const { city, random, changed, month } = writing;
  const homeOf = homesOf(city);
  for (const child of city.people) {
    const { birthDate, fatherIndex, motherIndex } = child;
    if (birthDate < '2014' || (fatherIndex === null && motherIndex === null) || !homeOf(child)) continue;
    const certificate = `Z${String(child.index).padStart(9, '0')}`;
    const note = noteFor(writing, child, certificate);
    const [year, birthMonth] = birthDate.split('-').map(Number);
    yield [
      certificate,
      random.chance(rates.D14) ? note('D14', 'QFRQ', `${year}.${birthMonth}`) : shortDate(birthDate),
      child.name,
      random.chance(rates.D22) ? note('D22', 'XSESFZH', '无') : lowerCase(child, 'XSESFZH', note),
      parentNumber(writing, fatherIndex, 'FQSFZH', note),
      parentNumber(writing, motherIndex, 'MQSFZH', note),
      '示范区妇幼保健院',
      changed,
      month,
    ];
  }
}

export const benefitColumns = 'FZBH SFZH FZLB QSRQ YJE FFZT GXSJ YM'.split(' ');

/** Family benefits: parents of an only child, and the aged among those with one child or none. */
export function* benefitRows(writing: Writing): Generator<string[]> {
  const { city, random, changed, month } = writing;
  const homeOf = homesOf(city);
  const children = childCounts(city);
  for (const person of city.people) {
    const kind = homeOf(person) && benefitOf(person, children.get(person.index) ?? 0, Number(month.slice(0, 4)));
    if (!kind || !random.chance(0.4)) continue;
    const number = `JF${String(person.index).padStart(7, '0')}`;
    const note = noteFor(writing, person, number);
    const year = random.between(2016, 2025);
    yield [
      number,
      lowerCase(person, 'SFZH', note),
      kind.name,
      random.chance(rates.D14) ? note('D14', 'QSRQ', `${year}.1`) : `${year}-1-1`,
      amountOf(kind.yuan, random.next(), note),
      random.chance(rates.D11) ? note('D11', 'FFZT', '停') : random.pick(['发放', '发放', '发放', '暂停', '终止']),
      changed,
      month,
    ];
  }
}

function benefitOf({ birthDate }: Person, children: number, thisYear: number): { name: string; yuan: number } | null {
  const age = thisYear - Number(birthDate.slice(0, 4));
  if (children === 1 && age < 60) return { name: '独生子女父母奖励', yuan: 10 };
  if (children === 1) return { name: '农村部分计划生育家庭奖励扶助', yuan: 80 };
  return children === 0 && age >= 60 ? { name: '计划生育家庭特别扶助', yuan: 590 } : null;
}

/** 80, 80.00 or 80元; at times nothing, or a word. */
function amountOf(yuan: number, chance: number, note: Note): string {
  if (chance < rates.D22) return note('D22', 'YJE', '-');
  if (chance < rates.D22 + rates.D11) return note('D11', 'YJE', '若干');
  return chance < 0.5 ? String(yuan) : chance < 0.8 ? `${yuan}.00` : `${yuan}元`;
}
