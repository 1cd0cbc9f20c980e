import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonReference, Reference } from '../shared/reference';
import type { Order, Unit } from './mapping';
import type { Step } from './trail';
import type { CityObject as ObjectRow } from './objects';
import type { ManagementGrid as ManagementGridRow } from './management-grids';
import type { Counted, DepartmentContext } from './loaders';
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

/** A building. 楼栋 */
export type Building = Place & {
  __typename?: 'Building';
  /** Orders at it or in it, newest first; only open or only closed ones where `open` is given; empty when none. 工单 */
  cases?: Maybe<OrderConnection>;
  /** building: and the standard address code. 楼栋标识 */
  id: Scalars['ID']['output'];
  /** How many of them are open. 未结工单数 */
  openCaseCount?: Maybe<Scalars['Int']['output']>;
};


/** A building. 楼栋 */
export type BuildingCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How far a call has come. 通话状态 */
export type CallState =
  /** Answered by an operator. 接听 */
  | 'ANSWERED'
  /** Over. 挂断 */
  | 'HANGUP'
  /** Ringing at a seat. 振铃 */
  | 'RINGING';

/** A category by scheme and code. 类别 */
export type CategoryInput = {
  /** National: a major of 2 digits (05) or a type of 4 (0505); local: the word, such as 环境卫生. 代码 */
  code: Scalars['String']['input'];
  /** CJT214 (CJ/T 214-2007) or HOTLINE-LOCAL (the city’s own). 分类体系 */
  scheme: Scalars['String']['input'];
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

/** A city object. 部件 */
export type CityObject = {
  __typename?: 'CityObject';
  /** The building it stands at; null when it stands at none. 所在楼栋 */
  building?: Maybe<Building>;
  /** Last changed on; null when the date cannot be used. 变更日期 */
  changedOn?: Maybe<Scalars['Date']['output']>;
  /** 16 digits. 部件标识码 */
  code: Scalars['String']['output'];
  /** How it was recorded, such as 实测; null when the record does not say. 数据来源 */
  dataSource?: Maybe<Scalars['String']['output']>;
  /** The resident grid it stands in; null when not matched. 所在网格 */
  grid?: Maybe<Grid>;
  /** The record, with its defects. 热线记录 */
  hotlineRecord?: Maybe<DepartmentRecord>;
  /** The unit in charge; null when not known. 主管部门 */
  inCharge?: Maybe<Department>;
  /** Where it is; null when the coordinates cannot be used. 坐标 */
  location?: Maybe<GeoPoint>;
  /** The unit that keeps it in repair; null when not known. 养护单位 */
  maintainer?: Maybe<Department>;
  /** The management grid it stands in; null when not matched. 所在城管网格 */
  managementGrid?: Maybe<ManagementGrid>;
  /** What it is, such as 路灯. 部件名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** Remark; null when there is none. 备注 */
  note?: Maybe<Scalars['String']['output']>;
  /** How many of them are open. 未结工单数 */
  openOrderCount?: Maybe<Scalars['Int']['output']>;
  /** Orders about it, newest first; only open or only closed ones where `open` is given; empty when none. 工单 */
  orders?: Maybe<OrderConnection>;
  /** The unit that owns it; null when not known. 权属单位 */
  owner?: Maybe<Department>;
  /** Plate on a pole, a cover, a box, such as XH-0123; null when it bears none. 牌号 */
  plate?: Maybe<Scalars['String']['output']>;
  /** First recorded on; null when the date cannot be used. 初始日期 */
  since?: Maybe<Scalars['Date']['output']>;
  /** State: 完好, 破损, 丢失, 废弃, 移除. 状态 */
  state?: Maybe<Code>;
  /** Class by CJ/T 214-2007, 4 digits. 部件类别 */
  type?: Maybe<Code>;
};


/** A city object. 部件 */
export type CityObjectOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of city objects. 部件分页 */
export type CityObjectConnection = {
  __typename?: 'CityObjectConnection';
  /** The objects of this page. 部件 */
  nodes: Array<CityObject>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
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

/** A community. 社区 */
export type Community = Place & {
  __typename?: 'Community';
  /** Orders at it or in it, newest first; only open or only closed ones where `open` is given; empty when none. 工单 */
  cases?: Maybe<OrderConnection>;
  /** community: and the code. 社区标识 */
  id: Scalars['ID']['output'];
  /** How many of them are open. 未结工单数 */
  openCaseCount?: Maybe<Scalars['Int']['output']>;
};


/** A community. 社区 */
export type CommunityCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
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

/** A unit that handles orders. 处置单位 */
export type Department = {
  __typename?: 'Department';
  /** Unit code. 单位代码 */
  code?: Maybe<Scalars['String']['output']>;
  /** department: and the unit code. 单位标识 */
  id: Scalars['ID']['output'];
  /** Kind: 专业部门, 属地街道, 执法中队; null when not known. 单位类型 */
  kind?: Maybe<Code>;
  /** Name. 单位名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** How its orders stand; of those taken on or after `from` and before `to`, where given. 工单情况 */
  orderCounts?: Maybe<OrderCounts>;
  /** Orders it handles, newest first; empty when none. 工单 */
  orders?: Maybe<OrderConnection>;
  /** Phone of the office; null when none. 单位电话 */
  phone?: Maybe<Scalars['String']['output']>;
};


/** A unit that handles orders. 处置单位 */
export type DepartmentOrderCountsArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** A unit that handles orders. 处置单位 */
export type DepartmentOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** An administrative division. 行政区划 */
export type Division = Place & {
  __typename?: 'Division';
  /** Orders at it or in it, newest first; only open or only closed ones where `open` is given; empty when none. 工单 */
  cases?: Maybe<OrderConnection>;
  /** division: and the code. 区划标识 */
  id: Scalars['ID']['output'];
  /** How many of them are open. 未结工单数 */
  openCaseCount?: Maybe<Scalars['Int']['output']>;
};


/** An administrative division. 行政区划 */
export type DivisionCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A dwelling. 房屋（户室） */
export type Dwelling = Place & {
  __typename?: 'Dwelling';
  /** Orders at it or in it, newest first; only open or only closed ones where `open` is given; empty when none. 工单 */
  cases?: Maybe<OrderConnection>;
  /** dwelling: and the standard address code. 房屋标识 */
  id: Scalars['ID']['output'];
  /** How many of them are open. 未结工单数 */
  openCaseCount?: Maybe<Scalars['Int']['output']>;
};


/** A dwelling. 房屋（户室） */
export type DwellingCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A count of orders. 事件计数 */
export type EventCount = {
  __typename?: 'EventCount';
  /** What was counted; its code is empty for orders that have none. 类别 */
  code: Code;
  /** The community, when counted by community; else null. 社区 */
  community?: Maybe<Community>;
  /** How many; null below ten, or where it would tell another that is, to those who see no single orders. 数量 */
  count?: Maybe<Scalars['Int']['output']>;
  /** The grid, when counted by grid; else null. 网格 */
  grid?: Maybe<Grid>;
  /** The unit, when counted by unit; else null. 处置单位 */
  unit?: Maybe<Department>;
};

/** Which orders: all that is given must hold. 事件筛选 */
export type EventFilter = {
  /** At this building: its identifier or its standard address code. 楼栋 */
  building?: InputMaybe<Scalars['ID']['input']>;
  /** Of this category, in any scheme. 类别 */
  category?: InputMaybe<CategoryInput>;
  /** In this community: its identifier or its code. 社区 */
  community?: InputMaybe<Scalars['ID']['input']>;
  /** Of which all these hold. 标志 */
  flags?: InputMaybe<Array<OrderFlag>>;
  /** Taken on or after. 起始日期 */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** In this resident grid: its identifier or its code. 网格 */
  grid?: InputMaybe<Scalars['ID']['input']>;
  /** In this state, such as 待处置. 状态 */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Taken before; not before `from`. 截止日期（不含） */
  to?: InputMaybe<Scalars['Date']['input']>;
  /** Handled by this unit: its identifier or its code. 处置单位 */
  unit?: InputMaybe<Scalars['ID']['input']>;
};

/** Counts of orders. 事件统计 */
export type EventStatistics = {
  __typename?: 'EventStatistics';
  /** Each category that has any, the largest first; those whose count is not shown stand last, by what they are called. 各类数量 */
  counts: Array<EventCount>;
  /** All of them; null to those who see no single orders below ten, and where it would tell a count that is. 总数 */
  total?: Maybe<Scalars['Int']['output']>;
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

/** A resident grid. 网格 */
export type Grid = Place & {
  __typename?: 'Grid';
  /** Orders at it or in it, newest first; only open or only closed ones where `open` is given; empty when none. 工单 */
  cases?: Maybe<OrderConnection>;
  /** grid: and the grid code. 网格标识 */
  id: Scalars['ID']['output'];
  /** City objects in it, in the order of their codes; of one category (CJ/T 214-2007: 2 or 4 digits) where given. 部件 */
  objects?: Maybe<CityObjectConnection>;
  /** How many of them are open. 未结工单数 */
  openCaseCount?: Maybe<Scalars['Int']['output']>;
};


/** A resident grid. 网格 */
export type GridCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A resident grid. 网格 */
export type GridObjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The grids a point lies in. 点所在网格 */
export type GridsAtPoint = {
  __typename?: 'GridsAtPoint';
  /** Longitude and latitude in CGCS2000, a comma between. 点标识 */
  id: Scalars['ID']['output'];
  /** The management grid there; null when the point lies in none. 城管网格 */
  managementGrid?: Maybe<ManagementGrid>;
};

/** A call at the hotline, as its switchboard pushes it; forgotten 30 minutes after hang-up. 来电 */
export type HotlineCall = {
  __typename?: 'HotlineCall';
  /** Seat that rings or answered, never a name; null before one is chosen. 坐席号 */
  agent?: Maybe<Scalars['String']['output']>;
  /** Answered at; null while it is not. 接听时间 */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The switchboard’s number of the call. 通话标识 */
  callId: Scalars['ID']['output'];
  /** The number called, such as 12319; null when not told. 被叫号码 */
  calledNumber?: Maybe<Scalars['String']['output']>;
  /** The number of the caller with its verdict; its value is null when withheld or unreadable. 主叫号码 */
  callerNumber?: Maybe<CheckedValue>;
  /** Over at; null while it is not. 挂断时间 */
  hungUpAt?: Maybe<Scalars['DateTime']['output']>;
  /** The highest number of a message about it. 最新序号 */
  lastSeq: Scalars['Int']['output'];
  /** Began to ring at; null when that was not told. 振铃时间 */
  ringingAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. 通话状态 */
  state: CallState;
};

/** A work order of the 12319 hotline. 热线工单 */
export type HotlineOrder = {
  __typename?: 'HotlineOrder';
  /** Address, in simplified characters; null when there is none, or none that can be read. 地址 */
  address?: Maybe<Scalars['String']['output']>;
  /** The building; null when not matched. 楼栋 */
  building?: Maybe<Building>;
  /** The caller; null when the order holds no usable number. 来电人 */
  caller?: Maybe<Person>;
  /** Way in: 电话, 网站, 采集上报 …; null when the record does not say. 受理渠道 */
  channel?: Maybe<Code>;
  /** Number in the city’s own system; one order has both. 市级编号 */
  cityNumber?: Maybe<Scalars['String']['output']>;
  /** Closed at; null while open. 结案时间 */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The community; null when not matched. 社区 */
  community?: Maybe<Community>;
  /** What was said; null when nothing of it can be read. 内容 */
  content?: Maybe<Scalars['String']['output']>;
  /** Taken at. 受理时间 */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Due at; null when no limit is set. 截止时间 */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The resident grid; null when not matched. 网格 */
  grid?: Maybe<Grid>;
  /** The record, with its defects. 热线记录 */
  hotlineRecord?: Maybe<DepartmentRecord>;
  /** hotline-order: and the record number. 工单标识 */
  id: Scalars['ID']['output'];
  /** True when the caller asked not to be named to those who handle it; null when the record does not say. 是否保密 */
  isConfidential?: Maybe<Scalars['Boolean']['output']>;
  /** True when it is open past its limit, or was closed, or suspended, past it; null when no limit is set. 是否超期 */
  isOverdue?: Maybe<Scalars['Boolean']['output']>;
  /** True when the same was reported before; null when the record does not say. 是否重复 */
  isRepeated?: Maybe<Scalars['Boolean']['output']>;
  /** True while its clock is stopped (挂账). 是否挂账 */
  isSuspended?: Maybe<Scalars['Boolean']['output']>;
  /** What the caller wants: 投诉, 求助, 咨询 …; null when the record does not say. 诉求类型 */
  kind?: Maybe<Code>;
  /** Who may lead it: territory or department, and why; null when neither can be told. 牵头建议 */
  leadProposal?: Maybe<LeadProposal>;
  /** The city’s own category. 本地分类 */
  localCategory?: Maybe<Code>;
  /** Where it is; null when the coordinates cannot be used. 坐标 */
  location?: Maybe<GeoPoint>;
  /** Record number. 工单编号 */
  number?: Maybe<Scalars['String']['output']>;
  /** The city object it is about; null when it is about none. 部件 */
  object?: Maybe<CityObject>;
  /** How often it was opened again after closing; null when the record does not say. 返工次数 */
  reopenedCount?: Maybe<Scalars['Int']['output']>;
  /** How often units have sent it back; null when the record does not say. 退回次数 */
  returnCount?: Maybe<Scalars['Int']['output']>;
  /** Who reported: a citizen (市民) or a collector (采集员); null when the record does not say. 上报来源 */
  source?: Maybe<Code>;
  /** State, such as 待处置. 状态 */
  state?: Maybe<Code>;
  /** What it is about in a line: kind, type and road; no person in it. 标题 */
  title?: Maybe<Scalars['String']['output']>;
  /** Every step from reception to closing, in order; null when the hotline does not answer. 流转过程 */
  trail?: Maybe<Array<TrailStep>>;
  /** Type by CJ/T 214-2007. 事件类别 */
  type?: Maybe<Code>;
  /** The unit that handles it; null when not known. 处置单位 */
  unit?: Maybe<Department>;
  /** How urgent: 一般, 紧急, 特急; null when the record does not say. 紧急程度 */
  urgency?: Maybe<Code>;
};

/** Who may lead an order, and why. 牵头建议 */
export type LeadProposal = {
  __typename?: 'LeadProposal';
  /** The unit that assists; null when none is named. 协同单位 */
  assistedBy?: Maybe<Department>;
  /** Why, in a Chinese sentence without persons. 理由 */
  reason: Scalars['String']['output'];
  /** The rule that says so. 规则 */
  rule: LeadRule;
  /** The unit that leads. 牵头单位 */
  unit: Department;
};

/** Rules of leading: 块 territory, 条 department. 牵头规则 */
export type LeadRule =
  /** A city object: the unit that keeps or owns it leads, the street assists. 以条为主 */
  | 'DEPARTMENT'
  /** An event: the street of its place leads, departments assist. 以块为主 */
  | 'TERRITORY';

/** A management grid of urban management, patrolled by one squad. 城管网格 */
export type ManagementGrid = Place & {
  __typename?: 'ManagementGrid';
  /** Area in square metres; null when not given. 面积 */
  areaSquareMetres?: Maybe<Scalars['Float']['output']>;
  /** Its boundary, corner after corner; empty when not given or not to be used. 边界 */
  boundary?: Maybe<Array<GeoPoint>>;
  /** Orders at it or in it, newest first; only open or only closed ones where `open` is given; empty when none. 工单 */
  cases?: Maybe<OrderConnection>;
  /** Class A, B or C: how closely it is looked after. 网格等级 */
  class?: Maybe<Code>;
  /** Code, such as 429801001A07. 城管网格编码 */
  code?: Maybe<Scalars['String']['output']>;
  /** management-grid: and the code. 城管网格标识 */
  id: Scalars['ID']['output'];
  /** Name. 名称 */
  name?: Maybe<Scalars['String']['output']>;
  /** City objects in it, by code; of one category where given. 部件 */
  objects?: Maybe<CityObjectConnection>;
  /** How many of them are open. 未结工单数 */
  openCaseCount?: Maybe<Scalars['Int']['output']>;
  /** How it is patrolled: 徒步 or 车辆. 巡查方式 */
  patrolMode?: Maybe<Code>;
  /** The street it belongs to; null when not known. 所属街道 */
  street?: Maybe<Division>;
  /** The squad that patrols it; null when not known. 管理小组 */
  team?: Maybe<Department>;
};


/** A management grid of urban management, patrolled by one squad. 城管网格 */
export type ManagementGridCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A management grid of urban management, patrolled by one squad. 城管网格 */
export type ManagementGridObjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** A city object near a point. 附近部件 */
export type NearbyObject = {
  __typename?: 'NearbyObject';
  /** Great-circle distance from the point, in metres. 距离（米） */
  distanceMetres: Scalars['Float']['output'];
  /** The object. 部件 */
  node: CityObject;
};

/** City objects near a point, the nearest first. 附近部件分页 */
export type NearbyObjectConnection = {
  __typename?: 'NearbyObjectConnection';
  /** The objects of this page with their distances. 部件与距离 */
  edges: Array<NearbyObject>;
  /** The objects of this page. 部件 */
  nodes: Array<CityObject>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many lie within the radius; null when they are so many that only the nearest were read. 总数 */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A page of orders. 工单分页 */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders of this page. 工单 */
  nodes: Array<HotlineOrder>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
};

/** How the orders of a unit stand; one order may count under several heads. 工单情况 */
export type OrderCounts = {
  __typename?: 'OrderCounts';
  /** Closed, or declared void. 已结 */
  closed: Scalars['Int']['output'];
  /** Not closed. 未结 */
  open: Scalars['Int']['output'];
  /** Open past the limit, or closed or suspended past it. 超期 */
  overdue: Scalars['Int']['output'];
  /** Opened again at least once. 返工 */
  reopened: Scalars['Int']['output'];
  /** Sent back at least once. 退回 */
  returned: Scalars['Int']['output'];
  /** Suspended now. 挂账 */
  suspended: Scalars['Int']['output'];
  /** All of them. 总数 */
  total: Scalars['Int']['output'];
};

/** What an order can be besides its state. 工单标志 */
export type OrderFlag =
  /** Not closed. 未结 */
  | 'OPEN'
  /** Open past its limit, or closed or suspended past it. 超期 */
  | 'OVERDUE'
  /** Opened again after closing. 返工 */
  | 'REOPENED'
  /** Sent back at least once. 退回 */
  | 'RETURNED'
  /** Its clock is stopped. 挂账 */
  | 'SUSPENDED';

/** A page of a list: where it ends and whether more follows. 分页 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give this as `after` to get the next page; null on an empty page. 页尾游标 */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when another page follows. 是否有下一页 */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A person as caller. 人 */
export type Person = {
  __typename?: 'Person';
  /**
   * Their newest order that holds their number, else the newest linked to them; null when there is neither. Confidential orders
   * are told of a person to the desk alone. 热线记录
   */
  hotlineRecord?: Maybe<DepartmentRecord>;
  /** Sealed identifier. 人员标识 */
  id: Scalars['ID']['output'];
  /** How many of them are open. 未结工单数 */
  openOrderCount?: Maybe<Scalars['Int']['output']>;
  /** Orders that hold their number, newest first, confidential ones to the desk alone; empty when none. 工单 */
  orders?: Maybe<OrderConnection>;
  /** Needed for `hotlineRecord`: what the directory links to them of records without a usable number. 无号码记录 */
  unnumberedRecords?: Maybe<Array<RecordPointer>>;
};


/** A person as caller. 人 */
export type PersonOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Anything with a place on the ground. Spelled out kind by kind: a subgraph that has kinds of its own cannot use @interfaceObject. 地 */
export type Place = {
  /** Orders at it or in it, newest first; only open or only closed ones where `open` is given; empty when none. 工单 */
  cases?: Maybe<OrderConnection>;
  /** Kind and public code. 地点标识 */
  id: Scalars['ID']['output'];
  /** How many of them are open. 未结工单数 */
  openCaseCount?: Maybe<Scalars['Int']['output']>;
};


/** Anything with a place on the ground. Spelled out kind by kind: a subgraph that has kinds of its own cannot use @interfaceObject. 地 */
export type PlaceCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
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
  /**
   * Counts of orders. Who sees no small counts asks for one calendar month, from its first day to the first of the next, by local
   * category, community, state or source, and nothing narrower: tables that overlap would tell small counts. 事件统计
   */
  eventStatistics?: Maybe<EventStatistics>;
  /** Orders, newest first. 事件列表 */
  events?: Maybe<OrderConnection>;
  /** A call the switchboard told of; null when it is not known, or was forgotten 30 minutes after hang-up. 按标识查来电 */
  hotlineCall?: Maybe<HotlineCall>;
  /** The city object that bears a plate, such as XH-0123 on a lamp post, however it is written; null when none does. 按牌号查部件 */
  objectByPlate?: Maybe<CityObject>;
  /**
   * City objects within a radius of 1 to 2000 m, the nearest first; of one category (CJ/T 214-2007: a major of 2 digits or a
   * class of 4) where given. A point outside the city is refused. 附近部件
   */
  objectsNear?: Maybe<NearbyObjectConnection>;
  /** How this department's source is doing; the hub asks it of every department to answer `sources`. 数据源状态 */
  sourceStatus: SourceStatus;
};


export type QueryEventStatisticsArgs = {
  by: StatisticsDimension;
  filter?: InputMaybe<EventFilter>;
};


export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryHotlineCallArgs = {
  callId: Scalars['ID']['input'];
};


export type QueryObjectByPlateArgs = {
  plate: Scalars['String']['input'];
};


export type QueryObjectsNearArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  point: PointInput;
  radiusMetres?: Scalars['Int']['input'];
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

/** What orders are counted by. 统计维度 */
export type StatisticsDimension =
  /** Communities. 社区 */
  | 'COMMUNITY'
  /** Resident grids. 网格 */
  | 'GRID'
  /** The city’s own categories. 本地分类 */
  | 'LOCAL_CATEGORY'
  /** Types of CJ/T 214-2007, 4 digits. 国标小类 */
  | 'NATIONAL_CATEGORY'
  /** Majors of CJ/T 214-2007, 2 digits. 国标大类 */
  | 'NATIONAL_MAJOR'
  /** Citizens and collectors. 上报来源 */
  | 'SOURCE'
  /** States. 状态 */
  | 'STATE'
  /** Units that handle them. 处置单位 */
  | 'UNIT';

/** Lights of the clock of urban management. 时限灯 */
export type TrailLight =
  /** Under 80 % of the limit. 绿灯 */
  | 'GREEN'
  /** Over the limit. 红灯 */
  | 'RED'
  /** From 80 % to the limit. 黄灯 */
  | 'YELLOW';

/** A step of an order’s trail with its clock. 流转环节 */
export type TrailStep = {
  __typename?: 'TrailStep';
  /** What was done, or is awaited; null when the record does not say. 操作 */
  action?: Maybe<Scalars['String']['output']>;
  /** Done at; null while under way. 完成时间 */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Light by the share of the limit used; null when none is set. 时限灯 */
  light?: Maybe<TrailLight>;
  /** Limit in hours; null when none is set. 时限（小时） */
  limitHours?: Maybe<Scalars['Float']['output']>;
  /** Node: 受理, 预审, 派遣, 处置, 核查, 回访, 结案. 环节 */
  node: Code;
  /** Hours left; negative when over the limit; null when none is set. 剩余时间（小时） */
  remainingHours?: Maybe<Scalars['Float']['output']>;
  /** Seat number of the operator, never a name; null when it was no seat. 坐席号 */
  seat?: Maybe<Scalars['String']['output']>;
  /** Begun at; null when the record does not say. 开始时间 */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The unit whose step it is; null when not known. 办理单位 */
  unit?: Maybe<Department>;
  /** Hours used up to its end, or to now; hours of suspension do not count. 已用时（小时） */
  usedHours?: Maybe<Scalars['Float']['output']>;
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
  CityObject: CityObject;
  Community: Community;
  Department: Department;
  Division: Division;
  Dwelling: Dwelling;
  Grid: Grid;
  GridsAtPoint: GridsAtPoint;
  HotlineOrder: HotlineOrder;
  ManagementGrid: ManagementGrid;
  Person: Person;
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
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"id":true}> );
  Dwelling:
    ( { __typename: 'Dwelling' }
    & GraphQLRecursivePick<FederationTypes['Dwelling'], {"id":true}> );
  Grid:
    ( { __typename: 'Grid' }
    & GraphQLRecursivePick<FederationTypes['Grid'], {"id":true}> );
  GridsAtPoint:
    ( { __typename: 'GridsAtPoint' }
    & GraphQLRecursivePick<FederationTypes['GridsAtPoint'], {"id":true}> );
  HotlineOrder:
    ( { __typename: 'HotlineOrder' }
    & GraphQLRecursivePick<FederationTypes['HotlineOrder'], {"id":true}> );
  ManagementGrid:
    ( { __typename: 'ManagementGrid' }
    & GraphQLRecursivePick<FederationTypes['ManagementGrid'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"unnumberedRecords":{"department":true,"recordNumber":true}}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Place:
    | ( Reference )
    | ( Reference )
    | ( Reference )
    | ( Reference )
    | ( Reference )
    | ( ManagementGridRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BatchFault: ResolverTypeWrapper<BatchFault>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Building: ResolverTypeWrapper<Reference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CallState: CallState;
  CategoryInput: CategoryInput;
  CheckedValue: ResolverTypeWrapper<CheckedValue>;
  CityObject: ResolverTypeWrapper<ObjectRow>;
  CityObjectConnection: ResolverTypeWrapper<Omit<CityObjectConnection, 'nodes'> & { nodes: Array<ResolversTypes['CityObject']> }>;
  ClassLevel: ClassLevel;
  Code: ResolverTypeWrapper<Code>;
  Community: ResolverTypeWrapper<Reference>;
  Crs: Crs;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Defect: ResolverTypeWrapper<Defect>;
  DefectCount: ResolverTypeWrapper<DefectCount>;
  Department: ResolverTypeWrapper<Unit>;
  DepartmentRecord: ResolverTypeWrapper<DepartmentRecord>;
  Division: ResolverTypeWrapper<Reference>;
  Dwelling: ResolverTypeWrapper<Reference>;
  EventCount: ResolverTypeWrapper<Counted>;
  EventFilter: EventFilter;
  EventStatistics: ResolverTypeWrapper<Omit<EventStatistics, 'counts'> & { counts: Array<ResolversTypes['EventCount']> }>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Grid: ResolverTypeWrapper<Reference>;
  GridsAtPoint: ResolverTypeWrapper<Reference>;
  HotlineCall: ResolverTypeWrapper<HotlineCall>;
  HotlineOrder: ResolverTypeWrapper<Order>;
  LeadProposal: ResolverTypeWrapper<Omit<LeadProposal, 'assistedBy' | 'unit'> & { assistedBy?: Maybe<ResolversTypes['Department']>, unit: ResolversTypes['Department'] }>;
  LeadRule: LeadRule;
  ManagementGrid: ResolverTypeWrapper<ManagementGridRow>;
  Mask: Mask;
  MatchMethod: MatchMethod;
  NearbyObject: ResolverTypeWrapper<Omit<NearbyObject, 'node'> & { node: ResolversTypes['CityObject'] }>;
  NearbyObjectConnection: ResolverTypeWrapper<Omit<NearbyObjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NearbyObject']>, nodes: Array<ResolversTypes['CityObject']> }>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'nodes'> & { nodes: Array<ResolversTypes['HotlineOrder']> }>;
  OrderCounts: ResolverTypeWrapper<OrderCounts>;
  OrderFlag: OrderFlag;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<PersonReference>;
  Place: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Place']>;
  PointInput: PointInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPointer: ResolverTypeWrapper<RecordPointer>;
  RecordStatement: ResolverTypeWrapper<RecordStatement>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  StatisticsDimension: StatisticsDimension;
  TrailLight: TrailLight;
  TrailStep: ResolverTypeWrapper<Step>;
  Verdict: Verdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BatchFault: BatchFault;
  String: Scalars['String']['output'];
  Building: Reference;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  ID: Scalars['ID']['output'];
  CategoryInput: CategoryInput;
  CheckedValue: CheckedValue;
  CityObject: ObjectRow;
  CityObjectConnection: Omit<CityObjectConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['CityObject']> };
  Code: Code;
  Community: Reference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Defect: Defect;
  DefectCount: DefectCount;
  Department: Unit;
  DepartmentRecord: DepartmentRecord;
  Division: Reference;
  Dwelling: Reference;
  EventCount: Counted;
  EventFilter: EventFilter;
  EventStatistics: Omit<EventStatistics, 'counts'> & { counts: Array<ResolversParentTypes['EventCount']> };
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  Grid: Reference;
  GridsAtPoint: Reference;
  HotlineCall: HotlineCall;
  HotlineOrder: Order;
  LeadProposal: Omit<LeadProposal, 'assistedBy' | 'unit'> & { assistedBy?: Maybe<ResolversParentTypes['Department']>, unit: ResolversParentTypes['Department'] };
  ManagementGrid: ManagementGridRow;
  NearbyObject: Omit<NearbyObject, 'node'> & { node: ResolversParentTypes['CityObject'] };
  NearbyObjectConnection: Omit<NearbyObjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NearbyObject']>, nodes: Array<ResolversParentTypes['CityObject']> };
  OrderConnection: Omit<OrderConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['HotlineOrder']> };
  OrderCounts: OrderCounts;
  PageInfo: PageInfo;
  Person: PersonReference;
  Place: ResolversInterfaceTypes<ResolversParentTypes>['Place'];
  PointInput: PointInput;
  Query: Record<PropertyKey, never>;
  RecordPointer: RecordPointer;
  RecordStatement: RecordStatement;
  SourceStatus: SourceStatus;
  TrailStep: Step;
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
  cases?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<BuildingCasesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openCaseCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckedValueResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CheckedValue'] = ResolversParentTypes['CheckedValue']> = {
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type CityObjectResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CityObject'] = ResolversParentTypes['CityObject'], FederationReferenceType extends FederationReferenceTypes['CityObject'] = FederationReferenceTypes['CityObject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CityObject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>;
  changedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  hotlineRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  inCharge?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  maintainer?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  managementGrid?: Resolver<Maybe<ResolversTypes['ManagementGrid']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openOrderCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<CityObjectOrdersArgs, 'first'>>;
  owner?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
};

