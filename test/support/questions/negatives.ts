import { checkCharacter } from '../../../subgraphs/shared/citizen-id';
import { partsOf, standardText, written } from '../city-maker/address-writing';
import { someDoor } from './draw';
import { somebody } from './people';
import type { Desk, Family, Question } from './question';

// Questions without an answer: nothing may come back as sure.

const places = ['dwelling', 'building', 'premise'];
const none = (text: string, notSure: string[] = []): Omit<Question, 'kind'> => ({ text, wants: null, acceptable: [], notSure });

/** An address with one of its numbers made one that nothing there has. */
function wrong(
  desk: Desk,
  which: Parameters<typeof someDoor>[1],
  part: 'room' | 'building' | 'unit' | 'roadNo' | 'group',
  number: (is: string, desk: Desk) => string,
) {
  const door = someDoor(desk, which);
  const parts = partsOf(door);
  parts[part] = number(parts[part], desk);
  const text = written(parts);
  const { clerk } = desk;
  const said = {
    ...(parts.road && { roads: clerk.roadsCalled(parts.road) }),
    ...(parts.village && { village: parts.village }),
    ...(parts.estate && { estates: clerk.estatesCalled(parts.estate) }),
  };
  const rest = {
    lane: parts.lane || undefined,
    roadNo: parts.roadNo || undefined,
    group: parts.group || undefined,
    building: parts.building || undefined,
    unit: parts.unit || undefined,
    room: parts.room || undefined,
  };
  return clerk.doors({ ...said, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) }).length > 0
    ? null
    : none(text, places);
}

export const negatives: Family = {
  'no such room': (desk) => wrong(desk, 'unit', 'room', (_is, { chance }) => `${chance.between(30, 40)}0${chance.between(1, 4)}`),
  'no such room on the floor': (desk) => wrong(desk, 'unit', 'room', (is, { chance }) => `${is.slice(0, -2)}0${chance.between(5, 9)}`),
  'no such building': (desk) => wrong(desk, 'unit', 'building', (_is, { chance }) => String(chance.between(60, 99))),
  'no such unit': (desk) => wrong(desk, 'unit', 'unit', (_is, { chance }) => String(chance.between(5, 9))),
  'no such road number': (desk) => wrong(desk, 'house', 'roadNo', (_is, { chance }) => String(chance.between(3_000, 9_000))),
  'no such village house': (desk) => wrong(desk, 'village', 'roadNo', (_is, { chance }) => String(chance.between(300, 900))),
  'no such group': (desk) => wrong(desk, 'village', 'group', (_is, { chance }) => String(chance.between(20, 40))),
  'no such road': (desk) =>
    none(
      `${desk.chance.pick(['乌鲁木齐', '哈尔滨', '呼和浩特', '齐齐哈尔'])}${desk.chance.pick(['路', '大道', '街'])}${desk.chance.between(1, 400)}号`,
      places,
    ),
  'no such phone': ({ chance }) => none(`167${chance.digits(8)}`),
  'no such caller': ({ chance }) => none(chance.pick([`0167${chance.digits(8)}`, `+86167${chance.digits(8)}`, `07122${chance.digits(6)}`])),
  'no such ID number': (desk) => {
    const first17 = `4298${desk.city.county.slice(4)}${desk.chance.between(1890, 1899)}0${desk.chance.between(1, 9)}1${desk.chance.between(0, 9)}${desk.chance.digits(3)}`;
    return none(first17 + checkCharacter(first17));
  },
  'phone that another person has': (desk) => {
    const [one, other] = [somebody(desk, (person) => desk.known.phonesOf(person).length > 0), somebody(desk)];
    const [phone] = one ? desk.known.phonesOf(one.person) : [];
    if (!one || !other || !phone || one.person.name.charAt(0) === other.person.name.charAt(0)) return null;
    return none(`${other.person.name} 尾号${phone.slice(-4)}`, ['person']);
  },
  'nobody of that name at this address': (desk) => {
    const found = somebody(desk);
    const other = somebody(desk);
    if (!found || !other || other.person.name.charAt(0) === found.person.name.charAt(0)) return null;
    const there = found.door.building.doors.flatMap((door) => desk.known.at(door));
    if (there.some(({ name, formerName }) => name.charAt(0) === other.person.name.charAt(0) || formerName)) return null;
    return none(`${other.person.name} ${standardText(found.door)}`, ['person']);
  },
  'name only': (desk) => {
    const found = somebody(desk);
    return found && { ...none(found.person.name), nobodyListed: true };
  },
  'surname and title only': (desk) => {
    const found = somebody(desk);
    return found && { ...none(`${found.person.name.charAt(0)}${found.person.sex === '1' ? '先生' : '女士'}`), nobodyListed: true };
  },
  'tail of a phone only': (desk) => {
    const found = somebody(desk, (person) => desk.known.phonesOf(person).length > 0);
    const [phone] = found ? desk.known.phonesOf(found.person) : [];
    return phone ? { ...none(`尾号${phone.slice(-4)}`), nobodyListed: true } : null;
  },
  'chatter without anything': ({ chance }) =>
    none(chance.pick(['喂你好', '我要投诉', '你们这个电话怎么打不通', '谢谢你啊', '没事了打错了', '请问几点上班', '有人吗', '我再想想'])),
};
