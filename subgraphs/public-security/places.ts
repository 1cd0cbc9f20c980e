import type { Defect } from '../shared/checked';
import { isInCity } from '../shared/city';
import { codeIn } from '../shared/codes';
import { checkDate, hubNow, toDateTime } from '../shared/dates';
import { checkPhone } from '../shared/phone';
import { toDepartmentRecord } from '../shared/provenance';
import type { AddressRecord, DivisionRecord, NoticeRecord, StationRecord } from './records';

const source = { department: 'public-security', system: '人口与标准地址前置库' };
const noticeTable = { scheme: 'GA-TGLX', version: null, source: '公安前置库字段说明', values: { 交通管制: '交通管制' } };

/** Traditional characters that simplified addresses have no use for, and the pinyin that an input method left in brackets (D21). */
const litter = /[號樓單園錦繡門東陽紡織廠區長書縣鎮鄉團戶棟華廣場車橋灣樂興]|[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+[)）]/;

/** A building or dwelling with its standard address. */
export function toAddress(row: AddressRecord) {
  const point = { lon: Number(row.MAPX), lat: Number(row.MAPY) };
  const location = row.MAPX !== '' && isInCity(point) ? { ...point, crs: 'CGCS2000' as const } : null;
  const streetEnded = checkDate(row.XZTYRQ).value;
  const defects: Defect[] = [
    ...(litter.test(row.DZMC) ? [{ code: 'D21', field: 'DZMC', raw: row.DZMC }] : []),
    ...(streetEnded && streetEnded <= hubNow() ? [{ code: 'D20', field: 'XZJDDM', raw: row.XZJDDM }] : []),
    ...(location ? [] : [{ code: 'D19', field: 'MAPX', raw: `${row.MAPX},${row.MAPY}` }]),
  ];
  return {
    code: row.DZBM,
    kind: row.DZYSLX,
    parent: row.SJDZBM,
    division: row.XZJDDM,
    community: row.SQJCWHDM,
    grid: row.WGDM,
    station: row.PCSDM,
    location,
    ...inForce(row),
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
  isCommunity: row.JB === '5',
  ...inForce(row),
  successors: row.XDM === '' ? [] : row.XDM.split(',').map((code) => code.trim()),
});

const inForce = ({ QYRQ, TYRQ }: { QYRQ: string; TYRQ: string }) => ({
  validFrom: checkDate(QYRQ).value,
  validTo: TYRQ === '' ? null : checkDate(TYRQ).value,
});

/** True on days from validFrom, that day included, to validTo, that day not included; today when no day is given. */
export const isInForceOn = (
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  asOf?: string | null,
): boolean => {
  const date = asOf ?? hubNow().slice(0, 10);
  return (validFrom ?? '') <= date && (validTo === null || validTo > date);
};

export const toStation = (row: StationRecord) => ({
  code: row.PCSDM,
  name: row.PCSMC,
  phone: row.LXDH === '' ? null : checkPhone(row.LXDH).value,
});

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

/** True on the days of a notice, its last day included; today when no day is given. */
export const isNoticeOn = ({ validFrom, validTo }: Notice, on?: string | null): boolean => {
  const date = on ?? hubNow().slice(0, 10);
  return (validFrom ?? '') <= date && (validTo ?? date) >= date;
};
