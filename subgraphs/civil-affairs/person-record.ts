import { checkCitizenId } from '../shared/citizen-id';
import { cleanName } from '../shared/names';
import { type DepartmentRecord, toDepartmentRecord } from '../shared/provenance';
import type { Assistance, Marriage } from './mapping';

/** What the files say of a person by their number, or by links where that is null: assistance before marriage; null when neither has them. */
export function personRecord(
  assistance: Assistance[],
  marriages: Marriage[],
  { asOf, stale, number }: { asOf: string; stale: boolean; number: string | null },
): DepartmentRecord | null {
  const [first] = [...assistance, ...marriages];
  if (!first) return null;
  return toDepartmentRecord({
    department: 'civil-affairs',
    system: '民政业务系统',
    recordNumber: first.number,
    asOf,
    stale,
    matchedBy: number === null ? 'LINK' : first.raw === number ? 'ID_NUMBER' : 'ID_NUMBER_FORM',
    says: {
      name: first.name && cleanName(first.name),
      sex: null,
      birthDate: null,
      idNumber: first.raw === '' ? null : checkCitizenId(first.raw),
      phones: [],
      address: assistance[0]?.address ?? null,
    },
    defects: [...assistance, ...marriages].flatMap(({ defects }) => defects),
  });
}
