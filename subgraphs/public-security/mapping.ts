import { type CheckedValue, type Defect, isPlaceholder } from '../shared/checked';
import { birthDateOf, checkCitizenId, citizenIdDefects, sexOf } from '../shared/citizen-id';
import { isInCity } from '../shared/city';
import { codeIn, codeTable } from '../shared/codes';
import { checkDate, dateDefects, toDateTime } from '../shared/dates';
import { cleanName } from '../shared/names';
import { checkPhone } from '../shared/phone';
import { type DepartmentRecord, toDepartmentRecord } from '../shared/provenance';
import type { AddressRecord, DivisionRecord, NoticeRecord, PersonRecord } from './records';

const source = { department: 'public-security', system: '人口与标准地址前置库' };

const stateTable = {
  scheme: 'GA-ZXBS',
  version: null,
  source: '公安前置库字段说明',
  values: { '0': '正常', '1': '死亡', '2': '迁出', '3': '重复' },
};
const noticeTable = { scheme: 'GA-TGLX', version: null, source: '公安前置库字段说明', values: { 交通管制: '交通管制' } };

/** A person as the register has them. */
export interface RegisteredPerson {
  idNumber: string | null;
  household: string | null;
  relation: string;
  residence: string | null;
  registeredAt: string | null;
  name: string | null;
  formerName: string | null;
  birthDate: string | null;
  sex: ReturnType<typeof codeIn> | null;
  registrationState: ReturnType<typeof codeIn> | null;
  livesElsewhere: boolean;
  record: DepartmentRecord;
}

/** One person of all rows with their number: the row in force answers; duplicates and cancelled rows become defects. */
export function toPerson(rows: readonly PersonRecord[], asked?: string): RegisteredPerson | null {
  const [row, ...others] = [...rows].sort((a, b) => Number(a.ZXBS === '3') - Number(b.ZXBS === '3') || b.GXSJ.localeCompare(a.GXSJ));
  if (!row) return null;
  const idNumber = checkCitizenId(row.GMSFHM);
  const birth = row.CSRQ === '' ? null : checkDate(row.CSRQ);
  const contradicts = birth?.value && idNumber.value && birth.value !== birthDateOf(idNumber.value);
  const name = cleanName(row.XM);
  const others5 = others.filter((other) => other.ZXBS !== '3' && cleanName(other.XM) !== name);
  const defects = [
    ...citizenIdDefects('GMSFHM', row.GMSFHM),
    ...dateDefects('CSRQ', row.CSRQ),
    ...(contradicts ? [{ code: 'D04', field: 'CSRQ', raw: row.CSRQ }] : []),
    ...(idNumber.value && row.XB !== '' && row.XB !== sexOf(idNumber.value) ? [{ code: 'D04', field: 'XB', raw: row.XB }] : []),
    ...(/[?\uE000-\uF8FF]/.test(row.XM) ? [{ code: 'D07', field: 'XM', raw: row.XM }] : []),
    ...(row.ZXBS === '1' || row.ZXBS === '2' ? [{ code: 'D16', field: 'ZXBS', raw: row.ZXBS }] : []),
    ...(row.RHYZBS === '02' && row.XZZDZBM !== '' ? [{ code: 'D17', field: 'RHYZBS', raw: row.RHYZBS }] : []),
    ...others.filter(({ ZXBS }) => ZXBS === '3').map(({ ZXBS }) => ({ code: 'D18', field: 'ZXBS', raw: ZXBS })),
    ...others5.map(({ RYBH }) => ({ code: 'D05', field: 'GMSFHM', raw: RYBH })),
    ...(row.LXDH !== '' && isPlaceholder(row.LXDH) ? [{ code: 'D22', field: 'LXDH', raw: row.LXDH }] : []),
  ];
  const sex = row.XB === '' ? null : codeIn(codeTable('GBT2261.1-2003'), row.XB);
  return {
    idNumber: idNumber.value,
    household: row.HH || null,
    relation: row.YHZGX,
    residence: row.XZZDZBM || null,
    registeredAt: row.HJDZBM || null,
    name: others5.length > 0 || defects.some(({ code }) => code === 'D07') ? null : name,
    formerName: row.CYM || null,
    birthDate: contradicts ? null : (birth?.value ?? null),
    sex,
    registrationState: codeIn(stateTable, row.ZXBS),
    livesElsewhere: row.RHYZBS === '02',
    record: toDepartmentRecord({
      ...source,
      recordNumber: row.RYBH,
      asOf: toDateTime(row.GXSJ),
      matchedBy: row.GMSFHM === asked ? 'ID_NUMBER' : 'ID_NUMBER_FORM',
      defects,
      says: {
        name: row.XM,
        sex,
        birthDate: birthStatement(birth, Boolean(contradicts)),
        idNumber,
        phones: row.LXDH ? [checkPhone(row.LXDH)] : [],
        address: row.HJDZ || null,
      },
    }),
  };
}

/** A date that contradicts the ID number is shown as sent, and is not used. */
const birthStatement = (birth: CheckedValue | null, contradicts: boolean): CheckedValue | null =>
  birth && contradicts ? { ...birth, value: null, verdict: 'BAD_DATE' } : birth;

/** A building or dwelling with its standard address. */
export function toAddress(row: AddressRecord) {
  const [lon, lat] = [Number(row.MAPX), Number(row.MAPY)];
  const location = isInCity({ lon, lat }) ? { lon, lat, crs: 'CGCS2000' as const } : null;
  const defects: Defect[] = location ? [] : [{ code: 'D19', field: 'MAPX', raw: `${row.MAPX},${row.MAPY}` }];
  return {
    code: row.DZBM,
    parent: row.SJDZBM,
    community: row.SQJCWHDM,
    grid: row.WGDM,
    location,
    address: {
      text: row.DZMC,
      road: row.JLXMC || null,
      roadNo: row.MPH || null,
      estate: row.XQMC || null,
      building: row.JZWMC || null,
      unit: row.DYMC || null,
      floor: row.LC || null,
      room: row.SH || null,
    },
    record: toDepartmentRecord({ ...source, recordNumber: row.DZBM, asOf: toDateTime(row.GXSJ), defects }),
  };
}
export type RegisteredAddress = ReturnType<typeof toAddress>;

const levels = { '1': 'PROVINCE', '2': 'PREFECTURE', '3': 'COUNTY', '4': 'STREET' } as const;

export const toDivision = (row: DivisionRecord) => ({
  code: row.QHDM,
  name: row.QHMC,
  parent: row.SJDM || null,
  level: levels[row.JB as keyof typeof levels] ?? null,
  validFrom: checkDate(row.QYRQ).value,
  validTo: row.TYRQ === '' ? null : checkDate(row.TYRQ).value,
  successors: row.XDM === '' ? [] : row.XDM.split(','),
});
export type RegisteredDivision = ReturnType<typeof toDivision>;

export const toNotice = (row: NoticeRecord) => ({
  number: row.TGBH,
  title: row.BT,
  kind: codeIn(noticeTable, row.LX),
  communityCode: row.SQDM,
  validFrom: checkDate(row.KSRQ).value,
  validTo: checkDate(row.JSRQ).value,
  text: row.NR,
});
export type Notice = ReturnType<typeof toNotice>;
