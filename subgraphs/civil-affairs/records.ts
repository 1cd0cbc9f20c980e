import { z } from 'zod';
import { SourceError } from '../shared/errors';
import { checksFor } from '../shared/parsed';
import { mapInSlices } from '../shared/slices';
import { DropFault, type DroppedFile } from '../shared/source-files';
import { readTable } from './files';

const { one: checkedRow } = checksFor('civil-affairs');
const text = z.string();
/** What a row is known by; a row without it can be nobody's. */
const key = z.string().min(1);

/** A row of each file, by the beginning of the file's name; other columns are left aside. */
const shapes = {
  MZ_DB: z.object({
    低保证号: key,
    申请人姓名: text,
    身份证号: text,
    保障类别: text,
    保障人口: text,
    家庭月保障金额: text,
    家庭住址: text,
    所在社区: text,
    审批日期: text,
    状态: text,
  }),
  MZ_DW: z.object({
    社会信用代码: key,
    单位名称: text,
    类别: text,
    注册号: text,
    法定代表人: text,
    法人身份证号: text,
    地址: text,
    楼栋编码: text,
    网格编码: text,
    成立日期: text,
    状态: text,
    电话: text,
  }),
  MZ_SHZZ: z.object({
    TYSHXYDM: key,
    ZZMC: text,
    DJZH: text,
    FRDB: text,
    FRSFZH: text,
    YWZGDW: text,
    ZS: text,
    LDBM: text,
    WGBM: text,
    CLRQ: text,
    ZT: text,
    LXDH: text,
  }),
  MZ_HYDJ: z.object({
    登记证号: key,
    业务类型: text,
    登记日期: text,
    男方姓名: text,
    男方身份证号: text,
    女方姓名: text,
    女方身份证号: text,
  }),
  MZ_WG: z.object({
    网格编码: key,
    网格名称: text,
    所在社区: text,
    网格类别: text,
    网格长: text,
    网格长电话: text,
    面积: text,
    启用日期: text,
    停用日期: text,
    后继网格: text,
    边界: text,
  }),
  MZ_WGY: z.object({ 网格编码: key, 工号: key, 姓名: text, 电话: text, 岗位: text, 上岗日期: text, 离岗日期: text }),
  MZ_XZQH: z.object({ 社区编码: key, 社区名称: text, 主任: text, 电话: text }),
  MZ_LDZ: z.object({ 楼栋编码: key, 楼栋长: text, 电话: text }),
  MZ_BJ: z.object({ 办件编号: key, 事项类型: text, 所在社区: text, 受理日期: text, 办结日期: text, 状态: text }),
};

export type FileKind = keyof typeof shapes;
export type Row = { [K in FileKind]: z.infer<(typeof shapes)[K]> };

/** All files of a drop as rows of text; a DropFault when one is missing, unreadable, or has other rows than announced. */
export async function parseDrop(files: Map<string, DroppedFile>) {
  const read = <T>(kind: FileKind, column: string, shape: z.ZodType<T>) => rowsOf(files, kind, column, shape);
  return {
    MZ_DB: await read('MZ_DB', '低保证号', shapes.MZ_DB),
    MZ_DW: await read('MZ_DW', '社会信用代码', shapes.MZ_DW),
    MZ_SHZZ: await read('MZ_SHZZ', 'TYSHXYDM', shapes.MZ_SHZZ),
    MZ_HYDJ: await read('MZ_HYDJ', '登记证号', shapes.MZ_HYDJ),
    MZ_WG: await read('MZ_WG', '网格编码', shapes.MZ_WG),
    MZ_WGY: await read('MZ_WGY', '网格编码', shapes.MZ_WGY),
    MZ_XZQH: await read('MZ_XZQH', '社区编码', shapes.MZ_XZQH),
    MZ_LDZ: await read('MZ_LDZ', '楼栋编码', shapes.MZ_LDZ),
    MZ_BJ: await read('MZ_BJ', '办件编号', shapes.MZ_BJ),
  };
}
export type Tables = Awaited<ReturnType<typeof parseDrop>>;

/** The assistance file of a drop by itself. */
export const parseAssistance = async (files: Map<string, DroppedFile>) => (await rowsOf(files, 'MZ_DB', '低保证号', shapes.MZ_DB)).rows;

/** What a file's name says: its kind, its period (a day or a month), and the number of the re-send, 0 for the first. */
export function toFileName(name: string): { kind: string; period: string; resend: number } {
  const [, kind = '', period = '', resend = '0'] = /^(MZ_[A-Z]+)_(\d{6}|\d{8})(?:_R(\d+))?\.(?:csv|dbf|xlsx)$/.exec(name) ?? [];
  return { kind, period, resend: Number(resend) };
}

/** The files of a manifest that count: of each kind the newest period, and of that the newest re-send. */
export function newestOfEachKind(names: readonly string[]): string[] {
  const newest = new Map<string, string>();
  const rank = (name: string) => `${toFileName(name).period.padEnd(8, '9')} ${String(toFileName(name).resend).padStart(6, '0')}`;
  for (const name of names) {
    const known = newest.get(toFileName(name).kind);
    if (!known || rank(name) > rank(known)) newest.set(toFileName(name).kind, name);
  }
  return [...newest.values()].filter((name) => toFileName(name).kind !== '');
}

async function rowsOf<T>(files: Map<string, DroppedFile>, kind: FileKind, column: string, shape: z.ZodType<T>) {
  const [name, file] = [...files].find(([candidate]) => toFileName(candidate).kind === kind) ?? [];
  if (!name || !file) throw new DropFault(`${kind} is missing`);
  const { rows, isForeign } = await readTable(name, file, column).catch((error: unknown) => {
    throw error instanceof DropFault ? error : new DropFault(`${name} cannot be read`, { cause: error });
  });
  if (rows.length !== file.rows) throw new DropFault(`${name}: ${rows.length} rows, announced ${file.rows}`);
  try {
    return { name, rows: await mapInSlices(rows, checkedRow(shape)), isForeign };
  } catch (error) {
    const where = error instanceof SourceError && error.cause instanceof Error ? error.cause.message : 'shape';
    throw new DropFault(`${name}: not as agreed at ${where}`, { cause: error });
  }
}
