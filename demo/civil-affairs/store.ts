import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreWriter } from '../city/model';
import { finishDrop, makeFolder, writeCsv, writeDbf, writeXlsx } from './drop';
import { createWriter } from './rows';

const compactDayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

/** Writes two finished drops, <folder>/civil-affairs/<yyyyMMdd>/: today's, and yesterday's with benefits that have ended since. */
export const write: StoreWriter = async (city, folder, ledger, random) => {
  const day = city.today.replaceAll('-', '');
  const drop = makeFolder(join(folder, 'civil-affairs', day));
  const writer = createWriter(city, ledger, random);
  const files: Record<string, number> = {};
  const csv = (name: string, header: string, rows: string[][]) => {
    writeCsv(join(drop, `${name}_${day}.csv`), header, rows);
    files[`${name}_${day}.csv`] = rows.length;
  };
  const columns = '低保证号,申请人姓名,身份证号,保障类别,保障人口,家庭月保障金额,家庭住址,所在社区,审批日期,状态';
  const running = writer.assistance();
  csv('MZ_DB', columns, running);
  csv('MZ_DW', '社会信用代码,单位名称,类别,法定代表人,法人身份证号,地址,楼栋编码,网格编码,成立日期,状态,电话', writer.units());
  csv('MZ_WG', '网格编码,网格名称,所在社区,网格类别,网格长,网格长电话,面积,启用日期,停用日期,后继网格,边界', writer.grids());
  csv('MZ_WGY', '网格编码,姓名,电话,岗位,上岗日期,离岗日期', writer.workers());
  csv('MZ_XZQH', '社区编码,社区名称,主任,电话', writer.communities());
  const month = day.slice(0, 6);
  const organisations = writer.socialOrganisations();
  const dbf = `MZ_SHZZ_${month}.dbf`;
  await writeDbf(join(drop, dbf), 'TYSHXYDM,ZZMC,DJZH,FRDB,FRSFZH,YWZGDW,ZS,LDBM,WGBM,CLRQ,ZT,LXDH', organisations);
  files[dbf] = organisations.length;
  const marriages = writer.marriages();
  const xlsx = `MZ_HYDJ_${month}.xlsx`;
  const header = '业务类型,登记证号,登记日期,男方姓名,男方身份证号,女方姓名,女方身份证号';
  await writeXlsx(join(drop, xlsx), '婚姻登记情况表', header, marriages);
  files[xlsx] = marriages.length;
  finishDrop(drop, files);
  const earlier = join(folder, 'civil-affairs', compactDayBefore(city.today));
  cpSync(drop, earlier, { recursive: true });
  const ended = writer.assistance(true);
  for (const { person, number } of city.assistance.filter(({ endedOn }) => endedOn))
    ledger.personDefect(person, { code: 'D15', department: 'civil-affairs', record: number, field: '状态', raw: null });
  writeCsv(join(earlier, `MZ_DB_${day}.csv`), columns, [...running, ...ended]);
  finishDrop(earlier, { ...files, [`MZ_DB_${day}.csv`]: running.length + ended.length });
};
