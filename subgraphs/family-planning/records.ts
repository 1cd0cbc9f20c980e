import { z } from 'zod';
import type { Defect } from '../shared/checked';
import { toDateTime } from '../shared/dates';
import { checksFor } from '../shared/parsed';

const text = z.string().default('');
const required = z.string().min(1);
type Dated = Record<'YM' | 'GXSJ', string>;
/** xml.ts shows control characters as their pictures. */
const pictures = /[\u2400-\u241f]/g;
const asSent = (text: string): string => text.replace(pictures, (picture) => String.fromCharCode(picture.charCodeAt(0) - 0x2400));
/** A row without its control characters, with the fields that had them (D13) and how new it is. */
const checked = <R extends Dated>(row: R) => ({
  ...(Object.fromEntries(Object.entries(row).map(([field, value]) => [field, value.replace(pictures, '')])) as R),
  damage: Object.entries(row).flatMap(([field, raw]): Defect[] =>
    raw.search(pictures) < 0 ? [] : [{ code: 'D13', field, raw: asSent(raw) }],
  ),
  asOf: dataTime(row),
});

/** The month a row belongs to, 202610, and when it was written. */
const dated = { YM: text, GXSJ: text };

const person = z
  .object({
    ...dated,
    HRBH: required,
    XM: text,
    XB: text,
    SFZH: text,
    CSRQ: text,
    JZZK: text,
    TCRQ: text,
    ZNS: text,
    FQSFZH: text,
    MQSFZH: text,
    LXDH: text,
    XJZD: text,
  })
  .transform(checked);
const child = z.object({ ...dated, HRBH: required, SFZH: text, FQSFZH: text, MQSFZH: text }).transform(checked);
const birth = z.object({ ...dated, CSZMBH: required, QFRQ: text, XSESFZH: text, FQSFZH: text, MQSFZH: text }).transform(checked);
const benefit = z
  .object({ ...dated, FZBH: required, SFZH: required, FZLB: required, QSRQ: text, YJE: text, FFZT: text })
  .transform(checked);
const month = z.object({ ...dated, YM: required }).transform(checked);

export type PersonRecord = z.infer<typeof person>;
export type ChildRecord = z.infer<typeof child>;
export type BirthRecord = z.infer<typeof birth>;
export type BenefitRecord = z.infer<typeof benefit>;

const { rows, unreadable } = checksFor('family-planning');

export { unreadable };
export const parsePeople = rows(person);
export const parseChildren = rows(child);
export const parseBirths = rows(birth);
export const parseBenefits = rows(benefit);
export const parseMonths = rows(month);

/** How new the data of a row is: when it was written, yet never later than the month it is about (re-sent figures, D23). */
function dataTime({ YM, GXSJ }: Dated): string | null {
  const written = toDateTime(GXSJ);
  const [, year, month] = /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(YM) ?? [];
  if (!year || !month) return written;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const monthEnd = `${year}-${month}-${lastDay}T23:59:59+08:00`;
  return written && written < monthEnd ? written : monthEnd;
}
