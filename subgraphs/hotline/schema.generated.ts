import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DepartmentContext } from './loaders';
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

/** A fault of a whole batch, file or page rather than of one record. 批次缺陷 */
export type BatchFault = {
  __typename?: 'BatchFault';
  /** When the hub met it. 发现时间 · L2 */
  at: Scalars['DateTime']['output'];
  /** The batch, file or operation, such as MZ_DB_20260315.csv. 批次 · L2 */
  batch: Scalars['String']['output'];
  /** The catalogue's code, such as D24 (total differs from the number of rows). 缺陷代码 · L2 */
  code: Scalars['String']['output'];
  /** What was found, such as 5 announced, 4 received; no person's data. 情况 · L2 */
  raw: Scalars['String']['output'];
};

/** A building. 楼栋 */
export type Building = {
  __typename?: 'Building';
  /** building: and the standard address code. 楼栋标识 · L2 */
  id: Scalars['ID']['output'];
};

/** A value with what was sent, what the hub reads it as, and the verdict: never silently repaired. 校验值 */
export type CheckedValue = {
  __typename?: 'CheckedValue';
  /** As the department sent it. 原值 · L4 */
  raw: Scalars['String']['output'];
  /** In its normal form; null when it cannot be used. 规范值 · L4 */
  value?: Maybe<Scalars['String']['output']>;
  /** What the check said. 结论 · L2 */
  verdict: Verdict;
};

/** A city object. 部件 */
export type CityObject = {
  __typename?: 'CityObject';
  /** 16 digits. 部件标识码 · L2 */
  code: Scalars['String']['output'];
};

/** A coded value as (scheme, version, code, label): the same digit means different things in different schemes. 代码 */
export type Code = {
  __typename?: 'Code';
  /** The code as the table writes it, leading zeros kept, such as 02. 代码 · L2 */
  code: Scalars['String']['output'];
  /** False when the table does not hold the code: it is passed through as received. 是否收录 · L1 */
  known: Scalars['Boolean']['output'];
  /** What the code means, in Chinese; null when the table does not hold the code. 含义 · L2 */
  label?: Maybe<Scalars['String']['output']>;
  /** The code table, such as GBT2261.1 or HOTLINE-KIND. 代码表 · L1 */
  scheme: Scalars['String']['output'];
  /** The edition of the table, such as 2003; null for a department's own table without editions. 版本 · L1 */
  version?: Maybe<Scalars['String']['output']>;
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
  /** The catalogue's code, such as D02 (bad check digit, lower-case x, full width). 缺陷代码 · L2 */
  code: Scalars['String']['output'];
  /** The field of the department's record, in its own spelling, such as GMSFHM. 字段 · L2 */
  field: Scalars['String']['output'];
  /** The value as it was sent; null when the fault is that nothing was. 原值 · L4 */
  raw?: Maybe<Scalars['String']['output']>;
};

/** How often a fault of the catalogue has been met in a department's data since the hub was started. 缺陷统计 */
export type DefectCount = {
  __typename?: 'DefectCount';
  /** The catalogue's code, such as D15. 缺陷代码 · L2 */
  code: Scalars['String']['output'];
  /** How many times. 次数 · L2 */
  count: Scalars['Int']['output'];
};

/** A unit that handles orders. 处置单位 */
export type Department = {
  __typename?: 'Department';
  /** Unit code. 单位代码 · L1 */
  code?: Maybe<Scalars['String']['output']>;
  /** department: and the unit code. 单位标识 · L1 */
  id: Scalars['ID']['output'];
  /** Name. 单位名称 · L1 */
  name?: Maybe<Scalars['String']['output']>;
  /** Phone of the office; null when none. 单位电话 · L1 */
  phone?: Maybe<Scalars['String']['output']>;
};

