import { parse } from 'csv-parse/sync';
import { DBFFile } from 'dbffile';
import { Workbook } from 'exceljs';
import iconv from 'iconv-lite';
import { DropFault, type DroppedFile } from '../shared/source-files';

/** The columns each file must have, by the beginning of its name. */
const columns = {
  MZ_DB: ['低保证号', '申请人姓名', '身份证号', '保障类别', '保障人口', '家庭月保障金额', '家庭住址', '所在社区', '审批日期', '状态'],
  MZ_DW: ['社会信用代码', '单位名称', '类别', '法定代表人', '法人身份证号', '地址', '楼栋编码', '网格编码', '成立日期', '状态', '电话'],
  MZ_SHZZ: ['TYSHXYDM', 'ZZMC', 'DJZH', 'FRDB', 'FRSFZH', 'YWZGDW', 'ZS', 'LDBM', 'WGBM', 'CLRQ', 'ZT', 'LXDH'],
  MZ_HYDJ: ['业务类型', '登记证号', '登记日期', '男方姓名', '男方身份证号', '女方姓名', '女方身份证号'],
  MZ_WG: ['网格编码', '网格名称', '所在社区', '网格类别', '网格长', '网格长电话', '面积', '启用日期', '停用日期', '后继网格', '边界'],
  MZ_WGY: ['网格编码', '姓名', '电话', '岗位', '上岗日期', '离岗日期'],
  MZ_XZQH: ['社区编码', '社区名称', '主任', '电话'],
} as const;

export type FileKind = keyof typeof columns;
type RowOf<K extends FileKind> = Record<(typeof columns)[K][number], string>;
export type Row = { [K in FileKind]: RowOf<K> };
export type Tables = { [K in FileKind]: Row[K][] };

/** All files of a drop as rows of text; a DropFault when one is missing, unreadable, or has other rows than announced. */
export async function parseDrop(files: Map<string, DroppedFile>): Promise<Tables> {
  const table = <K extends FileKind>(kind: K) => tableOf(files, kind);
  return {
    MZ_DB: await table('MZ_DB'),
    MZ_DW: await table('MZ_DW'),
    MZ_SHZZ: await table('MZ_SHZZ'),
    MZ_HYDJ: await table('MZ_HYDJ'),
    MZ_WG: await table('MZ_WG'),
    MZ_WGY: await table('MZ_WGY'),
    MZ_XZQH: await table('MZ_XZQH'),
  };
}

/** The assistance file of a drop by itself. */
export const parseAssistance = (files: Map<string, DroppedFile>): Promise<Row['MZ_DB'][]> => tableOf(files, 'MZ_DB');

async function tableOf<K extends FileKind>(files: Map<string, DroppedFile>, kind: K): Promise<Row[K][]> {
  const found = [...files].find(([name]) => name.replace(/_\d+\.\w+$/, '') === kind);
  if (!found) throw new DropFault(`${kind} is missing`);
  const [name, file] = found;
  const rows = await readRows(name, file).catch(() => {
    throw new DropFault(`${name} cannot be read`);
  });
  if (rows.length !== file.rows) throw new DropFault(`${name}: ${rows.length} rows, announced ${file.rows}`);
  const lacking = columns[kind].find((column) => rows[0] && rows[0][column] === undefined);
  if (lacking) throw new DropFault(`${name}: no column ${lacking}`);
  return rows as Row[K][];
}

async function readRows(name: string, file: DroppedFile): Promise<Record<string, string>[]> {
  if (name.endsWith('.dbf')) return readDbf(file);
  return name.endsWith('.xlsx') ? readXlsx(file) : readCsv(file);
}

/** `="…"` keeps a spreadsheet from making a number of it; spaces fill the columns. */
const cleaned = (cell: string): string =>
  cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();

function readCsv({ bytes }: DroppedFile): Record<string, string>[] {
  const lines: string[][] = parse(iconv.decode(bytes, 'gb18030'), { relax_quotes: true, skip_empty_lines: true });
  return withHeader(lines);
}

async function readDbf({ path }: DroppedFile): Promise<Record<string, string>[]> {
  const file = await DBFFile.open(path, { encoding: 'gb18030' });
  const rows = await file.readRecords();
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cleaned(String(value ?? ''))])));
}

/** The first sheet: a title, the header, the rows, and a line of totals. */
async function readXlsx({ path }: DroppedFile): Promise<Record<string, string>[]> {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const lines: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells = Array.isArray(row.values) ? row.values.slice(1) : [];
    lines.push(cells.map((cell) => String(cell ?? '')));
  });
  return withHeader(lines.slice(1).filter(([first]) => cleaned(first ?? '') !== '合计'));
}

function withHeader([header = [], ...lines]: string[][]): Record<string, string>[] {
  const names = header.map(cleaned);
  return lines.map((line) => Object.fromEntries(names.map((name, index) => [name, cleaned(line[index] ?? '')])));
}
