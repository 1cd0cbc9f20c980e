import { personId } from './draw';
import { somebody } from './people';
import type { Desk, Family, Question } from './question';

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

export const callers: Family = {
  'caller: mobile': (desk) => ringing(desk, (phone) => phone),
  'caller: 0 of the exchange': (desk) => ringing(desk, (phone) => `0${phone}`),
  'caller: +86': (desk) => ringing(desk, (phone) => `+86${phone}`),
  'caller: 0086': (desk) => ringing(desk, (phone) => `0086${phone}`),
  'caller: landline': (desk) => ringingOrganisation(desk, (phone) => phone.replace('-', ''), true),
  'caller: landline without area code': (desk) => ringingOrganisation(desk, (phone) => phone.slice(5), true),
  'caller: landline, +86': (desk) => ringingOrganisation(desk, (phone) => `+86${phone.slice(1).replace('-', '')}`, true),
  "caller: an organisation's mobile": (desk) => ringingOrganisation(desk, (phone) => phone, false),
};
