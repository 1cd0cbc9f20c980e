import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonReference, Reference, TypedReference } from '../shared/reference';
import type { Marriage as MarriageRow, Assistance as AssistanceRow, Worker } from './mapping';
import type { DepartmentContext } from './loaders';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
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

/** Minimum living assistance. 最低生活保障 */
export type Assistance = {
  __typename?: 'Assistance';
  /** When it was approved; null when the date cannot be used. 审批日期 */
  approvedOn?: Maybe<Scalars['Date']['output']>;
  /** Date of the first drop that no longer has it; null while it runs. 停发日期 */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** Urban or rural. 保障类别 */
  kind: Code;
  /** Amount for the household each month, in yuan; null when it cannot be read. 家庭月保障金额 */
  monthlyAmountYuan?: Maybe<Scalars['Float']['output']>;
  /** Number of the certificate. 低保证号 */
  number: Scalars['String']['output'];
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

/** A building, as its head and the units in it go. 楼栋 */
export type Building = {
  __typename?: 'Building';
  /** Enterprises, shops and institutions in it, in the order of the ledger. 楼内单位 */
  enterprises?: Maybe<EnterpriseConnection>;
  /** Its head; null when the list names none. 楼栋长 */
  head?: Maybe<GridPost>;
  /** building: and the standard address code. 楼栋标识 */
  id: Scalars['ID']['output'];
  /** Social organisations in it, in the order of the register. 楼内社会组织 */
  socialOrganisations?: Maybe<SocialOrganisationConnection>;
};


/** A building, as its head and the units in it go. 楼栋 */
export type BuildingEnterprisesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A building, as its head and the units in it go. 楼栋 */
export type BuildingSocialOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** A community, as its committee and grids go. 社区 */
export type Community = {
  __typename?: 'Community';
  /** Head of the residents' committee; null when not known. 居委会主任 */
  committeeHead?: Maybe<GridPost>;
  /** How many grids are in force today. 网格数 */
  gridCount?: Maybe<Scalars['Int']['output']>;
  /** How many workers serve in them today; who serves two grids counts once. 网格员数 */
  gridWorkerCount?: Maybe<Scalars['Int']['output']>;
  /** Grids in force on a day (today when not given), in the order of the list. 网格 */
  grids?: Maybe<Array<Grid>>;
  /** Grids in force today that have no worker, in the order of the list. 无网格员网格 */
  gridsWithoutWorker?: Maybe<GridConnection>;
  /** community: and the code. 社区标识 */
  id: Scalars['ID']['output'];
  /** Cases of the service counter, the newest accepted first. 民政办件 */
  serviceCases?: Maybe<ServiceCaseConnection>;
};


/** A community, as its committee and grids go. 社区 */
export type CommunityGridsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** A community, as its committee and grids go. 社区 */
export type CommunityGridsWithoutWorkerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A community, as its committee and grids go. 社区 */
export type CommunityServiceCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** A division, as its grids go. 行政区划 */
export type Division = {
  __typename?: 'Division';
  /** How many communities the list has below it. 社区数 */
  communityCount?: Maybe<Scalars['Int']['output']>;
  /** How many grids are in force today. 网格数 */
  gridCount?: Maybe<Scalars['Int']['output']>;
  /** How many workers serve in them today; who serves two grids counts once. 网格员数 */
  gridWorkerCount?: Maybe<Scalars['Int']['output']>;
  /** Grids in force on a day (today when not given), in the order of the list. 网格 */
  grids?: Maybe<GridConnection>;
  /** Grids in force today that have no worker, in the order of the list. 无网格员网格 */
  gridsWithoutWorker?: Maybe<GridConnection>;
  /** division: and the code. 区划标识 */
  id: Scalars['ID']['output'];
};


/** A division, as its grids go. 行政区划 */
export type DivisionGridsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A division, as its grids go. 行政区划 */
export type DivisionGridsWithoutWorkerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An enterprise, shop or institution of the unit ledger. 单位 */
export type Enterprise = Organisation & {
  __typename?: 'Enterprise';
  /** Address as written. 地址 */
  address?: Maybe<Scalars['String']['output']>;
  /** The building it is in; null when not given. 所在楼栋 */
  building?: Maybe<Building>;
  /** What the file says of it, with date and defects. 民政记录 */
  civilAffairsRecord?: Maybe<DepartmentRecord>;
  /** Unified social credit code with its verdict. 统一社会信用代码 */
  creditCode?: Maybe<CheckedValue>;
  /** When it was founded; null when the date cannot be used. 成立日期 */
  foundedOn?: Maybe<Scalars['Date']['output']>;
  /** The grid it is in; null when not given. 所在网格 */
  grid?: Maybe<Grid>;
  /** enterprise: and the unified social credit code. 组织标识 */
  id: Scalars['ID']['output'];
  /** Kind as the department sorts it. 类别 */
  kind?: Maybe<Code>;
  /** Name; null when no file knows it. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** Office phone; null when it cannot be used. 联系电话 */
  phone?: Maybe<Scalars['String']['output']>;
  /** Number of the business registration; null when the ledger gives none. 注册号 */
  registrationNumber?: Maybe<Scalars['String']['output']>;
  /** Legal representative; null when the number given cannot be used. 法定代表人 */
  representative?: Maybe<Person>;
  /** In operation or struck off. 状态 */
  state?: Maybe<Code>;
  /** The authority that supervises it; null: the ledger of units names none yet. 业务主管单位 */
  supervisor?: Maybe<Scalars['String']['output']>;
};

/** A page of enterprises. 分页 */
export type EnterpriseConnection = {
  __typename?: 'EnterpriseConnection';
  /** Those of this page. 列表 */
  nodes: Array<Enterprise>;
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

/** A basic grid; civil affairs keeps the list. 基础网格 */
export type Grid = {
  __typename?: 'Grid';
  /** Area in square metres; null when not given. 面积 */
  areaSquareMetres?: Maybe<Scalars['Float']['output']>;
  /** Its boundary, corner after corner; empty when not given. 边界 */
  boundary?: Maybe<Array<GeoPoint>>;
  /** Code, 15 digits. 网格编码 */
  code?: Maybe<Scalars['String']['output']>;
  /** The community it belongs to. 所属社区 */
  community?: Maybe<Community>;
  /** Enterprises, shops and institutions in it, in the order of the ledger. 辖区单位 */
  enterprises?: Maybe<EnterpriseConnection>;
  /** Its head; null when the list names none. 网格长 */
  head?: Maybe<GridPost>;
  /** grid: and the code. 网格标识 */
  id: Scalars['ID']['output'];
  /** Basic or special. 网格类别 */
  kind?: Maybe<Code>;
  /** Name. 网格名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** Grids whose place it took, in the order of the list; empty when it took none. 前身网格 */
  predecessors?: Maybe<Array<Grid>>;
  /** Social organisations in it, in the order of the register. 辖区社会组织 */
  socialOrganisations?: Maybe<SocialOrganisationConnection>;
  /** Grids that took its place, in the order of the list; empty while in force. 后继网格 */
  successors?: Maybe<Array<Grid>>;
  /** Head and workers as a body. 网格团队 */
  team?: Maybe<GridTeam>;
  /** First day in force; null when not known. 启用日期 */
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Day it ceased; null while in force. 停用日期 */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Its workers in the order of the list, past ones too. 网格员 */
  workers?: Maybe<Array<GridWorker>>;
};


/** A basic grid; civil affairs keeps the list. 基础网格 */
export type GridEnterprisesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A basic grid; civil affairs keeps the list. 基础网格 */
export type GridSocialOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of grids. 分页 */
export type GridConnection = {
  __typename?: 'GridConnection';
  /** Those of this page. 列表 */
  nodes: Array<Grid>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
};

/** Whoever holds a post in the field. 岗位人员 */
export type GridPost = {
  __typename?: 'GridPost';
  /** Name. 姓名 */
  name: Scalars['String']['output'];
  /** Office phone; null when it cannot be used. 联系电话 */
  phone?: Maybe<Scalars['String']['output']>;
};

/** Head and workers of a grid as a body. 网格团队 */
export type GridTeam = Organisation & {
  __typename?: 'GridTeam';
  /** Its grid. 所属网格 */
  grid?: Maybe<Grid>;
  /** The head of the grid; null when the list names none. 网格长 */
  head?: Maybe<GridPost>;
  /** grid-team: and the code of the grid. 团队标识 */
  id: Scalars['ID']['output'];
  /** Name of the grid and 团队, such as 书院社区第1网格团队. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** Duty phone, that of the head; null when it cannot be used. 值班电话 */
  phone?: Maybe<Scalars['String']['output']>;
  /** Those who serve in the grid today, in the order of the list. 在岗网格员 */
  workers?: Maybe<Array<GridWorker>>;
};

/** A worker of a grid. 网格员 */
export type GridWorker = {
  __typename?: 'GridWorker';
  /** First day in this grid; null when not known. 上岗日期 */
  from?: Maybe<Scalars['Date']['output']>;
  /** Name; null when it cannot be read. 姓名 */
  name?: Maybe<Scalars['String']['output']>;
  /** Work phone; null when it cannot be used. 联系电话 */
  phone?: Maybe<Scalars['String']['output']>;
  /** Post as written: full time, part time, instructor. 岗位 */
  post: Scalars['String']['output'];
  /** Last day in this grid; null while there. 离岗日期 */
  to?: Maybe<Scalars['Date']['output']>;
};

/** The grids a point lies in. 点所在网格 */
export type GridsAtPoint = {
  __typename?: 'GridsAtPoint';
  /** The basic grid in force there; null when the point lies in none. 基础网格 */
  grid?: Maybe<Grid>;
  /** Longitude and latitude in CGCS2000, a comma between. 点标识 */
  id: Scalars['ID']['output'];
};

/** An entry in the marriage register. 婚姻登记 */
export type Marriage = {
  __typename?: 'Marriage';
  /** Number of the certificate. 登记证号 */
  certificateNumber?: Maybe<Scalars['String']['output']>;
  /** When it was registered; null when the register's date cannot be used. 登记日期 */
  registeredOn?: Maybe<Scalars['Date']['output']>;
  /** The other party; null when the register's number cannot be used. 配偶 */
  spouse?: Maybe<Person>;
  /** Married or divorced (GB/T 2261.2). 婚姻状况 */
  state: Code;
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

/** A body in the files of civil affairs. 组织 */
export type Organisation = {
  /** Kind and code, such as enterprise:91429801MA4F000164. 组织标识 */
  id: Scalars['ID']['output'];
};

/** A page of organisations of any kind. 分页 */
export type OrganisationConnection = {
  __typename?: 'OrganisationConnection';
  /** Those of this page. 列表 */
  nodes: Array<Organisation>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
};

/** A page of a list: where it ends and whether more follows. 分页 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give this as `after` to get the next page; null on an empty page. 页尾游标 */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when another page follows. 是否有下一页 */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A person, as the files of civil affairs have them. 人 */
export type Person = {
  __typename?: 'Person';
  /** Assistance they applied for, newest approval first; empty when none. 社会救助 */
  assistance?: Maybe<Array<Assistance>>;
  /**
   * What civil affairs says of them, with its date and defects: by their number, else by the records linked to them. Null when no
   * file knows them. 民政记录
   */
  civilAffairsRecord?: Maybe<DepartmentRecord>;
  /** Sealed identifier. 人员标识 */
  id: Scalars['ID']['output'];
  /** Their newest entry in the marriage register; null when it has none. 婚姻登记 */
  marriage?: Maybe<Marriage>;
  /** Social organisations and enterprises they are the legal representative of, in the order of the files. 任法定代表人的组织 */
  organisationsLed?: Maybe<OrganisationConnection>;
  /** Needed for `civilAffairsRecord`: what the directory links to them of records without a usable number. 无号码记录 */
  unnumberedRecords?: Maybe<Array<RecordPointer>>;
};


/** A person, as the files of civil affairs have them. 人 */
export type PersonOrganisationsLedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

export type Query = {
  __typename?: 'Query';
  /** How this department's source is doing; the hub asks it of every department to answer `sources`. 数据源状态 */
  sourceStatus: SourceStatus;
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

/** A case of a service counter: an application and its decision; no person in it. 民政办件 */
export type ServiceCase = {
  __typename?: 'ServiceCase';
  /** When it was accepted; null when the date cannot be used. 受理日期 */
  acceptedOn?: Maybe<Scalars['Date']['output']>;
  /** The community it is from; null when not given. 所在社区 */
  community?: Maybe<Community>;
  /** When it was decided; null while it is not, or when the date cannot be used. 办结日期 */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** service-case: and the number. 办件标识 */
  id: Scalars['ID']['output'];
  /** Kind as the counter sorts it. 事项类型 */
  kind?: Maybe<Code>;
  /** Number. 办件编号 */
  number?: Maybe<Scalars['String']['output']>;
  /** Accepted, decided or sent back. 状态 */
  state?: Maybe<Code>;
  /** Community and kind, such as 书院社区 低保申请. 标题 */
  title?: Maybe<Scalars['String']['output']>;
};

/** A page of service cases. 分页 */
export type ServiceCaseConnection = {
  __typename?: 'ServiceCaseConnection';
  /** Those of this page. 列表 */
  nodes: Array<ServiceCase>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
};

/** A registered social organisation. 社会组织 */
export type SocialOrganisation = Organisation & {
  __typename?: 'SocialOrganisation';
  /** Address as written. 地址 */
  address?: Maybe<Scalars['String']['output']>;
  /** The building it is in; null when not given. 所在楼栋 */
  building?: Maybe<Building>;
  /** What the file says of it, with date and defects. 民政记录 */
  civilAffairsRecord?: Maybe<DepartmentRecord>;
  /** Unified social credit code with its verdict. 统一社会信用代码 */
  creditCode?: Maybe<CheckedValue>;
  /** When it was founded; null when the date cannot be used. 成立日期 */
  foundedOn?: Maybe<Scalars['Date']['output']>;
  /** The grid it is in; null when not given. 所在网格 */
  grid?: Maybe<Grid>;
  /** social-organisation: and the unified social credit code. 组织标识 */
  id: Scalars['ID']['output'];
  /** Kind as the department sorts it. 类别 */
  kind?: Maybe<Code>;
  /** Name; null when no file knows it. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** Office phone; null when it cannot be used. 联系电话 */
  phone?: Maybe<Scalars['String']['output']>;
  /** Number of the registration certificate; null when the register gives none. 登记证号 */
  registrationNumber?: Maybe<Scalars['String']['output']>;
  /** Legal representative; null when the number given cannot be used. 法定代表人 */
  representative?: Maybe<Person>;
  /** In operation or struck off. 状态 */
  state?: Maybe<Code>;
  /** The authority that supervises it; null when the register names none. 业务主管单位 */
  supervisor?: Maybe<Scalars['String']['output']>;
};

/** A page of social organisations. 分页 */
export type SocialOrganisationConnection = {
  __typename?: 'SocialOrganisationConnection';
  /** Those of this page. 列表 */
  nodes: Array<SocialOrganisation>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
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
  Enterprise: Enterprise;
  Grid: Grid;
  GridTeam: GridTeam;
  GridsAtPoint: GridsAtPoint;
  Person: Person;
  ServiceCase: ServiceCase;
  SocialOrganisation: SocialOrganisation;
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
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"id":true}> );
  Grid:
    ( { __typename: 'Grid' }
    & GraphQLRecursivePick<FederationTypes['Grid'], {"id":true}> );
  GridTeam:
    ( { __typename: 'GridTeam' }
    & GraphQLRecursivePick<FederationTypes['GridTeam'], {"id":true}> );
  GridsAtPoint:
    ( { __typename: 'GridsAtPoint' }
    & GraphQLRecursivePick<FederationTypes['GridsAtPoint'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"unnumberedRecords":{"department":true,"recordNumber":true}}> ) );
  ServiceCase:
    ( { __typename: 'ServiceCase' }
    & GraphQLRecursivePick<FederationTypes['ServiceCase'], {"id":true}> );
  SocialOrganisation:
    ( { __typename: 'SocialOrganisation' }
    & GraphQLRecursivePick<FederationTypes['SocialOrganisation'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Assistance: ResolverTypeWrapper<AssistanceRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  BatchFault: ResolverTypeWrapper<BatchFault>;
  Building: ResolverTypeWrapper<Reference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
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
  Enterprise: ResolverTypeWrapper<Reference>;
  EnterpriseConnection: ResolverTypeWrapper<Omit<EnterpriseConnection, 'nodes'> & { nodes: Array<ResolversTypes['Enterprise']> }>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Grid: ResolverTypeWrapper<Reference>;
  GridConnection: ResolverTypeWrapper<Omit<GridConnection, 'nodes'> & { nodes: Array<ResolversTypes['Grid']> }>;
  GridPost: ResolverTypeWrapper<GridPost>;
  GridTeam: ResolverTypeWrapper<Reference>;
  GridWorker: ResolverTypeWrapper<Worker>;
  GridsAtPoint: ResolverTypeWrapper<Reference>;
  Marriage: ResolverTypeWrapper<MarriageRow>;
  Mask: Mask;
  MatchMethod: MatchMethod;
  Organisation: ResolverTypeWrapper<TypedReference>;
  OrganisationConnection: ResolverTypeWrapper<Omit<OrganisationConnection, 'nodes'> & { nodes: Array<ResolversTypes['Organisation']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<PersonReference>;
  PointInput: PointInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPointer: ResolverTypeWrapper<RecordPointer>;
  RecordStatement: ResolverTypeWrapper<RecordStatement>;
  ServiceCase: ResolverTypeWrapper<Reference>;
  ServiceCaseConnection: ResolverTypeWrapper<Omit<ServiceCaseConnection, 'nodes'> & { nodes: Array<ResolversTypes['ServiceCase']> }>;
  SocialOrganisation: ResolverTypeWrapper<Reference>;
  SocialOrganisationConnection: ResolverTypeWrapper<Omit<SocialOrganisationConnection, 'nodes'> & { nodes: Array<ResolversTypes['SocialOrganisation']> }>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Verdict: Verdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Assistance: AssistanceRow;
  Float: Scalars['Float']['output'];
  String: Scalars['String']['output'];
  BatchFault: BatchFault;
  Building: Reference;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
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
  Enterprise: Reference;
  EnterpriseConnection: Omit<EnterpriseConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Enterprise']> };
  GeoPoint: GeoPoint;
  Grid: Reference;
  GridConnection: Omit<GridConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Grid']> };
  GridPost: GridPost;
  GridTeam: Reference;
  GridWorker: Worker;
  GridsAtPoint: Reference;
  Marriage: MarriageRow;
  Organisation: TypedReference;
  OrganisationConnection: Omit<OrganisationConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Organisation']> };
  PageInfo: PageInfo;
  Person: PersonReference;
  PointInput: PointInput;
  Query: Record<PropertyKey, never>;
  RecordPointer: RecordPointer;
  RecordStatement: RecordStatement;
  ServiceCase: Reference;
  ServiceCaseConnection: Omit<ServiceCaseConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ServiceCase']> };
  SocialOrganisation: Reference;
  SocialOrganisationConnection: Omit<SocialOrganisationConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['SocialOrganisation']> };
  SourceStatus: SourceStatus;
};

export type ClassDirectiveArgs = {
  level: ClassLevel;
  mask?: Maybe<Mask>;
};

export type ClassDirectiveResolver<Result, Parent, ContextType = DepartmentContext, Args = ClassDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AssistanceResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Assistance'] = ResolversParentTypes['Assistance']> = {
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  monthlyAmountYuan?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BatchFaultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['BatchFault'] = ResolversParentTypes['BatchFault']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  batch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BuildingResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Building'] = ResolversParentTypes['Building'], FederationReferenceType extends FederationReferenceTypes['Building'] = FederationReferenceTypes['Building']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Building']> | FederationReferenceType, FederationReferenceType, ContextType>;
  enterprises?: Resolver<Maybe<ResolversTypes['EnterpriseConnection']>, ParentType, ContextType, RequireFields<BuildingEnterprisesArgs, 'first'>>;
  head?: Resolver<Maybe<ResolversTypes['GridPost']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  socialOrganisations?: Resolver<Maybe<ResolversTypes['SocialOrganisationConnection']>, ParentType, ContextType, RequireFields<BuildingSocialOrganisationsArgs, 'first'>>;
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
  committeeHead?: Resolver<Maybe<ResolversTypes['GridPost']>, ParentType, ContextType>;
  gridCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gridWorkerCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grids?: Resolver<Maybe<Array<ResolversTypes['Grid']>>, ParentType, ContextType, Partial<CommunityGridsArgs>>;
  gridsWithoutWorker?: Resolver<Maybe<ResolversTypes['GridConnection']>, ParentType, ContextType, RequireFields<CommunityGridsWithoutWorkerArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  serviceCases?: Resolver<Maybe<ResolversTypes['ServiceCaseConnection']>, ParentType, ContextType, RequireFields<CommunityServiceCasesArgs, 'first'>>;
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
  communityCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gridCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gridWorkerCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grids?: Resolver<Maybe<ResolversTypes['GridConnection']>, ParentType, ContextType, RequireFields<DivisionGridsArgs, 'first'>>;
  gridsWithoutWorker?: Resolver<Maybe<ResolversTypes['GridConnection']>, ParentType, ContextType, RequireFields<DivisionGridsWithoutWorkerArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>;
  civilAffairsRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  creditCode?: Resolver<Maybe<ResolversTypes['CheckedValue']>, ParentType, ContextType>;
  foundedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  representative?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  supervisor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['EnterpriseConnection'] = ResolversParentTypes['EnterpriseConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Enterprise']>, ParentType, ContextType>;
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
  areaSquareMetres?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  boundary?: Resolver<Maybe<Array<ResolversTypes['GeoPoint']>>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  enterprises?: Resolver<Maybe<ResolversTypes['EnterpriseConnection']>, ParentType, ContextType, RequireFields<GridEnterprisesArgs, 'first'>>;
  head?: Resolver<Maybe<ResolversTypes['GridPost']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  predecessors?: Resolver<Maybe<Array<ResolversTypes['Grid']>>, ParentType, ContextType>;
  socialOrganisations?: Resolver<Maybe<ResolversTypes['SocialOrganisationConnection']>, ParentType, ContextType, RequireFields<GridSocialOrganisationsArgs, 'first'>>;
  successors?: Resolver<Maybe<Array<ResolversTypes['Grid']>>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['GridTeam']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workers?: Resolver<Maybe<Array<ResolversTypes['GridWorker']>>, ParentType, ContextType>;
};

export type GridConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GridConnection'] = ResolversParentTypes['GridConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Grid']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GridPostResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GridPost'] = ResolversParentTypes['GridPost']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GridTeamResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GridTeam'] = ResolversParentTypes['GridTeam'], FederationReferenceType extends FederationReferenceTypes['GridTeam'] = FederationReferenceTypes['GridTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['GridPost']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workers?: Resolver<Maybe<Array<ResolversTypes['GridWorker']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GridWorkerResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GridWorker'] = ResolversParentTypes['GridWorker']> = {
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type GridsAtPointResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GridsAtPoint'] = ResolversParentTypes['GridsAtPoint'], FederationReferenceType extends FederationReferenceTypes['GridsAtPoint'] = FederationReferenceTypes['GridsAtPoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridsAtPoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MarriageResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Marriage'] = ResolversParentTypes['Marriage']> = {
  certificateNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  spouse?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  __resolveType: TypeResolveFn<'Enterprise' | 'GridTeam' | 'SocialOrganisation', ParentType, ContextType>;
};