export type CityObjectConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CityObjectConnection'] = ResolversParentTypes['CityObjectConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['CityObject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  cases?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<CommunityCasesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openCaseCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type DepartmentResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderCounts?: Resolver<Maybe<ResolversTypes['OrderCounts']>, ParentType, ContextType, Partial<DepartmentOrderCountsArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<DepartmentOrdersArgs, 'first'>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  cases?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<DivisionCasesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openCaseCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Dwelling'] = ResolversParentTypes['Dwelling'], FederationReferenceType extends FederationReferenceTypes['Dwelling'] = FederationReferenceTypes['Dwelling']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dwelling']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<DwellingCasesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openCaseCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventCountResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['EventCount'] = ResolversParentTypes['EventCount']> = {
  code?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
};

export type EventStatisticsResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['EventStatistics'] = ResolversParentTypes['EventStatistics']> = {
  counts?: Resolver<Array<ResolversTypes['EventCount']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  crs?: Resolver<ResolversTypes['Crs'], ParentType, ContextType>;
  lat?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lon?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GridResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid'], FederationReferenceType extends FederationReferenceTypes['Grid'] = FederationReferenceTypes['Grid']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Grid']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<GridCasesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objects?: Resolver<Maybe<ResolversTypes['CityObjectConnection']>, ParentType, ContextType, RequireFields<GridObjectsArgs, 'first'>>;
  openCaseCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GridsAtPointResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GridsAtPoint'] = ResolversParentTypes['GridsAtPoint'], FederationReferenceType extends FederationReferenceTypes['GridsAtPoint'] = FederationReferenceTypes['GridsAtPoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GridsAtPoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  managementGrid?: Resolver<Maybe<ResolversTypes['ManagementGrid']>, ParentType, ContextType>;
};