/** Where a department's contribution comes from: system, record, date, how it was matched, what it says. 部门记录（来源） */
export type DepartmentRecord = {
  __typename?: 'DepartmentRecord';
  /** When the department last changed the record or made the batch it came in; null when it does not say. 数据时间 · L2 */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Faults found in the record, in the order of its fields; empty when there are none. 缺陷 · L2 */
  defects: Array<Defect>;
  /** The department that answered, such as housing. 部门 · L1 */
  department: Scalars['String']['output'];
  /** When the hub read it. 获取时间 · L1 */
  fetchedAt: Scalars['DateTime']['output'];
  /** How the record was matched to the person; null where nothing had to be matched. 匹配方式 · L2 */
  matchedBy?: Maybe<MatchMethod>;
  /** Number of the record in that system; null where the system numbers nothing. 记录编号 · L3 */
  recordNumber?: Maybe<Scalars['String']['output']>;
  /** What it says of the person; null on records of places, objects and organisations. 登记内容 · L3 */
  says?: Maybe<RecordStatement>;
  /** True when the source did not answer and this was read earlier. 是否陈旧 · L1 */
  stale: Scalars['Boolean']['output'];
  /** Its system, in Chinese. 系统 · L1 */
  system: Scalars['String']['output'];
};

/** A count of orders. 事件计数 */
export type EventCount = {
  __typename?: 'EventCount';
  /** What was counted. 类别 · L1 */
  code: Code;
  /** How many. 数量 · L1 */
  count: Scalars['Int']['output'];
};

/** Which orders. 事件筛选 */
export type EventFilter = {
  /** Taken on or after. 起始日期 · L1 */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** In this resident grid. 网格 · L2 */
  grid?: InputMaybe<Scalars['ID']['input']>;
  /** Taken before. 截止日期（不含） · L1 */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** Counts of orders. 事件统计 */
export type EventStatistics = {
  __typename?: 'EventStatistics';
  /** Each category that has any. 各类数量 · L1 */
  counts: Array<EventCount>;
  /** All of them. 总数 · L1 */
  total: Scalars['Int']['output'];
};

/** A point on the ground. 坐标点 */
export type GeoPoint = {
  __typename?: 'GeoPoint';
  /** The system the numbers are in. 坐标系 · L1 */
  crs: Crs;
  /** Latitude in degrees north. 纬度 · L2 */
  lat: Scalars['Float']['output'];
  /** Longitude in degrees east. 经度 · L2 */
  lon: Scalars['Float']['output'];
};

/** A resident grid. 网格 */
export type Grid = {
  __typename?: 'Grid';
  /** grid: and the grid code. 网格标识 · L2 */
  id: Scalars['ID']['output'];
  /** Orders in it, newest first; empty when none. 工单 · L2 */
  orders?: Maybe<OrderConnection>;
};


/** A resident grid. 网格 */
export type GridOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A work order of the 12319 hotline. 热线工单 */
export type HotlineOrder = {
  __typename?: 'HotlineOrder';
  /** Address as written; null when there is none. 地址 · L3 */
  address?: Maybe<Scalars['String']['output']>;
  /** The building; null when not matched. 楼栋 · L2 */
  building?: Maybe<Building>;
  /** The caller; null when the order holds no usable number. 来电人 · L3 */
  caller?: Maybe<Person>;
  /** Closed at; null while open. 结案时间 · L2 */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was said. 内容 · L3 */
  content?: Maybe<Scalars['String']['output']>;
  /** Taken at. 受理时间 · L2 */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Due at; null when no limit is set. 截止时间 · L2 */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The resident grid; null when not matched. 网格 · L2 */
  grid?: Maybe<Grid>;
  /** The record, with its defects. 热线记录 · L3 */
  hotlineRecord?: Maybe<DepartmentRecord>;
  /** hotline-order: and the record number. 工单标识 · L2 */
  id: Scalars['ID']['output'];
  /** The city’s own category. 本地分类 · L2 */
  localCategory?: Maybe<Code>;
  /** Where it is; null when the coordinates cannot be used. 坐标 · L2 */
  location?: Maybe<GeoPoint>;
  /** Record number. 工单编号 · L2 */
  number?: Maybe<Scalars['String']['output']>;
  /** The city object it is about; null when it is about none. 部件 · L2 */
  object?: Maybe<CityObject>;
  /** State. 状态 · L2 */
  state?: Maybe<Code>;
  /** Type by CJ/T 214-2007. 事件类别 · L2 */
  type?: Maybe<Code>;
  /** The unit that handles it; null when not known. 处置单位 · L2 */
  unit?: Maybe<Department>;
};

/** How a department's record was recognised as this person's. 匹配方式 */
export type MatchMethod =
  /** The record holds the same 18-digit citizen ID number. */
  | 'ID_NUMBER'
  /** The record holds the number in another written form: 15 digits, lower-case x, full width, spaces. */
  | 'ID_NUMBER_FORM'
  /** The record holds the same passport number. */
  | 'PASSPORT';

/** A page of orders. 工单分页 */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders of this page. 工单 · L2 */
  nodes: Array<HotlineOrder>;
  /** The page. 分页 · L1 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 · L2 */
  totalCount: Scalars['Int']['output'];
};

