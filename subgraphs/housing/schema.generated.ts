import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonReference, Reference } from '../shared/reference';
import type { Ownership as OwnershipRow, Tenancy as TenancyRow } from './mapping';
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

/** A building as property; every field is null when the bureau has not matched the address to a building. 楼栋 */
export type Building = {
  __typename?: 'Building';
  /** The year it was completed; null when not recorded. 竣工年份 */
  completedYear?: Maybe<Scalars['Int']['output']>;
  /** Dwellings in the bureau's building table; null when not recorded. 总户数 */
  dwellingCount?: Maybe<Scalars['Int']['output']>;
  /** The estate in the developer's words, often not those of the standard address, such as 锦绣花园二期; null outside an estate. 楼盘名称 */
  estateName?: Maybe<Scalars['String']['output']>;
  /** The record of the building, with its defects. 房管记录 */
  housingRecord?: Maybe<DepartmentRecord>;
  /** building: and the standard address code. 楼栋标识 */
  id: Scalars['ID']['output'];
  /** Name of the firm that keeps the building; null when there is none. 物业服务企业 */
  propertyCompany?: Maybe<Scalars['String']['output']>;
  /** What it is built of; null when not recorded. 建筑结构 */
  structure?: Maybe<Code>;
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

/** A dwelling as property; every field is null when the bureau has not matched the address to a house. 房屋（户室） */
export type Dwelling = {
  __typename?: 'Dwelling';
  /** Address as the bureau writes it; old door numbers and other spellings stay. Null when not recorded. 房屋坐落 */
  addressAsWritten?: Maybe<Scalars['String']['output']>;
  /** Floor area in square metres; null when not surveyed. 建筑面积 */
  floorAreaSquareMetres?: Maybe<Scalars['Float']['output']>;
  /** Floor as the bureau writes it, such as 1/6: first of six; null when not recorded. 所在层 */
  floorAsWritten?: Maybe<Scalars['String']['output']>;
  /** Number of the house in the bureau's system, after the newest survey. 房屋编码 */
  houseNumber?: Maybe<Scalars['String']['output']>;
  /** The record of the house, with its defects. 房管记录 */
  housingRecord?: Maybe<DepartmentRecord>;
  /** dwelling: and the standard address code. 房屋标识 */
  id: Scalars['ID']['output'];
  /** Area within the walls of the dwelling in square metres; null when not surveyed. 套内建筑面积 */
  innerAreaSquareMetres?: Maybe<Scalars['Float']['output']>;
  /** How it came to be built: sold on the market, relocation, public rental; null for self-built houses. 房屋性质 */
  nature?: Maybe<Code>;
  /**
   * Its owners, in the order of the titles' record numbers; empty when ownership is not registered, as for many
   * self-built, relocation and work-unit homes. 产权人
   */
  owners?: Maybe<OwnershipConnection>;
  /** Number of the real-estate unit, 28 characters: parcel 19, fixture 9; null when what is on record is no such number. 不动产单元号 */
  realEstateUnitNumber?: Maybe<Scalars['String']['output']>;
  /** What it is built of; null when not recorded. 建筑结构 */
  structure?: Maybe<Code>;
  /** Leases of it, newest first; empty when none is on record. 租赁 */
  tenancies?: Maybe<TenancyConnection>;
  /** Use of the house; null when not recorded. 房屋用途 */
  use?: Maybe<Code>;
};


/** A dwelling as property; every field is null when the bureau has not matched the address to a house. 房屋（户室） */
export type DwellingOwnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A dwelling as property; every field is null when the bureau has not matched the address to a house. 房屋（户室） */
export type DwellingTenanciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An enterprise as owner of homes. 单位 */
export type Enterprise = {
  __typename?: 'Enterprise';
  /** enterprise: and the unified social credit code. 组织标识 */
  id: Scalars['ID']['output'];
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

/** A body that owns a home. 单位产权人 */
export type OwnerOrganisation = Enterprise | SocialOrganisation;

/** One owner's title to a home; joint owners have one each. 产权 */
export type Ownership = {
  __typename?: 'Ownership';
  /** Address as written on the title; null when none is. 坐落 */
  addressAsWritten?: Maybe<Scalars['String']['output']>;
  /** Number of the title certificate; null when none was issued. 不动产权证号 */
  certificateNumber?: Maybe<Scalars['String']['output']>;
  /** The home; null when the bureau has not matched its address: then see the record. 房屋 */
  dwelling?: Maybe<Dwelling>;
  /** The record of the title, with its defects. 房管记录 */
  housingRecord?: Maybe<DepartmentRecord>;
  /** The owner, by citizen ID number or passport; null for bodies, and when the number cannot be used. 产权人 */
  owner?: Maybe<Person>;
  /** The owner's name as written on the title; null when none is. 权利人名称 */
  ownerName?: Maybe<Scalars['String']['output']>;
  /** The owner when it is a body with a unified social credit code; else null. 单位产权人 */
  ownerOrganisation?: Maybe<OwnerOrganisation>;
  /** Number of the real-estate unit, 28 characters; null when what is on record is no such number. 不动产单元号 */
  realEstateUnitNumber?: Maybe<Scalars['String']['output']>;
  /** Sole, joint or by shares. 共有方式 */
  share?: Maybe<Code>;
  /** Registered on; null when the date cannot be used. 登记日期 */
  since?: Maybe<Scalars['Date']['output']>;
};

/** A page of ownerships. 产权分页 */
export type OwnershipConnection = {
  __typename?: 'OwnershipConnection';
  /** The ownerships of this page. 产权 */
  nodes: Array<Ownership>;
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

/** A person as owner and tenant. 人 */
export type Person = {
  __typename?: 'Person';
  /** Homes they own, in the order of the house codes; empty when the bureau registers none. 自有住房 */
  homesOwned?: Maybe<OwnershipConnection>;
  /** Homes they rent, newest lease first; empty when none is on record. 承租住房 */
  homesRented?: Maybe<TenancyConnection>;
  /**
   * The housing bureau's newest title or lease of them, with the defects of all: of those that hold their number, else of those
   * linked to them. Null when it does not know them. 房管记录
   */
  housingRecord?: Maybe<DepartmentRecord>;
  /** Sealed identifier. 人员标识 */
  id: Scalars['ID']['output'];
  /** Needed for `housingRecord`: what the directory links to them of records without a usable number. 无号码记录 */
  unnumberedRecords?: Maybe<Array<RecordPointer>>;
};


/** A person as owner and tenant. 人 */
export type PersonHomesOwnedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person as owner and tenant. 人 */
export type PersonHomesRentedArgs = {
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

/** A social organisation as owner of homes. 社会组织 */
export type SocialOrganisation = {
  __typename?: 'SocialOrganisation';
  /** social-organisation: and the unified social credit code. 组织标识 */
  id: Scalars['ID']['output'];
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

/** A lease on record. 租赁 */
export type Tenancy = {
  __typename?: 'Tenancy';
  /** Number of the lease record. 合同备案号 */
  contractNumber: Scalars['String']['output'];
  /** The home; null when the bureau has not matched its address: then see the record. 房屋 */
  dwelling?: Maybe<Dwelling>;
  /** When it was put on record; null when the date cannot be used. 备案日期 */
  filedOn?: Maybe<Scalars['Date']['output']>;
  /** First day; null when the date cannot be used. 起租日 */
  from?: Maybe<Scalars['Date']['output']>;
  /** The record of the lease, with its defects; what it says, it says of the tenant. 房管记录 */
  housingRecord?: Maybe<DepartmentRecord>;
  /** The landlord; null when they are no person or their number cannot be used. 出租人 */
  landlord?: Maybe<Person>;
  /** The landlord's name as written in the lease; null when none is. 出租人名称 */
  landlordName?: Maybe<Scalars['String']['output']>;
  /** Rent a month, in yuan; null when not recorded. 月租金 */
  monthlyRentYuan?: Maybe<Scalars['Float']['output']>;
  /** Valid, ended or cancelled. 备案状态 */
  state?: Maybe<Code>;
  /** The tenant; null when they are no person or their number cannot be used. 承租人 */
  tenant?: Maybe<Person>;
  /** The tenant's name as written in the lease; null when none is. 承租人名称 */
  tenantName?: Maybe<Scalars['String']['output']>;
  /** Last day; null when the lease is open or the date cannot be used. 止租日 */
  to?: Maybe<Scalars['Date']['output']>;
  /** What it is let for. 出租用途 */
  use?: Maybe<Code>;
};

/** A page of leases. 租赁分页 */
export type TenancyConnection = {
  __typename?: 'TenancyConnection';
  /** The leases of this page. 租赁 */
  nodes: Array<Tenancy>;
  /** The page. 分页 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数 */
  totalCount: Scalars['Int']['output'];
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
  Dwelling: Dwelling;
  Enterprise: Enterprise;
  Person: Person;
  SocialOrganisation: SocialOrganisation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Building:
    ( { __typename: 'Building' }
    & GraphQLRecursivePick<FederationTypes['Building'], {"id":true}> );
  Dwelling:
    ( { __typename: 'Dwelling' }
    & GraphQLRecursivePick<FederationTypes['Dwelling'], {"id":true}> );
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"unnumberedRecords":{"department":true,"recordNumber":true}}> ) );
  SocialOrganisation:
    ( { __typename: 'SocialOrganisation' }
    & GraphQLRecursivePick<FederationTypes['SocialOrganisation'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  OwnerOrganisation:
    | ( Enterprise )
    | ( SocialOrganisation )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BatchFault: ResolverTypeWrapper<BatchFault>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Building: ResolverTypeWrapper<Reference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CheckedValue: ResolverTypeWrapper<CheckedValue>;
  ClassLevel: ClassLevel;
  Code: ResolverTypeWrapper<Code>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Crs: Crs;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Defect: ResolverTypeWrapper<Defect>;
  DefectCount: ResolverTypeWrapper<DefectCount>;
  DepartmentRecord: ResolverTypeWrapper<DepartmentRecord>;
  Dwelling: ResolverTypeWrapper<Reference>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Enterprise: ResolverTypeWrapper<Enterprise>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Mask: Mask;
  MatchMethod: MatchMethod;
  OwnerOrganisation: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OwnerOrganisation']>;
  Ownership: ResolverTypeWrapper<OwnershipRow>;
  OwnershipConnection: ResolverTypeWrapper<Omit<OwnershipConnection, 'nodes'> & { nodes: Array<ResolversTypes['Ownership']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<PersonReference>;
  PointInput: PointInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPointer: ResolverTypeWrapper<RecordPointer>;
  RecordStatement: ResolverTypeWrapper<RecordStatement>;
  SocialOrganisation: ResolverTypeWrapper<SocialOrganisation>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Tenancy: ResolverTypeWrapper<TenancyRow>;
  TenancyConnection: ResolverTypeWrapper<Omit<TenancyConnection, 'nodes'> & { nodes: Array<ResolversTypes['Tenancy']> }>;
  Verdict: Verdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BatchFault: BatchFault;
  String: Scalars['String']['output'];
  Building: Reference;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  CheckedValue: CheckedValue;
  Code: Code;
  Boolean: Scalars['Boolean']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Defect: Defect;
  DefectCount: DefectCount;
  DepartmentRecord: DepartmentRecord;
  Dwelling: Reference;
  Float: Scalars['Float']['output'];
  Enterprise: Enterprise | FederationReferenceTypes['Enterprise'];
  GeoPoint: GeoPoint;
  OwnerOrganisation: ResolversUnionTypes<ResolversParentTypes>['OwnerOrganisation'];
  Ownership: OwnershipRow;
  OwnershipConnection: Omit<OwnershipConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Ownership']> };
  PageInfo: PageInfo;
  Person: PersonReference;
  PointInput: PointInput;
  Query: Record<PropertyKey, never>;
  RecordPointer: RecordPointer;
  RecordStatement: RecordStatement;
  SocialOrganisation: SocialOrganisation | FederationReferenceTypes['SocialOrganisation'];
  SourceStatus: SourceStatus;
  Tenancy: TenancyRow;
  TenancyConnection: Omit<TenancyConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Tenancy']> };
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
  completedYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dwellingCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  estateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  housingRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  propertyCompany?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  structure?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
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

export type DwellingResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Dwelling'] = ResolversParentTypes['Dwelling'], FederationReferenceType extends FederationReferenceTypes['Dwelling'] = FederationReferenceTypes['Dwelling']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dwelling']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addressAsWritten?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  floorAreaSquareMetres?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  floorAsWritten?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  houseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  housingRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  innerAreaSquareMetres?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nature?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  owners?: Resolver<Maybe<ResolversTypes['OwnershipConnection']>, ParentType, ContextType, RequireFields<DwellingOwnersArgs, 'first'>>;
  realEstateUnitNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  structure?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  tenancies?: Resolver<Maybe<ResolversTypes['TenancyConnection']>, ParentType, ContextType, RequireFields<DwellingTenanciesArgs, 'first'>>;
  use?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  crs?: Resolver<ResolversTypes['Crs'], ParentType, ContextType>;
  lat?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lon?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OwnerOrganisationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OwnerOrganisation'] = ResolversParentTypes['OwnerOrganisation']> = {
  __resolveType: TypeResolveFn<'Enterprise' | 'SocialOrganisation', ParentType, ContextType>;
};

export type OwnershipResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Ownership'] = ResolversParentTypes['Ownership']> = {
  addressAsWritten?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>;
  housingRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  ownerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownerOrganisation?: Resolver<Maybe<ResolversTypes['OwnerOrganisation']>, ParentType, ContextType>;
  realEstateUnitNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OwnershipConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['OwnershipConnection'] = ResolversParentTypes['OwnershipConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Ownership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  homesOwned?: Resolver<Maybe<ResolversTypes['OwnershipConnection']>, ParentType, ContextType, RequireFields<PersonHomesOwnedArgs, 'first'>>;
  homesRented?: Resolver<Maybe<ResolversTypes['TenancyConnection']>, ParentType, ContextType, RequireFields<PersonHomesRentedArgs, 'first'>>;
  housingRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type SocialOrganisationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SocialOrganisation'] = ResolversParentTypes['SocialOrganisation'], FederationReferenceType extends FederationReferenceTypes['SocialOrganisation'] = FederationReferenceTypes['SocialOrganisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SocialOrganisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  batchFaults?: Resolver<Array<ResolversTypes['BatchFault']>, ParentType, ContextType>;
  defects?: Resolver<Array<ResolversTypes['DefectCount']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
};

export type TenancyResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Tenancy'] = ResolversParentTypes['Tenancy']> = {
  contractNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>;
  filedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  housingRecord?: Resolver<Maybe<ResolversTypes['DepartmentRecord']>, ParentType, ContextType>;
  landlord?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  landlordName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  monthlyRentYuan?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  tenantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  use?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
};

export type TenancyConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['TenancyConnection'] = ResolversParentTypes['TenancyConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Tenancy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = DepartmentContext> = {
  BatchFault?: BatchFaultResolvers<ContextType>;
  Building?: BuildingResolvers<ContextType>;
  CheckedValue?: CheckedValueResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Defect?: DefectResolvers<ContextType>;
  DefectCount?: DefectCountResolvers<ContextType>;
  DepartmentRecord?: DepartmentRecordResolvers<ContextType>;
  Dwelling?: DwellingResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  OwnerOrganisation?: OwnerOrganisationResolvers<ContextType>;
  Ownership?: OwnershipResolvers<ContextType>;
  OwnershipConnection?: OwnershipConnectionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordPointer?: RecordPointerResolvers<ContextType>;
  RecordStatement?: RecordStatementResolvers<ContextType>;
  SocialOrganisation?: SocialOrganisationResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  Tenancy?: TenancyResolvers<ContextType>;
  TenancyConnection?: TenancyConnectionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = DepartmentContext> = {
  class?: ClassDirectiveResolver<any, any, ContextType>;
};
