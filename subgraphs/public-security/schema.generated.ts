import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonReference, Reference } from '../shared/reference';
import type { DepartmentContext } from './loaders';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, ISO 8601 / GB/T 7408: 1985-07-14. 日期 */
  Date: { input: string; output: string; }
  /** An instant with its offset, ISO 8601 / GB/T 7408, always +08:00: 2026-03-01T09:30:12+08:00. 时间 */
  DateTime: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A fault of a whole batch, file or page rather than of one record. 批次缺陷 */
export type BatchFault = {
  __typename?: 'BatchFault';
  /** When the hub met it. 发现时间 */
  at: Scalars['DateTime']['output'];
  /** The batch, file or operation, such as MZ_DB_20260315.csv. 批次 */
  batch: Scalars['String']['output'];
  /** The catalogue's code, such as D24 (total differs from the number of rows). 缺陷代码 */
  code: Scalars['String']['output'];
  /** What was found, such as 5 announced, 4 received; no person's data. 情况 */
  raw: Scalars['String']['output'];
};

/** A building with a standard address. 楼栋 */
export type Building = {
  __typename?: 'Building';
  /** The address in its parts. 标准地址 */
  address?: Maybe<StandardAddress>;
  /** The community it is in. 社区 */
  community?: Maybe<Community>;
  /** The street or township that the address names; one that is no longer in force names its successors (D20). 街道乡镇 */
  division?: Maybe<Division>;
  /** Its dwellings in use, in the order of their codes. 房屋 */
  dwellings?: Maybe<DwellingConnection>;
  /** The resident grid it is in. 网格 */
  grid?: Maybe<Grid>;
  /** Households registered at its dwellings that have a member neither dead nor moved out. 户数 */
  householdCount?: Maybe<Scalars['Int']['output']>;
  /** building: and the standard address code. 楼栋标识 */
  id: Scalars['ID']['output'];
  /** Where it stands, in CGCS2000; null when the register's numbers cannot be. 坐标 */
  location?: Maybe<GeoPoint>;
  /** The address as text. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** People who live in it, in the order of their record numbers. 常住人员 */
  people?: Maybe<PersonConnection>;
  /** The record of the address, with its defects. 公安记录 */
  publicSecurityRecord?: Maybe<DepartmentRecord>;
  /** Stairwell units that its dwellings name; 0 where none does. 单元数 */
  unitCount?: Maybe<Scalars['Int']['output']>;
  /** In use from. 启用日期 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** In use until; null while it is in use. 停用日期 */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** A building with a standard address. 楼栋 */
export type BuildingDwellingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A building with a standard address. 楼栋 */
export type BuildingPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of buildings. 楼栋分页 */
export type BuildingConnection = {
  __typename?: 'BuildingConnection';
  /** The buildings of this page, in the order of their codes. 楼栋 */
  nodes: Array<Building>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
};

/** A value with what was sent, what the hub reads it as, and the verdict: never silently repaired. 校验值 */
export type CheckedValue = {
  __typename?: 'CheckedValue';
  /** As the department sent it. 原值 */
  raw: Scalars['String']['output'];
  /** In its normal form; null when it cannot be used. 规范值 */
  value?: Maybe<Scalars['String']['output']>;
  /** What the check said. 结论 */
  verdict: Verdict;
};

/** Classes of fields: who may see what is decided by class, role and purpose. 数据分级 */
export type ClassLevel =
  /** Of a value used in many places: as the field that holds it. 随上级字段 */
  | 'AS_HOLDER'
  /** Public: open to every caller with a token. 公开 */
  | 'L1'
  /** Internal: for those who work for the city; tells of no person. 内部 */
  | 'L2'
  /** Personal: for a purpose and a case only. 个人信息 */
  | 'L3'
  /** Sensitive: opened one value at a time. 敏感个人信息 */
  | 'L4';

/** A coded value as (scheme, version, code, label): the same digit means different things in different schemes. 代码 */
export type Code = {
  __typename?: 'Code';
  /** The code as the table writes it, leading zeros kept, such as 02. 代码 */
  code: Scalars['String']['output'];
  /** False when the table does not hold the code: it is passed through as received. 是否收录 */
  known: Scalars['Boolean']['output'];
  /** What the code means, in Chinese; null when the table does not hold the code. 含义 */
  label?: Maybe<Scalars['String']['output']>;
  /** The code table, such as GBT2261.1 or HOTLINE-KIND. 代码表 */
  scheme: Scalars['String']['output'];
  /** The edition of the table, such as 2003; null for a department's own table without editions. 版本 */
  version?: Maybe<Scalars['String']['output']>;
};

/** A community, as the register of divisions has it. 社区 */
export type Community = {
  __typename?: 'Community';
  /** Its buildings in use, in the order of their codes. 楼栋 */
  buildings?: Maybe<BuildingConnection>;
  /** Code, 12 digits. 社区代码 */
  code?: Maybe<Scalars['String']['output']>;
  /** community: and the code. 社区标识 */
  id: Scalars['ID']['output'];
  /** Name. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** Notices for it that are in force on a date, today when none is given, newest first. 警务通告 */
  policeNotices?: Maybe<Array<PoliceNotice>>;
  /** The police station that most of its addresses name. 派出所 */
  policeStation?: Maybe<PoliceStation>;
  /** What it took the place of, in the order of their codes. 前身社区 */
  predecessors?: Maybe<Array<Community>>;
  /** People who live in it, the dead and the moved out not counted. 常住人数 */
  residentCount?: Maybe<Scalars['Int']['output']>;
  /** Of its grids, and of what is in none, where anybody lives: how many live where the fewest do; null when nobody does. 最少网格人数 */
  residentsOfSmallestGrid?: Maybe<Scalars['Int']['output']>;
  /** The street it belongs to. 街道 */
  street?: Maybe<Division>;
  /** What took its place; empty while it is in force. 后继社区 */
  successors?: Maybe<Array<Community>>;
  /** In force from. 启用日期 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** In force until; null while it is in force. 停用日期 */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** A community, as the register of divisions has it. 社区 */
export type CommunityBuildingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A community, as the register of divisions has it. 社区 */
export type CommunityPoliceNoticesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** Coordinate reference systems in use; CGCS2000 and WGS84 differ by less than a metre. 坐标系 */
export type Crs =
  /** The further shifted system of Baidu maps. */
  | 'BD09'
  /** China Geodetic Coordinate System 2000: what the hub answers in. */
  | 'CGCS2000'
  /** The shifted system of public maps (国测局), some 300 to 700 m off. */
  | 'GCJ02'
  /** GPS. */
  | 'WGS84';

/** A fault found in what a department sent, by the catalogue D01–D24. 数据缺陷 */
export type Defect = {
  __typename?: 'Defect';
  /** The catalogue's code, such as D02 (bad check digit, lower-case x, full width). 缺陷代码 */
  code: Scalars['String']['output'];
  /** The field of the department's record, in its own spelling, such as GMSFHM. 字段 */
  field: Scalars['String']['output'];
  /** The value as it was sent; null when the fault is that nothing was. 原值 */
  raw?: Maybe<Scalars['String']['output']>;
};

/** How often a fault of the catalogue has been met in a department's data since the hub was started. 缺陷统计 */
export type DefectCount = {
  __typename?: 'DefectCount';
  /** The catalogue's code, such as D15. 缺陷代码 */
  code: Scalars['String']['output'];
  /** How many times. 次数 */
  count: Scalars['Int']['output'];
};

/** Where a department's contribution comes from: system, record, date, how it was matched, what it says. 部门记录（来源） */
export type DepartmentRecord = {
  __typename?: 'DepartmentRecord';
  /** When the department last changed the record or made the batch it came in; null when it does not say. 数据时间 */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Faults found in the record, in the order of its fields; empty when there are none. 缺陷 */
  defects: Array<Defect>;
  /** The department that answered, such as housing. 部门 */
  department: Scalars['String']['output'];
  /** When the hub read it. 获取时间 */
  fetchedAt: Scalars['DateTime']['output'];
  /** How the record was matched to the person; null where nothing had to be matched. 匹配方式 */
  matchedBy?: Maybe<MatchMethod>;
  /** Number of the record in that system; null where the system numbers nothing. 记录编号 */
  recordNumber?: Maybe<Scalars['String']['output']>;
  /** What it says of the person; null on records of places, objects and organisations. 登记内容 */
  says?: Maybe<RecordStatement>;
  /** True when the source did not answer and this was read earlier. 是否陈旧 */
  stale: Scalars['Boolean']['output'];
  /** Its system, in Chinese. 系统 */
  system: Scalars['String']['output'];
};

/** A division, as the register of divisions has it, edition 2026. 行政区划 */
export type Division = {
  __typename?: 'Division';
  /** Divisions below it in force on a date, today when none is given, in the order of their codes. 下级区划 */
  children?: Maybe<Array<Division>>;
  /** Code without trailing zeros: 2, 4, 6 or 9 digits. 区划代码 */
  code?: Maybe<Scalars['String']['output']>;
  /** Communities directly below it in force on a date, today when none is given; empty above the street. 社区 */
  communities?: Maybe<Array<Community>>;
  /** division: and the code. 区划标识 */
  id: Scalars['ID']['output'];
  /** Level. 级别 */
  level?: Maybe<DivisionLevel>;
  /** Name. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** The division above; null for a province. 上级区划 */
  parent?: Maybe<Division>;
  /** What it took the place of, in the order of their codes. 前身区划 */
  predecessors?: Maybe<Array<Division>>;
  /** People who live in it, the dead and the moved out not counted. 常住人数 */
  residentCount?: Maybe<Scalars['Int']['output']>;
  /** Of its grids, and of what is in none, where anybody lives: how many live where the fewest do; null when nobody does. 最少网格人数 */
  residentsOfSmallestGrid?: Maybe<Scalars['Int']['output']>;
  /** What took its place; empty while it is in force. 后继区划 */
  successors?: Maybe<Array<Division>>;
  /** In force from. 启用日期 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** In force until; null while it is in force. 停用日期 */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** A division, as the register of divisions has it, edition 2026. 行政区划 */
export type DivisionChildrenArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A division, as the register of divisions has it, edition 2026. 行政区划 */
export type DivisionCommunitiesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Level of a division. 区划级别 */
export type DivisionLevel =
  /** County or district. 县区 */
  | 'COUNTY'
  /** Prefecture. 地级市 */
  | 'PREFECTURE'
  /** Province. 省 */
  | 'PROVINCE'
  /** Street or township. 街道乡镇 */
  | 'STREET';

/** A dwelling with a standard address. 房屋（户室） */
export type Dwelling = {
  __typename?: 'Dwelling';
  /** The address in its parts. 标准地址 */
  address?: Maybe<StandardAddress>;
  /** The building it is in. 楼栋 */
  building?: Maybe<Building>;
  /** The community it is in. 社区 */
  community?: Maybe<Community>;
  /** The street or township that the address names; one that is no longer in force names its successors (D20). 街道乡镇 */
  division?: Maybe<Division>;
  /** The resident grid it is in. 网格 */
  grid?: Maybe<Grid>;
  /** dwelling: and the standard address code. 房屋标识 */
  id: Scalars['ID']['output'];
  /** Where it is, in CGCS2000; null when the register's numbers cannot be. 坐标 */
  location?: Maybe<GeoPoint>;
  /** The address as text. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** The police station of its address. 派出所 */
  policeStation?: Maybe<PoliceStation>;
  /** The record of the address, with its defects. 公安记录 */
  publicSecurityRecord?: Maybe<DepartmentRecord>;
  /** People who live there, in the order of their record numbers. 常住人员 */
  residents?: Maybe<PersonConnection>;
  /** In use from. 启用日期 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** In use until; null while it is in use. 停用日期 */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** A dwelling with a standard address. 房屋（户室） */
export type DwellingResidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of dwellings. 房屋分页 */
export type DwellingConnection = {
  __typename?: 'DwellingConnection';
  /** The dwellings of this page, in the order of their codes. 房屋 */
  nodes: Array<Dwelling>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
};

/** A point on the ground. 坐标点 */
export type GeoPoint = {
  __typename?: 'GeoPoint';
  /** The system the numbers are in. 坐标系 */
  crs: Crs;
  /** Latitude in degrees north. 纬度 */
  lat: Scalars['Float']['output'];
  /** Longitude in degrees east. 经度 */
  lon: Scalars['Float']['output'];
};

/** A resident grid, as standard addresses name it. 网格 */
export type Grid = {
  __typename?: 'Grid';
  /** Its buildings in use, in the order of their codes. 楼栋 */
  buildings?: Maybe<BuildingConnection>;
  /** Its dwellings in use, in the order of their codes. 房屋 */
  dwellings?: Maybe<DwellingConnection>;
  /** grid: and the code. 网格标识 */
  id: Scalars['ID']['output'];
  /** People who live in it, in the order of their record numbers. 常住人员 */
  people?: Maybe<PersonConnection>;
  /** The police station that most of its addresses name. 派出所 */
  policeStation?: Maybe<PoliceStation>;
  /** People who live in it, the dead and the moved out not counted. 常住人数 */
  residentCount?: Maybe<Scalars['Int']['output']>;
};


/** A resident grid, as standard addresses name it. 网格 */
export type GridBuildingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A resident grid, as standard addresses name it. 网格 */
export type GridDwellingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A resident grid, as standard addresses name it. 网格 */
export type GridPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A registered household. 户 */
export type Household = {
  __typename?: 'Household';
  /** The dwelling it is registered at. 户籍房屋 */
  dwelling?: Maybe<Dwelling>;
  /** The head of the household; null when the register names none. 户主 */
  head?: Maybe<Person>;
  /** Sealed identifier. 户标识 */
  id: Scalars['ID']['output'];
  /** Its members, the head first, then in the order of the register; the dead and the moved out while they are registered. 户成员 */
  members?: Maybe<HouseholdMemberConnection>;
};


/** A registered household. 户 */
export type HouseholdMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A member of a household and their relation to its head. 户成员 */
export type HouseholdMember = {
  __typename?: 'HouseholdMember';
  /** The person. 人员 */
  person: Person;
  /** Relation to the head, never between two members: GB/T 4761 in two digits, or in one digit on old rows (version 2008-1). 与户主关系 */
  relationToHead?: Maybe<Code>;
};

/** A page of members. 户成员分页 */
export type HouseholdMemberConnection = {
  __typename?: 'HouseholdMemberConnection';
  /** The members of this page. 成员 */
  nodes: Array<HouseholdMember>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
};

/** What a masked value keeps, in two grades; a masked field without a mask is null. 脱敏方式 */
export type Mask =
  /** M1 to the building, M2 to the road or estate. 地址 */
  | 'ADDRESS'
  /** M1 the year, M2 the decade. 出生日期 */
  | 'BIRTH_DATE'
  /** A count of people or orders: null below ten, and where it would tell another that is. 计数 */
  | 'COUNT'
  /** M1 429801********3514; M2 4****************4. 证件号码 */
  | 'ID_NUMBER'
  /** M1 张**, 欧阳*; M2 张某. 姓名 */
  | 'NAME'
  /** M1 160****1234, 0712-***0123; M2 ********1234, ****. 电话 */
  | 'PHONE'
  /** Nothing: it is shown as it is to whoever may see the rest masked. 不脱敏 */
  | 'SHOWN'
  /** Free text: numbers that may be a person's are starred in both. 文本 */
  | 'TEXT';

/** How a department's record was recognised as this person's. 匹配方式 */
export type MatchMethod =
  /** The record holds the same 18-digit citizen ID number. */
  | 'ID_NUMBER'
  /** The record holds the number in another written form: 15 digits, lower-case x, full width, spaces. */
  | 'ID_NUMBER_FORM'
  /** The record does not hold their number in any usable form: name, birth date, phone or dwelling say so; see `Person.recordLinks`. */
  | 'LINK'
  /** The record holds the same passport number. */
  | 'PASSPORT';

/** A page of a list: where it ends and whether more follows. 分页 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give this as `after` to get the next page; null on an empty page. 页尾游标 */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when another page follows. 是否有下一页 */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A person, as the register of residents and the register of floating people have them. 人 */
export type Person = {
  __typename?: 'Person';
  /** Birth date; null when the register's date is missing or contradicts the ID number: then see the record. 出生日期 */
  birthDate?: Maybe<Scalars['Date']['output']>;
  /** The year of `birthDate`, which is what is left of it where it is masked. 出生年份 */
  birthYear?: Maybe<Scalars['Int']['output']>;
  /** Earlier names, and names on other records of the same person that are written otherwise; at most eight. 曾用名 */
  formerNames?: Maybe<Array<Scalars['String']['output']>>;
  /** Their registered household; null for floating people. 户 */
  household?: Maybe<Household>;
  /** Sealed identifier. 人员标识 */
  id: Scalars['ID']['output'];
  /** True when they live elsewhere than they are registered. 人户分离 */
  livesElsewhere?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Name as the register has it, spaces removed; null when neither register knows the person, and when the register lost a
   * character of it, deleted the record, or gave the number to two persons: then see the record. 姓名
   */
  name?: Maybe<Scalars['String']['output']>;
  /** The police station that keeps their record; null for floating people. 派出所 */
  policeStation?: Maybe<PoliceStation>;
  /**
   * What the register says of them, with its date and defects; null when neither register knows them. A deleted record (D15)
   * and a number that two persons share (D05) are named here, and nothing of them is said. Of a person whose number neither
   * register holds, the newest record linked to them. 公安记录
   */
  publicSecurityRecord?: Maybe<DepartmentRecord>;
  /** Where they are registered; null for floating people. 户籍房屋 */
  registeredAt?: Maybe<Dwelling>;
  /** Normal, dead, moved out or duplicate. 户籍状态 */
  registrationState?: Maybe<Code>;
  /** Where they live; null when not in the city, dead or moved out. 现住房屋 */
  residence?: Maybe<Dwelling>;
  /** Sex (GB/T 2261.1); null when the register does not say or contradicts the ID number: then see the record. 性别 */
  sex?: Maybe<Code>;
  /** Needed for `publicSecurityRecord`: what the directory links to them of records without a usable number. 无号码记录 */
  unnumberedRecords?: Maybe<Array<RecordPointer>>;
};

/** A page of people. 人员分页 */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The people of this page. 人员 */
  nodes: Array<Person>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
};

/** A point given by the caller; converted to CGCS2000 from the system it says it is in. 坐标输入 */
export type PointInput = {
  /** The system the numbers are in. 坐标系 */
  crs?: Crs;
  /** Latitude in degrees north. 纬度 */
  lat: Scalars['Float']['input'];
  /** Longitude in degrees east. 经度 */
  lon: Scalars['Float']['input'];
};

/** A notice in force at a place; no person in it. 警务通告 */
export type PoliceNotice = {
  __typename?: 'PoliceNotice';
  /** The community it is for. 社区 */
  community?: Maybe<Community>;
  /** police-notice: and the number. 通告标识 */
  id: Scalars['ID']['output'];
  /** Kind of notice. 类型 */
  kind?: Maybe<Code>;
  /** The text. 内容 */
  text?: Maybe<Scalars['String']['output']>;
  /** What it is about. 标题 */
  title?: Maybe<Scalars['String']['output']>;
  /** In force from. 起始日期 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** In force until, that day included. 截止日期 */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** A police station. 派出所 */
export type PoliceStation = {
  __typename?: 'PoliceStation';
  /** Unit code, 12 digits. 机构代码 */
  code: Scalars['String']['output'];
  /** Name. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** Duty phone; null when the register has none that can be dialled. 值班电话 */
  phone?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** How this department's source is doing; the hub asks it of every department to answer `sources`. 数据源状态 */
  sourceStatus: SourceStatus;
  /** Checks an ID number and a name: agrees, differs or unknown, never the data. 身份核验 */
  verifyPerson?: Maybe<Verification>;
};


export type QueryVerifyPersonArgs = {
  idNumber: Scalars['String']['input'];
  name: Scalars['String']['input'];
};

/** A record of a department by its number, as the directory links it to a person. 记录指针 */
export type RecordPointer = {
  __typename?: 'RecordPointer';
  /** The department. 部门 */
  department: Scalars['String']['output'];
  /** Number of the record there. 记录编号 */
  recordNumber: Scalars['String']['output'];
};

/** What one department's record says of a person: nothing merged, nothing corrected. 部门登记内容 */
export type RecordStatement = {
  __typename?: 'RecordStatement';
  /** Address as written there. 地址 */
  address?: Maybe<Scalars['String']['output']>;
  /** Birth date with its verdict; null when the record has none. 出生日期 */
  birthDate?: Maybe<CheckedValue>;
  /** Citizen ID number with its verdict; null when the record has none. 公民身份号码 */
  idNumber?: Maybe<CheckedValue>;
  /** Name as written there, spaces around it removed. 姓名 */
  name?: Maybe<Scalars['String']['output']>;
  /** Phone numbers with their verdicts, in the order of the record. 联系电话 */
  phones: Array<CheckedValue>;
  /** Sex, in the department's own code table. 性别 */
  sex?: Maybe<Code>;
};

/** How a department's source is doing. 数据源状态 */
export type SourceState =
  /** Answers, and its data is as fresh as it promises. */
  | 'OK'
  /** Rejects the hub's credentials or requests. */
  | 'REFUSED'
  /** Answers with data older than it promises, or the hub answers from what it read earlier. */
  | 'STALE'
  /** Did not answer in time. */
  | 'TIMEOUT'
  /** Cannot be reached, or answers that it cannot answer. */
  | 'UNAVAILABLE'
  /** Answers in a form it never documented. */
  | 'UNREADABLE';

/** What a department says of its own source. 部门自报状态 */
export type SourceStatus = {
  __typename?: 'SourceStatus';
  /** The newest data it holds; null when it cannot say. 数据截止时间 */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Faults of whole batches, newest first, the last 100. 批次缺陷 */
  batchFaults: Array<BatchFault>;
  /** Faults met so far, by code. 缺陷统计 */
  defects: Array<DefectCount>;
  /** What is missing or late, in a sentence without personal data; null when nothing is. 说明 */
  detail?: Maybe<Scalars['String']['output']>;
  /** State of the source, asked now. 状态 */
  state: SourceState;
};

/** The parts of a standard address (GB/T 23705). 标准地址 */
export type StandardAddress = {
  __typename?: 'StandardAddress';
  /** Building. 楼栋 */
  building?: Maybe<Scalars['String']['output']>;
  /** Housing estate; null when it is in none. 小区 */
  estate?: Maybe<Scalars['String']['output']>;
  /** Floor; null on buildings. 楼层 */
  floor?: Maybe<Scalars['String']['output']>;
  /** Street, lane or village road; null when it has none. 街路巷 */
  road?: Maybe<Scalars['String']['output']>;
  /** Number on the road. 门牌号 */
  roadNo?: Maybe<Scalars['String']['output']>;
  /** Room; null on buildings. 室 */
  room?: Maybe<Scalars['String']['output']>;
  /** The whole address below the county. 地址全称 */
  text: Scalars['String']['output'];
  /** Stairwell unit; null when it has none. 单元 */
  unit?: Maybe<Scalars['String']['output']>;
};

/** The verdict on a value a department sent. 校验结论 */
export type Verdict =
  /** The check digit does not fit. */
  | 'BAD_CHECK'
  /** Holds a date that does not exist or cannot be. */
  | 'BAD_DATE'
  /** Begins with a division that cannot be. */
  | 'BAD_DIVISION'
  /** Has the wrong length or characters. */
  | 'BAD_FORMAT'
  /** Digits were lost in a spreadsheet (4.29801E+17). */
  | 'DAMAGED'
  /** Text that stands for nothing: 无, 不详, 111111111111111111. */
  | 'PLACEHOLDER'
  /** Agrees with the standard. */
  | 'VALID'
  /** A 15-digit citizen ID number, extended to 18 digits (GB 11643). */
  | 'VALID_15';

/** A check of an ID number and a name against the register. 身份核验 */
export type Verification = {
  __typename?: 'Verification';
  /** Whether the register holds the number. 身份号码核验 */
  idNumber: VerificationResult;
  /** Whether the name belongs to the number. 姓名核验 */
  name: VerificationResult;
};

/** What a check of one item says; never the data. 核验结果 */
export type VerificationResult =
  /** The register says the same. 一致 */
  | 'AGREES'
  /** The register says something else. 不一致 */
  | 'DIFFERS'
  /** The register knows nothing of it. 此项无记录 */
  | 'UNKNOWN';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Building: Building;
  Community: Community;
  Division: Division;
  Dwelling: Dwelling;
  Grid: Grid;
  Household: Household;
  Person: Person;
  PoliceNotice: PoliceNotice;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Building:
    ( { __typename: 'Building' }
    & GraphQLRecursivePick<FederationTypes['Building'], {"id":true}> );
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"id":true}> );
  Dwelling:
    ( { __typename: 'Dwelling' }
    & GraphQLRecursivePick<FederationTypes['Dwelling'], {"id":true}> );
  Grid:
    ( { __typename: 'Grid' }
    & GraphQLRecursivePick<FederationTypes['Grid'], {"id":true}> );
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"unnumberedRecords":{"department":true,"recordNumber":true}}> ) );
  PoliceNotice:
    ( { __typename: 'PoliceNotice' }
    & GraphQLRecursivePick<FederationTypes['PoliceNotice'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BatchFault: ResolverTypeWrapper<BatchFault>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Building: ResolverTypeWrapper<Reference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BuildingConnection: ResolverTypeWrapper<Omit<BuildingConnection, 'nodes'> & { nodes: Array<ResolversTypes['Building']> }>;
  CheckedValue: ResolverTypeWrapper<CheckedValue>;
  ClassLevel: ClassLevel;
  Code: ResolverTypeWrapper<Code>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Community: ResolverTypeWrapper<Reference>;
  Crs: Crs;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Defect: ResolverTypeWrapper<Defect>;
  DefectCount: ResolverTypeWrapper<DefectCount>;
  DepartmentRecord: ResolverTypeWrapper<DepartmentRecord>;
  Division: ResolverTypeWrapper<Reference>;
  DivisionLevel: DivisionLevel;
  Dwelling: ResolverTypeWrapper<Reference>;
  DwellingConnection: ResolverTypeWrapper<Omit<DwellingConnection, 'nodes'> & { nodes: Array<ResolversTypes['Dwelling']> }>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Grid: ResolverTypeWrapper<Reference>;
  Household: ResolverTypeWrapper<Reference>;
  HouseholdMember: ResolverTypeWrapper<Omit<HouseholdMember, 'person'> & { person: ResolversTypes['Person'] }>;
  HouseholdMemberConnection: ResolverTypeWrapper<Omit<HouseholdMemberConnection, 'nodes'> & { nodes: Array<ResolversTypes['HouseholdMember']> }>;
  Mask: Mask;
  MatchMethod: MatchMethod;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<PersonReference>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'nodes'> & { nodes: Array<ResolversTypes['Person']> }>;
  PointInput: PointInput;
  PoliceNotice: ResolverTypeWrapper<Reference>;
  PoliceStation: ResolverTypeWrapper<PoliceStation>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPointer: ResolverTypeWrapper<RecordPointer>;
  RecordStatement: ResolverTypeWrapper<RecordStatement>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  StandardAddress: ResolverTypeWrapper<StandardAddress>;
  Verdict: Verdict;
  Verification: ResolverTypeWrapper<Verification>;
  VerificationResult: VerificationResult;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BatchFault: BatchFault;
  String: Scalars['String']['output'];
  Building: Reference;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  BuildingConnection: Omit<BuildingConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Building']> };
  CheckedValue: CheckedValue;
  Code: Code;
  Boolean: Scalars['Boolean']['output'];
  Community: Reference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Defect: Defect;
  DefectCount: DefectCount;
  DepartmentRecord: DepartmentRecord;
  Division: Reference;
  Dwelling: Reference;
  DwellingConnection: Omit<DwellingConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Dwelling']> };
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  Grid: Reference;
  Household: Reference;
  HouseholdMember: Omit<HouseholdMember, 'person'> & { person: ResolversParentTypes['Person'] };
  HouseholdMemberConnection: Omit<HouseholdMemberConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['HouseholdMember']> };
  PageInfo: PageInfo;
  Person: PersonReference;
  PersonConnection: Omit<PersonConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Person']> };
  PointInput: PointInput;
  PoliceNotice: Reference;
  PoliceStation: PoliceStation;
  Query: Record<PropertyKey, never>;
  RecordPointer: RecordPointer;
  RecordStatement: RecordStatement;
  SourceStatus: SourceStatus;
  StandardAddress: StandardAddress;
  Verification: Verification;
};

