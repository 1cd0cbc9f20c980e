import type { AddressBook } from '../address/types';
import { phoneKeys } from '../linking/identity';
import type { Tokens } from '../linking/tokens';
import type { Token } from '../linking/types';
import type { StoreTokens } from '../store/names';
import type { PersonRow } from '../store/person';
import type { DirectoryStore, OrderRow } from '../store/store';
import { plainText } from '../text/normalise';
import type { Hit } from './hit';
import type { Organisations } from './organisations';
import { mostPeople } from './people';
import { rank } from './rank';

/** An order the number had to do with. */
export type CallerOrder = Pick<OrderRow, 'createdAt' | 'isOpen' | 'grid' | 'community'> & {
  /** Identifier in the graph: hotline-order:… */
  id: string;
  building: string | null;
  dwelling: string | null;
};

/** What is known of a ringing number. Nothing of it is verified: a number may be anybody's today. */
export interface CallerAnswer {
  verified: false;
  /** As numbers are compared; null when it is hidden or is no number. */
  number: string | null;
  isHidden: boolean;
  /** Who carries the number, then who lives where it is recorded. */
  people: Hit[];
  organisations: Hit[];
  /** Doors where the number is recorded. */
  addresses: Hit[];
  openOrders: CallerOrder[];
  earlierOrders: CallerOrder[];
  /** Orders that may not be shown. */
  confidentialOrders: number;
  /** True when the number rang in the last 30 days, or an order of it was marked so. */
  isRepeat: boolean;
}

/** All who and what may be behind the number, likeliest first. */
export const candidatesOf = ({ people, organisations, addresses }: Pick<CallerAnswer, 'people' | 'organisations' | 'addresses'>): Hit[] =>
  [...people, ...organisations, ...addresses].sort((a, b) => b.score - a.score);

interface CallerParts {
  store: DirectoryStore;
  book: AddressBook;
  names: StoreTokens;
  tokens: Tokens;
  organisations: Organisations;
}

const repeatMs = 30 * 86_400_000;
const mostDoors = 3;
const mostCarriers = 20;
/** A number that so many carry is a switchboard's, a public phone's or an agent's: it says nothing of who rings. */
const manyCarriers = 10;
const hidden = /^(?:匿名|未知|隐藏|无|不显示|anonymous|private|unknown|restricted|withheld|-)?$/;
const masked = /[*x]/;