/** A page of a list: where it ends and whether more follows. 分页 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give this as `after` to get the next page; null on an empty page. 页尾游标 · L1 */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when another page follows. 是否有下一页 · L1 */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A person as caller. 人 */
export type Person = {
  __typename?: 'Person';
  /** Their newest order; null when no order holds their number. 热线记录 · L3 */
  hotlineRecord?: Maybe<DepartmentRecord>;
  /** Sealed identifier. 人员标识 · L2 */
  id: Scalars['ID']['output'];
  /** Orders that hold their number, newest first; empty when none. 工单 · L3 */
  orders?: Maybe<OrderConnection>;
};


/** A person as caller. 人 */
export type PersonOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /** Counts of orders. 事件统计 · L1 */
  eventStatistics?: Maybe<EventStatistics>;
  /** Orders, newest first. 事件列表 · L2 */
  events?: Maybe<OrderConnection>;
  /** How this department's source is doing; the hub asks it of every department to answer `sources`. 数据源状态 · L1 */
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

/** What one department's record says of a person: nothing merged, nothing corrected. 部门登记内容 */
export type RecordStatement = {
  __typename?: 'RecordStatement';
  /** Address as written there. 地址 · L3 */
  address?: Maybe<Scalars['String']['output']>;
  /** Birth date with its verdict; null when the record has none. 出生日期 · L4 */
  birthDate?: Maybe<CheckedValue>;
  /** Citizen ID number with its verdict; null when the record has none. 公民身份号码 · L4 */
  idNumber?: Maybe<CheckedValue>;
  /** Name as written there, spaces around it removed. 姓名 · L3 */
  name?: Maybe<Scalars['String']['output']>;
  /** Phone numbers with their verdicts, in the order of the record. 联系电话 · L3 */
  phones: Array<CheckedValue>;
  /** Sex, in the department's own code table. 性别 · L3 */
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
  /** The newest data it holds; null when it cannot say. 数据截止时间 · L1 */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Faults of whole batches, newest first, the last 100. 批次缺陷 · L2 */
  batchFaults: Array<BatchFault>;
  /** Faults met so far, by code. 缺陷统计 · L2 */
  defects: Array<DefectCount>;
  /** What is missing or late, in a sentence without personal data; null when nothing is. 说明 · L1 */
  detail?: Maybe<Scalars['String']['output']>;
  /** State of the source, asked now. 状态 · L1 */
  state: SourceState;
};