export type HotlineCallResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HotlineCall'] = ResolversParentTypes['HotlineCall']> = {
  agent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  callId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  calledNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callerNumber?: Resolver<Maybe<ResolversTypes['CheckedValue']>, ParentType, ContextType>;
  hungUpAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ringingAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CallState'], ParentType, ContextType>;
};

export type HotlineOrderResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HotlineOrder'] = ResolversParentTypes['HotlineOrder'], FederationReferenceType extends FederationReferenceTypes['HotlineOrder'] = FederationReferenceTypes['HotlineOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HotlineOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>;
  caller?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  cityNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  hotlineRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isConfidential?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOverdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRepeated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSuspended?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  leadProposal?: Resolver<Maybe<ResolversTypes['LeadProposal']>, ParentType, ContextType>;
  localCategory?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['CityObject']>, ParentType, ContextType>;
  reopenedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trail?: Resolver<Maybe<Array<ResolversTypes['TrailStep']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
};

export type LeadProposalResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['LeadProposal'] = ResolversParentTypes['LeadProposal']> = {
  assistedBy?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['LeadRule'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type ManagementGridResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ManagementGrid'] = ResolversParentTypes['ManagementGrid'], FederationReferenceType extends FederationReferenceTypes['ManagementGrid'] = FederationReferenceTypes['ManagementGrid']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ManagementGrid']> | FederationReferenceType, FederationReferenceType, ContextType>;
  areaSquareMetres?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  boundary?: Resolver<Maybe<Array<ResolversTypes['GeoPoint']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<ManagementGridCasesArgs, 'first'>>;
  class?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objects?: Resolver<Maybe<ResolversTypes['CityObjectConnection']>, ParentType, ContextType, RequireFields<ManagementGridObjectsArgs, 'first'>>;
  openCaseCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  patrolMode?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NearbyObjectResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['NearbyObject'] = ResolversParentTypes['NearbyObject']> = {
  distanceMetres?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CityObject'], ParentType, ContextType>;
};

export type NearbyObjectConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['NearbyObjectConnection'] = ResolversParentTypes['NearbyObjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NearbyObject']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CityObject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['HotlineOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderCountsResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OrderCounts'] = ResolversParentTypes['OrderCounts']> = {
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suspended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  hotlineRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openOrderCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<PersonOrdersArgs, 'first'>>;
};

export type PlaceResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  __resolveType: TypeResolveFn<'Building' | 'Community' | 'Division' | 'Dwelling' | 'Grid' | 'ManagementGrid', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  eventStatistics?: Resolver<Maybe<ResolversTypes['EventStatistics']>, ParentType, ContextType, RequireFields<QueryEventStatisticsArgs, 'by'>>;
  events?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  hotlineCall?: Resolver<Maybe<ResolversTypes['HotlineCall']>, ParentType, ContextType, RequireFields<QueryHotlineCallArgs, 'callId'>>;
  objectByPlate?: Resolver<Maybe<ResolversTypes['CityObject']>, ParentType, ContextType, RequireFields<QueryObjectByPlateArgs, 'plate'>>;
  objectsNear?: Resolver<Maybe<ResolversTypes['NearbyObjectConnection']>, ParentType, ContextType, RequireFields<QueryObjectsNearArgs, 'first' | 'point' | 'radiusMetres'>>;
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

export type SourceStatusResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  batchFaults?: Resolver<Array<ResolversTypes['BatchFault']>, ParentType, ContextType>;
  defects?: Resolver<Array<ResolversTypes['DefectCount']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
};

