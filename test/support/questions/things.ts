import type { Organisation } from '../city-maker/model';
import { homophones, soundsOfText } from '../city-maker/sounds';
import { traditional } from '../city-maker/spoiling';
import type { Desk, Family, Question } from './question';

// Organisations and things in the street.

type Asked = Omit<Question, 'kind'> | null;
const sounds = (text: string): string => soundsOfText(text).join('');

/** An organisation called in some way; others that may be called so are as right. */
function organisation(desk: Desk, call: (of: Organisation) => string | null, fits: (name: string, called: string) => boolean): Asked {
  const one = desk.chance.pick(desk.city.organisations);
  const called = call(one);
  if (!called) return null;
  const same = desk.city.organisations.filter(({ name, aliases }) => [name, ...aliases].some((other) => fits(other, called)));
  return same.length > 4 || !same.includes(one) ? null : { text: called, wants: one.id, acceptable: same.map(({ id }) => id) };
}

const equal = (name: string, called: string): boolean => name === called;

export const things: Family = {
  organisation: (desk) => organisation(desk, ({ name }) => name, equal),
  'organisation by another name': (desk) => organisation(desk, ({ aliases }) => aliases[0] ?? null, equal),
  'organisation, homophone': (desk) =>
    organisation(
      desk,
      ({ name }) => {
        const others = homophones(name.charAt(0)).slice(0, 8);
        return others.length ? desk.chance.pick(others) + name.slice(1) : null;
      },
      (name, called) => sounds(name) === sounds(called),
    ),
  'organisation in pinyin': (desk) =>
    organisation(
      desk,
      ({ name }) => sounds(name),
      (name, called) => sounds(name) === called,
    ),
  'organisation in traditional characters': (desk) =>
    organisation(
      desk,
      ({ name }) => traditional(name),
      (name, called) => traditional(name) === called,
    ),
  'organisation and its road': (desk) => {
    const one = desk.chance.pick(desk.city.organisations);
    const { road } = one.building;
    return road && { text: `${road.name}${desk.chance.pick(['', ' ', '上的', '的'])}${one.name}`, wants: one.id, acceptable: [] };
  },
  'organisation, still typing': (desk) =>
    organisation(
      desk,
      ({ name }) => name.slice(0, Math.max(4, name.length - 2)),
      (name, called) => name.startsWith(called),
    ),
  'organisation with words around': ({ city, chance }) => {
    const { name, id } = chance.pick(city.organisations);
    return {
      text: `${chance.pick(['我要投诉', '你好，', '在', '我在'])}${name}${chance.pick(['', '门口', '太吵了', '旁边', '乱收费'])}`,
      wants: id,
      acceptable: [],
    };
  },
  'object by its plate': ({ city, chance }) => {
    const { plate, name, code } = chance.pick(city.objects);
    return {
      text: chance.pick([plate, `${plate}号${name}`, plate.toLowerCase(), `${name}${plate}`]),
      wants: `object:${code}`,
      acceptable: [],
    };
  },
  'object by the digits of its plate': ({ city, chance }) => {
    const { plate, name, code } = chance.pick(city.objects);
    const digits = plate.slice(plate.indexOf('-') + 1);
    return { text: chance.pick([`${name} ${digits}`, `${digits}号${name}`]), wants: `object:${code}`, acceptable: [] };
  },
  'object by its code': ({ city, chance }) => {
    const { code } = chance.pick(city.objects);
    return { text: code, wants: `object:${code}`, acceptable: [] };
  },
};