export type OrganisationConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OrganisationConnection'] = ResolversParentTypes['OrganisationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assistance?: Resolver<Maybe<Array<ResolversTypes['Assistance']>>, ParentType, ContextType>;
  civilAffairsRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  marriage?: Resolver<Maybe<ResolversTypes['Marriage']>, ParentType, ContextType>;
  organisationsLed?: Resolver<Maybe<ResolversTypes['OrganisationConnection']>, ParentType, ContextType, RequireFields<PersonOrganisationsLedArgs, 'first'>>;
};

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  sourceStatus?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
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

export type ServiceCaseResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ServiceCase'] = ResolversParentTypes['ServiceCase'], FederationReferenceType extends FederationReferenceTypes['ServiceCase'] = FederationReferenceTypes['ServiceCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceCaseConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ServiceCaseConnection'] = ResolversParentTypes['ServiceCaseConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ServiceCase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SocialOrganisationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SocialOrganisation'] = ResolversParentTypes['SocialOrganisation'], FederationReferenceType extends FederationReferenceTypes['SocialOrganisation'] = FederationReferenceTypes['SocialOrganisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SocialOrganisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>;
  civilAffairsRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  creditCode?: Resolver<Maybe<ResolversTypes['CheckedValue']>, ParentType, ContextType>;
  foundedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  representative?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  supervisor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialOrganisationConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SocialOrganisationConnection'] = ResolversParentTypes['SocialOrganisationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SocialOrganisation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  batchFaults?: Resolver<Array<ResolversTypes['BatchFault']>, ParentType, ContextType>;
  defects?: Resolver<Array<ResolversTypes['DefectCount']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
};