export type TrailStepResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TrailStep'] = ResolversParentTypes['TrailStep']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  light?: Resolver<Maybe<ResolversTypes['TrailLight']>, ParentType, ContextType>;
  limitHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  remainingHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  seat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  usedHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = DepartmentContext> = {
  BatchFault?: BatchFaultResolvers<ContextType>;
  Building?: BuildingResolvers<ContextType>;
  CheckedValue?: CheckedValueResolvers<ContextType>;
  CityObject?: CityObjectResolvers<ContextType>;
  CityObjectConnection?: CityObjectConnectionResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Defect?: DefectResolvers<ContextType>;
  DefectCount?: DefectCountResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  DepartmentRecord?: DepartmentRecordResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  Dwelling?: DwellingResolvers<ContextType>;
  EventCount?: EventCountResolvers<ContextType>;
  EventStatistics?: EventStatisticsResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Grid?: GridResolvers<ContextType>;
  GridsAtPoint?: GridsAtPointResolvers<ContextType>;
  HotlineCall?: HotlineCallResolvers<ContextType>;
  HotlineOrder?: HotlineOrderResolvers<ContextType>;
  LeadProposal?: LeadProposalResolvers<ContextType>;
  ManagementGrid?: ManagementGridResolvers<ContextType>;
  NearbyObject?: NearbyObjectResolvers<ContextType>;
  NearbyObjectConnection?: NearbyObjectConnectionResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderCounts?: OrderCountsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordPointer?: RecordPointerResolvers<ContextType>;
  RecordStatement?: RecordStatementResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  TrailStep?: TrailStepResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = DepartmentContext> = {
  class?: ClassDirectiveResolver<any, any, ContextType>;
};
