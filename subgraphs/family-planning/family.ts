import { type Defect, halfWidth, placeholderDefects } from '../shared/checked';
import { citizenIdDefects, citizenIdKey } from '../shared/citizen-id';
import { codeOfWord } from '../shared/codes';
import { checkDate, dateDefects } from '../shared/dates';
import { toDepartmentRecord } from '../shared/provenance';
import { given, source, wordDefects, wordTable } from './mapping';
import type { BenefitRecord, BirthRecord } from './records';

// What is registered of families: births and benefits. Nothing of medicine is read.

const kinds = wordTable('WJ-JLFZ', ['独生子女父母奖励', '农村部分计划生育家庭奖励扶助', '计划生育家庭特别扶助']);
const states = wordTable('WJ-FFZT', ['待审', '发放', '暂停', '终止']);

/** Rows of the same certificate or benefit, the newest and those it replaces. */
interface Found<R> {
  row: R;
  older: readonly R[];
}
const duplicates = (field: string, number: string, older: readonly object[]): Defect[] =>
  older.map(() => ({ code: 'D18', field, raw: number }));

/** A birth certificate with its child and parents by their ID numbers, as far as these can be used. */
export const toBirth = ({ row, older }: Found<BirthRecord>) => ({
  certificateNumber: row.CSZMBH,
  issuedOn: checkDate(row.QFRQ).value,
  child: citizenIdKey(row.XSESFZH),
  parents: [row.FQSFZH, row.MQSFZH].map(citizenIdKey),
  record: toDepartmentRecord({
    ...source,
    recordNumber: row.CSZMBH,
    asOf: row.asOf,
    defects: [
      ...row.damage,
      ...duplicates('CSZMBH', row.CSZMBH, older),
      ...dateDefects('QFRQ', row.QFRQ),
      ...citizenIdDefects('XSESFZH', row.XSESFZH),
      ...citizenIdDefects('FQSFZH', row.FQSFZH),
      ...citizenIdDefects('MQSFZH', row.MQSFZH),
    ],
  }),
});
export type Birth = ReturnType<typeof toBirth>;

/** A benefit of the person with this ID number, as far as it can be used. */
export function toBenefit({ row, older }: Found<BenefitRecord>) {
  const kind = codeOfWord(kinds, row.FZLB);
  const state = given(row.FFZT) === null ? null : codeOfWord(states, row.FFZT);
  const monthlyAmountYuan = amountIn(row.YJE);
  return {
    number: row.FZBH,
    person: citizenIdKey(row.SFZH),
    kind,
    since: checkDate(row.QSRQ).value,
    monthlyAmountYuan,
    state,
    record: toDepartmentRecord({
      ...source,
      recordNumber: row.FZBH,
      asOf: row.asOf,
      defects: [
        ...row.damage,
        ...duplicates('FZBH', row.FZBH, older),
        ...citizenIdDefects('SFZH', row.SFZH),
        ...wordDefects('FZLB', row.FZLB, kind.known),
        ...dateDefects('QSRQ', row.QSRQ),
        ...placeholderDefects('YJE', row.YJE),
        ...wordDefects('YJE', row.YJE, given(row.YJE) === null ? undefined : monthlyAmountYuan !== null),
        ...wordDefects('FFZT', row.FFZT, state?.known),
        ...placeholderDefects('FFZT', row.FFZT),
      ],
    }),
  };
}
export type Benefit = ReturnType<typeof toBenefit>;

/** 120, 120.00, 1,200 or 120元 as a number. */
function amountIn(text: string): number | null {
  const digits = halfWidth(text).replace(/[,，元\s]/g, '');
  return /^\d{1,6}(\.\d{1,2})?$/.test(digits) ? Number(digits) : null;
}
