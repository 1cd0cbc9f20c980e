import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonReference } from '../shared/reference';
import type { Birth } from './family';
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

/** A birth certificate in the register. 出生医学证明登记 */
export type BirthRegistration = {
  __typename?: 'BirthRegistration';
  /** Number of the certificate. 出生证编号 */
  certificateNumber: Scalars['String']['output'];
  /** The child; null while the register holds no usable ID number of theirs. 新生儿 */
  child?: Maybe<Person>;
  /** When it was issued; null when the register's date cannot be used. 签发日期 */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** The entry in the register, with its date and defects. 登记记录 */
  record: DepartmentRecord;
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

/** A page of children. 子女分页 */
export type ChildConnection = {
  __typename?: 'ChildConnection';
  /** The children of this page. 子女 */
  nodes: Array<Person>;
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

/** A benefit granted to a family. 奖励扶助 */
export type FamilyBenefit = {
  __typename?: 'FamilyBenefit';
  /** What is granted, such as 独生子女父母奖励. 扶助类别 */
  kind: Code;
  /** Amount each month in yuan; null when it cannot be read. 月金额 */
  monthlyAmountYuan?: Maybe<Scalars['Float']['output']>;
  /** The entry in the list, with its date and defects. 扶助记录 */
  record: DepartmentRecord;
  /** Granted from; null when the list's date cannot be used. 起始日期 */
  since?: Maybe<Scalars['Date']['output']>;
  /** Whether it is being paid; null when the list does not say. 发放状态 */
  state?: Maybe<Code>;
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

/** A person, as the population system of the health commission adds to them. 人员 */
export type Person = {
  __typename?: 'Person';
  /** Family benefits granted to them, newest first; empty when there are none. 奖励扶助 */
  benefits?: Maybe<Array<FamilyBenefit>>;
  /** Birth certificates on which they are father or mother, newest first; empty when there are none. 出生医学证明登记 */
  birthsRegistered?: Maybe<Array<BirthRegistration>>;
  /** How many children they have; null when the system does not know the person or holds no number. 子女数 */
  childCount?: Maybe<Scalars['Int']['output']>;
  /** Their children whose own record names them as father or mother by a usable ID number, oldest first; empty when none does. 子女 */
  children?: Maybe<ChildConnection>;
  /**
   * Where these facts come from; of a person whose number no record holds, the newest record linked to them. Null when the
   * system does not know the person. 计生记录
   */
  familyPlanningRecord?: Maybe<DepartmentRecord>;
  /** Sealed identifier. 人员标识 */
  id: Scalars['ID']['output'];
  /** Father, then mother, as far as the system holds a usable ID number of theirs; null when it does not know the person. 父母 */
  parents?: Maybe<Array<Person>>;
  /** Whether they live here, as the grass-roots worker reported it; null when the system does not know the person, says nothing, or says so of someone it notes as gone. 居住状况 */
  residenceState?: Maybe<Code>;
  /** Needed for `familyPlanningRecord`: what the directory links to them of records without a usable number. 无号码记录 */
  unnumberedRecords?: Maybe<Array<RecordPointer>>;
};


/** A person, as the population system of the health commission adds to them. 人员 */
export type PersonChildrenArgs = {
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
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"unnumberedRecords":{"department":true,"recordNumber":true}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BatchFault: ResolverTypeWrapper<BatchFault>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  BirthRegistration: ResolverTypeWrapper<Birth>;
  CheckedValue: ResolverTypeWrapper<CheckedValue>;
  ChildConnection: ResolverTypeWrapper<Omit<ChildConnection, 'nodes'> & { nodes: Array<ResolversTypes['Person']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ClassLevel: ClassLevel;
  Code: ResolverTypeWrapper<Code>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Crs: Crs;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Defect: ResolverTypeWrapper<Defect>;
  DefectCount: ResolverTypeWrapper<DefectCount>;
  DepartmentRecord: ResolverTypeWrapper<DepartmentRecord>;
  FamilyBenefit: ResolverTypeWrapper<FamilyBenefit>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Mask: Mask;
  MatchMethod: MatchMethod;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<PersonReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PointInput: PointInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPointer: ResolverTypeWrapper<RecordPointer>;
  RecordStatement: ResolverTypeWrapper<RecordStatement>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Verdict: Verdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BatchFault: BatchFault;
  String: Scalars['String']['output'];
  BirthRegistration: Birth;
  CheckedValue: CheckedValue;
  ChildConnection: Omit<ChildConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Person']> };
  Int: Scalars['Int']['output'];
  Code: Code;
  Boolean: Scalars['Boolean']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Defect: Defect;
  DefectCount: DefectCount;
  DepartmentRecord: DepartmentRecord;
  FamilyBenefit: FamilyBenefit;
  Float: Scalars['Float']['output'];
  GeoPoint: GeoPoint;
  PageInfo: PageInfo;
  Person: PersonReference;
  ID: Scalars['ID']['output'];
  PointInput: PointInput;
  Query: Record<PropertyKey, never>;
  RecordPointer: RecordPointer;
  RecordStatement: RecordStatement;
  SourceStatus: SourceStatus;
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

export type BirthRegistrationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['BirthRegistration'] = ResolversParentTypes['BirthRegistration']> = {
  certificateNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['DepartmentRecord'], ParentType, ContextType>;
};

export type CheckedValueResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CheckedValue'] = ResolversParentTypes['CheckedValue']> = {
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type ChildConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['ChildConnection'] = ResolversParentTypes['ChildConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
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

export type FamilyBenefitResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['FamilyBenefit'] = ResolversParentTypes['FamilyBenefit']> = {
  kind?: Resolver<ResolversTypes['Code'], ParentType, ContextType>;
  monthlyAmountYuan?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['DepartmentRecord'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  crs?: Resolver<ResolversTypes['Crs'], ParentType, ContextType>;
  lat?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lon?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  benefits?: Resolver<Maybe<Array<ResolversTypes['FamilyBenefit']>>, ParentType, ContextType>;
  birthsRegistered?: Resolver<Maybe<Array<ResolversTypes['BirthRegistration']>>, ParentType, ContextType>;
  childCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['ChildConnection']>, ParentType, ContextType, RequireFields<PersonChildrenArgs, 'first'>>;
  familyPlanningRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parents?: Resolver<Maybe<Array<ResolversTypes['Person']>>, ParentType, ContextType>;
  residenceState?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
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

export type SourceStatusResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  batchFaults?: Resolver<Array<ResolversTypes['BatchFault']>, ParentType, ContextType>;
  defects?: Resolver<Array<ResolversTypes['DefectCount']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
};

export type Resolvers<ContextType = DepartmentContext> = {
  BatchFault?: BatchFaultResolvers<ContextType>;
  BirthRegistration?: BirthRegistrationResolvers<ContextType>;
  CheckedValue?: CheckedValueResolvers<ContextType>;
  ChildConnection?: ChildConnectionResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Defect?: DefectResolvers<ContextType>;
  DefectCount?: DefectCountResolvers<ContextType>;
  DepartmentRecord?: DepartmentRecordResolvers<ContextType>;
  FamilyBenefit?: FamilyBenefitResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordPointer?: RecordPointerResolvers<ContextType>;
  RecordStatement?: RecordStatementResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = DepartmentContext> = {
  class?: ClassDirectiveResolver<any, any, ContextType>;
};
