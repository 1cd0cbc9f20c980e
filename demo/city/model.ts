// The whole synthetic city, and what the five departments then each record of it in their own, faulty way.

import type { CityObject, Order, Organisation, PoliceNotice, ServiceCase, Unit } from './model-affairs';
import type { Assistance, Household, Marriage, Ownership, Person, Tenancy } from './model-people';
import type { Building, Community, Division, Dwelling, Estate, Grid, GridWorker, ManagementGrid, Road } from './model-places';

export type DepartmentName = 'public-security' | 'family-planning' | 'housing' | 'civil-affairs' | 'hotline';
export interface City {
  seed: number;
  size: 'small' | 'large';
  /** "Today" of the city: everything is generated up to here. yyyy-MM-dd */
  today: string;
  divisions: Division[];
  communities: Community[];
  grids: Grid[];
  workers: GridWorker[];
  managementGrids: ManagementGrid[];
  roads: Road[];
  estates: Estate[];
  buildings: Building[];
  dwellings: Dwelling[];
  people: Person[];
  households: Household[];
  marriages: Marriage[];
  ownerships: Ownership[];
  tenancies: Tenancy[];
  assistance: Assistance[];
  organisations: Organisation[];
  units: Unit[];
  objects: CityObject[];
  orders: Order[];
  notices: PoliceNotice[];
  cases: ServiceCase[];
}

/** What a department wrote wrongly, noted by whoever wrote it wrongly. */
export interface InjectedDefect {
  code: string;
  department: DepartmentName;
  record: string;
  field: string;
  raw: string | null;
}

/** The truth file in the making: which records are about whom, and every fault put into them. */
export interface TruthLedger {
  /** This record of the department is about this person. */
  person(index: number, department: DepartmentName, record: string): void;
  /** A fault in a record about this person. */
  personDefect(index: number, defect: InjectedDefect): void;
  /** A fault in a record about a thing: ('building' | 'dwelling' | 'organisation' | 'object' | 'order' | 'grid' | 'batch', its code, …). */
  thingDefect(
    kind: 'building' | 'dwelling' | 'organisation' | 'object' | 'order' | 'grid' | 'batch',
    key: string,
    defect: InjectedDefect,
  ): void;
}

/** Seeded randomness; each department's writer gets its own, so that one department's change leaves the others alone. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  chance(rate: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** How a department fills its system's store in `folder` from the true city. */
export type StoreWriter = (city: City, folder: string, ledger: TruthLedger, random: Random) => Promise<void>;
