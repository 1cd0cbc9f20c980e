import type { City, InjectedDefect, Random } from '../city/model';
import type { Person } from '../city/model-people';
import { fullWidthOf } from '../support/defects';
import { batches, type Cells, compact } from './batches';

/** How often the register writes something of a person wrongly. */
const rates = { D01: 0.01, D02: 0.01, D04: 0.004, D04sex: 0.002, D06: 0.02, D12: 0.01, D14: 0.004, D22: 0.01 } as const;

type Wrong = Pick<InjectedDefect, 'code' | 'field' | 'raw'>;

/** What the register writes of a person, in the columns of T_RK_CZRK, and what of it is wrong. */
export function writtenPerson(city: City, person: Person, random: Random): { cells: Cells; defects: Wrong[] } {
  const defects: Wrong[] = [];
  const wrong = (code: string, field: string, raw: string): string => {
    defects.push({ code, field, raw });
    return raw;
  };
  const household = city.households[Number(person.household ?? 0) - 1];
  const home = city.dwellings[dwellingPosition(city, person.registeredDwelling)];
  const isGone = Boolean(person.died || person.movedOut);
  const livesElsewhere = person.dwelling !== null && person.dwelling !== person.registeredDwelling;
  // the dead and the moved out: half of them are still written as living at home
  const residence = isGone ? (random.chance(0.5) ? person.registeredDwelling : null) : person.dwelling;
  const cells: Cells = {
    GMSFHM: writtenNumber(person.idNumber, wrong, random),
    XM: writtenName(person.name, wrong, random),
    CYM: !person.formerName && random.chance(rates.D22) ? wrong('D22', 'CYM', random.pick(['无', '/'])) : (person.formerName ?? ''),
    XB: random.chance(rates.D04sex) ? wrong('D04', 'XB', person.sex === '1' ? '2' : '1') : person.sex,
    CSRQ: writtenBirth(person.birthDate, wrong, random),
    HH: person.household && random.chance(rates.D12) ? wrong('D12', 'HH', String(Number(person.household))) : (person.household ?? ''),
    YHZGX: Number(person.household) % 30 === 7 ? (oneDigit[person.relationToHead] ?? person.relationToHead) : person.relationToHead,
    HZGMSFHM: household ? (city.people[household.head]?.idNumber ?? '') : '',
    HJDZ: home?.text ?? '',
    HJDZBM: (person.registeredDwelling ?? '').padEnd(22),
    XZZDZBM: (residence ?? '').padEnd(22),
    PCSDM: home ? `${home.community.slice(0, 9)}000` : '',
    LXDH: random.chance(rates.D22) ? wrong('D22', 'LXDH', '无') : (person.phones[0] ?? ''),
    RHYZBS: livesElsewhere && !person.floating ? wrong('D17', 'RHYZBS', '02') : '01',
    ZXBS: isGone ? wrong('D16', 'ZXBS', person.died ? '1' : '2') : '0',
    GXSJ: '20261029210000',
    PCH: batches.first,
    CZBS: 'I',
  };
  return { cells, defects };
}

type Wrongly = (code: string, field: string, raw: string) => string;

/** Relations in the one-digit table, as old rows still have them. */
const oneDigit: Record<string, string> = { '02': '0', '10': '1', '20': '2', '30': '3', '50': '5', '51': '5', '52': '5' };

function writtenNumber(idNumber: string, wrong: Wrongly, random: Random): string {
  const hasOldForm = idNumber.slice(6, 8) === '19' && Number(idNumber.slice(14, 17)) < 996;
  if (random.chance(rates.D01) && hasOldForm) return wrong('D01', 'GMSFHM', idNumber.slice(0, 6) + idNumber.slice(8, 17));
  if (!random.chance(rates.D02)) return idNumber;
  return wrong('D02', 'GMSFHM', idNumber.endsWith('X') ? idNumber.toLowerCase() : fullWidthOf(idNumber));
}

/** 䶮 is outside GBK: lost, in the private use area (FE9F of the old edition), or spelt out as its code. */
function writtenName(name: string, wrong: Wrongly, random: Random): string {
  if (name.includes('䶮')) return wrong('D07', 'XM', name.replace('䶮', random.pick(['?', '\uE863', 'FE9F'])));
  if (name.includes('·')) {
    const dot = random.pick(['·', '•', '‧', '∙', '．']);
    return dot === '·' ? name : wrong('D06', 'XM', name.replaceAll('·', dot));
  }
  return random.chance(rates.D06) ? wrong('D06', 'XM', [...name].join('　')) : name;
}

function writtenBirth(birthDate: string, wrong: Wrongly, random: Random): string {
  const date = compact(birthDate);
  if (random.chance(rates.D14)) return wrong('D14', 'CSRQ', random.pick(['19000101', `${date.slice(0, 4)}0230`]));
  if (random.chance(rates.D04)) return wrong('D04', 'CSRQ', date.slice(0, 6) + (date.endsWith('14') ? '04' : '14'));
  return date;
}

const positions = new WeakMap<City, Map<string, number>>();
function dwellingPosition(city: City, code: string | null): number {
  const known = positions.get(city) ?? new Map(city.dwellings.map((dwelling, index) => [dwelling.code, index]));
  positions.set(city, known);
  return known.get(code ?? '') ?? -1;
}