/** What the telephone shows, without what is no number of the caller's: sip:, a host, an extension. */
const shownNumber = (raw: string): string => plainText(raw).replace(/^(?:tel:|sip:)|[@;].*$|(?:转|ext\.?|#).*$/g, '');

/** The forms a number may mean, likeliest first: switchboards put 0 or 9 in front, whatever follows. */
function formsOf(shown: string): string[] {
  if (masked.test(shown)) return [];
  const digits = shown.replace(/[^\d+]/g, '');
  return [...new Set([digits, digits.replace(/^[09]/, ''), digits.replace(/^[09]0?86/, '')].flatMap(phoneKeys))];
}

/** Makes the answer to «who is ringing?». */
export function createCaller({
  store,
  book,
  names,
  tokens,
  organisations,
}: CallerParts): (number: string, options?: { at?: string }) => Promise<CallerAnswer> {
  return async (raw, { at = new Date().toISOString() } = {}) => {
    const shown = shownNumber(raw);
    const forms = formsOf(shown).map((number) => ({ number, phone: tokens('phone', number) }));
    const isHidden = forms.length === 0 && (hidden.test(shown) || masked.test(shown));
    const known = await knownForm(forms);
    if (!known) return { ...nothing, number: forms[0]?.number ?? null, isHidden };
    const { number, phone } = known;
    const all = await carriersOf(phone);
    const carriers = all.length > manyCarriers ? [] : all;
    const doors = [...new Set(carriers.flatMap((carrier) => carrier.dwellings))].slice(0, mostDoors);
    const named = carriers.filter(({ row }) => row.isNamed);
    const surnames = carriers.filter(({ row }) => !row.isNamed).flatMap((carrier) => carrier.surnames);
    const household = await householdOf(doors, new Set(carriers.map((carrier) => carrier.number)), surnames);
    const orders = await store.orders([phone]);
    const showable = orders.filter(({ isConfidential }) => !isConfidential).map(orderOf);
    return {
      ...{ verified: false, number, isHidden: false },
      people: [...named.map(({ row, score }) => personOf(row, score)), ...household.map((row) => personOf(row, 40))].slice(0, mostPeople),
      organisations: organisationsOf(number),
      addresses: doors.flatMap((code) => addressOf(code)),
      openOrders: showable.filter(({ isOpen }) => isOpen),
      earlierOrders: showable.filter(({ isOpen }) => !isOpen),
      confidentialOrders: orders.length - showable.length,
      isRepeat: orders.some(({ createdAt, isRepeated }) => isRepeated || isWithin(createdAt, at)),
    };
  };

  /** The first form that somebody, an organisation or an order has; else the first. */
  async function knownForm(forms: { number: string; phone: Token }[]) {
    const lists = await store.peopleWith(forms.map(({ phone }) => phone));
    for (const [index, form] of forms.entries()) {
      if ((lists[index]?.length ?? 0) > 0 || organisations.withPhone(form.number).length > 0) return form;
      if ((await store.orders([form.phone])).length > 0) return form;
    }
    return forms[0];
  }

  /** Those who carry the number, who has it in the most records first. */
  async function carriersOf(phone: Token) {
    const [numbers = []] = await store.peopleWith([phone]);
    const rows = await store.people(numbers.slice(0, mostCarriers));
    const carriers = await Promise.all(
      [...rows].map(async ([number, row]) => {
        const records = (await store.links.recordsOf(row.entity)).filter(({ phones }) => phones.includes(phone));
        const dwellings = records.flatMap(({ dwelling }) => dwelling ?? []);
        const weight = records.reduce((sum, { isRegister }) => sum + (isRegister ? 1.2 : 1), 0);
        const surnames = records.map(({ surname }) => surname);
        const score = (row.isGone ? 50 : 70) + (row.isIdentified ? 2 : 0) + Math.min(18, weight * 4);
        return { number, row, dwellings, surnames, score };
      }),
    );
    return carriers.sort((a, b) => b.score - a.score);
  }

  /** Who lives there, first those with one of the surnames: «王先生» who rang is probably one of them. */
  async function householdOf(doors: readonly string[], without: ReadonlySet<number>, surnames: readonly Token[]): Promise<PersonRow[]> {
    const lists = await store.peopleWith(doors.map(names.place));
    const others = lists.flat().filter((number) => !without.has(number));
    const rows = await store.people([...new Set(others)].slice(0, mostCarriers));
    const here = [...rows.values()].filter(({ isGone, isNamed }) => !isGone && isNamed);
    const isProbable = (row: PersonRow): boolean => surnames.some((surname) => row.has(surname));
    return here.sort((a, b) => Number(isProbable(b)) - Number(isProbable(a)));
  }

  function personOf(row: PersonRow, score: number): Hit {
    const fit = { isWhole: false, factors: 1, hasNumber: true, why: ['phone' as const], matched: [], place: null };
    const [hit] = rank({ ...noneFound, people: [{ row, number: 0, score: score - 60, near: 0, isSure: false, ...fit }], book });
    if (!hit) throw new Error('A person makes a hit.');
    return hit;
  }

  function organisationsOf(number: string): Hit[] {
    const matches = organisations
      .withPhone(number)
      .map((entry) => ({ entry, quality: 0.9, span: [0, 0] as const, why: 'phone' as const, near: 0 }));
    return rank({ ...noneFound, organisations: matches, book }).map((hit) => ({ ...hit, matched: [] }));
  }

  function addressOf(code: string): Hit[] {
    const door = book.dwelling(code);
    if (!door) return [];
    const { dwelling, building, grid, community, text, point } = door;
    const about = { kind: 'dwelling', id: `dwelling:${code}`, label: text, score: 60, sure: false, missing: null } as const;
    return [{ ...about, matched: [], why: ['phone'], dwelling, building, grid, community, point }];
  }
}

const noneFound = { people: [], places: [], organisations: [], objects: [], isContradicted: false, isGuess: false };
const nothing: CallerAnswer = {
  ...{ verified: false, number: null, isHidden: false, people: [], organisations: [], addresses: [], openOrders: [] },
  ...{ earlierOrders: [], confidentialOrders: 0, isRepeat: false },
};

function orderOf({ record, createdAt, isOpen, grid, community, dwelling, inBuilding }: OrderRow): CallerOrder {
  return { id: `hotline-order:${record}`, createdAt, isOpen, grid, community, dwelling: dwelling ?? null, building: inBuilding ?? null };
}

function isWithin(createdAt: string, at: string): boolean {
  const age = Date.parse(at) - Date.parse(createdAt);
  return age >= 0 && age <= repeatMs;
}
