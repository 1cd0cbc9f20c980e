import { personId } from './draw';
import { somebody } from './people';
import type { Desk, Family, Maker, Question } from './question';

// A number that is ringing, as the exchange shows it.

type Asked = Omit<Question, 'kind'> | null;

function ringing(desk: Desk, show: (phone: string) => string): Asked {
  const found = somebody(desk, (person) => desk.known.phonesOf(person).some((phone) => desk.known.carriers(phone).length <= 5));
  if (!found) return null;
  const phone = desk.chance.pick(desk.known.phonesOf(found.person));
  return { text: show(phone), wants: personId(found.person), acceptable: desk.known.carriers(phone).map(personId) };
}

function ringingOrganisation({ city, chance }: Desk, show: (phone: string) => string, isLandline: boolean): Asked {
  const { phone, id } = chance.pick(city.organisations.filter((organisation) => organisation.phone.startsWith('0') === isLandline));
  return { text: show(phone), wants: id, acceptable: city.organisations.flatMap((other) => (other.phone === phone ? [other.id] : [])) };
}

const shown: Family = {
  mobile: (desk) => ringing(desk, (phone) => phone),
  '0 of the exchange': (desk) => ringing(desk, (phone) => `0${phone}`),
  '9 of the exchange': (desk) => ringing(desk, (phone) => `9${phone}`),
  '+86': (desk) => ringing(desk, (phone) => `+86${phone}`),
  '0086': (desk) => ringing(desk, (phone) => `0086${phone}`),
  landline: (desk) => ringingOrganisation(desk, (phone) => phone.replace('-', ''), true),
  'landline without area code': (desk) => ringingOrganisation(desk, (phone) => phone.slice(5), true),
  'landline, 9 of the exchange': (desk) => ringingOrganisation(desk, (phone) => `9${phone.replace('-', '')}`, true),
  'landline, +86': (desk) => ringingOrganisation(desk, (phone) => `+86${phone.slice(1).replace('-', '')}`, true),
  'landline, 0086': (desk) => ringingOrganisation(desk, (phone) => `0086${phone.slice(1).replace('-', '')}`, true),
  "an organisation's mobile": (desk) => ringingOrganisation(desk, (phone) => phone, false),
};

/** Each form of number, typed by the operator and as the telephone tells it. */
export const callers: Family = Object.fromEntries(
  Object.entries(shown).flatMap(([form, make]): [string, Maker][] => [
    [`caller: ${form}`, make],
    [`ringing: ${form}`, (desk) => asRinging(make(desk))],
  ]),
);

const asRinging = (asked: Asked): Asked => asked && { ...asked, isRinging: true };
