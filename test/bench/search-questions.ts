import { createRandom } from '../../demo/city/random';
import { surnameOf } from '../../subgraphs/directory/text/person-name';
import { createEar } from '../../subgraphs/directory/text/sounds';
import { addressOf, type Resident, type SearchCity } from './search-city';

/** A question with every identifier that answers it; none where nothing may be sure. */
export interface Question {
  kind: string;
  text: string;
  wants: string[];
}

const ear = createEar();
const chinese = '零一二三四五六七八九';
const spoken = (digits: string): string => [...digits].map((digit) => chinese[Number(digit)] ?? digit).join('');

/** Questions of every kind about a city. */
export function questionsOf(city: SearchCity, seed: number, perKind: number): Question[] {
  const random = createRandom(seed, 'search questions');
  const { residents, dwellings, organisations, objects } = city;
  const ids = (isMeant: (resident: Resident) => boolean): string[] =>
    residents.flatMap((resident, index) => (isMeant(resident) ? [`s1.${String(index).padStart(46, '0')}`] : []));
  const door = (resident: Resident) => dwellings[resident.dwelling] ?? random.pick(dwellings);
  const house = (resident: Resident): string => `${door(resident).estate}${door(resident).building}`;
  const others = (resident: Resident, isAlike: (other: Resident) => boolean): string[] => ids((other) => other === resident || isAlike(other));
  const sameHouse = (a: Resident, b: Resident): boolean => door(a).inBuilding === door(b).inBuilding;
  const initials = (name: string): string => ear.soundsOf(name, 'person').initials[0] ?? '';
  const pinyin = (name: string): string => ear.soundsOf(name, 'person').pinyin[0] ?? '';
  const dwelling = (resident: Resident): string[] => [`dwelling:${door(resident).record}`];
  const kinds: Record<string, (resident: Resident) => { text: string; wants: string[] }> = {
    phone: (r) => ({ text: r.phone, wants: others(r, (o) => o.phone === r.phone) }),
    'phone +86, 3-4-4': (r) => ({ text: `+86 ${r.phone.replace(/^(...)(....)/, '$1 $2 ')}`, wants: others(r, (o) => o.phone === r.phone) }),
    'phone spoken': (r) => ({ text: `电话是${spoken(r.phone).replaceAll('一', '幺')}`, wants: others(r, (o) => o.phone === r.phone) }),
    'phone masked and name': (r) => ({ text: `${r.name} ${r.phone.slice(0, 3)}****${r.phone.slice(-4)}`, wants: others(r, (o) => o.name === r.name && o.phone.slice(-4) === r.phone.slice(-4)) }),
    'tail and surname': (r) => ({ text: `尾号${r.phone.slice(-4)} 姓${surnameOf(r.name)}`, wants: others(r, (o) => o.phone.slice(-4) === r.phone.slice(-4) && o.name.startsWith(surnameOf(r.name))) }),
    'id whole': (r) => ({ text: r.idNumber.toLowerCase(), wants: others(r, (o) => o.idNumber === r.idNumber) }),
    'id last 6 and name': (r) => ({ text: `${r.name}身份证后六位${r.idNumber.slice(-6)}`, wants: others(r, (o) => o.name === r.name && o.idNumber.slice(-6) === r.idNumber.slice(-6)) }),
    'id last 4 and surname': (r) => ({ text: `姓${surnameOf(r.name)}，身份证后四位${r.idNumber.slice(-4)}`, wants: others(r, (o) => o.name.startsWith(surnameOf(r.name)) && o.idNumber.slice(-4) === r.idNumber.slice(-4)) }),
    'id slipped and name': (r) => ({ text: `${r.name} ${slipped(r.idNumber)}`, wants: others(r, () => false) }),
    'name and address': (r) => ({ text: `${r.name} ${addressOf(door(r))}`, wants: others(r, (o) => o.name === r.name && o.dwelling === r.dwelling) }),
    'address and name, no space': (r) => ({ text: `${house(r)}${r.name}`, wants: others(r, (o) => o.name === r.name && sameHouse(o, r)) }),
    'name and estate': (r) => ({ text: `${r.name}，住${door(r).estate}`, wants: others(r, (o) => o.name === r.name && door(o).estate === door(r).estate) }),
    'name and road': (r) => ({ text: `${door(r).road}的${r.name}`, wants: others(r, (o) => o.name === r.name && door(o).road === door(r).road) }),
    'pinyin and building': (r) => ({ text: `${pinyin(r.name)} ${house(r)}`, wants: others(r, (o) => pinyin(o.name) === pinyin(r.name) && sameHouse(o, r)) }),
    'initials and building': (r) => ({ text: `${house(r)} ${initials(r.name)}`, wants: others(r, (o) => initials(o.name) === initials(r.name) && sameHouse(o, r)) }),
    'surname, dwelling, chatter': (r) => ({ text: `喂你好我姓${surnameOf(r.name)}，住${addressOf(door(r))}，楼上漏水`, wants: dwelling(r) }),
    'surname and building': (r) => ({
      text: `${house(r)} ${surnameOf(r.name)}${r.sex === '1' ? '先生' : '女士'}`,
      wants: [...others(r, (o) => surnameOf(o.name) === surnameOf(r.name) && sameHouse(o, r)), `building:${door(r).inBuilding}`],
    }),
    dwelling: (r) => ({ text: addressOf(door(r)), wants: dwelling(r) }),
    'dwelling, short': (r) => ({ text: `${door(r).estate}${addressOf(door(r)).match(/\d+/g)?.slice(-3).join('-')}`, wants: dwelling(r) }),
    'caller mobile': (r) => ({ text: random.pick(['0', '', '+86', '90']).replace('90', '9') + r.phone, wants: others(r, (o) => o.phone === r.phone || o.dwelling === r.dwelling) }),
  };
  const nobody: Record<string, (resident: Resident) => string> = {
    'no: phone': (r) => `19${r.phone.slice(2)}`,
    'no: id': (r) => `${r.idNumber.slice(0, 6)}1899${r.idNumber.slice(10)}`,
    'no: name at dwelling': (r) => `${random.pick(residents).name.slice(0, 1)}${'鑫淼垚'.slice(random.between(0, 1))} ${addressOf(door(r))}`,
    'no: another name at dwelling': (r) => `${random.pick(residents.filter((o) => o.name !== r.name)).name} ${addressOf(door(r))}`,
    'no: name alone': (r) => r.name,
    'no: tail and name': (r) => `${r.name} 尾号${(Number(r.phone.slice(-4)) + 1) % 10_000}`.replace(/尾号(\d{1,3})$/, (_, tail: string) => `尾号${tail.padStart(4, '0')}`),
    'no: room': (r) => addressOf(door(r)).replace(/\d+室$/, '9907室'),
  };
  const asked: Question[] = [];
  for (const [kind, make] of Object.entries(kinds)) for (let count = 0; count < perKind; count++) asked.push({ kind, ...make(random.pick(residents)) });
  for (const [kind, make] of Object.entries(nobody)) for (let count = 0; count < perKind; count++) asked.push({ kind, text: make(random.pick(residents)), wants: [] });
  for (let count = 0; count < perKind; count++) {
    const organisation = random.pick(organisations);
    const alike = organisations.filter(({ name }) => name === organisation.name).map(({ id }) => id);
    asked.push({ kind: 'organisation', text: organisation.name, wants: alike });
    asked.push({ kind: 'organisation, chatter', text: `${organisation.name}门口太吵了`, wants: alike });
    const object = random.pick(objects);
    const wants = objects.filter(({ plate }) => plate === object.plate).map(({ record }) => `object:${record}`);
    asked.push({ kind: 'plate', text: `${object.plate}号${object.name}坏了`, wants });
  }
  return asked;
}

/** One digit of the serial wrong. */
const slipped = (idNumber: string): string => idNumber.slice(0, 15) + ((Number(idNumber.charAt(15)) + 1) % 10) + idNumber.slice(16);
