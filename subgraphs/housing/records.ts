import { z } from 'zod';
import { SourceError } from '../shared/errors';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const house = z.object({ fwbm: z.string(), bzdzbm: text, jzmj: text, fwytbm: text, gxsj: text, scbz: text });
const owner = z.object({
  qlbh: z.string(),
  fwbm: z.string(),
  bzdzbm: text,
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
  czrzjhm: text,
  chzr: text,
  chzrzjhm: text,
  zlqxq: text,
  zlqxz: text,
  gxsj: text,
});
const time = z.object({ gxsj: z.string() });

export type HouseRecord = z.infer<typeof house>;
export type OwnerRecord = z.infer<typeof owner>;
export type LeaseRecord = z.infer<typeof lease>;

const unreadable = () => new SourceError('SOURCE_UNREADABLE', 'housing');

/** The rows in the envelope {code, message, data: {records, total}}: the service answers 200 to everything. null: asked too often (4029). */
export function parseEnvelope(body: Buffer): unknown[] | null {
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString());
  } catch {
    throw unreadable();
  }
  const parsed = z
    .object({
      code: z.union([z.string(), z.number()]).transform(String),
      data: z.object({ records: z.array(z.unknown()), total: z.coerce.number() }).nullish(),
    })
    .safeParse(answer);
  if (!parsed.success) throw unreadable();
  const { code, data } = parsed.data;
  if (code === '4029') return null;
  if (code === '9999') throw new SourceError('SOURCE_UNAVAILABLE', 'housing');
  if (code !== '0000') throw new SourceError('SOURCE_REFUSED', 'housing', { cause: new Error(`code ${code}`) });
  if (!data) throw unreadable();
  return data.records;
}

const parser =
  <T>(shape: z.ZodType<T>) =>
  (rows: unknown[]): T[] => {
    const parsed = z.array(shape).safeParse(rows);
    if (!parsed.success) throw unreadable();
    return parsed.data;
  };

export const parseHouses = parser(house);
export const parseOwners = parser(owner);
export const parseLeases = parser(lease);
export const parseTimes = parser(time);
