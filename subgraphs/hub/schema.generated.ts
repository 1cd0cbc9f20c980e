import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { HubContext } from './resolvers';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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

/** A page of uses of the graph; how many there are in all is not counted. 查阅记录列表 */
export type AccessConnection = {
  __typename?: 'AccessConnection';
  /** The uses, newest first. 查阅记录 */
  nodes: Array<AccessRecord>;
  /** Where the page ends. 分页 */
  pageInfo: PageInfo;
};

/** What became of a use of the graph. 处理结果 */
export type AccessOutcome =
  /** Answered, perhaps without what `denied` and `errorCodes` name. */
  | 'ANSWERED'
  /** Refused for want of a right, or of a valid token. */
  | 'REFUSED';

/** One use of the graph as the audit keeps it: nothing that was answered, and nobody it was about. 查阅记录 */
export type AccessRecord = {
  __typename?: 'AccessRecord';
  /** Address of the machine that asked; null in a citizen's view, as the next three. 来源地址 */
  address?: Maybe<Scalars['String']['output']>;
  /** The app that asked; null, as the next three, where no valid token said who. 应用 */
  app?: Maybe<Scalars['String']['output']>;
  /** When it was answered. 查阅时间 */
  at: Scalars['DateTime']['output'];
  /** The order, visit or application it was stated to serve; null where none was. 关联事项编号 */
  caseNumber?: Maybe<Scalars['String']['output']>;
  /** What of it was denied, as Type.field. 拒绝字段 */
  denied: Array<Scalars['String']['output']>;
  /** The departments that were asked, in alphabetical order. 涉及部门 */
  departments: Array<Scalars['String']['output']>;
  /** Codes of the errors in the answer. 错误代码 */
  errorCodes: Array<Scalars['String']['output']>;
  /** What was asked for from class L2 on, as Type.field, in alphabetical order. 查阅字段 */
  fields: Array<Scalars['String']['output']>;
  /** Its place in the log. 记录标识 */
  id: Scalars['ID']['output'];
  /** Name of the operation; null where it has none, and in a citizen's view. 操作名称 */
  operation?: Maybe<Scalars['String']['output']>;
  /** What became of it. 处理结果 */
  outcome: AccessOutcome;
  /** How many persons the answer and the question were about. 涉及人数 */
  personCount: Scalars['Int']['output'];
  /** The phone call, where the app stated it. 通话标识 */
  phoneCall?: Maybe<Scalars['String']['output']>;
  /** What it was stated to be for; null where nothing was stated. 查阅目的 */
  purpose?: Maybe<Scalars['String']['output']>;
  /** The request, as in the log lines of the hub. 请求标识 */
  requestId?: Maybe<Scalars['ID']['output']>;
  /** Role of who asked. 角色 */
  role?: Maybe<Scalars['String']['output']>;
  /** How many rows of lists were in the answer. 返回行数 */
  rowCount: Scalars['Int']['output'];
  /** The device, where the app stated it. 终端 */
  terminal?: Maybe<Scalars['String']['output']>;
  /** Department or unit of who asked; null where the token names none. 单位 */
  unit?: Maybe<Scalars['String']['output']>;
  /** Who asked, as the token names them; null in a citizen's view. 查阅人 */
  user?: Maybe<Scalars['String']['output']>;
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

/** A building. 楼栋 */
export type Building = Place & {
  __typename?: 'Building';
  /** building: and the standard address code. 楼栋标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
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

/** An object of urban management: a lamp, manhole cover, bin (部件, 16-digit code). 物（部件） */
export type CityObject = {
  __typename?: 'CityObject';
  /** 16 digits: 6 division, 2 major class, 2 minor class, 6 serial. 部件标识码 */
  code: Scalars['String']['output'];
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
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

/** A community or village, the area of a residents' committee (12-digit code). 社区 */
export type Community = Place & {
  __typename?: 'Community';
  /** Needed for `peoplePerGrid`. 网格数 */
  gridCount?: Maybe<Scalars['Int']['output']>;
  /** community: and the code, such as community:429801001001. 社区标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** People who live in it for each grid in force; null while either number is not known. 网格平均人数 */
  peoplePerGrid?: Maybe<Scalars['Float']['output']>;
  /** Needed for `peoplePerGrid`. 常住人数 */
  residentCount?: Maybe<Scalars['Int']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** One field on which departments disagree. 差异 */
export type Conflict = {
  __typename?: 'Conflict';
  /** The field: name, sex or birthDate. 字段 */
  field: Scalars['String']['output'];
  /** What each department says that says anything, in the order of the alphabet of departments. 各部门的说法 */
  statements: Array<ConflictStatement>;
};

/** What one department says of a field in conflict. 部门说法 */
export type ConflictStatement = {
  __typename?: 'ConflictStatement';
  /** The department, such as housing. 部门 */
  department: Scalars['String']['output'];
  /** Its value: the name, the label of the sex, or the date. 值 */
  value: Scalars['String']['output'];
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

/** A government department or street office that handles cases. 政府部门 */
export type Department = Organisation & {
  __typename?: 'Department';
  /** department: and its unit code, such as department:XZZF01. 部门标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
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

/** An administrative division above the community: province, prefecture, county, street (GB/T 2260, GB/T 10114). 行政区划 */
export type Division = Place & {
  __typename?: 'Division';
  /** Needed for `peoplePerGrid`. 网格数 */
  gridCount?: Maybe<Scalars['Int']['output']>;
  /** division: and the code, such as division:429801001. 区划标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** People who live in it for each grid in force; null while either number is not known. 网格平均人数 */
  peoplePerGrid?: Maybe<Scalars['Float']['output']>;
  /** Needed for `peoplePerGrid`. 常住人数 */
  residentCount?: Maybe<Scalars['Int']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** A dwelling: a door with a standard address. 房屋（户室） */
export type Dwelling = Place & {
  __typename?: 'Dwelling';
  /** dwelling: and the standard address code. 房屋标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** An enterprise, public institution or shop. 企事业单位 */
export type Enterprise = Organisation & {
  __typename?: 'Enterprise';
  /** enterprise: and the unified social credit code. 单位标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** Something that happened and is handled: an order of the hotline, a police notice, a service case. 事 */
export type Event = {
  /** Kind and number, such as hotline-order:260315093012115409. 事件标识 */
  id: Scalars['ID']['output'];
  /** What it is about, without a person. 标题 */
  title?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
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

/** A resident grid, the smallest unit of grass-roots governance (15-digit code, 14 in the old scheme). 网格 */
export type Grid = Place & {
  __typename?: 'Grid';
  /** grid: and the code, such as grid:429801001001003. 网格标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** The team of a resident grid: head, workers, instructor. 网格团队 */
export type GridTeam = Organisation & {
  __typename?: 'GridTeam';
  /** grid-team: and the grid code. 团队标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** The two grids that hold a point. 坐标所在网格 */
export type GridsAtPoint = {
  __typename?: 'GridsAtPoint';
  /** The point in CGCS2000, as lon,lat. 坐标 */
  id: Scalars['ID']['output'];
};

/** A work order of the 12319 hotline. 热线工单 */
export type HotlineOrder = Event & {
  __typename?: 'HotlineOrder';
  /** hotline-order: and the record number. 工单标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 标题 */
  title?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** A registered household. 户 */
export type Household = {
  __typename?: 'Household';
  /** Sealed identifier. 户标识 */
  id: Scalars['ID']['output'];
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** A management grid of urban management, class A, B or C; a layer of its own beside resident grids. 城管网格 */
export type ManagementGrid = Place & {
  __typename?: 'ManagementGrid';
  /** management-grid: and the code, such as management-grid:429801001A07. 城管网格标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
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

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Opens one value of one person that is shown masked: ask for one of name, phones, idNumber, birthDate. Counted, at most 20 an hour
   * for a user; recorded with its reason; many of them are told to the operator of the hub. 明文查看
   */
  reveal?: Maybe<Revealed>;
};


export type MutationRevealArgs = {
  person: Scalars['ID']['input'];
  reason: RevealReason;
};

/** A body: a social organisation, an enterprise, a government department, a grid team. 组织 */
export type Organisation = {
  /** Kind and code, such as enterprise:91429801MA4F000164. 组织标识 */
  id: Scalars['ID']['output'];
  /** What it is called. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** A page of a list: where it ends and whether more follows. 分页 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give this as `after` to get the next page; null on an empty page. 页尾游标 */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when another page follows. 是否有下一页 */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A person, whichever departments know them. Every field is null where its department does not know the person or does not answer. 人 */
export type Person = {
  __typename?: 'Person';
  /** Needed for `conflicts`. 民政记录 */
  civilAffairsRecord?: Maybe<DepartmentRecord>;
  /**
   * Every disagreement between departments on name, sex and birth date; departments that did not answer are left out.
   * Empty when all agree. 部门间差异
   */
  conflicts?: Maybe<Array<Conflict>>;
  /** Needed for `conflicts`. 计生记录 */
  familyPlanningRecord?: Maybe<DepartmentRecord>;
  /** Needed for `conflicts`. 热线记录 */
  hotlineRecord?: Maybe<DepartmentRecord>;
  /** Needed for `conflicts`. 房管记录 */
  housingRecord?: Maybe<DepartmentRecord>;
  /** Sealed identifier made from the citizen ID or passport number; says nothing by itself, the same in every answer. 人员标识 */
  id: Scalars['ID']['output'];
  /** Needed for `conflicts`. 公安记录 */
  publicSecurityRecord?: Maybe<DepartmentRecord>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** Anything with a place on the ground: a division, community, grid, management grid, building or dwelling. 地 */
export type Place = {
  /** Kind and public code, such as grid:429801001001003. 地点标识 */
  id: Scalars['ID']['output'];
  /** What it is called; of a building or dwelling its standard address. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
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

/** A notice of public security in force at a place, such as a closed road; no person in it. 警务通告 */
export type PoliceNotice = Event & {
  __typename?: 'PoliceNotice';
  /** police-notice: and the notice number. 通告标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 标题 */
  title?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * Who used the graph, when, for which purpose and case, newest first: for auditors, of any person, app, user, case and time; for a
   * citizen, of the person their token names. Refused to everyone else. A person is named by sealed identifier or ID number. Each
   * look is recorded itself. 查阅日志
   */
  accessLog?: Maybe<AccessConnection>;
  /** A community by its 12-digit code; null when there is none. 按代码查社区 */
  community?: Maybe<Community>;
  /** A division by its 2, 4, 6 or 9-digit code; null when there is none. 按代码查区划 */
  division?: Maybe<Division>;
  /** A dwelling by its identifier or its standard address code; null when there is none. 查房屋 */
  dwelling?: Maybe<Dwelling>;
  /** An event by its identifier; null when there is none. 按标识查事件 */
  event?: Maybe<Event>;
  /** A resident grid by its 15 or 14-digit code, also one that is no longer in force; null when there is none. 按代码查网格 */
  grid?: Maybe<Grid>;
  /** The resident grid and the management grid that hold a point; a point outside the city is refused. 按坐标查网格 */
  gridsAt?: Maybe<GridsAtPoint>;
  /** A management grid by its code, such as 429801001A07; null when there is none. 按代码查城管网格 */
  managementGrid?: Maybe<ManagementGrid>;
  /** A city object by its 16-digit code; null when there is none. 按标识码查部件 */
  object?: Maybe<CityObject>;
  /** An organisation by its identifier; null when there is none. 按标识查组织 */
  organisation?: Maybe<Organisation>;
  /** An organisation by its unified social credit code; null when there is none. 按统一社会信用代码查组织 */
  organisationByCreditCode?: Maybe<Organisation>;
  /**
   * A person by sealed identifier; null when every department answers and none knows the person. While departments are
   * silent the person is handed out, and the fields of the silent ones are null with an error. 按标识查人
   */
  person?: Maybe<Person>;
  /** A person by citizen ID number in any written form (18 or 15 digits, x, full width); null as in `person`. 按身份号码查人 */
  personByIdNumber?: Maybe<Person>;
  /**
   * A place of any kind by its identifier; null when its department answers that there is none. As everywhere below: while that
   * department is silent the thing is handed out unproven, its fields are null with an error, and `extensions.sources` names
   * the department. 按标识查地点
   */
  place?: Maybe<Place>;
  /** How this department's source is doing; the hub asks it of every department to answer `sources`. 数据源状态 */
  sourceStatus: SourceStatus;
  /** Every department: its state, asked now, and what is missing while it is silent. 各部门数据源 */
  sources: Array<Source>;
};


export type QueryAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  app?: InputMaybe<Scalars['String']['input']>;
  caseNumber?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  idNumber?: InputMaybe<Scalars['String']['input']>;
  person?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  user?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommunityArgs = {
  code: Scalars['String']['input'];
};


export type QueryDivisionArgs = {
  code: Scalars['String']['input'];
};


export type QueryDwellingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGridArgs = {
  code: Scalars['String']['input'];
};


export type QueryGridsAtArgs = {
  point: PointInput;
};


export type QueryManagementGridArgs = {
  code: Scalars['String']['input'];
};


export type QueryObjectArgs = {
  code: Scalars['String']['input'];
};


export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisationByCreditCodeArgs = {
  code: Scalars['String']['input'];
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonByIdNumberArgs = {
  idNumber: Scalars['String']['input'];
};


export type QueryPlaceArgs = {
  id: Scalars['ID']['input'];
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

/** What a masked value is opened for. 查看理由 */
export type RevealReason =
  /** To make sure that this is the person. 核实身份 */
  | 'CONFIRM_IDENTITY'
  /** To reach the person. 联系本人 */
  | 'CONTACT'
  /** To correct a record. 更正登记 */
  | 'CORRECT_RECORD'
  /** Danger to somebody's life or health. 紧急情况 */
  | 'EMERGENCY'
  /** To fill in an application or form of theirs. 代填表单 */
  | 'FILL_IN_FORM';

/** One value of one person, opened. 明文查看 */
export type Revealed = {
  __typename?: 'Revealed';
  /** Birth date as the register has it. 出生日期 */
  birthDate?: Maybe<Scalars['Date']['output']>;
  /** Citizen ID number; null for who has none. 公民身份号码 */
  idNumber?: Maybe<Scalars['String']['output']>;
  /** Name as the register has it. 姓名 */
  name?: Maybe<Scalars['String']['output']>;
  /** The person. 人员 */
  person: Person;
  /** Phone numbers that departments have, in the order of the alphabet of departments, each once. 联系电话 */
  phones?: Maybe<Array<Scalars['String']['output']>>;
  /** What of this is withheld from the caller, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** A case of a civil affairs service counter: an application and its decision; no person in it. 民政办件 */
export type ServiceCase = Event & {
  __typename?: 'ServiceCase';
  /** service-case: and the case number. 办件标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 标题 */
  title?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** A social group, private non-enterprise unit or foundation registered with civil affairs. 社会组织 */
export type SocialOrganisation = Organisation & {
  __typename?: 'SocialOrganisation';
  /** social-organisation: and the unified social credit code. 组织标识 */
  id: Scalars['ID']['output'];
  /** Told by its department. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** What of this is withheld from the caller, masked or whole, and why; empty when nothing is. Written by the hub's gateway. 未显示内容 */
  withheld?: Maybe<Array<Withheld>>;
};

/** A department as the hub sees it now. 数据源 */
export type Source = {
  __typename?: 'Source';
  /** The newest data it holds; null when it cannot say or does not answer. 数据截止时间 */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Faults of whole batches, newest first; empty while it does not answer. 批次缺陷 */
  batchFaults: Array<BatchFault>;
  /** Faults met in its data since it was started, by code; empty while it does not answer. 缺陷统计 */
  defects: Array<DefectCount>;
  /** The department, such as housing. 部门 */
  department: Scalars['String']['output'];
  /** What is missing or late, in a sentence; null when nothing is. 说明 */
  detail?: Maybe<Scalars['String']['output']>;
  /** How far the look-up index is behind this department, in seconds; null as `indexedAt`. 索引滞后（秒） */
  indexLagSeconds?: Maybe<Scalars['Int']['output']>;
  /** When the look-up index last heard all this department has to tell; null for what is not in the index. 索引同步时间 */
  indexedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it last answered; null when it never did. 最近成功时间 */
  lastSuccess?: Maybe<Scalars['DateTime']['output']>;
  /** Fields of the graph that cannot be answered now, as Type.field, in alphabetical order; empty while it answers. 当前缺失字段 */
  missing: Array<Scalars['String']['output']>;
  /** Since when the hub has seen it in this state; null when it was never asked before. 状态起始时间 */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** State of its source, asked now. 状态 */
  state: SourceState;
  /** What it is called, in Chinese. 部门名称 */
  title: Scalars['String']['output'];
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

/** One value that is withheld. 未显示项 */
export type Withheld = {
  __typename?: 'Withheld';
  /** How much is shown. 显示程度 */
  level: WithheldLevel;
  /** Where it stood, as keys of the answer from this object down: residence.name; without positions in lists. 路径 */
  path: Scalars['String']['output'];
  /** Why. 原因 */
  reason: WithheldReason;
};

/** How much of a value is shown. 显示程度 */
export type WithheldLevel =
  /** Nothing: null, or left out of a list. 不显示 */
  | 'HIDDEN'
  /** Masked in the milder grade: 张**, 160****1234. 一级脱敏 */
  | 'M1'
  /** Masked in the stricter grade: 张某, ****. 二级脱敏 */
  | 'M2';

/** Why a value is not shown as it is. 未显示原因 */
export type WithheldReason =
  /** It lies outside the areas of the caller. 超出辖区 */
  | 'AREA'
  /** Where it lies cannot be told now, so it counts as outside. 辖区不明 */
  | 'AREA_UNKNOWN'
  /** It is of no case of the unit of the caller. 非本单位工单 */
  | 'CASE'
  /** Who asked for it wants to stay unknown to others than the hotline. 保密 */
  | 'CONFIDENTIAL'
  /** This role sees it masked. 脱敏显示 */
  | 'MASKED'
  /** Its department does not share it. 不予共享 */
  | 'NOT_SHARED'
  /** The role sees it for another purpose than the one stated. 目的不符 */
  | 'PURPOSE'
  /** No rule and no grant lets this role see it. 角色无权 */
  | 'ROLE';



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
  CityObject: CityObject;
  Community: Community;
  Department: Department;
  Division: Division;
  Dwelling: Dwelling;
  Enterprise: Enterprise;
  Event: Event;
  Grid: Grid;
  GridTeam: GridTeam;
  GridsAtPoint: GridsAtPoint;
  HotlineOrder: HotlineOrder;
  Household: Household;
  ManagementGrid: ManagementGrid;
  Organisation: Organisation;
  Person: Person;
  Place: Place;
  PoliceNotice: PoliceNotice;
  ServiceCase: ServiceCase;
  SocialOrganisation: SocialOrganisation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Building:
    ( { __typename: 'Building' }
    & GraphQLRecursivePick<FederationTypes['Building'], {"id":true}> );
  CityObject:
    ( { __typename: 'CityObject' }
    & GraphQLRecursivePick<FederationTypes['CityObject'], {"code":true}> );
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Community'], {"residentCount":true,"gridCount":true}> ) );
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Division'], {"residentCount":true,"gridCount":true}> ) );
  Dwelling:
    ( { __typename: 'Dwelling' }
    & GraphQLRecursivePick<FederationTypes['Dwelling'], {"id":true}> );
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  Grid:
    ( { __typename: 'Grid' }
    & GraphQLRecursivePick<FederationTypes['Grid'], {"id":true}> );
  GridTeam:
    ( { __typename: 'GridTeam' }
    & GraphQLRecursivePick<FederationTypes['GridTeam'], {"id":true}> );
  GridsAtPoint:
    ( { __typename: 'GridsAtPoint' }
    & GraphQLRecursivePick<FederationTypes['GridsAtPoint'], {"id":true}> );
  HotlineOrder:
    ( { __typename: 'HotlineOrder' }
    & GraphQLRecursivePick<FederationTypes['HotlineOrder'], {"id":true}> );
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  ManagementGrid:
    ( { __typename: 'ManagementGrid' }
    & GraphQLRecursivePick<FederationTypes['ManagementGrid'], {"id":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"publicSecurityRecord":{"department":true,"says":{"name":true,"sex":{"scheme":true,"code":true,"label":true},"birthDate":{"value":true}}},"familyPlanningRecord":{"department":true,"says":{"name":true,"sex":{"scheme":true,"code":true,"label":true},"birthDate":{"value":true}}},"housingRecord":{"department":true,"says":{"name":true,"sex":{"scheme":true,"code":true,"label":true},"birthDate":{"value":true}}},"civilAffairsRecord":{"department":true,"says":{"name":true,"sex":{"scheme":true,"code":true,"label":true},"birthDate":{"value":true}}},"hotlineRecord":{"department":true,"says":{"name":true,"sex":{"scheme":true,"code":true,"label":true},"birthDate":{"value":true}}}}> ) );
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true}> );
  PoliceNotice:
    ( { __typename: 'PoliceNotice' }
    & GraphQLRecursivePick<FederationTypes['PoliceNotice'], {"id":true}> );
  ServiceCase:
    ( { __typename: 'ServiceCase' }
    & GraphQLRecursivePick<FederationTypes['ServiceCase'], {"id":true}> );
  SocialOrganisation:
    ( { __typename: 'SocialOrganisation' }
    & GraphQLRecursivePick<FederationTypes['SocialOrganisation'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Event:
    | ( HotlineOrder )
    | ( PoliceNotice )
    | ( ServiceCase )
  ;
  Organisation:
    | ( Department )
    | ( Enterprise )
    | ( GridTeam )
    | ( SocialOrganisation )
  ;
  Place:
    | ( Building )
    | ( Community )
    | ( Division )
    | ( Dwelling )
    | ( Grid )
    | ( ManagementGrid )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessConnection: ResolverTypeWrapper<AccessConnection>;
  AccessOutcome: AccessOutcome;
  AccessRecord: ResolverTypeWrapper<AccessRecord>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BatchFault: ResolverTypeWrapper<BatchFault>;
  Building: ResolverTypeWrapper<Building>;
  CheckedValue: ResolverTypeWrapper<CheckedValue>;
  CityObject: ResolverTypeWrapper<CityObject>;
  ClassLevel: ClassLevel;
  Code: ResolverTypeWrapper<Code>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Community: ResolverTypeWrapper<Community>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Conflict: ResolverTypeWrapper<Conflict>;
  ConflictStatement: ResolverTypeWrapper<ConflictStatement>;
  Crs: Crs;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Defect: ResolverTypeWrapper<Defect>;
  DefectCount: ResolverTypeWrapper<DefectCount>;
  Department: ResolverTypeWrapper<Department>;
  DepartmentRecord: ResolverTypeWrapper<DepartmentRecord>;
  Division: ResolverTypeWrapper<Division>;
  Dwelling: ResolverTypeWrapper<Dwelling>;
  Enterprise: ResolverTypeWrapper<Enterprise>;
  Event: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Event']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Grid: ResolverTypeWrapper<Grid>;
  GridTeam: ResolverTypeWrapper<GridTeam>;
  GridsAtPoint: ResolverTypeWrapper<GridsAtPoint>;
  HotlineOrder: ResolverTypeWrapper<HotlineOrder>;
  Household: ResolverTypeWrapper<Household>;
  ManagementGrid: ResolverTypeWrapper<ManagementGrid>;
  Mask: Mask;
  MatchMethod: MatchMethod;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Organisation']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<Person>;
  Place: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Place']>;
  PointInput: PointInput;
  PoliceNotice: ResolverTypeWrapper<PoliceNotice>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPointer: ResolverTypeWrapper<RecordPointer>;
  RecordStatement: ResolverTypeWrapper<RecordStatement>;
  RevealReason: RevealReason;
  Revealed: ResolverTypeWrapper<Revealed>;
  ServiceCase: ResolverTypeWrapper<ServiceCase>;
  SocialOrganisation: ResolverTypeWrapper<SocialOrganisation>;
  Source: ResolverTypeWrapper<Source>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Verdict: Verdict;
  Withheld: ResolverTypeWrapper<Withheld>;
  WithheldLevel: WithheldLevel;
  WithheldReason: WithheldReason;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessConnection: AccessConnection;
  AccessRecord: AccessRecord;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  BatchFault: BatchFault;
  Building: Building | FederationReferenceTypes['Building'];
  CheckedValue: CheckedValue;
  CityObject: CityObject | FederationReferenceTypes['CityObject'];
  Code: Code;
  Boolean: Scalars['Boolean']['output'];
  Community: Community | FederationReferenceTypes['Community'];
  Float: Scalars['Float']['output'];
  Conflict: Conflict;
  ConflictStatement: ConflictStatement;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Defect: Defect;
  DefectCount: DefectCount;
  Department: Department | FederationReferenceTypes['Department'];
  DepartmentRecord: DepartmentRecord;
  Division: Division | FederationReferenceTypes['Division'];
  Dwelling: Dwelling | FederationReferenceTypes['Dwelling'];
  Enterprise: Enterprise | FederationReferenceTypes['Enterprise'];
  Event: ResolversInterfaceTypes<ResolversParentTypes>['Event'];
  GeoPoint: GeoPoint;
  Grid: Grid | FederationReferenceTypes['Grid'];
  GridTeam: GridTeam | FederationReferenceTypes['GridTeam'];
  GridsAtPoint: GridsAtPoint | FederationReferenceTypes['GridsAtPoint'];
  HotlineOrder: HotlineOrder | FederationReferenceTypes['HotlineOrder'];
  Household: Household | FederationReferenceTypes['Household'];
  ManagementGrid: ManagementGrid | FederationReferenceTypes['ManagementGrid'];
  Mutation: Record<PropertyKey, never>;
  Organisation: ResolversInterfaceTypes<ResolversParentTypes>['Organisation'];
  PageInfo: PageInfo;
  Person: Person | FederationReferenceTypes['Person'];
  Place: ResolversInterfaceTypes<ResolversParentTypes>['Place'];
  PointInput: PointInput;
  PoliceNotice: PoliceNotice | FederationReferenceTypes['PoliceNotice'];
  Query: Record<PropertyKey, never>;
  RecordPointer: RecordPointer;
  RecordStatement: RecordStatement;
  Revealed: Revealed;
  ServiceCase: ServiceCase | FederationReferenceTypes['ServiceCase'];
  SocialOrganisation: SocialOrganisation | FederationReferenceTypes['SocialOrganisation'];
  Source: Source;
  SourceStatus: SourceStatus;
  Withheld: Withheld;
};

export type ClassDirectiveArgs = {
  level: ClassLevel;
  mask?: Maybe<Mask>;
};

export type ClassDirectiveResolver<Result, Parent, ContextType = HubContext, Args = ClassDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['AccessConnection'] = ResolversParentTypes['AccessConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['AccessRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessRecordResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['AccessRecord'] = ResolversParentTypes['AccessRecord']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  app?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  denied?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  departments?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  errorCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AccessOutcome'], ParentType, ContextType>;
  personCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  phoneCall?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  terminal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BatchFaultResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['BatchFault'] = ResolversParentTypes['BatchFault']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  batch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BuildingResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Building'] = ResolversParentTypes['Building'], FederationReferenceType extends FederationReferenceTypes['Building'] = FederationReferenceTypes['Building']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Building']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckedValueResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CheckedValue'] = ResolversParentTypes['CheckedValue']> = {
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type CityObjectResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CityObject'] = ResolversParentTypes['CityObject'], FederationReferenceType extends FederationReferenceTypes['CityObject'] = FederationReferenceTypes['CityObject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CityObject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
};

export type CodeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Code'] = ResolversParentTypes['Code']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  peoplePerGrid?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['ConflictStatement']>, ParentType, ContextType>;
};

export type ConflictStatementResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['ConflictStatement'] = ResolversParentTypes['ConflictStatement']> = {
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefectResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Defect'] = ResolversParentTypes['Defect']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefectCountResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['DefectCount'] = ResolversParentTypes['DefectCount']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepartmentRecordResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['DepartmentRecord'] = ResolversParentTypes['DepartmentRecord']> = {
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

export type DivisionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'], FederationReferenceType extends FederationReferenceTypes['Division'] = FederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  peoplePerGrid?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Dwelling'] = ResolversParentTypes['Dwelling'], FederationReferenceType extends FederationReferenceTypes['Dwelling'] = FederationReferenceTypes['Dwelling']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dwelling']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveType: TypeResolveFn<'HotlineOrder' | 'PoliceNotice' | 'ServiceCase', ParentType, ContextType>;
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
};

export type GeoPointResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  crs?: Resolver<ResolversTypes['Crs'], ParentType, ContextType>;
  lat?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lon?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GridResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid'], FederationReferenceType extends FederationReferenceTypes['Grid'] = FederationReferenceTypes['Grid']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Grid']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GridTeamResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['GridTeam'] = ResolversParentTypes['GridTeam'], FederationReferenceType extends FederationReferenceTypes['GridTeam'] = FederationReferenceTypes['GridTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GridsAtPointResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['GridsAtPoint'] = ResolversParentTypes['GridsAtPoint'], FederationReferenceType extends FederationReferenceTypes['GridsAtPoint'] = FederationReferenceTypes['GridsAtPoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridsAtPoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HotlineOrderResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['HotlineOrder'] = ResolversParentTypes['HotlineOrder'], FederationReferenceType extends FederationReferenceTypes['HotlineOrder'] = FederationReferenceTypes['HotlineOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HotlineOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
};

export type ManagementGridResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['ManagementGrid'] = ResolversParentTypes['ManagementGrid'], FederationReferenceType extends FederationReferenceTypes['ManagementGrid'] = FederationReferenceTypes['ManagementGrid']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ManagementGrid']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  reveal?: Resolver<Maybe<ResolversTypes['Revealed']>, ParentType, ContextType, RequireFields<MutationRevealArgs, 'person' | 'reason'>>;
};

export type OrganisationResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveType: TypeResolveFn<'Department' | 'Enterprise' | 'GridTeam' | 'SocialOrganisation', ParentType, ContextType>;
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
};

export type PageInfoResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  conflicts?: Resolver<Maybe<Array<ResolversTypes['Conflict']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'], FederationReferenceType extends FederationReferenceTypes['Place'] = FederationReferenceTypes['Place']> = {
  __resolveType: TypeResolveFn<'Building' | 'Community' | 'Division' | 'Dwelling' | 'Grid' | 'ManagementGrid', ParentType, ContextType>;
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Place']> | FederationReferenceType, FederationReferenceType, ContextType>;
};

export type PoliceNoticeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['PoliceNotice'] = ResolversParentTypes['PoliceNotice'], FederationReferenceType extends FederationReferenceTypes['PoliceNotice'] = FederationReferenceTypes['PoliceNotice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PoliceNotice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessLog?: Resolver<Maybe<ResolversTypes['AccessConnection']>, ParentType, ContextType, RequireFields<QueryAccessLogArgs, 'first'>>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType, RequireFields<QueryCommunityArgs, 'code'>>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType, RequireFields<QueryDivisionArgs, 'code'>>;
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType, RequireFields<QueryDwellingArgs, 'id'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType, RequireFields<QueryGridArgs, 'code'>>;
  gridsAt?: Resolver<Maybe<ResolversTypes['GridsAtPoint']>, ParentType, ContextType, RequireFields<QueryGridsAtArgs, 'point'>>;
  managementGrid?: Resolver<Maybe<ResolversTypes['ManagementGrid']>, ParentType, ContextType, RequireFields<QueryManagementGridArgs, 'code'>>;
  object?: Resolver<Maybe<ResolversTypes['CityObject']>, ParentType, ContextType, RequireFields<QueryObjectArgs, 'code'>>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'id'>>;
  organisationByCreditCode?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationByCreditCodeArgs, 'code'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  personByIdNumber?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonByIdNumberArgs, 'idNumber'>>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<QueryPlaceArgs, 'id'>>;
  sourceStatus?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type RecordPointerResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RecordPointer'] = ResolversParentTypes['RecordPointer']> = {
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordStatementResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RecordStatement'] = ResolversParentTypes['RecordStatement']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['CheckedValue']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['CheckedValue']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phones?: Resolver<Array<ResolversTypes['CheckedValue']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
};

export type RevealedResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Revealed'] = ResolversParentTypes['Revealed']> = {
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  phones?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
};

export type ServiceCaseResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['ServiceCase'] = ResolversParentTypes['ServiceCase'], FederationReferenceType extends FederationReferenceTypes['ServiceCase'] = FederationReferenceTypes['ServiceCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialOrganisationResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['SocialOrganisation'] = ResolversParentTypes['SocialOrganisation'], FederationReferenceType extends FederationReferenceTypes['SocialOrganisation'] = FederationReferenceTypes['SocialOrganisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SocialOrganisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<Array<ResolversTypes['Withheld']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  batchFaults?: Resolver<Array<ResolversTypes['BatchFault']>, ParentType, ContextType>;
  defects?: Resolver<Array<ResolversTypes['DefectCount']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  indexLagSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  indexedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSuccess?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  batchFaults?: Resolver<Array<ResolversTypes['BatchFault']>, ParentType, ContextType>;
  defects?: Resolver<Array<ResolversTypes['DefectCount']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
};

export type WithheldResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Withheld'] = ResolversParentTypes['Withheld']> = {
  level?: Resolver<ResolversTypes['WithheldLevel'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['WithheldReason'], ParentType, ContextType>;
};

export type Resolvers<ContextType = HubContext> = {
  AccessConnection?: AccessConnectionResolvers<ContextType>;
  AccessRecord?: AccessRecordResolvers<ContextType>;
  BatchFault?: BatchFaultResolvers<ContextType>;
  Building?: BuildingResolvers<ContextType>;
  CheckedValue?: CheckedValueResolvers<ContextType>;
  CityObject?: CityObjectResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ConflictStatement?: ConflictStatementResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Defect?: DefectResolvers<ContextType>;
  DefectCount?: DefectCountResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  DepartmentRecord?: DepartmentRecordResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  Dwelling?: DwellingResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Grid?: GridResolvers<ContextType>;
  GridTeam?: GridTeamResolvers<ContextType>;
  GridsAtPoint?: GridsAtPointResolvers<ContextType>;
  HotlineOrder?: HotlineOrderResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  ManagementGrid?: ManagementGridResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PoliceNotice?: PoliceNoticeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordPointer?: RecordPointerResolvers<ContextType>;
  RecordStatement?: RecordStatementResolvers<ContextType>;
  Revealed?: RevealedResolvers<ContextType>;
  ServiceCase?: ServiceCaseResolvers<ContextType>;
  SocialOrganisation?: SocialOrganisationResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  Withheld?: WithheldResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = HubContext> = {
  class?: ClassDirectiveResolver<any, any, ContextType>;
};
