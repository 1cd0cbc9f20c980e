import type { Defect } from '../shared/checked';
import { isPlaceholder, placeholderDefects } from '../shared/checked';
import { citizenIdDefects, citizenIdKey } from '../shared/citizen-id';
import { type Code, codeIn, wordsOf } from '../shared/codes';
import { checkCreditCode } from '../shared/credit-code';
import { checkDate, dateDefects } from '../shared/dates';
import { isMojibake } from '../shared/encodings';
import { checkPhone } from '../shared/phone';
import { hasTraditional } from '../shared/traditional';
import type { Row } from './records';

const date = (raw: string): string | null => checkDate(raw).value;
const number = (raw: string): number | null => (raw !== '' && Number.isFinite(Number(raw)) ? Number(raw) : null);
/** Text as written; null when it stands for nothing or was read in a wrong encoding. */
const readable = (raw: string): string | null => (isPlaceholder(raw) || isMojibake(raw) ? null : raw);
const phoneOf = (raw: string): string | null => checkPhone(raw).value;
const word = (scheme: string, value: string, known: string[]): Code => codeIn(wordsOf(scheme, '民政文件字段说明', known), value);

/** D13 a wrong encoding, D22 text that stands for nothing; an empty cell is no fault. */
function textDefects(field: string, raw: string): Defect[] {
  return isMojibake(raw) ? [{ code: 'D13', field, raw }] : placeholderDefects(field, raw);
}
/** D06 as far as one department can see it: spaces inside a name, traditional characters. */
const nameDefects = (field: string, raw: string): Defect[] =>
  !isMojibake(raw) && (/\s/.test(raw.trim()) || hasTraditional(raw)) ? [{ code: 'D06', field, raw }] : textDefects(field, raw);
/** D12: a landline whose area code has lost its zero in a spreadsheet. It is not put back: it may as well be another number. */
const phoneDefects = (field: string, raw: string): Defect[] =>
  /^[1-9]\d{9,10}$/.test(raw) && checkPhone(raw).value === null ? [{ code: 'D12', field, raw }] : textDefects(field, raw);

/** Whoever holds a post in the field. */
export type Post = { name: string; phone: string | null };
const post = (name: string, phone: string): Post | null => {
  const known = readable(name);
  return known ? { name: known, phone: phoneOf(phone) } : null;
};
const postDefects = (nameField: string, name: string, phoneField: string, phone: string): Defect[] => [
  ...textDefects(nameField, name),
  ...phoneDefects(phoneField, phone),
];

/** A row of the assistance file. */
export const toAssistance = (row: Row['MZ_DB']) => ({
  person: citizenIdKey(row.身份证号),
  raw: row.身份证号,
  name: readable(row.申请人姓名),
  address: readable(row.家庭住址),
  kind: word('低保类别', row.保障类别, ['城市', '农村']),
  number: row.低保证号,
  monthlyAmountYuan: number(row.家庭月保障金额),
  approvedOn: date(row.审批日期),
  endedOn: null as string | null,
  defects: [
    ...nameDefects('申请人姓名', row.申请人姓名),
    ...citizenIdDefects('身份证号', row.身份证号),
    ...textDefects('家庭住址', row.家庭住址),
    ...dateDefects('审批日期', row.审批日期),
  ],
});
export type Assistance = ReturnType<typeof toAssistance>;

/** Both parties' sides of an entry in the marriage register. */
export const toMarriages = (row: Row['MZ_HYDJ']) => {
  const husband = { party: '男方' as const, raw: row.男方身份证号, name: row.男方姓名, idField: '男方身份证号', nameField: '男方姓名' };
  const wife = { party: '女方' as const, raw: row.女方身份证号, name: row.女方姓名, idField: '女方身份证号', nameField: '女方姓名' };
  return [
    { self: husband, other: wife },
    { self: wife, other: husband },
  ].map(({ self, other }) => ({
    party: self.party,
    person: citizenIdKey(self.raw),
    raw: self.raw,
    name: readable(self.name),
    spouse: citizenIdKey(other.raw),
    state: row.业务类型 === '离婚' ? '40' : '20',
    registeredOn: date(row.登记日期),
    number: row.登记证号,
    defects: [
      ...dateDefects('登记日期', row.登记日期),
      ...nameDefects(self.nameField, self.name),
      ...citizenIdDefects(self.idField, self.raw),
    ],
  }));
};
export type Marriage = ReturnType<typeof toMarriages>[number];

