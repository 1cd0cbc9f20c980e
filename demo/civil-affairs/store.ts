import { join } from 'node:path';
import type { StoreWriter } from '../city/model';
import { finishDrop, makeFolder, writeCsv, writeDbf, writeXlsx } from './drop';
import { type Cells, createWriter } from './rows';

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const headers = {
  MZ_DB: '低保证号,申请人姓名,身份证号,保障类别,保障人口,家庭月保障金额,家庭住址,所在社区,审批日期,状态',
  MZ_DW: '社会信用代码,单位名称,类别,注册号,法定代表人,法人身份证号,地址,楼栋编码,网格编码,成立日期,状态,电话',
  MZ_WG: '网格编码,网格名称,所在社区,网格类别,网格长,网格长电话,面积,启用日期,停用日期,后继网格,边界',
  MZ_WGY: '网格编码,工号,姓名,电话,岗位,上岗日期,离岗日期',
  MZ_XZQH: '社区编码,社区名称,主任,电话',
  MZ_BJ: '办件编号,事项类型,所在社区,受理日期,办结日期,状态',
  MZ_LDZ: '楼栋编码,楼栋长,电话',
  MZ_SHZZ: 'TYSHXYDM,ZZMC,DJZH,FRDB,FRSFZH,YWZGDW,ZS,LDBM,WGBM,CLRQ,ZT,LXDH',
  MZ_HYDJ: '业务类型,登记证号,登记日期,男方姓名,男方身份证号,女方姓名,女方身份证号',
};
type Rows = Record<keyof typeof headers, Cells[]>;

/** Writes a finished drop, <root>/<yyyyMMdd>/. */
async function writeDrop(root: string, date: string, rows: Rows): Promise<void> {
  const day = date.replaceAll('-', '');
  const month = day.slice(0, 6);
  const folder = makeFolder(join(root, day));
  const files: Record<string, number> = {};
  const csv = (kind: keyof Rows, suffix: string, lines = rows[kind], encoding?: string) => {
    writeCsv(join(folder, `${kind}_${suffix}.csv`), headers[kind], lines, encoding);
    files[`${kind}_${suffix}.csv`] = lines.length;
  };
  csv('MZ_DB', day);
  // Sent too early, and once more when it was whole.
  csv('MZ_DW', day, rows.MZ_DW.slice(0, -3));
  csv('MZ_DW', `${day}_R1`);
  csv('MZ_WG', day);
  csv('MZ_WGY', day);
  csv('MZ_XZQH', day);
  csv('MZ_BJ', month);
  // A new clerk's list: in UTF-8.
  csv('MZ_LDZ', month, rows.MZ_LDZ, 'utf-8');
  await writeDbf(join(folder, `MZ_SHZZ_${month}.dbf`), headers.MZ_SHZZ, rows.MZ_SHZZ);
  files[`MZ_SHZZ_${month}.dbf`] = rows.MZ_SHZZ.length;
  await writeXlsx(join(folder, `MZ_HYDJ_${month}.xlsx`), '婚姻登记情况表', headers.MZ_HYDJ, rows.MZ_HYDJ);
  files[`MZ_HYDJ_${month}.xlsx`] = rows.MZ_HYDJ.length;
  finishDrop(folder, files);
}

/** Writes two finished drops: today's, and yesterday's with benefits that have ended since and without the newest entries. */
export const write: StoreWriter = async (city, folder, ledger, random) => {
  const root = join(folder, 'civil-affairs');
  const writer = createWriter(city, ledger, random);
  const today: Rows = {
    MZ_DB: writer.assistance(),
    MZ_DW: writer.units(),
    MZ_WG: writer.grids(),
    MZ_WGY: writer.workers(),
    MZ_XZQH: writer.communities(),
    MZ_BJ: writer.cases(),
    MZ_LDZ: writer.buildingHeads(),
    MZ_SHZZ: writer.socialOrganisations(),
    MZ_HYDJ: writer.marriages(),
  };
  const withoutLast = { MZ_BJ: today.MZ_BJ.slice(0, -1), MZ_SHZZ: today.MZ_SHZZ.slice(0, -1), MZ_HYDJ: today.MZ_HYDJ.slice(0, -1) };
  const yesterday = dayBefore(city.today);
  await writeDrop(root, yesterday, { ...today, ...withoutLast, MZ_DB: [...today.MZ_DB, ...writer.assistance(true)] });
  await writeDrop(root, city.today, today);
  for (const { person, number } of city.assistance.filter(({ endedOn }) => endedOn))
    ledger.personDefect(person, { code: 'D15', department: 'civil-affairs', record: number, field: '状态', raw: null });
  const [month, before] = [city.today, yesterday].map((date) => date.slice(0, 7).replace('-', ''));
  const list = `MZ_LDZ_${month}.csv`;
  const batch = (code: string, raw: string) =>
    ledger.thingDefect('batch', list, { code, department: 'civil-affairs', record: list, field: list, raw });
  batch('D13', 'UTF-8');
  if (month !== before) batch('D23', `MZ_LDZ_${before}.csv`); // last month's list under a new name
};
