import { surnameOf } from '../city-maker/households';
import type { Person } from '../city-maker/model';
import { fullWidth, spokenDigits } from '../city-maker/numerals';
import { soundsOfName } from '../city-maker/sounds';
import { personId } from './draw';
import { somebody } from './people';
import type { Desk, Family, Question } from './question';

// People by their phone or ID number, whole, in part, or with a slip.

type Asked = Omit<Question, 'kind'> | null;

/** Somebody with a phone that is in the records; everybody who carries it is as right. */
function byPhone(desk: Desk, write: (phone: string, person: Person) => string, which: (person: Person) => boolean = () => true): Asked {
  const found = somebody(
    desk,
    (person) => which(person) && desk.known.phonesOf(person).some((phone) => desk.known.carriers(phone).length <= 5),
  );
  if (!found) return null;
  const phone = desk.chance.pick(desk.known.phonesOf(found.person));
  return { text: write(phone, found.person), wants: personId(found.person), acceptable: desk.known.carriers(phone).map(personId) };
}

/** The same, with something that tells the person among those who carry it. */
function byTail(desk: Desk, write: (phone: string, person: Person) => string, fits: (other: Person, person: Person) => boolean): Asked {
  const found = somebody(desk, (person) => desk.known.phonesOf(person).length > 0);
  if (!found) return null;
  const { person } = found;
  const phone = desk.chance.pick(desk.known.phonesOf(person));
  const same = desk.known.people.filter(
    (other) => fits(other, person) && desk.known.phonesOf(other).some((one) => one.endsWith(phone.slice(-4))),
  );
  return same.length > 4 ? null : { text: write(phone, person), wants: personId(person), acceptable: same.map(personId) };
}

function byId(desk: Desk, write: (id: string, person: Person) => string | null, which?: (person: Person) => boolean): Asked {
  const found = somebody(desk, which);
  const text = found && write(found.person.idNumber, found.person);
  return found && text ? { text, wants: personId(found.person), acceptable: [] } : null;
}

/** Tail of the ID number with something else; others that both fit are as right. */
function byIdTail(
  desk: Desk,
  length: number,
  write: (tail: string, person: Person) => string,
  fits: (other: Person, person: Person) => boolean,
): Asked {
  const found = somebody(desk);
  if (!found) return null;
  const { person } = found;
  const tail = person.idNumber.slice(-length);
  const same = desk.known.people.filter((other) => other.idNumber.endsWith(tail) && fits(other, person));
  return same.length > 4 ? null : { text: write(tail, person), wants: personId(person), acceptable: same.map(personId) };
}

const sameSurname = (other: Person, person: Person): boolean => surnameOf(other.name) === surnameOf(person.name);
const sameName = (other: Person, person: Person): boolean => other.name === person.name;
const initials = ({ name }: Person): string =>
  soundsOfName(name)
    .map((sound) => sound.charAt(0))
    .join('');
const swapped = (digits: string, at: number): string =>
  digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);

export const numbers: Family = {
  phone: (desk) => byPhone(desk, (phone) => phone),
  'phone, 3-4-4 and 4-4-3': (desk) =>
    byPhone(desk, (phone) =>
      desk.chance.chance(0.5)
        ? phone.replace(/(.{3})(.{4})(.{4})/, `$1${desk.chance.pick([' ', '-'])}$2-$3`)
        : phone.replace(/(.{4})(.{4})(.{3})/, '$1 $2 $3'),
    ),
  'phone with +86, 0086, 86, 0': (desk) =>
    byPhone(desk, (phone) => desk.chance.pick(['+86', '+86 ', '0086', '86', '86 ', '0', '(+86)']) + phone),
  'phone, full width': (desk) => byPhone(desk, fullWidth),
  'phone, spoken': (desk) => byPhone(desk, spokenDigits),
  'phone with words': (desk) =>
    byPhone(desk, (phone) =>
      desk.chance.pick([`电话${phone}`, `手机号是${phone}`, `联系电话：${phone}`, `${phone}打来的`, `tel:${phone}`]),
    ),
  'phone and name': (desk) =>
    byPhone(desk, (phone, { name }) => desk.chance.pick([`${name}${phone}`, `${name} ${phone}`, `${phone}${name}`])),
  'tail of the phone and name': (desk) =>
    byTail(
      desk,
      (phone, { name }) =>
        desk.chance.pick([`${name}${phone.slice(-4)}`, `${name} 尾号${phone.slice(-4)}`, `手机尾号${phone.slice(-4)}的${name}`]),
      sameName,
    ),
  'tail of the phone and surname': (desk) =>
    byTail(desk, (phone, { name, sex }) => `${surnameOf(name)}${sex === '1' ? '先生' : '女士'} 尾号${phone.slice(-4)}`, sameSurname),
  'phone masked in the middle, and name': (desk) =>
    byTail(desk, (phone, { name }) => `${phone.slice(0, 3)}****${phone.slice(-4)} ${name}`, sameName),
  'phone with two digits swapped, and name': (desk) =>
    byPhone(
      desk,
      (phone, { name }) => `${name} ${swapped(phone, desk.chance.between(3, 8))}`,
      (person) => desk.known.called(person.name).length === 1,
    ),
  'ID number': (desk) => byId(desk, (id) => id),
  'ID number with spaces': (desk) => byId(desk, (id) => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`),
  'ID number, full width': (desk) => byId(desk, fullWidth),
  'ID number, small x or ×': (desk) =>
    byId(
      desk,
      (id) => id.replace('X', desk.chance.pick(['x', '×', 'ｘ', '*'])),
      ({ idNumber }) => idNumber.endsWith('X'),
    ),
  'ID number of 15 digits': (desk) =>
    byId(
      desk,
      (id) => id.slice(0, 6) + id.slice(8, 17),
      ({ birthDate }) => birthDate < '1999',
    ),
  'ID number, O and l': (desk) => byId(desk, (id) => id.replace('0', 'O').replace(/1(?=\d{3}$|\d{6})/, 'l')),
  'ID number with words': (desk) => byId(desk, (id) => desk.chance.pick([`身份证号${id}`, `身份证:${id}`, `证件号码 ${id}`])),
  'ID number with two digits swapped, and name': (desk) =>
    byId(desk, (id, { name }) => {
      const at = desk.chance.between(14, 15);
      return id.charAt(at) === id.charAt(at + 1) ? null : `${name} ${swapped(id, at)}`;
    }),
  'last six of the ID number and name': (desk) =>
    byIdTail(desk, 6, (tail, { name }) => desk.chance.pick([`${name}${tail}`, `${name} 身份证后六位${tail}`]), sameName),
  'last six of the ID number and surname': (desk) => byIdTail(desk, 6, (tail, { name }) => `${surnameOf(name)} ${tail}`, sameSurname),
  'last four of the ID number and name': (desk) => byIdTail(desk, 4, (tail, { name }) => `${name} 身份证后四位${tail}`, sameName),
  'last four of the ID number and initials': (desk) =>
    byIdTail(
      desk,
      4,
      (tail, person) => `${initials(person)} ${tail}`,
      (other, person) => initials(other) === initials(person),
    ),
};
