import { pad } from '../support/text';
import { Registrar } from './identity';
import type { City, Random } from './model';
import type { Assistance, Household, Marriage, Ownership, Person, Sex, Tenancy } from './model-people';
import type { Dwelling } from './model-places';
import { surnameOf } from './names';
import { type Places, sizes } from './places';
import { createRandom } from './random';

/** Everyone, and what the registers hold of them. */
export type Society = Pick<City, 'people' | 'households' | 'marriages' | 'ownerships' | 'tenancies' | 'assistance'>;

/** Of those who live here, who are floating; of the households, those that let their home and live in another: 人户分离. */
const shares = { floating: 0.08, let: 0.11 };

/** Fills every community's dwellings with households, tenants, owners and recipients of assistance. */
export function makeSociety(seed: number, size: 'small' | 'large', today: string, { communities, dwellings }: Places): Society {
  const city: Society = { people: [], households: [], marriages: [], ownerships: [], tenancies: [], assistance: [] };
  const random = createRandom(seed, 'people');
  const settlement = new Settlement(city, new Registrar(city.people, random, today), random, today);
  const homes = new Map<string, Dwelling[]>(communities.map(({ code }) => [code, []]));
  for (const dwelling of dwellings) homes.get(dwelling.community)?.push(dwelling);
  for (const community of homes.values()) if (community.length > 0) settlement.settle(community, sizes[size].people);
  return city;
}

class Settlement {
  constructor(
    private readonly city: Society,

    private readonly registrar: Registrar,
    private readonly random: Random,
    private readonly today: string,
  ) {}

  settle(dwellings: Dwelling[], people: number): void {
    const floating = Math.round(people * shares.floating);
    const sizes = this.householdSizes(dwellings.length, people - floating);
    const households = dwellings.map((dwelling, index) => this.household(dwelling, sizes[index] ?? 1));
    const letCount = Math.round(dwellings.length * shares.let);
    this.letHomes(households.slice(0, letCount), dwellings.slice(letCount), floating);
    households.forEach((household, index) => {
      this.ownership(household, index < letCount);
    });
    for (const household of households) this.assistance(household);
    this.divorces(households);
    this.gone(households);
  }

  /** Sizes 1 to 5 that add up to `people`. */
  private householdSizes(households: number, people: number): number[] {
    const sizes = Array.from({ length: households }, () => 1);
    for (let left = people - households; left > 0; ) {
      const index = this.random.between(0, households - 1);
      const size = sizes[index] ?? 5;
      if (size >= 5 || (size >= 3 && this.random.chance(0.6))) continue;
      sizes[index] = size + 1;
      left--;
    }
    return sizes;
  }

  private household(dwelling: Dwelling, size: number): Household {
    const { random, registrar } = this;
    const head = registrar.create(
      size === 1 || random.chance(0.8) ? (random.chance(0.6) ? '1' : '2') : '1',
      size >= 3 ? random.between(30, 56) : random.between(25, 84),
    );
    head.relationToHead = '02';
    const members = [head];
    const spouse = size >= 3 || (size === 2 && random.chance(0.75)) ? this.spouseOf(head) : null;
    if (spouse) members.push(spouse);
    while (members.length < size) members.push(members.length < 4 ? this.childOf(head, spouse) : this.parentOf(head));
    const household: Household = {
      number: pad(this.city.households.length + 1, 9),
      head: head.index,
      members: members.map(({ index }) => index),
      dwelling: dwelling.code,
    };
    for (const member of members)
      Object.assign(member, { household: household.number, dwelling: dwelling.code, registeredDwelling: dwelling.code });
    this.city.households.push(household);
    return household;
  }

  private spouseOf(head: Person): Person {
    const { random, registrar, today } = this;
    const spouse = registrar.create(head.sex === '1' ? '2' : '1', Math.max(25, ageOf(head, today) + random.between(-4, 4)));
    spouse.relationToHead = '10';
    head.spouseIndex = spouse.index;
    spouse.spouseIndex = head.index;
    this.city.marriages.push(this.marriage(head, spouse, null));
    return spouse;
  }

  private marriage(one: Person, other: Person, divorcedOn: string | null): Marriage {
    const [husband, wife] = one.sex === '1' ? [one, other] : [other, one];
    const younger = Math.max(Number(one.birthDate.slice(0, 4)), Number(other.birthDate.slice(0, 4)));
    const year = Math.min(Number(this.today.slice(0, 4)) - 1, younger + this.random.between(22, 26));
    return {
      husband: husband.index,
      wife: wife.index,
      registeredOn: this.dateIn(year),
      certificate: `J429801-${year}-${pad(this.city.marriages.length + 1, 6)}`,
      divorcedOn,
    };
  }

  private childOf(head: Person, spouse: Person | null): Person {
    const { random, registrar, today } = this;
    const sex: Sex = random.chance(0.52) ? '1' : '2';
    const youngest = Math.min(ageOf(head, today), spouse ? ageOf(spouse, today) : 200);
    const father = head.sex === '1' ? head : spouse;
    const mother = head.sex === '2' ? head : spouse;
    const child = registrar.create(sex, Math.max(1, youngest - random.between(23, 34)), surnameOf((father ?? head).name));
    child.relationToHead = sex === '1' ? '20' : '30';
    child.fatherIndex = father?.index ?? null;
    child.motherIndex = mother?.index ?? null;
    return child;
  }

