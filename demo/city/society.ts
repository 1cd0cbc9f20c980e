import { checkCharacter } from '../../subgraphs/shared/citizen-id';
import { phoneOf } from './contacts';
import type { City, Dwelling, Person, Random, Sex } from './model';
import { inventName, surnameOf } from './names';
import { type Places, sizes } from './places';
import { createRandom } from './random';

export type Society = Pick<City, 'people' | 'households' | 'marriages' | 'ownerships' | 'tenancies' | 'assistance'>;

const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** Everyone in the city, their households, marriages, homes, leases and assistance. */
export function makeSociety(seed: number, size: 'small' | 'large', today: string, places: Places): Society {
  const random = createRandom(seed, 'people');
  const society: Society = { people: [], households: [], marriages: [], ownerships: [], tenancies: [], assistance: [] };
  const maker = createPersonMaker(society.people, random, Number(today.slice(0, 4)));
  const plan = sizes[size];
  for (const community of places.communities) {
    const doors = places.dwellings.filter((dwelling) => dwelling.community === community.code);
    const members = householdSizes(plan.households, plan.people, random);
    for (const [index, dwelling] of doors.entries()) addHousehold(society, dwelling, doors, members[index] ?? 1, maker, random, today);
    addOthers(doors, maker, random);
  }
  return society;
}

/** How many live behind each door, adding up to the total. */
function householdSizes(doors: number, people: number, random: Random): number[] {
  const sizesOf = Array.from({ length: doors }, () => 1);
  for (let left = people - doors; left > 0; ) {
    const door = random.between(0, doors - 1);
    const count = sizesOf[door] ?? 1;
    if (count >= 6) continue;
    sizesOf[door] = count + 1;
    left--;
  }
  return sizesOf;
}

type PersonMaker = (given: { sex: Sex; year: number; surname?: string } & Partial<Person>) => Person;

function createPersonMaker(people: Person[], random: Random, thisYear: number): PersonMaker {
  const taken = new Set<string>();
  return ({ sex, year, surname, ...given }) => {
    const birth = `${Math.min(year, thisYear - 1)}${pad(random.between(1, 12), 2)}${pad(random.between(1, 28), 2)}`;
    let first17: string;
    do {
      const sequence = random.between(0, 497) * 2 + (sex === '1' ? 1 : 0);
      first17 = `42980${random.between(1, 6)}${birth}${pad(sequence, 3)}`;
    } while (taken.has(first17));
    taken.add(first17);
    const person: Person = {
      index: people.length,
      idNumber: first17 + checkCharacter(first17),
      name: inventName(random, sex, surname),
      formerName: null,
      sex,
      birthDate: `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`,
      phones: thisYear - year > 12 ? [phoneOf(random)] : [],
      dwelling: null,
      registeredDwelling: null,
      household: null,
      relationToHead: '02',
      fatherIndex: null,
      motherIndex: null,
      spouseIndex: null,
      died: null,
      movedOut: null,
      floating: false,
      ...given,
    };
    if (random.chance(0.02)) person.formerName = inventName(random, sex, surnameOf(person.name));
    people.push(person);
    return person;
  };
}