/** What orders are counted by. 统计维度 */
export type StatisticsDimension =
  /** The city’s own categories. 本地分类 */
  | 'LOCAL_CATEGORY';

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
  Department: Department;
  Grid: Grid;
  HotlineOrder: HotlineOrder;
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
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
  Grid:
    ( { __typename: 'Grid' }
    & GraphQLRecursivePick<FederationTypes['Grid'], {"id":true}> );
  HotlineOrder:
    ( { __typename: 'HotlineOrder' }
    & GraphQLRecursivePick<FederationTypes['HotlineOrder'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BatchFault: ResolverTypeWrapper<BatchFault>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Building: ResolverTypeWrapper<Building>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CheckedValue: ResolverTypeWrapper<CheckedValue>;
  CityObject: ResolverTypeWrapper<CityObject>;
  Code: ResolverTypeWrapper<Code>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Crs: Crs;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Defect: ResolverTypeWrapper<Defect>;
  DefectCount: ResolverTypeWrapper<DefectCount>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Department: ResolverTypeWrapper<Department>;
  DepartmentRecord: ResolverTypeWrapper<DepartmentRecord>;
  EventCount: ResolverTypeWrapper<EventCount>;
  EventFilter: EventFilter;
  EventStatistics: ResolverTypeWrapper<EventStatistics>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Grid: ResolverTypeWrapper<Grid>;
  HotlineOrder: ResolverTypeWrapper<HotlineOrder>;
  MatchMethod: MatchMethod;
  OrderConnection: ResolverTypeWrapper<OrderConnection>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<Person>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordStatement: ResolverTypeWrapper<RecordStatement>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  StatisticsDimension: StatisticsDimension;
  Verdict: Verdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BatchFault: BatchFault;
  String: Scalars['String']['output'];
  Building: Building | FederationReferenceTypes['Building'];
  ID: Scalars['ID']['output'];
  CheckedValue: CheckedValue;
  CityObject: CityObject | FederationReferenceTypes['CityObject'];
  Code: Code;
  Boolean: Scalars['Boolean']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Defect: Defect;
  DefectCount: DefectCount;
  Int: Scalars['Int']['output'];
  Department: Department | FederationReferenceTypes['Department'];
  DepartmentRecord: DepartmentRecord;
  EventCount: EventCount;
  EventFilter: EventFilter;
  EventStatistics: EventStatistics;
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  Grid: Grid | FederationReferenceTypes['Grid'];
  HotlineOrder: HotlineOrder | FederationReferenceTypes['HotlineOrder'];
  OrderConnection: OrderConnection;
  PageInfo: PageInfo;
  Person: Person | FederationReferenceTypes['Person'];
  Query: Record<PropertyKey, never>;
  RecordStatement: RecordStatement;
  SourceStatus: SourceStatus;
};

export type BatchFaultResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['BatchFault'] = ResolversParentTypes['BatchFault']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  batch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BuildingResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Building'] = ResolversParentTypes['Building'], FederationReferenceType extends FederationReferenceTypes['Building'] = FederationReferenceTypes['Building']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Building']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CheckedValueResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CheckedValue'] = ResolversParentTypes['CheckedValue']> = {
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type CityObjectResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CityObject'] = ResolversParentTypes['CityObject'], FederationReferenceType extends FederationReferenceTypes['CityObject'] = FederationReferenceTypes['CityObject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CityObject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CodeResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Code'] = ResolversParentTypes['Code']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type EventCountResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['EventCount'] = ResolversParentTypes['EventCount']> = {
  code?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventStatisticsResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['EventStatistics'] = ResolversParentTypes['EventStatistics']> = {
  counts?: Resolver<Array<ResolversTypes['EventCount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  crs?: Resolver<ResolversTypes['Crs'], ParentType, ContextType>;
  lat?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lon?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GridResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid'], FederationReferenceType extends FederationReferenceTypes['Grid'] = FederationReferenceTypes['Grid']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Grid']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<GridOrdersArgs, 'first'>>;
};

export type HotlineOrderResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HotlineOrder'] = ResolversParentTypes['HotlineOrder'], FederationReferenceType extends FederationReferenceTypes['HotlineOrder'] = FederationReferenceTypes['HotlineOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HotlineOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>;
  caller?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  hotlineRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localCategory?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['CityObject']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['HotlineOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  hotlineRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<PersonOrdersArgs, 'first'>>;
};

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  eventStatistics?: Resolver<Maybe<ResolversTypes['EventStatistics']>, ParentType, ContextType, RequireFields<QueryEventStatisticsArgs, 'by'>>;
  events?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  sourceStatus?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
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

export type Resolvers<ContextType = DepartmentContext> = {
  BatchFault?: BatchFaultResolvers<ContextType>;
  Building?: BuildingResolvers<ContextType>;
  CheckedValue?: CheckedValueResolvers<ContextType>;
  CityObject?: CityObjectResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Defect?: DefectResolvers<ContextType>;
  DefectCount?: DefectCountResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  DepartmentRecord?: DepartmentRecordResolvers<ContextType>;
  EventCount?: EventCountResolvers<ContextType>;
  EventStatistics?: EventStatisticsResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Grid?: GridResolvers<ContextType>;
  HotlineOrder?: HotlineOrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordStatement?: RecordStatementResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
};

