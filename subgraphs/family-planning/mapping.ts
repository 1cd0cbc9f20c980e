import { type CheckedValue, isPlaceholder } from '../shared/checked';
import { birthDateOf, checkCitizenId, citizenIdDefects, citizenIdKey } from '../shared/citizen-id';
import { codeIn, codeOfWord, codeTable } from '../shared/codes';
import { checkDate, dateDefects, toDateTime } from '../shared/dates';
import { cleanName } from '../shared/names';
import { checkPhone } from '../shared/phone';
import { toDepartmentRecord } from '../shared/provenance';
import type { PersonRecord } from './records';

const source = { department: 'family-planning', system: '全员人口信息系统' };
/** The system sends words; the hub numbers them in the order of its field list. */
const residenceTable = {
  scheme: 'WJ-JZZK',
  version: null,
  source: '全员人口信息系统字段说明',
  values: { '1': '在本地居住', '2': '外出', '3': '流入', '4': '已迁出' },
};
const sexes: Record<string, string> = { 男: '1', 女: '2' };

/** A person as the population system has them. */
export function toPerson(row: PersonRecord, asked: string) {
  const idNumber = checkCitizenId(row.SFZH);
  const birth = row.CSRQ === '' ? null : checkDate(row.CSRQ);
  const contradicts = Boolean(birth?.value && idNumber.value && birth.value !== birthDateOf(idNumber.value));
  const residenceState = row.JZZK === '' ? null : codeOfWord(residenceTable, row.JZZK);
  const sex = row.XB === '' ? null : codeIn(codeTable('GBT2261.1-2003'), sexes[row.XB] ?? row.XB);
  const defects = [
    ...citizenIdDefects('SFZH', row.SFZH),
    ...dateDefects('CSRQ', row.CSRQ),
    ...(contradicts ? [{ code: 'D04', field: 'CSRQ', raw: row.CSRQ }] : []),
    ...(row.XM.includes('?') ? [{ code: 'D07', field: 'XM', raw: row.XM }] : []),
    ...(residenceState?.known === false ? [{ code: 'D11', field: 'JZZK', raw: row.JZZK }] : []),
    ...(sex?.known === false ? [{ code: 'D11', field: 'XB', raw: row.XB }] : []),
    ...(row.LXDH !== '' && isPlaceholder(row.LXDH) ? [{ code: 'D22', field: 'LXDH', raw: row.LXDH }] : []),
  ];
  return {
    residenceState,
    childCount: /^\d{1,2}$/.test(row.ZNS) ? Number(row.ZNS) : null,
    parents: [row.FQSFZH, row.MQSFZH].map(citizenIdKey).filter((number) => number !== null),
    record: toDepartmentRecord({
      ...source,
      recordNumber: row.HRBH,
      asOf: toDateTime(row.GXSJ),
      matchedBy: row.SFZH === asked ? 'ID_NUMBER' : 'ID_NUMBER_FORM',
      defects,
      says: {
        name: row.XM === '' ? null : cleanName(row.XM),
        sex,
        birthDate: birthStatement(birth, contradicts),
        idNumber,
        phones: row.LXDH === '' ? [] : [checkPhone(row.LXDH)],
        address: row.XJZD || null,
      },
    }),
  };
}
export type PopulationPerson = ReturnType<typeof toPerson>;

/** A date that contradicts the ID number is shown as sent, and is not used. */
const birthStatement = (birth: CheckedValue | null, contradicts: boolean): CheckedValue | null =>
  birth && contradicts ? { ...birth, value: null, verdict: 'BAD_DATE' } : birth;
