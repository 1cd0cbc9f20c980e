import type { Caller } from '../shared/call';
import { isWithin } from './area';

/** Which people a look-up may show: anywhere in the city, in the caller's own areas, or none. */
type Reach = 'anywhere' | 'own areas' | 'none';

/** Roles × purposes of the domain brief §4.3; the first purpose is meant where a caller states none. */
const rules: Readonly<Record<string, { people: Reach; purposes: readonly string[] }>> = {
  'hotline-operator': { people: 'anywhere', purposes: ['ORDER_HANDLING'] },
  'hotline-supervisor': { people: 'anywhere', purposes: ['QUALITY_CHECK'] },
  'grid-worker': { people: 'own areas', purposes: ['VISIT', 'VERIFY'] },
  'community-staff': { people: 'own areas', purposes: ['SERVICE'] },
  integrator: { people: 'none', purposes: ['INTEGRATION_TEST'] },
  steward: { people: 'none', purposes: ['QUALITY'] },
};

/** What a caller may find: which people, why the others stay out, and under which purpose it is recorded. */
export interface Access {
  /** Whether people are looked for at all. */
  readonly people: boolean;
  /** Whether a person who lives in this grid (or, the grid unknown, in this community) may be shown. */
  mayShow(grid: string | null, community: string | null): boolean;
  /** Why no people are shown; null when they are. */
  readonly refusal: string | null;
  readonly purpose: string | null;
}

/** What this caller may find. Nobody finds people for a purpose that is not their role's. */
export function accessOf({ role, areas, purpose, isDemo }: Caller): Access {
  const rule = rules[role];
  const stated = purpose ?? rule?.purposes[0] ?? null;
  const nobody = (refusal: string): Access => ({ people: false, mayShow: () => false, refusal, purpose: stated });
  if (!rule) return nobody(`The role ${role} finds no people.`);
  if (purpose && !rule.purposes.includes(purpose))
    return nobody(`X-Purpose of the role ${role} is ${rule.purposes.join(' or ')}; no people are shown for another.`);
  const everyone: Access = { people: true, mayShow: () => true, refusal: null, purpose: stated };
  // The demo's integrators work with people who do not exist.
  if (rule.people === 'anywhere' || (role === 'integrator' && isDemo)) return everyone;
  if (rule.people === 'none') return nobody(`The role ${role} finds no people.`);
  if (areas.length === 0) return nobody('The token names no area, and this role finds people in its own areas only.');
  return { ...everyone, mayShow: (grid, community) => areas.some((area) => isWithin(area, grid, community)) };
}
