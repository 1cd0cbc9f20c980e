import type { StoreWriter } from '../city/model';
import type { Tenancy } from '../city/model-people';
import type { Building, Dwelling } from '../city/model-places';
import { mistakesOf, noteIn } from './mistakes';
import { buildingRow, houseRow, leaseRow, newest } from './rows';
import { createTables } from './tables';
import { type Desk, writeOtherTitle, writeTitles } from './titles';

/** How often a house has no standard address code or a cut one, was surveyed twice, or has a row that was struck off. */
const rates = {
  noAddress: 0.02,
  cutAddress: 0.003,
  D18: 0.006,
  deletedHouse: 0.005,
} as const;

/** Writes buildings, houses, titles and leases as the bureau keeps them: numbers as strings, buildings and rooms in its own words. */
export const write: StoreWriter = async (city, folder, ledger, random) => {
  const tables = createTables(folder);
  const desk: Desk = { city, tables, ledger, mistakes: mistakesOf(random), random, addressOf: new Map() };
  const buildings = new Map(city.buildings.map((building) => [building.code, building]));
  const dwellings = new Map(city.dwellings.map((dwelling) => [dwelling.code, dwelling]));
  const owned = new Set(city.ownerships.map(({ dwelling }) => dwelling));
  const rented = new Set(city.tenancies.map(({ dwelling }) => dwelling));
  const doors = new Map<string, number>();
  for (const { building } of city.dwellings) doors.set(building, (doors.get(building) ?? 0) + 1);
  for (const building of city.buildings) {
    const estate = city.estates.find(({ name, community }) => name === building.estate && community === building.community);
    tables.building(buildingRow(building, estate, doors.get(building.code) ?? 0, random));
  }
  for (const dwelling of city.dwellings) {
    const building = buildings.get(dwelling.building);
    if (building) writeHouse(desk, dwelling, building, { isOwned: owned.has(dwelling.code), isLet: rented.has(dwelling.code) });
  }
  for (const ownership of city.ownerships) {
    const dwelling = dwellings.get(ownership.dwelling);
    if (dwelling) writeTitles(desk, ownership, dwelling);
  }
  for (const dwelling of city.dwellings) if (!owned.has(dwelling.code) && !rented.has(dwelling.code)) writeOtherTitle(desk, dwelling);
  for (const tenancy of city.tenancies) writeLease(desk, tenancy);
  writeMiscount(desk);
  tables.close();
};

function writeHouse(desk: Desk, dwelling: Dwelling, building: Building, { isOwned, isLet }: { isOwned: boolean; isLet: boolean }): void {
  const { tables, ledger, mistakes, random, addressOf } = desk;
  const { code } = dwelling;
  // A house that nothing points at could not be met at all without its address code: those keep it.
  const roll = isOwned || isLet ? random.next() : 1;
  const bzdzbm = roll < rates.noAddress ? '' : roll < rates.noAddress + rates.cutAddress ? code.slice(0, 19) : code;
  addressOf.set(code, bzdzbm);
  if (bzdzbm !== code) {
    // Nobody can ask for this house by its address; its titles and leases carry the fault to the hub.
    tables.house({ ...houseRow(dwelling, building, isOwned, mistakesOf({ ...random, chance: () => false }), () => {}, random), bzdzbm });
    return;
  }
  const isResurveyed = random.chance(rates.D18);
  const fwbm = isResurveyed ? `FX${code}` : `FW${code}`;
  const row = { ...houseRow(dwelling, building, isOwned, mistakes, noteIn(ledger, fwbm, code, null), random), fwbm };
  tables.house(isResurveyed ? { ...row, gxsj: newest } : row);
  const old = { ...row, fwbm: `FW${code}`, jzmj: (dwelling.areaSquareMetres - 1.5).toFixed(2), gxsj: '2019-04-02 02:10:44' };
  if (isResurveyed) {
    tables.house(old);
    noteIn(ledger, fwbm, code, null)('D18', 'fwbm', old.fwbm);
  } else if (random.chance(rates.deletedHouse)) {
    tables.house({ ...old, fwbm: `FD${code}`, gxsj: newest, scbz: '1' });
    noteIn(ledger, `FD${code}`, code, null)('D15', 'scbz', '1');
  }
}

function writeLease({ city, tables, ledger, mistakes, random, addressOf }: Desk, tenancy: Tenancy): void {
  const { number, dwelling, landlord, tenant, from, filedOn } = tenancy;
  const bzdzbm = addressOf.get(dwelling) ?? '';
  const [owner, lodger] = [city.people[landlord], city.people[tenant]];
  if (!owner || !lodger) return;
  const ofTenant = noteIn(ledger, number, dwelling, tenant);
  const ofHouse = noteIn(ledger, number, dwelling, null);
  if (bzdzbm !== dwelling) ofHouse('D08', 'bzdzbm', bzdzbm || null);
  ledger.person(tenant, 'housing', number);
  tables.lease({
    ...leaseRow(tenancy, bzdzbm, city, random),
    czr: mistakes.name(owner.name, 'czr', ofHouse),
    czrzjhm: mistakes.number(owner.idNumber, 'czrzjhm', ofHouse),
    chzr: mistakes.name(lodger.name, 'chzr', ofTenant),
    chzrzjhm: mistakes.number(lodger.idNumber, 'chzrzjhm', ofTenant),
    chzrlxdh: lodger.phones[0] ? mistakes.phone(lodger.phones[0], 'chzrlxdh', ofTenant) : '',
    zlqxq: mistakes.date(from, 'zlqxq', ofTenant),
    barq: mistakes.date(filedOn, 'barq', ofTenant),
  });
}

/** One lease that the bureau counts and does not send (D24). */
function writeMiscount({ city, tables, ledger, random, addressOf }: Desk): void {
  const tenancy = city.tenancies.find(({ dwelling }) => addressOf.get(dwelling) === dwelling);
  if (!tenancy) return;
  const record = `${tenancy.number}-2`;
  tables.lease({ ...leaseRow({ ...tenancy, number: record }, tenancy.dwelling, city, random), chzrzjhm: '' }, 1);
  ledger.thingDefect('batch', 'lease/page', { code: 'D24', department: 'housing', record, field: 'total', raw: null });
}
