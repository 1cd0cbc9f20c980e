import type { TypedReference } from '../shared/reference';
import type { Decision } from './linking/types';
import type { HitKind, HitReason, LinkGrade, LinkVerdict } from './schema.generated';
import type { Hit } from './search/hit';

/** A hit with what the index says in words of where it is, for the time in which no department answers. */
export type ShownHit = Hit & { address: string | null; gridName: string | null; communityName: string | null };

/** The type of the graph behind an identifier's kind. */
const types = {
  dwelling: 'Dwelling',
  building: 'Building',
  grid: 'Grid',
  community: 'Community',
  division: 'Division',
  'social-organisation': 'SocialOrganisation',
  enterprise: 'Enterprise',
} as const;

type EntityName = (typeof types)[keyof typeof types] | 'Person' | 'CityObject';

/** phoneTail as PHONE_TAIL. */
const inCapitals = (word: string): string => word.replace(/[A-Z]/g, '_$&').toUpperCase();

/** What a hit is in the graph; null where the graph has no such thing. */
export function toEntity({ kind, id }: Pick<Hit, 'kind' | 'id'>): (TypedReference<EntityName> & { code?: string }) | null {
  if (id === null) return null;
  if (kind === 'person') return { __typename: 'Person', id };
  const [prefix = '', code = ''] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  if (kind === 'object') return { __typename: 'CityObject', id, code };
  const name = Object.entries(types).find(([known]) => known === prefix)?.[1];
  return name ? { __typename: name, id } : null;
}

const placeOf = (kind: 'dwelling' | 'building' | 'grid' | 'community', code: string | null): { id: string } | null =>
  code === null ? null : { id: `${kind}:${code}` };

/** A hit of the search as the graph shows it. */
export const toHit = (hit: ShownHit) => ({
  kind: inCapitals(hit.kind) as HitKind,
  entity: toEntity(hit),
  label: hit.label,
  score: hit.score,
  sure: hit.sure,
  reasons: hit.why.map((why) => inCapitals(why) as HitReason),
  matched: hit.matched.map(([from, to]) => ({ from, to })),
  missing: hit.missing,
  dwelling: placeOf('dwelling', hit.dwelling),
  building: placeOf('building', hit.building),
  grid: placeOf('grid', hit.grid),
  community: placeOf('community', hit.community),
  address: hit.address,
  gridName: hit.gridName,
  communityName: hit.communityName,
  point: hit.point && { ...hit.point, crs: 'CGCS2000' as const },
});

/** The verdict and grade of a decision in the words of the graph. */
export const verdictOf = ({ verdict }: Decision): LinkVerdict => inCapitals(verdict) as LinkVerdict;
export const gradeOf = ({ grade }: Decision): LinkGrade => inCapitals(grade) as LinkGrade;