export type Resolvers<ContextType = DepartmentContext> = {
  Assistance?: AssistanceResolvers<ContextType>;
  BatchFault?: BatchFaultResolvers<ContextType>;
  Building?: BuildingResolvers<ContextType>;
  CheckedValue?: CheckedValueResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Defect?: DefectResolvers<ContextType>;
  DefectCount?: DefectCountResolvers<ContextType>;
  DepartmentRecord?: DepartmentRecordResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  EnterpriseConnection?: EnterpriseConnectionResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Grid?: GridResolvers<ContextType>;
  GridConnection?: GridConnectionResolvers<ContextType>;
  GridPost?: GridPostResolvers<ContextType>;
  GridTeam?: GridTeamResolvers<ContextType>;
  GridWorker?: GridWorkerResolvers<ContextType>;
  GridsAtPoint?: GridsAtPointResolvers<ContextType>;
  Marriage?: MarriageResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordPointer?: RecordPointerResolvers<ContextType>;
  RecordStatement?: RecordStatementResolvers<ContextType>;
  ServiceCase?: ServiceCaseResolvers<ContextType>;
  ServiceCaseConnection?: ServiceCaseConnectionResolvers<ContextType>;
  SocialOrganisation?: SocialOrganisationResolvers<ContextType>;
  SocialOrganisationConnection?: SocialOrganisationConnectionResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = DepartmentContext> = {
  class?: ClassDirectiveResolver<any, any, ContextType>;
};
