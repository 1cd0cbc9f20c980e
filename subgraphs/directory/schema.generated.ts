import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Reference, TypedReference } from '../shared/reference';
import type { Decision } from './linking/types';
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

/** A building. 楼栋 */
export type Building = {
  __typename?: 'Building';
  /** Its identifier. 楼栋标识 */
  id: Scalars['ID']['output'];
};

/** Who may be ringing. 来电 */
export type Caller = {
  __typename?: 'Caller';
  /** People, organisations and places this number is recorded for; never verified: ask. 候选（未核实） */
  candidates: Array<Hit>;
  /** Confidential orders of this number: counted, not shown. 保密工单数 */
  confidentialOrderCount: Scalars['Int']['output'];
  /** Earlier orders of this number, newest first, at most 10. 历史工单 */
  earlierOrders: Array<HotlineOrder>;
  /** True when the number had an order within 30 days, or one that was marked as repeated. 是否重复来电 */
  isRepeated: Scalars['Boolean']['output'];
  /** The number as it would be written; null when none was shown or it is no number. 规范号码 */
  number?: Maybe<Scalars['String']['output']>;
  /** Orders of this number that are open, newest first, at most 10. 未结工单 */
  openOrders: Array<HotlineOrder>;
  /** Always false: a number proves nothing. 是否核实 */
  verified: Scalars['Boolean']['output'];
  /** Why candidates and orders are left out, whether there are any or not; null for who finds all of them. 未列出的原因 */
  withheld?: Maybe<Scalars['String']['output']>;
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

/** An object of urban management. 物（部件） */
export type CityObject = {
  __typename?: 'CityObject';
  /** Its code. 部件标识码 */
  code: Scalars['String']['output'];
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
export type Community = {
  __typename?: 'Community';
  /** Its identifier. 社区标识 */
  id: Scalars['ID']['output'];
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

/** A division. 行政区划 */
export type Division = {
  __typename?: 'Division';
  /** Its identifier. 区划标识 */
  id: Scalars['ID']['output'];
};

/** A dwelling. 房屋（户室） */
export type Dwelling = {
  __typename?: 'Dwelling';
  /** Its identifier. 房屋标识 */
  id: Scalars['ID']['output'];
};

/** An enterprise, public institution or shop. 企事业单位 */
export type Enterprise = {
  __typename?: 'Enterprise';
  /** Its identifier. 单位标识 */
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

/** A resident grid. 网格 */
export type Grid = {
  __typename?: 'Grid';
  /** Its identifier. 网格标识 */
  id: Scalars['ID']['output'];
};

/** One thing that a text may mean. 命中 */
export type Hit = {
  __typename?: 'Hit';
  /** The standard address of the door or house where it is, as the index has it; null where none is known. 标准地址 */
  address?: Maybe<Scalars['String']['output']>;
  /** The building, where one is known. 楼栋 */
  building?: Maybe<Building>;
  /** The community that holds it. 所在社区 */
  community?: Maybe<Community>;
  /** Name of the community that holds it, as the index has it; null where none is known. 社区名称 */
  communityName?: Maybe<Scalars['String']['output']>;
  /** The dwelling, where the hit is one or lives in one. 户室 */
  dwelling?: Maybe<Dwelling>;
  /** It in the graph: its departments answer the rest; null where the graph has no such thing (a road, a crossing, a landmark). 实体 */
  entity?: Maybe<HitEntity>;
  /** The grid that holds it; its head and workers are answered by civil affairs. 所在网格 */
  grid?: Maybe<Grid>;
  /** Name of the grid that holds it, as the index has it; null where none is known. 网格名称 */
  gridName?: Maybe<Scalars['String']['output']>;
  /** What it is. 类别 */
  kind: HitKind;
  /** The standard address, or the name; of a person the masked name (王*, 王**). From the index: it stands while every department is down. 标签 */
  label: Scalars['String']['output'];
  /** The pieces of the text it rests on, in their order. 匹配片段 */
  matched: Array<MatchedSpan>;
  /** Said, and not there: a room the building does not have; null when all is there. 不存在的部分 */
  missing?: Maybe<MissingPart>;
  /** Where it is; null while no department says. 坐标 */
  point?: Maybe<GeoPoint>;
  /** What it rests on. 依据 */
  reasons: Array<HitReason>;
  /** Higher fits better; comparable within one answer only. 得分 */
  score: Scalars['Float']['output'];
  /** True only when everything said fits exactly and nothing else does; otherwise ask. 是否确定 */
  sure: Scalars['Boolean']['output'];
};

/** What a hit is in the graph. 命中实体 */
export type HitEntity = Building | CityObject | Community | Division | Dwelling | Enterprise | Grid | Person | SocialOrganisation;

/** What a hit is. 命中类别 */
export type HitKind =
  /** A building. 楼栋 */
  | 'BUILDING'
  /** A community. 社区 */
  | 'COMMUNITY'
  /** Where two roads cross. 路口 */
  | 'CROSSING'
  /** A division above the community. 区划 */
  | 'DIVISION'
  /** A dwelling: a door. 户室 */
  | 'DWELLING'
  /** A housing estate. 小区 */
  | 'ESTATE'
  /** A resident grid. 网格 */
  | 'GRID'
  /** A place known by name: a school, a station. 地标 */
  | 'LANDMARK'
  /** A city object. 部件 */
  | 'OBJECT'
  /** An organisation. 组织 */
  | 'ORGANISATION'
  /** A person. 人 */
  | 'PERSON'
  /** A road number or a village house that may hold several buildings. 门牌 */
  | 'PREMISE'
  /** A road, street or village. 街路 */
  | 'ROAD';

/** What a hit rests on. 命中依据 */
export type HitReason =
  /** The address. 地址 */
  | 'ADDRESS'
  /** The code of a city object. 部件编码 */
  | 'CODE'
  /** An ID number, whole. 身份号码 */
  | 'ID_NUMBER'
  /** The last digits of an ID number, with something else. 身份号码尾号 */
  | 'ID_TAIL'
  /** First letters. 首字母 */
  | 'INITIALS'
  /** The kind of a city object. 部件类别 */
  | 'KIND'
  /** A name as written. 姓名 */
  | 'NAME'
  /** Close to the place said. 就近 */
  | 'NEAR'
  /** A phone number, whole. 电话 */
  | 'PHONE'
  /** The last four digits of a phone number, with something else. 电话尾号 */
  | 'PHONE_TAIL'
  /** The plate of a city object. 部件铭牌 */
  | 'PLATE'
  /** A name that sounds the same, or is easily misheard. 同音近音 */
  | 'SOUND'
  /** The surname. 姓氏 */
  | 'SURNAME';

/** What a text may mean, best first. 查询结果 */
export type Hits = {
  __typename?: 'Hits';
  /** How long the look-up took, in milliseconds. 用时（毫秒） */
  milliseconds: Scalars['Float']['output'];
  /** The hits, at most as many as asked for. 命中 */
  nodes: Array<Hit>;
  /** What to ask the caller when hits cannot be told apart, or something said is not there; null when nothing. 追问 */
  question?: Maybe<Scalars['String']['output']>;
  /**
   * Why people are left out, whether there are any or not: the caller's role, purpose or areas; null for who finds all of them, or
   * when none was looked for. 未列人员的原因
   */
  withheld?: Maybe<Scalars['String']['output']>;
};

/** An order of the hotline. 热线工单 */
export type HotlineOrder = {
  __typename?: 'HotlineOrder';
  /** Its identifier. 工单标识 */
  id: Scalars['ID']['output'];
};

/** What the index holds of a department, and how far behind it is. 索引进度 */
export type IndexedSource = {
  __typename?: 'IndexedSource';
  /** The department. 部门 */
  department: Scalars['String']['output'];
  /** When the index last heard all there was to hear; null when it never did. 最近同步时间 */
  indexedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far the index is behind: seconds since it last knew that it had heard everything; null when it never did. 滞后（秒） */
  lagSeconds?: Maybe<Scalars['Int']['output']>;
};

/** One comparison that a link rests on. 关联证据 */
export type LinkEvidence = {
  __typename?: 'LinkEvidence';
  /** What it weighs, in bits; negative speaks against. 权重（比特） */
  bits: Scalars['Float']['output'];
  /** What was compared: idNumber, name, birthDate, sex, phone, dwelling. 比对项 */
  compared: Scalars['String']['output'];
  /** How it came out: equal, sameSound, oneDiffers, differs. 结果 */
  outcome: Scalars['String']['output'];
};

/** How sure a link is. 关联等级 */
export type LinkGrade =
  /** Used by itself. 确定 */
  | 'CERTAIN'
  /** Waits for a person. 可能 */
  | 'POSSIBLE'
  /** Waits for a person. 很可能 */
  | 'PROBABLE';

/** What a steward decides about a record and a person. 人工结论 */
export type LinkOrder =
  /** The record is this person's. */
  | 'CONFIRM'
  /** It is not this person's. */
  | 'REJECT';

/** What was decided about a link. 结论 */
export type LinkVerdict =
  /** The record is this person's. */
  | 'LINK'
  /** A person decided that it is not this person's; the rules do not link it again. */
  | 'REJECT'
  /** The rules cannot tell; it waits for a person. */
  | 'REVIEW'
  /** It is no longer taken for this person's. */
  | 'UNLINK';

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

/** A piece of the text that was asked, by the positions of its characters (UTF-16), the end not included. 匹配片段 */
export type MatchedSpan = {
  __typename?: 'MatchedSpan';
  /** First position, from 0. 起 */
  from: Scalars['Int']['output'];
  /** Position after the last. 止 */
  to: Scalars['Int']['output'];
};

/** A part of an address that was said and does not exist there. 不存在的部分 */
export type MissingPart = {
  __typename?: 'MissingPart';
  /** building, unit, floor, room or roadNo. 部分 */
  part: Scalars['String']['output'];
  /** As it was said. 所述 */
  said: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Decides by hand whether a record is a person's; for stewards. Beats the rules until it is decided otherwise by hand, and stays in the ledger. 人工关联 */
  decideLink: RecordLink;
};


export type MutationDecideLinkArgs = {
  department: Scalars['String']['input'];
  order: LinkOrder;
  person: Scalars['ID']['input'];
  recordNumber: Scalars['String']['input'];
};

/** Where the asker is: ranks what exists in several places. 就近 */
export type NearInput = {
  /** Codes of divisions, communities or grids, or their beginnings, such as 429801001. 区域 */
  areas?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A point close by. 坐标 */
  point?: InputMaybe<PointInput>;
};

/** A page of a list: where it ends and whether more follows. 分页 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give this as `after` to get the next page; null on an empty page. 页尾游标 */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when another page follows. 是否有下一页 */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A person, as the directory knows which records are theirs. 人 */
export type Person = {
  __typename?: 'Person';
  /** Sealed identifier. 人员标识 */
  id: Scalars['ID']['output'];
  /** The records taken for this person's now, with the evidence; for stewards. 关联记录 */
  recordLinks?: Maybe<Array<RecordLink>>;
  /** Records of this person that hold no usable ID number, for the departments that have them. 无号码记录 */
  unnumberedRecords?: Maybe<Array<RecordPointer>>;
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
  /** Who may be ringing: the number as the switchboard shows it, in any form. 来电识别 */
  caller?: Maybe<Caller>;
  /** What the index holds of each department; asked by the hub for `sources`. 各部门索引进度 */
  indexedSources: Array<IndexedSource>;
  /** Links that wait for a person, most evidence first; for stewards. 待审关联 */
  linksToReview?: Maybe<RecordLinkConnection>;
  /**
   * Residents, addresses, organisations and objects for what an operator types or hears: Chinese, pinyin, initials, half a
   * number. Answered from the index alone; nobody is found by a name alone. `first` 1 to 20. 综合查询
   */
  lookup?: Maybe<Hits>;
  /** Standard addresses for an address said in any way; no people. `first` 1 to 20. 地址解析 */
  resolveAddress: Hits;
  /** How this department's source is doing; the hub asks it of every department to answer `sources`. 数据源状态 */
  sourceStatus: SourceStatus;
};


export type QueryCallerArgs = {
  number: Scalars['String']['input'];
};


export type QueryLinksToReviewArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLookupArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  near?: InputMaybe<NearInput>;
  text: Scalars['String']['input'];
};


export type QueryResolveAddressArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  near?: InputMaybe<NearInput>;
  text: Scalars['String']['input'];
};

/** A decision that a record of a department is, or may be, a person's. Never changed, only followed by another. 关联决定 */
export type RecordLink = {
  __typename?: 'RecordLink';
  /** When; null of the record that a person began with. 时间 */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The sum of the evidence, in bits. 总权重 */
  bits: Scalars['Float']['output'];
  /** auto, or who decided by hand; a decision by hand beats the rules. 决定者 */
  by: Scalars['String']['output'];
  /** The department. 部门 */
  department: Scalars['String']['output'];
  /** What it rests on, in the order it was compared. 证据 */
  evidence: Array<LinkEvidence>;
  /** How sure. 等级 */
  grade: LinkGrade;
  /** The person. 人员 */
  person?: Maybe<Person>;
  /** Why it waits: ID_COLLISION, TWIN, SHARED_ID, CLOSE_SECOND …; null for a plain link. 原因 */
  reason?: Maybe<Scalars['String']['output']>;
  /** Number of the record there. 记录编号 */
  recordNumber: Scalars['String']['output'];
  /** Edition of the rules. 规则版本 */
  ruleVersion: Scalars['String']['output'];
  /** LINK, UNLINK, REJECT or REVIEW (waits for a person). 结论 */
  verdict: LinkVerdict;
};

/** A page of links. 关联分页 */
export type RecordLinkConnection = {
  __typename?: 'RecordLinkConnection';
  /** The links of this page. 关联 */
  nodes: Array<RecordLink>;
  /** The page. 分页 */
  pageInfo: PageInfo;
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

/** A social organisation. 社会组织 */
export type SocialOrganisation = {
  __typename?: 'SocialOrganisation';
  /** Its identifier. 组织标识 */
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
  Division: Division;
  Dwelling: Dwelling;
  Enterprise: Enterprise;
  Grid: Grid;
  HotlineOrder: HotlineOrder;
  Person: Person;
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
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"id":true}> );
  Dwelling:
    ( { __typename: 'Dwelling' }
    & GraphQLRecursivePick<FederationTypes['Dwelling'], {"id":true}> );
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"id":true}> );
  Grid:
    ( { __typename: 'Grid' }
    & GraphQLRecursivePick<FederationTypes['Grid'], {"id":true}> );
  HotlineOrder:
    ( { __typename: 'HotlineOrder' }
    & GraphQLRecursivePick<FederationTypes['HotlineOrder'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  SocialOrganisation:
    ( { __typename: 'SocialOrganisation' }
    & GraphQLRecursivePick<FederationTypes['SocialOrganisation'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BatchFault: ResolverTypeWrapper<BatchFault>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Building: ResolverTypeWrapper<Reference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Caller: ResolverTypeWrapper<Omit<Caller, 'candidates' | 'earlierOrders' | 'openOrders'> & { candidates: Array<ResolversTypes['Hit']>, earlierOrders: Array<ResolversTypes['HotlineOrder']>, openOrders: Array<ResolversTypes['HotlineOrder']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CheckedValue: ResolverTypeWrapper<CheckedValue>;
  CityObject: ResolverTypeWrapper<CityObject>;
  ClassLevel: ClassLevel;
  Code: ResolverTypeWrapper<Code>;
  Community: ResolverTypeWrapper<Reference>;
  Crs: Crs;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Defect: ResolverTypeWrapper<Defect>;
  DefectCount: ResolverTypeWrapper<DefectCount>;
  DepartmentRecord: ResolverTypeWrapper<DepartmentRecord>;
  Division: ResolverTypeWrapper<Reference>;
  Dwelling: ResolverTypeWrapper<Reference>;
  Enterprise: ResolverTypeWrapper<Reference>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Grid: ResolverTypeWrapper<Reference>;
  Hit: ResolverTypeWrapper<Omit<Hit, 'building' | 'community' | 'dwelling' | 'entity' | 'grid'> & { building?: Maybe<ResolversTypes['Building']>, community?: Maybe<ResolversTypes['Community']>, dwelling?: Maybe<ResolversTypes['Dwelling']>, entity?: Maybe<ResolversTypes['HitEntity']>, grid?: Maybe<ResolversTypes['Grid']> }>;
  HitEntity: ResolverTypeWrapper<TypedReference>;
  HitKind: HitKind;
  HitReason: HitReason;
  Hits: ResolverTypeWrapper<Omit<Hits, 'nodes'> & { nodes: Array<ResolversTypes['Hit']> }>;
  HotlineOrder: ResolverTypeWrapper<Reference>;
  IndexedSource: ResolverTypeWrapper<IndexedSource>;
  LinkEvidence: ResolverTypeWrapper<LinkEvidence>;
  LinkGrade: LinkGrade;
  LinkOrder: LinkOrder;
  LinkVerdict: LinkVerdict;
  Mask: Mask;
  MatchMethod: MatchMethod;
  MatchedSpan: ResolverTypeWrapper<MatchedSpan>;
  MissingPart: ResolverTypeWrapper<MissingPart>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearInput: NearInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<Reference>;
  PointInput: PointInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordLink: ResolverTypeWrapper<Decision>;
  RecordLinkConnection: ResolverTypeWrapper<Omit<RecordLinkConnection, 'nodes'> & { nodes: Array<ResolversTypes['RecordLink']> }>;
  RecordPointer: ResolverTypeWrapper<RecordPointer>;
  RecordStatement: ResolverTypeWrapper<RecordStatement>;
  SocialOrganisation: ResolverTypeWrapper<Reference>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  Verdict: Verdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BatchFault: BatchFault;
  String: Scalars['String']['output'];
  Building: Reference;
  ID: Scalars['ID']['output'];
  Caller: Omit<Caller, 'candidates' | 'earlierOrders' | 'openOrders'> & { candidates: Array<ResolversParentTypes['Hit']>, earlierOrders: Array<ResolversParentTypes['HotlineOrder']>, openOrders: Array<ResolversParentTypes['HotlineOrder']> };
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  CheckedValue: CheckedValue;
  CityObject: CityObject | FederationReferenceTypes['CityObject'];
  Code: Code;
  Community: Reference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Defect: Defect;
  DefectCount: DefectCount;
  DepartmentRecord: DepartmentRecord;
  Division: Reference;
  Dwelling: Reference;
  Enterprise: Reference;
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  Grid: Reference;
  Hit: Omit<Hit, 'building' | 'community' | 'dwelling' | 'entity' | 'grid'> & { building?: Maybe<ResolversParentTypes['Building']>, community?: Maybe<ResolversParentTypes['Community']>, dwelling?: Maybe<ResolversParentTypes['Dwelling']>, entity?: Maybe<ResolversParentTypes['HitEntity']>, grid?: Maybe<ResolversParentTypes['Grid']> };
  HitEntity: TypedReference;
  Hits: Omit<Hits, 'nodes'> & { nodes: Array<ResolversParentTypes['Hit']> };
  HotlineOrder: Reference;
  IndexedSource: IndexedSource;
  LinkEvidence: LinkEvidence;
  MatchedSpan: MatchedSpan;
  MissingPart: MissingPart;
  Mutation: Record<PropertyKey, never>;
  NearInput: NearInput;
  PageInfo: PageInfo;
  Person: Reference;
  PointInput: PointInput;
  Query: Record<PropertyKey, never>;
  RecordLink: Decision;
  RecordLinkConnection: Omit<RecordLinkConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['RecordLink']> };
  RecordPointer: RecordPointer;
  RecordStatement: RecordStatement;
  SocialOrganisation: Reference;
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

export type BuildingResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Building'] = ResolversParentTypes['Building'], FederationReferenceType extends FederationReferenceTypes['Building'] = FederationReferenceTypes['Building']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Building']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallerResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Caller'] = ResolversParentTypes['Caller']> = {
  candidates?: Resolver<Array<ResolversTypes['Hit']>, ParentType, ContextType>;
  confidentialOrderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  earlierOrders?: Resolver<Array<ResolversTypes['HotlineOrder']>, ParentType, ContextType>;
  isRepeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openOrders?: Resolver<Array<ResolversTypes['HotlineOrder']>, ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckedValueResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CheckedValue'] = ResolversParentTypes['CheckedValue']> = {
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type CityObjectResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['CityObject'] = ResolversParentTypes['CityObject'], FederationReferenceType extends FederationReferenceTypes['CityObject'] = FederationReferenceTypes['CityObject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CityObject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Dwelling'] = ResolversParentTypes['Dwelling'], FederationReferenceType extends FederationReferenceTypes['Dwelling'] = FederationReferenceTypes['Dwelling']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dwelling']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type GridResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid'], FederationReferenceType extends FederationReferenceTypes['Grid'] = FederationReferenceTypes['Grid']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Grid']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HitResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Hit'] = ResolversParentTypes['Hit']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  building?: Resolver<Maybe<ResolversTypes['Building']>, ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  communityName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['HitEntity']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Grid']>, ParentType, ContextType>;
  gridName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HitKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matched?: Resolver<Array<ResolversTypes['MatchedSpan']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['MissingPart']>, ParentType, ContextType>;
  point?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['HitReason']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sure?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HitEntityResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HitEntity'] = ResolversParentTypes['HitEntity']> = {
  __resolveType: TypeResolveFn<'Building' | 'CityObject' | 'Community' | 'Division' | 'Dwelling' | 'Enterprise' | 'Grid' | 'Person' | 'SocialOrganisation', ParentType, ContextType>;
};

