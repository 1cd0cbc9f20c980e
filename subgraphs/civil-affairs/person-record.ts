import { checkCitizenId } from '../shared/citizen-id';
import { cleanName } from '../shared/names';
import { type DepartmentRecord, toDepartmentRecord } from '../shared/provenance';
import type { Assistance, Marriage } from './mapping';

/** What the files say of a person: assistance before marriage; null when neither has them. */
export function personRecord(
  assistance: Assistance[],
  marriages: Marriage[],
  { asOf, stale, number }: { asOf: string; stale: boolean; number: string },
): DepartmentRecord | null {
  const [first] = [...assistance, ...marriages];
  if (!first) return null;
  return toDepartmentRecord({
    department: 'civil-affairs',
    system: '民政业务系统',
    recordNumber: first.number,
    asOf,
    stale,
    matchedBy: first.raw === number ? 'ID_NUMBER' : 'ID_NUMBER_FORM',
    says: {
      name: first.name && cleanName(first.name),
      sex: null,
      birthDate: null,
      idNumber: checkCitizenId(first.raw),
      phones: [],
      address: assistance[0]?.address ?? null,
    },
    defects: [...assistance, ...marriages].flatMap(({ defects }) => defects),
  });
}
