import { z } from 'zod';
import { SourceError } from '../shared/errors';

const text = z.string().default('');
const required = z.string().min(1);

const person = z.object({
  HRBH: required,
  XM: text,
  XB: text,
  SFZH: required,
  CSRQ: text,
  JZZK: text,
  ZNS: text,
  FQSFZH: text,
  MQSFZH: text,
  LXDH: text,
  XJZD: text,
  GXSJ: text,
});
const month = z.object({ YM: required, GXSJ: text });

export type PersonRecord = z.infer<typeof person>;

const parser =
  <T>(shape: z.ZodType<T>) =>
  (rows: unknown): T[] => {
    const parsed = z.array(shape).safeParse(rows);
    if (!parsed.success)
      throw new SourceError('SOURCE_UNREADABLE', 'family-planning', { cause: new Error(parsed.error.issues[0]?.path.join('.')) });
    return parsed.data;
  };
export const parsePeople = parser(person);
export const parseMonths = parser(month);
