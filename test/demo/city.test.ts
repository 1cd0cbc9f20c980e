import { generateCity } from '../../demo/city/generate';
import { checkCitizenId } from '../../subgraphs/shared/citizen-id';
import { checkCreditCode } from '../../subgraphs/shared/credit-code';
import { inPolygon } from '../../subgraphs/shared/geo';
import { smallCity } from '../support/small-city';

const city = smallCity();

describe('the small city', () => {
  it('is the Xinjiang community of the founding texts', () => {
    const residents = city.people.filter(({ dwelling }) => dwelling !== null);
    const shops = city.organisations.filter(({ kind }) => kind === 'shop');
    const bodies = city.organisations.filter(({ kind }) => kind === 'enterprise' || kind === 'institution');
    expect({
      grids: city.grids.filter(({ validTo }) => !validTo).length,
      buildings: city.buildings.length,
      bungalows: city.buildings.filter(({ isBungalow }) => isBungalow).length,
      households: city.dwellings.length,
      people: residents.length,
      bodies: bodies.length,
      shops: shops.length,
    }).toEqual({ grids: 5, buildings: 89, bungalows: 15, households: 1918, people: 4703, bodies: 23, shops: 102 });
  });

  it('had 581 events in October, as the founding texts count them', () => {
    const counts: Record<string, number> = {};
    for (const { local, createdAt } of city.orders) if (createdAt.startsWith('2026-10')) counts[local] = (counts[local] ?? 0) + 1;
    expect(counts).toEqual({ 环境卫生: 264, 民生服务: 158, 安全隐患: 17, 社情民意: 136, 矛盾纠纷化解: 6 });
  });

  it('gives everybody a valid number of their own in the fictional division 4298', () => {
    expect(city.people.filter(({ idNumber }) => checkCitizenId(idNumber).value !== idNumber || !idNumber.startsWith('4298'))).toEqual([]);
    expect(new Set(city.people.map(({ idNumber }) => idNumber)).size).toBe(city.people.length);
    expect(city.organisations.filter(({ creditCode }) => checkCreditCode(creditCode).verdict !== 'VALID')).toEqual([]);
  });

  it('has every building in exactly one grid in force, the one it names', () => {
    const present = city.grids.filter(({ validTo }) => !validTo);
    const holders = city.buildings.map(({ location }) =>
      present.filter(({ boundary }) => inPolygon(location, boundary)).map(({ code }) => code),
    );
    expect(holders).toEqual(city.buildings.map(({ grid }) => [grid]));
  });

  it('refers to nothing that does not exist', () => {
    const dwellings = new Set(city.dwellings.map(({ code }) => code));
    const buildings = new Set(city.buildings.map(({ code }) => code));
    const objects = new Set(city.objects.map(({ code }) => code));
    const units = new Set(city.units.map(({ code }) => code));
    const homes = [
      ...city.people.flatMap(({ dwelling, registeredDwelling }) => [dwelling, registeredDwelling]),
      ...city.orders.map(({ dwelling }) => dwelling),
    ];
    const persons = [
      ...city.people.flatMap(({ fatherIndex, motherIndex, spouseIndex }) => [fatherIndex, motherIndex, spouseIndex]),
      ...city.households.flatMap(({ head, members }) => [head, ...members]),
      ...city.ownerships.flatMap(({ owners }) => owners),
      ...city.tenancies.flatMap(({ landlord, tenant }) => [landlord, tenant]),
      ...city.organisations.map(({ representative }) => representative),
      ...city.orders.map(({ caller }) => caller),
    ];
    expect(homes.filter((code) => code !== null && !dwellings.has(code))).toEqual([]);
    expect(persons.filter((index) => index !== null && !city.people[index])).toEqual([]);
    expect([...city.organisations, ...city.orders].filter(({ building }) => !buildings.has(building))).toEqual([]);
    expect(city.orders.filter(({ object, unit }) => (object !== null && !objects.has(object)) || !units.has(unit))).toEqual([]);
  });

  it('has at least 150 people whom all five departments know', () => {
    const married = new Set(city.marriages.flatMap(({ husband, wife }) => [husband, wife]));
    const owners = new Set(city.ownerships.flatMap((ownership) => ownership.owners));
    const callers = new Set(city.orders.map(({ caller }) => caller));
    const known = city.people.filter(({ index, household }) => household && married.has(index) && owners.has(index) && callers.has(index));
    expect(known.length).toBeGreaterThanOrEqual(150);
  });

  it('gives every order a number of its own', () => {
    expect(new Set(city.orders.map(({ number }) => number)).size).toBe(city.orders.length);
    expect(city.orders).toHaveLength(831);
  });

  it('is the same for the same seed and another for another', () => {
    expect(generateCity()).toEqual(city);
    expect(generateCity({ seed: 2 }).people[0]).not.toEqual(city.people[0]);
  });
});
