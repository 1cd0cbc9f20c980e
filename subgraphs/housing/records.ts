import { z } from 'zod';
import { SourceError, type SourceErrorCode } from '../shared/errors';
import { checksFor } from '../shared/parsed';

/** Numbers come as strings, mostly; what is missing comes as null, as '' or not at all. */
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ''));

const house = z.object({
  fwbm: z.string(),
  bzdzbm: text,
  bdcdyh: text,
  ljx: text,
  lh: text,
  fh: text,
  szc: text,
  myc: text,
  fwzl: text,
  jzmj: text,
  tnjzmj: text,
  fwytbm: text,
  fwxzbm: text,
  jzjgbm: text,
  gxsj: text,
  scbz: text,
});
const building = z.object({
  zbm: z.string(),
  bzdzbm: text,
  xqmc: text,
  zhs: text,
  jzjgbm: text,
  jgnf: text,
  wygs: text,
  gxsj: text,
  scbz: text,
});
const owner = z.object({
  qlbh: z.string(),
  fwbm: z.string(),
  bzdzbm: text,
  bdcdyh: text,
  fwzl: text,
  qlrmc: text,
  zjlx: text,
  zjhm: text,
  lxdh: text,
  gyfs: text,
  djrq: text,
  bdcqzh: text,
  gxsj: text,
  scbz: text,
});
const lease = z.object({
  htbah: z.string(),
  fwbm: z.string(),
  bzdzbm: text,
  czr: text,
  czrzjlx: text,
  czrzjhm: text,
  chzr: text,
  chzrzjlx: text,
  chzrzjhm: text,
  chzrlxdh: text,
  zlqxq: text,
  zlqxz: text,
  czyt: text,
  yzj: text,
  barq: text,
  zt: text,
  gxsj: text,
  scbz: text,
});
/** What a person holds: `lb` 01 a title, 02 a lease they are the tenant of. */
const holding = z.discriminatedUnion('lb', [owner.extend({ lb: z.literal('01') }), lease.extend({ lb: z.literal('02') })]);
const time = z.object({ gxsj: z.string() });

export type HouseRecord = z.infer<typeof house>;
export type BuildingRecord = z.infer<typeof building>;
export type OwnerRecord = z.infer<typeof owner>;
export type LeaseRecord = z.infer<typeof lease>;

/** A page of rows; `pageSize` is what the service cut it by. */
export interface Page {
  records: unknown[];
  total: number;
  pageSize: number;
}

const { rows, one, json, unreadable } = checksFor('housing');
const parseShape = one(
  z.object({
    code: z.union([z.string(), z.number()]).transform(String),
    data: z.object({ records: z.array(z.unknown()), total: z.coerce.number(), pageSize: z.coerce.number().nullish() }).nullish(),
  }),
);

/** What the codes of its manual mean to us: it rejects the hub, it rejects the question, or it is broken. */
const failures: Readonly<Record<string, SourceErrorCode>> = {
  '0001': 'SOURCE_REFUSED', // signature
  '0002': 'SOURCE_REFUSED', // clock
  '0003': 'SOURCE_REFUSED', // address
  '1001': 'SOURCE_REFUSED', // argument
  '1004': 'SOURCE_REFUSED', // page too deep
  '9999': 'SOURCE_UNAVAILABLE',
};

/** The page in the envelope {code, message, data}: the service answers 200 to everything. null: asked too often (4029). */
export function parsePage(body: Buffer, pageSize: number): Page | null {
  const { code, data } = parseShape(json(body));
  if (code === '4029') return null;
  if (code !== '0000') throw new SourceError(failures[code] ?? 'SOURCE_UNREADABLE', 'housing', { cause: new Error(`code ${code}`) });
  if (!data) throw unreadable('no data');
  return { records: data.records, total: data.total, pageSize: data.pageSize || pageSize };
}

export const parseHouses = rows(house);
export const parseBuildings = rows(building);
export const parseOwners = rows(owner);
export const parseLeases = rows(lease);
export const parseHoldings = rows(holding);
export const parseTimes = rows(time);