export type HitsResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Hits'] = ResolversParentTypes['Hits']> = {
  milliseconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Hit']>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HotlineOrderResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['HotlineOrder'] = ResolversParentTypes['HotlineOrder'], FederationReferenceType extends FederationReferenceTypes['HotlineOrder'] = FederationReferenceTypes['HotlineOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HotlineOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type IndexedSourceResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['IndexedSource'] = ResolversParentTypes['IndexedSource']> = {
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  indexedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lagSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkEvidenceResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['LinkEvidence'] = ResolversParentTypes['LinkEvidence']> = {
  bits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  compared?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatchedSpanResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['MatchedSpan'] = ResolversParentTypes['MatchedSpan']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MissingPartResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['MissingPart'] = ResolversParentTypes['MissingPart']> = {
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  said?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  decideLink?: Resolver<ResolversTypes['RecordLink'], ParentType, ContextType, RequireFields<MutationDecideLinkArgs, 'department' | 'order' | 'person' | 'recordNumber'>>;
};

export type PageInfoResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordLinks?: Resolver<Maybe<Array<ResolversTypes['RecordLink']>>, ParentType, ContextType>;
  unnumberedRecords?: Resolver<Maybe<Array<ResolversTypes['RecordPointer']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  caller?: Resolver<Maybe<ResolversTypes['Caller']>, ParentType, ContextType, RequireFields<QueryCallerArgs, 'number'>>;
  indexedSources?: Resolver<Array<ResolversTypes['IndexedSource']>, ParentType, ContextType>;
  linksToReview?: Resolver<Maybe<ResolversTypes['RecordLinkConnection']>, ParentType, ContextType, RequireFields<QueryLinksToReviewArgs, 'first'>>;
  lookup?: Resolver<Maybe<ResolversTypes['Hits']>, ParentType, ContextType, RequireFields<QueryLookupArgs, 'first' | 'text'>>;
  resolveAddress?: Resolver<ResolversTypes['Hits'], ParentType, ContextType, RequireFields<QueryResolveAddressArgs, 'first' | 'text'>>;
  sourceStatus?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
};

export type RecordLinkResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['RecordLink'] = ResolversParentTypes['RecordLink']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  bits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['LinkEvidence']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['LinkGrade'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['LinkVerdict'], ParentType, ContextType>;
};

export type RecordLinkConnectionResolvers<ContextType = DepartmentContext, ParentType extends ResolversParentTypes['RecordLinkConnection'] = ResolversParentTypes['RecordLinkConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['RecordLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
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

export type Resolvers<ContextType = DepartmentContext> = {
  BatchFault?: BatchFaultResolvers<ContextType>;
  Building?: BuildingResolvers<ContextType>;
  Caller?: CallerResolvers<ContextType>;
  CheckedValue?: CheckedValueResolvers<ContextType>;
  CityObject?: CityObjectResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Defect?: DefectResolvers<ContextType>;
  DefectCount?: DefectCountResolvers<ContextType>;
  DepartmentRecord?: DepartmentRecordResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  Dwelling?: DwellingResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Grid?: GridResolvers<ContextType>;
  Hit?: HitResolvers<ContextType>;
  HitEntity?: HitEntityResolvers<ContextType>;
  Hits?: HitsResolvers<ContextType>;
  HotlineOrder?: HotlineOrderResolvers<ContextType>;
  IndexedSource?: IndexedSourceResolvers<ContextType>;
  LinkEvidence?: LinkEvidenceResolvers<ContextType>;
  MatchedSpan?: MatchedSpanResolvers<ContextType>;
  MissingPart?: MissingPartResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordLink?: RecordLinkResolvers<ContextType>;
  RecordLinkConnection?: RecordLinkConnectionResolvers<ContextType>;
  RecordPointer?: RecordPointerResolvers<ContextType>;
  RecordStatement?: RecordStatementResolvers<ContextType>;
  SocialOrganisation?: SocialOrganisationResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = DepartmentContext> = {
  class?: ClassDirectiveResolver<any, any, ContextType>;
};
