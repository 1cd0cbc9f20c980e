import { type Defect, placeholderDefects } from '../shared/checked';
import { type CodeTable, codeIn } from '../shared/codes';
import { checkDate, dateDefects, toDateTime } from '../shared/dates';
import { checkPhone } from '../shared/phone';
import { type DepartmentRecord, type RecordStatement, toDepartmentRecord } from '../shared/provenance';
import tables from './codes.json';
import { type Party, toParty } from './parties';
import type { BuildingRecord, HouseRecord, LeaseRecord, OwnerRecord } from './records';
import { addressOf, amount, codeOfForm, nameDefects, phoneDefects, unitNumber, written } from './texts';

const source = { department: 'housing', system: '楼盘表、权属与租赁备案' };
const code = (table: CodeTable, value: string) => (value ? codeIn(table, value) : null);

/** A dwelling of all rows with its address: the newest answers, the others are leftovers of a re-survey (D18). */
export function toHouse(rows: readonly HouseRecord[]) {
  const [row, ...others] = [...rows].sort((a, b) => b.gxsj.localeCompare(a.gxsj) || b.fwbm.localeCompare(a.fwbm));
  if (!row) return null;
  const unit = codeOfForm(unitNumber, 'bdcdyh', row.bdcdyh);
  return {
    houseNumber: row.fwbm,
    /** Titles and leases may still stand under a superseded number. */
    houseNumbers: [row, ...others].map(({ fwbm }) => fwbm),
    realEstateUnitNumber: unit.code,
    floorAreaSquareMetres: amount(row.jzmj),
    innerAreaSquareMetres: amount(row.tnjzmj),
    use: code(tables.use, row.fwytbm),
    nature: code(tables.nature, row.fwxzbm),
    structure: code(tables.structure, row.jzjgbm),
    floorAsWritten: written(row.myc) ?? written(row.szc),
    addressAsWritten: written(row.fwzl),
    record: toDepartmentRecord({
      ...source,
      recordNumber: row.fwbm,
      asOf: toDateTime(row.gxsj),
      defects: [
        ...others.map(({ fwbm }) => ({ code: 'D18', field: 'fwbm', raw: fwbm })),
        ...unit.defects,
        ...(row.ljx.startsWith('原') ? [{ code: 'D09', field: 'ljx', raw: row.ljx }] : []),
        ...spelling(/^\d+[幢排]$/, 'lh', row.lh),
        ...spelling(/^\d{4}$/, 'fh', row.fh),
        ...placeholderDefects('fwzl', row.fwzl),
      ],
    }),
  };
}
export type House = NonNullable<ReturnType<typeof toHouse>>;

/** D08: the bureau writes 3幢 and 0102; everything else is one of the ten other ways. */
const spelling = (usual: RegExp, field: string, raw: string): Defect[] =>
  raw === '' || usual.test(raw) ? [] : [{ code: 'D08', field, raw }];

/** A building as property. */
export const toBuilding = (row: BuildingRecord) => ({
  addressCode: row.bzdzbm,
  estateName: written(row.xqmc),
  dwellingCount: amount(row.zhs),
  structure: code(tables.structure, row.jzjgbm),
  completedYear: /^(18|19|20)\d{2}$/.test(row.jgnf) ? Number(row.jgnf) : null,
  propertyCompany: written(row.wygs),
  record: toDepartmentRecord({
    ...source,
    recordNumber: row.zbm,
    asOf: toDateTime(row.gxsj),
    defects: placeholderDefects('xqmc', row.xqmc),
  }),
});
export type Building = ReturnType<typeof toBuilding>;

