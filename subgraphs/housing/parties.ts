import { type CheckedValue, type Defect, halfWidth, isPlaceholder } from '../shared/checked';
import { checkCitizenId, citizenIdDefects } from '../shared/citizen-id';
import { checkCreditCode } from '../shared/credit-code';
import type { DepartmentRecord } from '../shared/provenance';

/** A person or body named in a title or a lease, as far as the number of their certificate says who it is. */
export interface Party {
  /** Whose identifier can be made of the number; null for bodies and for numbers that cannot be used. */
  person: { kind: 'citizen' | 'passport'; number: string } | null;
  /** Unified social credit code of a body. */
  creditCode: string | null;
  /** The citizen ID number with its verdict; null when the certificate is another. */
  idNumber: CheckedValue | null;
  matchedBy: DepartmentRecord['matchedBy'];
  defects: Defect[];
}

const nobody: Party = { person: null, creditCode: null, idNumber: null, matchedBy: null, defects: [] };

/** Kinds of certificate: the bureau's own list 01–08, not that of GA/T 517. */
const kinds: Readonly<Record<string, (field: string, raw: string) => Party>> = {
  '': citizen,
  '01': citizen,
  '02': body, // unified social credit code
  '03': otherPerson, // Hong Kong, Macao, Taiwan
  '04': passport,
  '05': otherPerson, // household booklet
  '06': otherPerson, // officer's certificate
  '07': body, // organisation code
  '08': body, // business licence
};

/** Who a certificate of this kind and number stands for; a placeholder (D22) is nobody, whatever the kind. */
export function toParty(kind: string, field: string, raw: string): Party {
  if (raw.trim() === '') return nobody;
  if (isPlaceholder(raw)) return { ...nobody, defects: [{ code: 'D22', field, raw }] };
  return (kinds[halfWidth(kind)] ?? otherPerson)(field, raw);
}

/** True for the certificates of bodies: credit code, organisation code, licence. */
export const isBody = (kind: string): boolean => kinds[halfWidth(kind)] === body;
/** True for a passport, whose number is no citizen's. */
export const isPassport = (kind: string): boolean => kinds[halfWidth(kind)] === passport;

function citizen(field: string, raw: string): Party {
  const idNumber = checkCitizenId(raw);
  return {
    ...nobody,
    person: idNumber.value ? { kind: 'citizen', number: idNumber.value } : null,
    idNumber,
    matchedBy: idNumber.value ? (idNumber.value === raw ? 'ID_NUMBER' : 'ID_NUMBER_FORM') : null,
    defects: citizenIdDefects(field, raw),
  };
}

function passport(_field: string, raw: string): Party {
  return { ...nobody, person: { kind: 'passport', number: compact(raw) }, matchedBy: 'PASSPORT' };
}

/** Booklets and permits carry a citizen's number, or one of their own that identifies nobody here. */
function otherPerson(field: string, raw: string): Party {
  return checkCitizenId(raw).verdict === 'VALID' ? citizen(field, raw) : nobody;
}

/** Licences and organisation codes from before 2015 are no credit codes: the name alone is left. */
function body(field: string, raw: string): Party {
  const { value, verdict } = checkCreditCode(raw);
  return { ...nobody, creditCode: value, defects: verdict === 'BAD_CHECK' ? [{ code: 'D02', field, raw }] : [] };
}

const compact = (raw: string): string => halfWidth(raw).replace(/\s/g, '').toUpperCase();