export type ClassDirectiveArgs = {
  level: ClassLevel;
  mask?: Maybe<Mask>;
};

export type ClassDirectiveResolver<Result, Parent, ContextType = DepartmentContext, Args = ClassDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BatchFaultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['BatchFault'] = ResolversParentTypes['BatchFault']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  batch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BuildingResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Building'] = ResolversParentTypes['Building'], FederationReferenceType extends FederationReferenceTypes['Building'] = FederationReferenceTypes['Building']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Building']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['StandardAddress']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  dwellings?: Resolver<Maybe<ResolversTypes['DwellingConnection']>, ParentType, ContextType, RequireFields<BuildingDwellingsArgs, 'first'>>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  householdCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<BuildingPeopleArgs, 'first'>>;
  publicSecurityRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  unitCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type BuildingConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['BuildingConnection'] = ResolversParentTypes['BuildingConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Building']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckedValueResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CheckedValue'] = ResolversParentTypes['CheckedValue']> = {
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type CodeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Code'] = ResolversParentTypes['Code']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  buildings?: Resolver<Maybe<ResolversTypes['BuildingConnection']>, ParentType, ContextType, RequireFields<CommunityBuildingsArgs, 'first'>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policeNotices?: Resolver<Maybe<Array<ResolversTypes['PoliceNotice']>>, ParentType, ContextType, Partial<CommunityPoliceNoticesArgs>>;
  policeStation?: Resolver<Maybe<ResolversTypes['PoliceStation']>, ParentType, ContextType>;
  predecessors?: Resolver<Maybe<Array<ResolversTypes['Community']>>, ParentType, ContextType>;
  residentCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  residentsOfSmallestGrid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  successors?: Resolver<Maybe<Array<ResolversTypes['Community']>>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefectResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Defect'] = ResolversParentTypes['Defect']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefectCountResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['DefectCount'] = ResolversParentTypes['DefectCount']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartmentRecordResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['DepartmentRecord'] = ResolversParentTypes['DepartmentRecord']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  defects?: Resolver<Array<ResolversTypes['Defect']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  matchedBy?: Resolver<Maybe<ResolversTypes['MatchMethod']>, ParentType, ContextType>;
  recordNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['RecordStatement']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DivisionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'], FederationReferenceType extends FederationReferenceTypes['Division'] = FederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Maybe<Array<ResolversTypes['Division']>>, ParentType, ContextType, Partial<DivisionChildrenArgs>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  communities?: Resolver<Maybe<Array<ResolversTypes['Community']>>, ParentType, ContextType, Partial<DivisionCommunitiesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  predecessors?: Resolver<Maybe<Array<ResolversTypes['Division']>>, ParentType, ContextType>;
  residentCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  residentsOfSmallestGrid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  successors?: Resolver<Maybe<Array<ResolversTypes['Division']>>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DwellingResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Dwelling'] = ResolversParentTypes['Dwelling'], FederationReferenceType extends FederationReferenceTypes['Dwelling'] = FederationReferenceTypes['Dwelling']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dwelling']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['StandardAddress']>, ParentType, ContextType>;
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policeStation?: Resolver<Maybe<ResolversTypes['PoliceStation']>, ParentType, ContextType>;
  publicSecurityRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  residents?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<DwellingResidentsArgs, 'first'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DwellingConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['DwellingConnection'] = ResolversParentTypes['DwellingConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Dwelling']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  crs?: Resolver<ResolversTypes['Crs'], ParentType, ContextType>;
  lat?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lon?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GridResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid'], FederationReferenceType extends FederationReferenceTypes['Grid'] = FederationReferenceTypes['Grid']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Grid']> | FederationReferenceType, FederationReferenceType, ContextType>;
  buildings?: Resolver<Maybe<ResolversTypes['BuildingConnection']>, ParentType, ContextType, RequireFields<GridBuildingsArgs, 'first'>>;
  dwellings?: Resolver<Maybe<ResolversTypes['DwellingConnection']>, ParentType, ContextType, RequireFields<GridDwellingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<GridPeopleArgs, 'first'>>;
  policeStation?: Resolver<Maybe<ResolversTypes['PoliceStation']>, ParentType, ContextType>;
  residentCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['HouseholdMemberConnection']>, ParentType, ContextType, RequireFields<HouseholdMembersArgs, 'first'>>;
};