interface WrittenUnit {
  type: 'Enterprise' | 'SocialOrganisation';
  code: string;
  registration: string;
  name: [field: string, raw: string];
  kind: string;
  supervisor: string;
  representativeName: [field: string, raw: string];
  representative: [field: string, raw: string];
  address: [field: string, raw: string];
  building: string;
  grid: string;
  founded: [field: string, raw: string];
  state: string;
  phone: [field: string, raw: string];
}
const toUnit = (written: WrittenUnit) => ({
  type: written.type,
  key: checkCreditCode(written.code).value ?? written.code,
  name: readable(written.name[1]),
  creditCode: checkCreditCode(written.code),
  registrationNumber: readable(written.registration),
  kind: word('单位类别', written.kind, ['企业', '个体工商户', '机关事业单位', '社会组织']),
  supervisor: readable(written.supervisor),
  representative: citizenIdKey(written.representative[1]),
  address: readable(written.address[1]),
  building: written.building,
  grid: written.grid,
  foundedOn: date(written.founded[1]),
  state: word('登记状态', written.state, ['正常', '注销']),
  phone: phoneOf(written.phone[1]),
  writtenPhone: readable(written.phone[1]),
  defects: [
    ...textDefects(...written.name),
    ...nameDefects(...written.representativeName),
    ...citizenIdDefects(...written.representative),
    ...textDefects(...written.address),
    ...dateDefects(...written.founded),
    ...phoneDefects(...written.phone),
  ],
});
export type Unit = ReturnType<typeof toUnit>;

/** A row of the ledger of enterprises, shops and institutions. */
export const toEnterprise = (row: Row['MZ_DW']): Unit =>
  toUnit({
    type: 'Enterprise',
    code: row.社会信用代码,
    registration: row.注册号,
    name: ['单位名称', row.单位名称],
    kind: row.类别,
    supervisor: '',
    representativeName: ['法定代表人', row.法定代表人],
    representative: ['法人身份证号', row.法人身份证号],
    address: ['地址', row.地址],
    building: row.楼栋编码,
    grid: row.网格编码,
    founded: ['成立日期', row.成立日期],
    state: row.状态,
    phone: ['电话', row.电话],
  });

/** A row of the register of social organisations. */
export const toSocialOrganisation = (row: Row['MZ_SHZZ']): Unit =>
  toUnit({
    type: 'SocialOrganisation',
    code: row.TYSHXYDM,
    registration: row.DJZH,
    name: ['ZZMC', row.ZZMC],
    kind: '社会组织',
    supervisor: row.YWZGDW,
    representativeName: ['FRDB', row.FRDB],
    representative: ['FRSFZH', row.FRSFZH],
    address: ['ZS', row.ZS],
    building: row.LDBM,
    grid: row.WGBM,
    founded: ['CLRQ', row.CLRQ],
    state: row.ZT,
    phone: ['LXDH', row.LXDH],
  });

/** A row of the list of grids. */
export const toGrid = (row: Row['MZ_WG']) => ({
  code: row.网格编码,
  name: readable(row.网格名称),
  kind: word('网格类别', row.网格类别, ['基础网格', '专属网格']),
  community: row.所在社区,
  head: post(row.网格长, row.网格长电话),
  areaSquareMetres: number(row.面积),
  validFrom: date(row.启用日期),
  validTo: date(row.停用日期),
  successors: row.后继网格.split(';').filter(Boolean),
  boundary: row.边界.split(';').flatMap((corner) => {
    const [lon, lat] = corner.split(' ').map(Number);
    return lon !== undefined && lat !== undefined && Number.isFinite(lon + lat) ? [{ lon, lat, crs: 'CGCS2000' as const }] : [];
  }),
  defects: [
    ...textDefects('网格名称', row.网格名称),
    ...postDefects('网格长', row.网格长, '网格长电话', row.网格长电话),
    ...dateDefects('启用日期', row.启用日期),
    ...dateDefects('停用日期', row.停用日期),
  ],
});
export type Grid = ReturnType<typeof toGrid>;

/** A worker in one of the grids they serve; `id` is theirs in all of them. */
export const toWorker = (row: Row['MZ_WGY']) => ({
  id: row.工号,
  grid: row.网格编码,
  name: readable(row.姓名),
  phone: phoneOf(row.电话),
  post: row.岗位,
  from: date(row.上岗日期),
  to: date(row.离岗日期),
  defects: [...textDefects('姓名', row.姓名), ...phoneDefects('电话', row.电话)],
});
export type Worker = ReturnType<typeof toWorker>;

/** A row of the list of communities. */
export const toCommunity = (row: Row['MZ_XZQH']) => ({
  code: row.社区编码,
  name: readable(row.社区名称),
  head: post(row.主任, row.电话),
  defects: postDefects('主任', row.主任, '电话', row.电话),
});

/** A row of the list of building heads. */
export const toBuildingHead = (row: Row['MZ_LDZ']) => ({
  building: row.楼栋编码,
  head: post(row.楼栋长, row.电话),
  defects: postDefects('楼栋长', row.楼栋长, '电话', row.电话),
});

/** A case of the service counter. */
export const toServiceCase = (row: Row['MZ_BJ']) => ({
  number: row.办件编号,
  kind: word('民政事项', row.事项类型, ['低保申请', '高龄津贴', '社会组织登记', '临时救助']),
  state: word('办件状态', row.状态, ['受理', '办结', '退件']),
  community: row.所在社区,
  acceptedOn: date(row.受理日期),
  decidedOn: date(row.办结日期),
  defects: [...dateDefects('受理日期', row.受理日期), ...dateDefects('办结日期', row.办结日期)],
});
export type ServiceCase = ReturnType<typeof toServiceCase>;
