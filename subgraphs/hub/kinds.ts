import { citizenIdKey } from '../shared/citizen-id';
import { isInCity } from '../shared/city';
import { checkCreditCode } from '../shared/credit-code';
import { badUserInput } from '../shared/errors';
import { type GeoPoint, toCgcs2000 } from '../shared/geo';

/** A reference to an entity: what the hub hands out. */
export interface Reference {
  __typename: string;
  id: string;
}

interface Kind {
  type: string;
  /** The department that says whether such a thing exists. */
  owner: string;
  code: RegExp;
  /** Ends the sentence "must be …". */
  allowed: string;
}

const addressCode = /^[\w-]{1,40}$/;

/** The kinds of place, event and organisation by the word in front of their identifiers. */
export const kinds = {
  division: {
    type: 'Division',
    owner: 'public-security',
    code: /^\d{2}(\d{2}(\d{2}(\d{3})?)?)?$/,
    allowed: 'a code of 2, 4, 6 or 9 digits',
  },
  community: { type: 'Community', owner: 'public-security', code: /^\d{12}$/, allowed: 'a code of 12 digits' },
  grid: { type: 'Grid', owner: 'civil-affairs', code: /^\d{14,15}$/, allowed: 'a code of 15 digits, or 14 in the old scheme' },
  'management-grid': { type: 'ManagementGrid', owner: 'hotline', code: /^\d{9}[ABC]\d{2}$/, allowed: 'a code such as 429801001A07' },
  building: { type: 'Building', owner: 'public-security', code: addressCode, allowed: 'a standard address code' },
  dwelling: { type: 'Dwelling', owner: 'public-security', code: addressCode, allowed: 'a standard address code' },
  'hotline-order': { type: 'HotlineOrder', owner: 'hotline', code: /^\w{6,30}$/, allowed: 'a record number' },
  'police-notice': { type: 'PoliceNotice', owner: 'public-security', code: /^[\w-]{3,30}$/, allowed: 'a notice number' },
  'service-case': { type: 'ServiceCase', owner: 'civil-affairs', code: /^[\w-]{3,30}$/, allowed: 'a case number' },
  'social-organisation': {
    type: 'SocialOrganisation',
    owner: 'civil-affairs',
    code: /^[\dA-Z]{8,18}$/,
    allowed: 'a unified social credit code',
  },
  enterprise: { type: 'Enterprise', owner: 'civil-affairs', code: /^[\dA-Z]{8,18}$/, allowed: 'a unified social credit code' },
  department: { type: 'Department', owner: 'hotline', code: /^[\w-]{2,20}$/, allowed: 'a unit code' },
  'grid-team': { type: 'GridTeam', owner: 'civil-affairs', code: /^\d{14,15}$/, allowed: 'a grid code' },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
const isKind = (word: string): word is KindName => Object.hasOwn(kinds, word);

export const places: KindName[] = ['division', 'community', 'grid', 'management-grid', 'building', 'dwelling'];
export const events: KindName[] = ['hotline-order', 'police-notice', 'service-case'];
export const organisations: KindName[] = ['social-organisation', 'enterprise', 'department', 'grid-team'];

/** The reference that an identifier such as grid:429801001001003 stands for; null when it is of none of these kinds. */
export function referenceOf(id: string, among: readonly KindName[]): Reference | null {
  const [word = '', ...rest] = id.split(':');
  const code = rest.join(':');
  return isKind(word) && among.includes(word) && kinds[word].code.test(code) ? { __typename: kinds[word].type, id } : null;
}

/** The same for an argument of a caller; anything else is refused by name. */
export function referenceByArgument(id: string, among: readonly KindName[], argument = 'id'): Reference {
  const reference = referenceOf(id, among);
  if (!reference) throw badUserInput(argument, `must be an identifier that begins with ${among.join(':, ')}: and a code.`);
  return reference;
}

/** A reference by the public code alone. */
export function referenceByCode(kind: KindName, code: string, argument = 'code'): Reference {
  if (!kinds[kind].code.test(code)) throw badUserInput(argument, `must be ${kinds[kind].allowed}.`);
  return { __typename: kinds[kind].type, id: `${kind}:${code}` };
}

/** A social organisation (codes beginning with 5) or an enterprise. */
export function organisationByCreditCode(code: string): Reference {
  const { value } = checkCreditCode(code);
  if (!value) throw badUserInput('code', 'must be a unified social credit code of 18 characters with its check character (GB 32100-2015).');
  return referenceByCode(value.startsWith('5') ? 'social-organisation' : 'enterprise', value);
}

/** The 18-character form of a citizen ID number given by a caller. */
export function canonicalIdNumber(idNumber: string): string {
  const value = citizenIdKey(idNumber);
  if (!value)
    throw badUserInput(
      'idNumber',
      'must be a citizen ID number of 18 characters with its check character, or of 15 digits (GB 11643-1999).',
    );
  return value;
}

/** The code of a city object given by a caller. */
export function objectCode(code: string): string {
  if (!/^\d{16}$/.test(code)) throw badUserInput('code', 'must be a code of 16 digits: division, major class, minor class, serial.');
  return code;
}

/** A point in CGCS2000 as the key of what lies there; one outside the city is refused. */
export function pointKey(point: GeoPoint): string {
  const { lon, lat } = toCgcs2000(point);
  if (!isInCity({ lon, lat })) throw badUserInput('point', 'must lie in the city; give crs when it is not CGCS2000.');
  return `${lon.toFixed(6)},${lat.toFixed(6)}`;
}