  private parentOf(head: Person): Person {
    const sex: Sex = head.fatherIndex === null && this.random.chance(0.4) ? '1' : '2';
    const parent = this.registrar.create(
      sex,
      ageOf(head, this.today) + this.random.between(23, 32),
      sex === '1' ? surnameOf(head.name) : undefined,
    );
    parent.relationToHead = sex === '1' ? '51' : '52';
    if (sex === '1') head.fatherIndex = parent.index;
    else head.motherIndex = parent.index;
    return parent;
  }

  /** Households that let their home live in another's; floating people rent what they let. */
  private letHomes(landlords: Household[], others: Dwelling[], floating: number): void {
    const { random, registrar, city } = this;
    let left = floating;
    landlords.forEach((household, index) => {
      const home = random.pick(others);
      for (const member of this.members(household)) member.dwelling = home.code;
      const share = Math.round(left / (landlords.length - index));
      left -= share;
      for (let count = 0; count < share; count++) {
        const tenant = registrar.create(random.chance(0.55) ? '1' : '2', random.between(19, 50));
        Object.assign(tenant, { dwelling: household.dwelling, floating: true });
        if (count > 0) continue;
        const from = `${random.between(2024, 2026)}-${pad(random.between(1, 9), 2)}-01`;
        city.tenancies.push({
          number: `ZL${from.slice(0, 7).replace('-', '')}${pad(city.tenancies.length + 1, 6)}`,
          dwelling: household.dwelling,
          landlord: household.head,
          tenant: tenant.index,
          from,
          to: `${Number(from.slice(0, 4)) + 2}${from.slice(4)}`,
          filedOn: `${from.slice(0, 8)}0${random.between(2, 9)}`,
          monthlyRentYuan: random.between(6, 24) * 100,
        } satisfies Tenancy);
      }
    });
  }

  /** Most homes are owned by their household, some by people from elsewhere, some are not registered. */
  private ownership(household: Household, isLet: boolean): void {
    const { random, registrar, city } = this;
    if (!isLet && random.chance(0.1)) return;
    const head = this.person(household.head);
    const isOutside = !isLet && random.chance(0.04);
    const joint = !isOutside && head.spouseIndex !== null && random.chance(0.45) ? [head.spouseIndex] : [];
    const owner = isOutside ? registrar.create(random.chance(0.6) ? '1' : '2', random.between(30, 75)) : head;
    const since = this.dateIn(random.between(2000, 2025));
    city.ownerships.push({
      dwelling: household.dwelling,
      owners: [owner.index, ...joint],
      kind: joint.length === 0 ? '01' : random.chance(0.85) ? '02' : '03',
      since,
      certificate: `鄂(${since.slice(0, 4)})示范区不动产权第${pad(city.ownerships.length + 1, 7)}号`,
    } satisfies Ownership);
  }

  private assistance(household: Household): void {
    const { random, city } = this;
    if (!random.chance(household.members.length === 1 ? 0.08 : 0.03)) return;
    const people = household.members.length;
    const approvedOn = this.dateIn(random.between(2018, 2025));
    city.assistance.push({
      number: `DB429801${pad(city.assistance.length + 1, 6)}`,
      person: household.head,
      kind: random.chance(0.97) ? '城市' : '农村',
      people,
      monthlyYuan: people * random.between(52, 68) * 10,
      approvedOn,
      endedOn: random.chance(0.2) ? `2026-0${random.between(1, 9)}-01` : null,
    } satisfies Assistance);
  }

  /** Some who live alone were married to each other. */
  private divorces(households: Household[]): void {
    const single = households.filter(({ members }) => members.length === 1).map(({ head }) => this.person(head));
    const men = single.filter(({ sex }) => sex === '1');
    const women = single.filter(({ sex }) => sex === '2');
    for (let index = 0; index < Math.min(20, men.length, women.length); index++) {
      const [man, woman] = [men[index], women[index]];
      if (!man || !woman || Math.abs(ageOf(man, this.today) - ageOf(woman, this.today)) > 10) continue;
      this.city.marriages.push(this.marriage(man, woman, `${this.dateIn(2026).slice(0, 5)}0${this.random.between(1, 9)}-15`));
    }
  }

  /** The dead and the moved out stay in the registers of some departments; they live nowhere here. */
  private gone(households: Household[]): void {
    for (const household of households) {
      if (!this.random.chance(0.06)) continue;
      const head = this.person(household.head);
      const hasDied = this.random.chance(0.5);
      const person = this.registrar.create(
        this.random.chance(0.5) ? '1' : '2',
        hasDied ? ageOf(head, this.today) + 30 : this.random.between(22, 60),
      );
      const date = this.dateIn(this.random.between(2024, 2025));
      Object.assign(person, {
        household: household.number,
        relationToHead: hasDied ? '50' : '97',
        registeredDwelling: household.dwelling,
        [hasDied ? 'died' : 'movedOut']: date,
      });
    }
  }

  private members(household: Household): Person[] {
    return household.members.map((index) => this.person(index));
  }

  private person(index: number): Person {
    const found = this.city.people[index];
    if (!found) throw new Error(`No person ${index}.`);
    return found;
  }

  private dateIn(year: number): string {
    return `${year}-${pad(this.random.between(1, 10), 2)}-${pad(this.random.between(1, 28), 2)}`;
  }
}

const ageOf = (person: Person, today: string): number => Number(today.slice(0, 4)) - Number(person.birthDate.slice(0, 4));
