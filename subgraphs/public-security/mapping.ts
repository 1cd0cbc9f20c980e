import { type CheckedValue, type Defect, isPlaceholder, placeholderDefects } from '../shared/checked';
import { birthDateOf, checkCitizenId, citizenIdDefects, citizenIdKey, sexOf } from '../shared/citizen-id';
import { type Code, codeIn, codeTable } from '../shared/codes';
import { checkDate, dateDefects, toDateTime } from '../shared/dates';
import { badUserInput } from '../shared/errors';
import { cleanName, sameName } from '../shared/names';
import { checkPhone } from '../shared/phone';
import { type DepartmentRecord, toDepartmentRecord } from '../shared/provenance';
import type { History } from './history';
import type { PersonRecord } from './records';
import type { Verification } from './schema.generated';

const source = { department: 'public-security', system: '人口与标准地址前置库' };

const stateTable = {
  scheme: 'GA-ZXBS',
  version: null,
  source: '公安前置库字段说明',
  values: { '0': '正常', '1': '死亡', '2': '迁出', '3': '重复' },
};

/** A person as the register has them. */
export interface RegisteredPerson {
  idNumber: string | null;
  household: string | null;
  relation: string;
  residence: string | null;
  registeredAt: string | null;
  station: string | null;
  name: string | null;
  formerNames: string[];
  birthDate: string | null;
  sex: Code | null;
  registrationState: Code | null;
  livesElsewhere: boolean | null;
  record: DepartmentRecord;
}

/** What is said of a person of whom nothing can be said: deleted, or one of two who share a number. */
const nothingSaid = {
  household: null,
  relation: '',
  residence: null,
  registeredAt: null,
  station: null,
  name: null,
  formerNames: [],
  birthDate: null,
  sex: null,
  registrationState: null,
  livesElsewhere: null,
};

/**
 * One person of all records with the number that was asked for, and of records (`twins`) of the same person under another
 * number. The record in force answers; others become defects. Two persons with one number: nobody can tell which is meant,
 * so both records are named and nothing of either is said.
 */
export function toPerson(own: readonly History<PersonRecord>[], twins: readonly PersonRecord[], asked: string): RegisteredPerson | null {
  const alive = own.filter(({ deletion }) => !deletion).map(({ row }) => row);
  const [row, ...others] = [...alive].sort(
    (a, b) =>
      isCancelled(a) - isCancelled(b) ||
      isFloating(a) - isFloating(b) ||
      isOldForm(a) - isOldForm(b) ||
      `${b.PCH}${b.GXSJ}`.localeCompare(`${a.PCH}${a.GXSJ}`),
  );
  if (!row) return own[0] ? toDeletedPerson(own[0], asked) : null;
  const inForce = others.filter((other) => !isCancelled(other));
  // one record in each register is no fault: registered at home, and with a permit where they live
  const namesakes = inForce.filter((other) => cleanName(other.XM) === cleanName(row.XM) && isFloating(other) === isFloating(row));
  const strangers = inForce.filter((other) => cleanName(other.XM) !== cleanName(row.XM));
  const again = (records: readonly PersonRecord[]): Defect[] => records.map(({ RYBH }) => ({ code: 'D05', field: 'GMSFHM', raw: RYBH }));
  const defects = [
    ...personDefects(row),
    ...others.filter(isCancelled).map(({ ZXBS }) => ({ code: 'D18', field: 'ZXBS', raw: ZXBS })),
    ...again(namesakes),
    ...again(twins),
    ...again(strangers.length > 0 ? [row, ...strangers] : []),
  ];
  if (strangers.length > 0)
    return { ...nothingSaid, idNumber: asked, record: { ...recordOf(row, asked), recordNumber: null, says: null, defects } };
  return { ...personOf(row, [...others, ...twins]), record: { ...recordOf(row, asked), defects } };
}

/** A person of one row in force. */
export const toListedPerson = (row: PersonRecord): RegisteredPerson => ({
  ...personOf(row, []),
  record: { ...recordOf(row), defects: personDefects(row) },
});

const isCancelled = ({ ZXBS }: PersonRecord): number => Number(ZXBS === '3');
/** Rows of floating people have no 人户一致 mark. */
const isFloating = ({ RHYZBS }: PersonRecord): number => Number(RHYZBS === '');
const isOldForm = ({ GMSFHM }: PersonRecord): number => Number(checkCitizenId(GMSFHM).verdict === 'VALID_15');

function toDeletedPerson({ row, deletion }: History<PersonRecord>, asked: string): RegisteredPerson {
  const defects = [{ code: 'D15', field: 'CZBS', raw: 'D' }];
  const record = { ...source, recordNumber: row.RYBH, asOf: toDateTime(deletion?.GXSJ ?? ''), defects };
  return { ...nothingSaid, idNumber: asked, record: toDepartmentRecord(record) };
}

function personOf(row: PersonRecord, others: readonly PersonRecord[]): Omit<RegisteredPerson, 'record'> {
  const idNumber = checkCitizenId(row.GMSFHM).value;
  const isNormal = row.ZXBS === '0';
  return {
    idNumber,
    household: row.HH === '' ? null : row.HH.padStart(9, '0'),
    relation: row.YHZGX,
    residence: isNormal ? row.XZZDZBM || null : null,
    registeredAt: row.HJDZBM || null,
    station: row.PCSDM || null,
    name: isDamaged(row.XM) ? null : asWritten(row.XM),
    formerNames: otherNames(row, others),
    birthDate: contradicts(row, idNumber) ? null : birthOf(row),
    sex: row.XB === '' || hasOtherSex(row, idNumber) ? null : sexCode(row),
    registrationState: codeIn(stateTable, row.ZXBS),
    livesElsewhere: row.RHYZBS === '02',
  };
}

