import { z } from 'zod';
import { SourceError } from '../shared/errors';

/** CHAR columns are padded and '' stands for NULL: both end here. */
const text = z.union([z.string(), z.number(), z.null()]).transform((value) => (value === null ? '' : String(value).trimEnd()));

const person = z.object({
  RYBH: text,
  GMSFHM: text,
  XM: text,
  CYM: text,
  XB: text,
  CSRQ: text,
  HH: text,
  YHZGX: text,
  HJDZ: text,
  HJDZBM: text,
  XZZDZBM: text,
  LXDH: text,
  RHYZBS: text,
  ZXBS: text,
  GXSJ: text,
});
const address = z.object({
  DZBM: text,
  SJDZBM: text,
  DZYSLX: text,
  DZMC: text,
  SQJCWHDM: text,
  WGDM: text,
  JLXMC: text,
  MPH: text,
  XQMC: text,
  JZWMC: text,
  DYMC: text,
  LC: text,
  SH: text,
  MAPX: text,
  MAPY: text,
  GXSJ: text,
});
const division = z.object({ QHDM: text, QHMC: text, SJDM: text, JB: text, QYRQ: text, TYRQ: text, XDM: text });
const notice = z.object({ TGBH: text, BT: text, LX: text, SQDM: text, KSRQ: text, JSRQ: text, NR: text });
const count = z.object({ K: text, N: z.coerce.number() });

/** A row of the register of residents, or of the register of floating people in the same columns. */
export type PersonRecord = z.infer<typeof person>;
export type AddressRecord = z.infer<typeof address>;
export type DivisionRecord = z.infer<typeof division>;
export type NoticeRecord = z.infer<typeof notice>;
export type CountRecord = z.infer<typeof count>;

const parser =
  <T>(shape: z.ZodType<T>) =>
  (rows: unknown): T[] => {
    const parsed = z.array(shape).safeParse(rows);
    if (!parsed.success)
      throw new SourceError('SOURCE_UNREADABLE', 'public-security', { cause: new Error(parsed.error.issues[0]?.path.join('.')) });
    return parsed.data;
  };

export const parsePeople = parser(person);
export const parseAddresses = parser(address);
export const parseDivisions = parser(division);
export const parseNotices = parser(notice);
export const parseCounts = parser(count);