/** One owner's title to a house. */
export function toOwnership(row: OwnerRecord) {
  const address = addressOf(row.bzdzbm);
  const unit = codeOfForm(unitNumber, 'bdcdyh', row.bdcdyh);
  const owner = toParty(row.zjlx, 'zjhm', row.zjhm);
  return {
    house: row.fwbm,
    addressCode: address.code,
    ownedBy: owner,
    ownerName: written(row.qlrmc),
    share: code(tables.share, row.gyfs),
    since: checkDate(row.djrq).value,
    certificateNumber: written(row.bdcqzh),
    realEstateUnitNumber: unit.code,
    addressAsWritten: written(row.fwzl),
    record: toDepartmentRecord({
      ...source,
      recordNumber: row.qlbh,
      asOf: toDateTime(row.gxsj),
      matchedBy: owner.matchedBy,
      says: statement(owner, row.qlrmc, row.lxdh),
      defects: [
        ...address.defects,
        ...unit.defects,
        ...(owner.creditCode ? [] : nameDefects('qlrmc', row.qlrmc)),
        ...owner.defects,
        ...phoneDefects('lxdh', row.lxdh),
        ...dateDefects('djrq', row.djrq),
      ],
    }),
  };
}
export type Ownership = ReturnType<typeof toOwnership>;

/** A lease on record. What it says of a person, it says of the tenant. */
export function toTenancy(row: LeaseRecord) {
  const address = addressOf(row.bzdzbm);
  const tenant = toParty(row.chzrzjlx, 'chzrzjhm', row.chzrzjhm);
  const landlord = toParty(row.czrzjlx, 'czrzjhm', row.czrzjhm);
  const isOpen = /^(9999|3000)/.test(row.zlqxz); // 99991231: until further notice
  return {
    house: row.fwbm,
    addressCode: address.code,
    contractNumber: row.htbah,
    tenantParty: tenant,
    tenantName: written(row.chzr),
    landlordParty: landlord,
    landlordName: written(row.czr),
    from: checkDate(row.zlqxq).value,
    to: isOpen ? null : checkDate(row.zlqxz).value,
    use: code(tables.leaseUse, row.czyt),
    monthlyRentYuan: amount(row.yzj),
    filedOn: checkDate(row.barq).value,
    state: code(tables.leaseState, row.zt),
    record: toDepartmentRecord({
      ...source,
      recordNumber: row.htbah,
      asOf: toDateTime(row.gxsj),
      matchedBy: tenant.matchedBy,
      says: statement(tenant, row.chzr, row.chzrlxdh),
      defects: [
        ...address.defects,
        ...nameDefects('czr', row.czr),
        ...landlord.defects,
        ...nameDefects('chzr', row.chzr),
        ...tenant.defects,
        ...phoneDefects('chzrlxdh', row.chzrlxdh),
        ...dateDefects('zlqxq', row.zlqxq),
        ...(isOpen ? [] : dateDefects('zlqxz', row.zlqxz)),
        ...dateDefects('barq', row.barq),
      ],
    }),
  };
}
export type Tenancy = ReturnType<typeof toTenancy>;

const statement = ({ idNumber }: Party, name: string, phone: string): RecordStatement => ({
  name: written(name),
  sex: null,
  birthDate: null,
  idNumber,
  phones: phone ? [checkPhone(phone)] : [],
  address: null,
});

/** A person's newest record, with the faults of all of theirs; what a lease gets wrong about its landlord is not theirs. */
export function toPersonRecord(records: readonly DepartmentRecord[]): DepartmentRecord | null {
  const [newest] = [...records].sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
  return newest ? { ...newest, defects: records.flatMap(({ defects }) => defects.filter(({ field }) => !field.startsWith('czr'))) } : null;
}

/** Titles in the order of their record numbers. */
export const byRecord = (a: Ownership, b: Ownership): number => (a.record.recordNumber ?? '').localeCompare(b.record.recordNumber ?? '');

/** Titles in the order of the house codes, then of their record numbers. */
export const byHouse = (a: Ownership, b: Ownership): number => a.house.localeCompare(b.house) || byRecord(a, b);

/** Leases newest first by their first day; those without a usable one last. */
export const newestFirst = (a: Tenancy, b: Tenancy): number =>
  (b.from ?? '').localeCompare(a.from ?? '') || b.contractNumber.localeCompare(a.contractNumber);
