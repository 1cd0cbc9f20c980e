// The synthetic city as it really is: what the five departments then each record in their own, faulty way.
// Codes are those of domain brief §2; dates are yyyy-MM-dd; points are CGCS2000.

export type DepartmentName = 'public-security' | 'family-planning' | 'housing' | 'civil-affairs' | 'hotline';
export type Sex = '1' | '2';
export interface Point {
  lon: number;
  lat: number;
}

/** county (6 digits), street (9), community (12); `validTo` null while in force. */
export interface Division {
  code: string;
  name: string;
  level: 'province' | 'prefecture' | 'county' | 'street';
  parent: string | null;
  validFrom: string;
  validTo: string | null;
  successors: string[];
}
export interface Community {
  code: string;
  name: string;
  street: string;
  headName: string;
  phone: string;
  boundary: Point[];
  validFrom: string;
  validTo: string | null;
  successors: string[];
}
export interface Grid {
  code: string;
  name: string;
  community: string;
  kind: 'basic' | 'special';
  headName: string;
  headPhone: string;
  boundary: Point[];
  areaSquareMetres: number;
  validFrom: string;
  validTo: string | null;
  successors: string[];
}
export interface GridWorker {
  id: string;
  name: string;
  phone: string;
  post: '专职' | '兼职' | '指导员';
  grids: { grid: string; from: string; to: string | null }[];
}
export interface ManagementGrid {
  code: string;
  name: string;
  street: string;
  class: 'A' | 'B' | 'C';
  patrol: '徒步' | '车辆';
  boundary: Point[];
  areaSquareMetres: number;
  team: string;
}
export interface Road {
  name: string;
  formerNames: string[];
}
export interface Estate {
  name: string;
  aliases: string[];
  road: string;
  roadNo: string;
  phase: string | null;
  developerName: string;
  propertyCompany: string | null;
  community: string;
}
/** A building; `code` is its standard address code. */
export interface Building {
  code: string;
  estate: string;
  road: string;
  roadNo: string;
  building: string;
  units: number;
  floors: number;
  community: string;
  grid: string;
  managementGrid: string;
  location: Point;
  completedYear: number;
  headName: string | null;
  headPhone: string | null;
  isBungalow: boolean;
}
/** A dwelling; `code` is its standard address code; `text` its full standard address below the county. */
export interface Dwelling {
  code: string;
  building: string;
  road: string;
  roadNo: string;
  estate: string;
  buildingName: string;
  unit: string;
  floor: number;
  room: string;
  community: string;
  grid: string;
  location: Point;
  areaSquareMetres: number;
  text: string;
  aliases: string[];
}
export interface Person {
  /** Position in City.people; how demo code points at people. */
  index: number;
  idNumber: string;
  name: string;
  formerName: string | null;
  sex: Sex;
  birthDate: string;
  phones: string[];
  /** Where they live; null for people who only own or call here. */
  dwelling: string | null;
  /** Where they are registered (hukou); differs from `dwelling` for 人户分离; null for floating people from elsewhere. */
  registeredDwelling: string | null;
  household: string | null;
  relationToHead: string;
  fatherIndex: number | null;
  motherIndex: number | null;
  spouseIndex: number | null;
  died: string | null;
  movedOut: string | null;
  floating: boolean;
}
/** A registered household; `number` 9 digits; `head` and `members` are Person.index. */
export interface Household {
  number: string;
  head: number;
  members: number[];
  dwelling: string;
}
export interface Marriage {
  husband: number;
  wife: number;
  registeredOn: string;
  certificate: string;
  divorcedOn: string | null;
}
export interface Ownership {
  dwelling: string;
  owners: number[];
  kind: '01' | '02' | '03';
  since: string;
  certificate: string;
}
export interface Tenancy {
  number: string;
  dwelling: string;
  landlord: number;
  tenant: number;
  from: string;
  to: string;
  filedOn: string;
  monthlyRentYuan: number;
}
export interface Assistance {
  number: string;
  person: number;
  kind: '城市' | '农村';
  people: number;
  monthlyYuan: number;
  approvedOn: string;
  endedOn: string | null;
}
export interface Organisation {
  creditCode: string;
  kind: 'social' | 'enterprise' | 'shop' | 'institution';
  name: string;
  registrationNumber: string;
  representative: number;
  address: string;
  dwelling: string | null;
  building: string;
  community: string;
  grid: string;
  foundedOn: string;
  supervisor: string | null;
  phone: string;
  state: '正常' | '注销';
}
/** A unit that handles cases: a bureau, street office or squad. */
export interface Unit {
  code: string;
  name: string;
  kind: 'department' | 'territory' | 'squad';
  street: string | null;
  phone: string;
}
export interface CityObject {
  code: string;
  name: string;
  major: string;
  minor: string;
  plate: string;
  location: Point;
  grid: string;
  managementGrid: string;
  inCharge: string;
  owner: string;
  maintainer: string;
  state: '完好' | '破损' | '丢失' | '废弃';
  since: string;
  changed: string;
}
export type TrailNode = '受理' | '预审' | '派遣' | '处置' | '核查' | '回访' | '结案';
export interface TrailStep {
  node: TrailNode;
  action: string;
  unit: string;
  actor: string;
  at: string;
  doneAt: string | null;
  limitHours: number;
  note: string;
}
export interface Order {
  number: string;
  cityNumber: string;
  /** Person.index of the caller; null when nobody known (or reported by a collector). */
  caller: number | null;
  callerName: string;
  callerNumber: string;
  contact: string;
  source: 'citizen' | 'collector';
  channel: string;
  kind: string;
  urgency: '一般' | '紧急' | '特急';
  confidential: boolean;
  repeated: boolean;
  /** National event type (CJ/T 214-2007 major 2 + minor 2) and the city's local five categories. */
  major: string;
  minor: string;
  local: '环境卫生' | '民生服务' | '安全隐患' | '社情民意' | '矛盾纠纷化解';
  address: string;
  dwelling: string | null;
  building: string;
  community: string;
  grid: string;
  managementGrid: string;
  object: string | null;
  location: Point;
  content: string;
  status: '待受理' | '待派遣' | '待处置' | '待核查' | '待回访' | '已结案' | '已挂账' | '已退回' | '已作废';
  unit: string;
  createdAt: string;
  dueAt: string;
  closedAt: string | null;
  returns: number;
  reopened: number;
  suspended: boolean;
  trail: TrailStep[];
}
export interface PoliceNotice {
  number: string;
  title: string;
  kind: string;
  street: string;
  community: string | null;
  road: string;
  from: string;
  to: string;
  text: string;
}
export interface ServiceCase {
  number: string;
  kind: string;
  community: string;
  acceptedOn: string;
  decidedOn: string | null;
  state: '受理' | '办结' | '退件';
}

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
  /** A fault in a record about a thing: ('dwelling' | 'organisation' | 'object' | 'order' | 'grid' | 'batch', its code, …). */
  thingDefect(kind: 'dwelling' | 'organisation' | 'object' | 'order' | 'grid' | 'batch', key: string, defect: InjectedDefect): void;
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