export type HouseholdMemberResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HouseholdMember'] = ResolversParentTypes['HouseholdMember']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  relationToHead?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
};

export type HouseholdMemberConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HouseholdMemberConnection'] = ResolversParentTypes['HouseholdMemberConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['HouseholdMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  formerNames?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  livesElsewhere?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policeStation?: Resolver<Maybe<ResolversTypes['PoliceStation']>, ParentType, ContextType>;
  publicSecurityRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  registeredAt?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>;
  registrationState?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  residence?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PoliceNoticeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PoliceNotice'] = ResolversParentTypes['PoliceNotice'], FederationReferenceType extends FederationReferenceTypes['PoliceNotice'] = FederationReferenceTypes['PoliceNotice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PoliceNotice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PoliceStationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PoliceStation'] = ResolversParentTypes['PoliceStation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  sourceStatus?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
  verifyPerson?: Resolver<Maybe<ResolversTypes['Verification']>, ParentType, ContextType, RequireFields<QueryVerifyPersonArgs, 'idNumber' | 'name'>>;
};

export type RecordPointerResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['RecordPointer'] = ResolversParentTypes['RecordPointer']> = {
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordStatementResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['RecordStatement'] = ResolversParentTypes['RecordStatement']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['CheckedValue']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['CheckedValue']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phones?: Resolver<Array<ResolversTypes['CheckedValue']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  batchFaults?: Resolver<Array<ResolversTypes['BatchFault']>, ParentType, ContextType>;
  defects?: Resolver<Array<ResolversTypes['DefectCount']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
};