function addHousehold(
  society: Society,
  dwelling: Dwelling,
  doors: Dwelling[],
  size: number,
  make: PersonMaker,
  random: Random,
  today: string,
): void {
  const isFloating = random.chance(0.08);
  const livesElsewhere = !isFloating && random.chance(0.12);
  const registeredDwelling = isFloating ? null : livesElsewhere ? random.pick(doors).code : dwelling.code;
  const number = isFloating ? null : pad(society.households.length + 1, 9);
  const home = { dwelling: dwelling.code, registeredDwelling, household: number, floating: isFloating };
  const year = random.between(1940, 1998);
  const sex: Sex = random.chance(0.7) ? '1' : '2';
  const head = make({ sex, year, ...home });
  const members = [head];
  if (size > 1) {
    const spouse = make({
      sex: sex === '1' ? '2' : '1',
      year: year + random.between(-4, 4),
      ...home,
      relationToHead: sex === '1' ? '12' : '11',
    });
    members.push(spouse);
    marry(society, head, spouse, random);
    const surname = surnameOf((sex === '1' ? head : spouse).name);
    for (let child = 0; members.length < size; child++) {
      const childSex: Sex = random.chance(0.5) ? '1' : '2';
      const [father, mother] = sex === '1' ? [head, spouse] : [spouse, head];
      const parents = { fatherIndex: father.index, motherIndex: mother.index };
      members.push(
        make({
          sex: childSex,
          year: year + random.between(22, 34) + child,
          surname,
          ...home,
          relationToHead: childSex === '1' ? '20' : '30',
          ...parents,
        }),
      );
    }
  }
  if (number && registeredDwelling) {
    society.households.push({ number, head: head.index, members: members.map(({ index }) => index), dwelling: registeredDwelling });
  }
  addHome(society, dwelling, members, isFloating, make, random, today);
  if (random.chance(0.03)) {
    society.assistance.push({
      number: `DB${dwelling.community.slice(0, 6)}${pad(society.assistance.length + 1, 5)}`,
      person: head.index,
      kind: '城市',
      people: size,
      monthlyYuan: random.between(300, 1_600),
      approvedOn: `202${random.between(0, 5)}-0${random.between(1, 9)}-01`,
      endedOn: random.chance(0.15) ? '2026-10-01' : null,
    });
  }
}

function marry(society: Society, one: Person, other: Person, random: Random): void {
  const [husband, wife] = one.sex === '1' ? [one, other] : [other, one];
  one.spouseIndex = other.index;
  other.spouseIndex = one.index;
  const year = Math.min(2025, Math.max(Number(one.birthDate.slice(0, 4)), Number(other.birthDate.slice(0, 4))) + random.between(20, 26));
  const registeredOn = `${year}-0${random.between(1, 9)}-${pad(random.between(1, 28), 2)}`;
  society.marriages.push({
    husband: husband.index,
    wife: wife.index,
    registeredOn,
    certificate: `J429801-${year}-${pad(society.marriages.length + 1, 6)}`,
    divorcedOn: null,
  });
}

/** Who owns the dwelling and, where its people are tenants, the lease. */
function addHome(
  society: Society,
  dwelling: Dwelling,
  members: Person[],
  isFloating: boolean,
  make: PersonMaker,
  random: Random,
  today: string,
): void {
  const [head, spouse] = members;
  if (!head) return;
  const certificate = `鄂(2018)示范区不动产权第${pad(society.ownerships.length + 1, 7)}号`;
  const since = `20${pad(random.between(5, 25), 2)}-0${random.between(1, 9)}-15`;
  if (!isFloating && random.chance(0.8)) {
    const owners = spouse && random.chance(0.5) ? [head.index, spouse.index] : [head.index];
    society.ownerships.push({ dwelling: dwelling.code, owners, kind: owners.length > 1 ? '02' : '01', since, certificate });
  } else if (isFloating || random.chance(0.5)) {
    const landlord = make({ sex: random.chance(0.5) ? '1' : '2', year: random.between(1950, 1990) }); // lives elsewhere
    society.ownerships.push({ dwelling: dwelling.code, owners: [landlord.index], kind: '01', since, certificate });
    society.tenancies.push({
      number: `ZL2026${pad(society.tenancies.length + 1, 6)}`,
      dwelling: dwelling.code,
      landlord: landlord.index,
      tenant: head.index,
      from: '2026-01-01',
      to: `${Number(today.slice(0, 4)) + 1}-12-31`,
      filedOn: '2026-01-05',
      monthlyRentYuan: random.between(6, 25) * 100,
    });
  }
}

/** People who died or moved out, and stay in some department's books. */
function addOthers(doors: Dwelling[], make: PersonMaker, random: Random): void {
  for (let count = 0; count < 40; count++) {
    const registeredDwelling = random.pick(doors).code;
    const date = `2026-0${random.between(1, 9)}-${pad(random.between(1, 28), 2)}`;
    const gone = count % 2 === 0 ? { died: date } : { movedOut: date };
    make({ sex: random.chance(0.5) ? '1' : '2', year: random.between(1930, 1960), registeredDwelling, ...gone });
  }
}
