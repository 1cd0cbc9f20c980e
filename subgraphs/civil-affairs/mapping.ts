import type { Defect } from '../shared/checked';
import { citizenIdDefects, citizenIdKey } from '../shared/citizen-id';
import type { Code } from '../shared/codes';
import { checkCreditCode } from '../shared/credit-code';
import { checkDate, dateDefects } from '../shared/dates';
import { checkPhone } from '../shared/phone';
import type { Row, Tables } from './records';

const date = (raw: string): string | null => checkDate(raw).value;
const number = (raw: string): number | null => (raw !== '' && Number.isFinite(Number(raw)) ? Number(raw) : null);
const post = (name: string, phone: string) => (name ? { name, phone: checkPhone(phone).value } : null);
const word = (scheme: string, value: string, known: string[]): Code => ({
  scheme,
  version: null,
  code: value,
  label: known.includes(value) ? value : null,
  known: known.includes(value),
});

const toAssistance = (row: Row['MZ_DB']) => ({
  person: citizenIdKey(row.身份证号),
  raw: row.身份证号,
  name: row.申请人姓名,
  address: row.家庭住址,
  kind: word('低保类别', row.保障类别, ['城市', '农村']),
  number: row.低保证号,
  monthlyAmountYuan: number(row.家庭月保障金额),
  approvedOn: date(row.审批日期),
  endedOn: null as string | null,
  defects: [...citizenIdDefects('身份证号', row.身份证号), ...dateDefects('审批日期', row.审批日期)] as Defect[],
});
export type Assistance = ReturnType<typeof toAssistance>;

/** One party's side of an entry in the marriage register. */
const toMarriages = (row: Row['MZ_HYDJ']) => {
  const husband = { raw: row.男方身份证号, name: row.男方姓名, field: '男方身份证号' };
  const wife = { raw: row.女方身份证号, name: row.女方姓名, field: '女方身份证号' };
  return [
    { self: husband, other: wife },
    { self: wife, other: husband },
  ].map(({ self, other }) => ({
    person: citizenIdKey(self.raw),
    raw: self.raw,
    name: self.name,
    spouse: citizenIdKey(other.raw),
    state: row.业务类型 === '离婚' ? '40' : '20',
    registeredOn: date(row.登记日期),
    number: row.登记证号,
    defects: [...citizenIdDefects(self.field, self.raw), ...dateDefects('登记日期', row.登记日期)],
  }));
};
export type Marriage = ReturnType<typeof toMarriages>[number];

interface WrittenUnit {
  code: string;
  name: string;
  kind: string;
  representative: [field: string, raw: string];
  address: string;
  building: string;
  grid: string;
  founded: [field: string, raw: string];
  state: string;
}
const toUnit = ({ code, name, kind, representative, address, building, grid, founded, state }: WrittenUnit) => ({
  key: checkCreditCode(code).value ?? code,
  name,
  creditCode: checkCreditCode(code),
  kind: word('单位类别', kind, ['企业', '个体工商户', '机关事业单位', '社会组织']),
  representative: citizenIdKey(representative[1]),
  address,
  building,
  grid,
  foundedOn: date(founded[1]),
  state: word('登记状态', state, ['正常', '注销']),
  defects: [...citizenIdDefects(...representative), ...dateDefects(...founded)] as Defect[],
});
export type Unit = ReturnType<typeof toUnit>;

const toEnterprise = (row: Row['MZ_DW']): Unit =>
  toUnit({
    code: row.社会信用代码,
    name: row.单位名称,
    kind: row.类别,
    representative: ['法人身份证号', row.法人身份证号],
    address: row.地址,
    building: row.楼栋编码,
    grid: row.网格编码,
    founded: ['成立日期', row.成立日期],
    state: row.状态,
  });

const toSocialOrganisation = (row: Row['MZ_SHZZ']): Unit =>
  toUnit({
    code: row.TYSHXYDM,
    name: row.ZZMC,
    kind: '社会组织',
    representative: ['FRSFZH', row.FRSFZH],
    address: row.ZS,
    building: row.LDBM,
    grid: row.WGBM,
    founded: ['CLRQ', row.CLRQ],
    state: row.ZT,
  });

const toGrid = (row: Row['MZ_WG']) => ({
  code: row.网格编码,
  name: row.网格名称,
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
});
export type Grid = ReturnType<typeof toGrid>;

const toWorker = (row: Row['MZ_WGY']) => ({
  grid: row.网格编码,
  name: row.姓名,
  phone: checkPhone(row.电话).value,
  post: row.岗位,
  from: date(row.上岗日期),
  to: date(row.离岗日期),
});
const toCommunity = (row: Row['MZ_XZQH']) => ({ code: row.社区编码, head: post(row.主任, row.电话) });

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!key) continue; // an unusable number links to nobody
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  return found;
}
const unitIndex = (units: Unit[]) => ({
  byCode: new Map(units.map((unit) => [unit.key, unit])),
  byBuilding: grouped(units, ({ building }) => building),
  byGrid: grouped(units, ({ grid }) => grid),
});
export type UnitIndex = ReturnType<typeof unitIndex>;

/** Full files say that a benefit ended only by leaving it out (D15): what an earlier drop had and this one lacks. */
function endedSince(earlier: Assistance[], now: Assistance[], day: string): Assistance[] {
  const held = new Set(now.map(({ number }) => number));
  return earlier
    .filter(({ number }) => !held.has(number))
    .map((gone) =>
      gone.endedOn ? gone : { ...gone, endedOn: day, defects: [...gone.defects, { code: 'D15', field: '状态', raw: null }] },
    );
}

/** The assistance file by itself, of the drop before the first one taken over. */
export const toEarlier = (rows: Row['MZ_DB'][]): Assistance[] => rows.map(toAssistance);

/** A whole drop, read and indexed; `earlier` is the assistance of the drop before it. */
export function toHoldings(name: string, tables: Tables, earlier: Assistance[]) {
  const day = `${name.slice(0, 4)}-${name.slice(4, 6)}-${name.slice(6)}`;
  const running = tables.MZ_DB.map(toAssistance);
  const assistance = [...running, ...endedSince(earlier, running, day)];
  const marriages = tables.MZ_HYDJ.flatMap(toMarriages);
  const grids = tables.MZ_WG.map(toGrid);
  const communities = tables.MZ_XZQH.map(toCommunity);
  const enterprises = tables.MZ_DW.map(toEnterprise);
  const socialOrganisations = tables.MZ_SHZZ.map(toSocialOrganisation);
  return {
    name,
    asOf: `${day}T00:00:00+08:00`,
    allAssistance: assistance,
    assistance: grouped(assistance, ({ person }) => person),
    marriages: grouped(marriages, ({ person }) => person),
    grids,
    gridByCode: new Map(grids.map((grid) => [grid.code, grid])),
    workers: grouped(tables.MZ_WGY.map(toWorker), ({ grid }) => grid),
    communities,
    communityByCode: new Map(communities.map((community) => [community.code, community])),
    enterprises: unitIndex(enterprises),
    socialOrganisations: unitIndex(socialOrganisations),
    faults: [
      ...assistance.map(({ number, defects }) => ({ key: number, defects })),
      ...marriages.map(({ number, defects }) => ({ key: number, defects })),
      ...[...enterprises, ...socialOrganisations].map(({ key, defects }) => ({ key, defects })),
    ].filter(({ defects }) => defects.length > 0),
  };
}
