import { checkCitizenId, citizenIdDefects, citizenIdKey } from '../shared/citizen-id';
import { codeIn } from '../shared/codes';
import { checkDate, dateDefects, toDateTime } from '../shared/dates';
import { checkPhone } from '../shared/phone';
import { type DepartmentRecord, toDepartmentRecord } from '../shared/provenance';
import type { HouseRecord, LeaseRecord, OwnerRecord } from './records';

const source = { department: 'housing', system: '楼盘表、权属与租赁备案' };
const bureau = '房管交易数据字典';
const shares = { scheme: 'FG-GYFS', version: null, source: bureau, values: { '01': '单独所有', '02': '共同共有', '03': '按份共有' } };
const uses = { scheme: 'FG-FWYT', version: null, source: bureau, values: { '001': '住宅', '016': '商业服务', '031': '办公' } };

export const toHouse = (row: HouseRecord) => ({
  addressCode: row.bzdzbm,
  houseNumber: row.fwbm,
  floorAreaSquareMetres: Number(row.jzmj) > 0 ? Number(row.jzmj) : null,
  use: row.fwytbm ? codeIn(uses, row.fwytbm) : null,
  record: toDepartmentRecord({ ...source, recordNumber: row.fwbm, asOf: toDateTime(row.gxsj) }),
});
export type House = ReturnType<typeof toHouse>;

export const toOwnership = (row: OwnerRecord) => ({
  house: row.fwbm,
  addressCode: row.bzdzbm || null,
  idNumber: citizenIdKey(row.zjhm),
  share: row.gyfs ? codeIn(shares, row.gyfs) : null,
  since: checkDate(row.djrq).value,
  certificateNumber: row.bdcqzh || null,
  isDeleted: row.scbz === '1',
  record: ownerRecord(row),
});
export type Ownership = ReturnType<typeof toOwnership>;

const ownerRecord = (row: OwnerRecord): DepartmentRecord =>
  toDepartmentRecord({
    ...source,
    recordNumber: row.qlbh,
    asOf: toDateTime(row.gxsj),
    matchedBy: row.zjhm === citizenIdKey(row.zjhm) ? 'ID_NUMBER' : 'ID_NUMBER_FORM',
    defects: [...citizenIdDefects('zjhm', row.zjhm), ...dateDefects('djrq', row.djrq)],
    says: {
      name: row.qlrmc || null,
      sex: null,
      birthDate: null,
      idNumber: checkCitizenId(row.zjhm),
      phones: row.lxdh ? [checkPhone(row.lxdh)] : [],
      address: null,
    },
  });

export const toTenancy = (row: LeaseRecord) => ({
  contractNumber: row.htbah,
  house: row.fwbm,
  addressCode: row.bzdzbm || null,
  tenantNumber: citizenIdKey(row.chzrzjhm),
  landlordNumber: citizenIdKey(row.czrzjhm),
  from: checkDate(row.zlqxq).value,
  to: checkDate(row.zlqxz).value,
  record: toDepartmentRecord({
    ...source,
    recordNumber: row.htbah,
    asOf: toDateTime(row.gxsj),
    matchedBy: row.chzrzjhm === citizenIdKey(row.chzrzjhm) ? 'ID_NUMBER' : 'ID_NUMBER_FORM',
    defects: citizenIdDefects('chzrzjhm', row.chzrzjhm),
    says: { name: row.chzr || null, sex: null, birthDate: null, idNumber: checkCitizenId(row.chzrzjhm), phones: [], address: null },
  }),
});
export type Tenancy = ReturnType<typeof toTenancy>;
