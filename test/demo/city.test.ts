import { generateCity } from '../../demo/city/generate';
import { checkCitizenId } from '../../subgraphs/shared/citizen-id';
import { checkCreditCode } from '../../subgraphs/shared/credit-code';
import { inPolygon } from '../../subgraphs/shared/geo';

const city = generateCity();

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

  it('is the same for the same seed and another for another', () => {
    expect(generateCity()).toEqual(city);
    expect(generateCity({ seed: 2 }).people[0]).not.toEqual(city.people[0]);
  });
});