export type StandardAddressResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['StandardAddress'] = ResolversParentTypes['StandardAddress']> = {
  building?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  floor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  road?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roadNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VerificationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Verification'] = ResolversParentTypes['Verification']> = {
  idNumber?: Resolver<ResolversTypes['VerificationResult'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['VerificationResult'], ParentType, ContextType>;
};

export type Resolvers<ContextType = DepartmentContext> = {
  BatchFault?: BatchFaultResolvers<ContextType>;
  Building?: BuildingResolvers<ContextType>;
  BuildingConnection?: BuildingConnectionResolvers<ContextType>;
  CheckedValue?: CheckedValueResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Defect?: DefectResolvers<ContextType>;
  DefectCount?: DefectCountResolvers<ContextType>;
  DepartmentRecord?: DepartmentRecordResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  Dwelling?: DwellingResolvers<ContextType>;
  DwellingConnection?: DwellingConnectionResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Grid?: GridResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  HouseholdMember?: HouseholdMemberResolvers<ContextType>;
  HouseholdMemberConnection?: HouseholdMemberConnectionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PoliceNotice?: PoliceNoticeResolvers<ContextType>;
  PoliceStation?: PoliceStationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordPointer?: RecordPointerResolvers<ContextType>;
  RecordStatement?: RecordStatementResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  StandardAddress?: StandardAddressResolvers<ContextType>;
  Verification?: VerificationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = DepartmentContext> = {
  class?: ClassDirectiveResolver<any, any, ContextType>;
};