/** Faults of one row, in the order of its columns. */
function personDefects(row: PersonRecord): Defect[] {
  const idNumber = checkCitizenId(row.GMSFHM).value;
  const given = (code: string, field: keyof PersonRecord, isWrong: boolean): Defect[] =>
    isWrong ? [{ code, field, raw: row[field] }] : [];
  return [
    ...citizenIdDefects('GMSFHM', row.GMSFHM),
    ...given('D07', 'XM', isDamaged(row.XM)),
    ...given('D06', 'XM', !isDamaged(row.XM) && cleanName(row.XM) !== row.XM),
    ...placeholderDefects('CYM', row.CYM),
    ...given('D04', 'XB', hasOtherSex(row, idNumber)),
    ...dateDefects('CSRQ', row.CSRQ),
    ...given('D04', 'CSRQ', contradicts(row, idNumber)),
    ...given('D12', 'HH', /^\d{1,8}$/.test(row.HH)),
    ...placeholderDefects('LXDH', row.LXDH),
    ...given('D17', 'RHYZBS', row.RHYZBS === '02' && row.XZZDZBM !== ''),
    ...given('D16', 'ZXBS', row.ZXBS === '1' || row.ZXBS === '2'),
  ];
}

function recordOf(row: PersonRecord, asked?: string): DepartmentRecord {
  const idNumber = checkCitizenId(row.GMSFHM);
  const birth = row.CSRQ === '' ? null : checkDate(row.CSRQ);
  return toDepartmentRecord({
    ...source,
    recordNumber: row.RYBH,
    asOf: toDateTime(row.GXSJ),
    matchedBy: row.GMSFHM === asked ? 'ID_NUMBER' : 'ID_NUMBER_FORM',
    says: {
      name: row.XM || null,
      sex: row.XB === '' ? null : sexCode(row),
      birthDate: birthStatement(birth, contradicts(row, idNumber.value)),
      idNumber: row.GMSFHM === '' ? null : idNumber,
      phones: row.LXDH ? [checkPhone(row.LXDH)] : [],
      address: row.HJDZ || null,
    },
  });
}

const sexCode = ({ XB }: PersonRecord): Code => codeIn(codeTable('GBT2261.1-2003'), XB);
const birthOf = ({ CSRQ }: PersonRecord): string | null => (CSRQ === '' ? null : checkDate(CSRQ).value);
const hasOtherSex = ({ XB }: PersonRecord, idNumber: string | null): boolean => idNumber !== null && XB !== '' && XB !== sexOf(idNumber);
const contradicts = (row: PersonRecord, idNumber: string | null): boolean => {
  const birth = birthOf(row);
  return birth !== null && idNumber !== null && birth !== birthDateOf(idNumber);
};

/** A character outside GBK lost (D07): a question mark, the private use area, or its code (FE9F) in its place. */
const isDamaged = (name: string): boolean => /[?？\uFFFD\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]|[0-9A-F]{4}/u.test(name);

/** Names are shown as written but for spaces: the middle dot of a minority name stays the one the register chose. */
const asWritten = (name: string): string => name.replace(/\s/g, '');

/** Earlier names, and names of other records of the same person that are written otherwise; at most eight. */
function otherNames(row: PersonRecord, others: readonly PersonRecord[]): string[] {
  const earlier = [row, ...others].flatMap(({ CYM }) => (isPlaceholder(CYM) ? [] : CYM.split(/[、,，;；/]/)));
  const names = [...earlier, ...others.map(({ XM }) => XM)].map(asWritten);
  const seen = new Set([cleanName(row.XM), '']);
  return names.filter((name) => !isDamaged(name) && !seen.has(cleanName(name)) && seen.add(cleanName(name))).slice(0, 8);
}

/** A date that contradicts the ID number is shown as sent, and is not used. */
const birthStatement = (birth: CheckedValue | null, isContradicting: boolean): CheckedValue | null =>
  birth && isContradicting ? { ...birth, value: null, verdict: 'BAD_DATE' } : birth;

/** Relation to the head: two digits, or one digit in old rows, each in its own table of GB/T 4761. */
export const toRelation = (relation: string): Code | null =>
  relation === '' ? null : codeIn(codeTable(relation.length === 1 ? 'GBT4761-2008-1' : 'GBT4761-2008-2'), relation);

/** True for the head of a household, in either table. */
export const isHead = ({ relation }: RegisteredPerson): boolean => relation === '02' || relation === '0';

/** The members of a household, the head first; someone who is in it twice, under two numbers or two forms of one, is one member. */
export function toMembers(rows: readonly PersonRecord[]): RegisteredPerson[] {
  const members = new Map<string, PersonRecord>();
  for (const row of rows) {
    const key = `${cleanName(row.XM)} ${row.CSRQ}`;
    const known = members.get(key);
    if (!known || known.GXSJ < row.GXSJ) members.set(key, row);
  }
  return [...members.values()].map(toListedPerson).sort((a, b) => Number(isHead(b)) - Number(isHead(a)));
}

/** The ID number a caller asks about, in its one form; anything else is refused by name. */
export function toIdNumber(written: string): string {
  const number = citizenIdKey(written);
  if (!number) throw badUserInput('idNumber', 'must be a citizen ID number of 18 or 15 digits (GB 11643-1999).');
  return number;
}

/** Whether the register holds the number, and whether this name belongs to it. */
export const toVerification = (person: RegisteredPerson | null, name: string): Verification => ({
  idNumber: person ? 'AGREES' : 'UNKNOWN',
  name: !person?.name ? 'UNKNOWN' : sameName(person.name, name) ? 'AGREES' : 'DIFFERS',
});
