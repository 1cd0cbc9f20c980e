import type { Caller } from '../shared/call';
import { isWithin } from './area';

/** Which people a look-up may show: anywhere in the city, in the caller's own areas, or none. */
type Reach = 'anywhere' | 'own areas' | 'none';

/**
 * Roles × purposes of the domain brief §4.3; the first purpose is meant where a caller states none. A role that is not here,
 * such as the auditor's, sees no data at all.
 */
const rules: Readonly<Record<string, { people: Reach; purposes: readonly string[] }>> = {
  'hotline-operator': { people: 'anywhere', purposes: ['ORDER_HANDLING'] },
  'hotline-supervisor': { people: 'anywhere', purposes: ['QUALITY_CHECK'] },
  'grid-worker': { people: 'own areas', purposes: ['VISIT', 'VERIFY'] },
  'community-staff': { people: 'own areas', purposes: ['SERVICE'] },
  'department-app': { people: 'none', purposes: [] },
  integrator: { people: 'none', purposes: ['INTEGRATION_TEST'] },
  steward: { people: 'none', purposes: ['QUALITY'] },
};

/** What a caller may find: which people, why the others stay out, and under which purpose it is recorded. */
export interface Access {
  /** Whether anything is looked up: addresses, organisations, objects. */
  readonly places: boolean;
  /** Whether people are looked for at all. */
  readonly people: boolean;
  /** Whether people are found in some areas only. */
  readonly isBound: boolean;
  /** Whether what lies in this grid (or, the grid unknown, in this community) may be shown with people. */
  mayShow(grid: string | null, community: string | null): boolean;
  /** Why no people are shown; null when they are. */
  readonly refusal: string | null;
  readonly purpose: string | null;
}

/** What this caller may find. Nobody finds people for a purpose that is not their role's. */
export function accessOf({ role, areas, purpose, isDemo }: Caller): Access {
  const rule = Object.hasOwn(rules, role) ? rules[role] : undefined;
  const stated = purpose ?? rule?.purposes[0] ?? null;
  const nobody = (refusal: string): Access => ({
    ...{ places: rule !== undefined, people: false, isBound: false, mayShow: () => false },
    ...{ refusal, purpose: stated },
  });
  // The demo's integrators work with people who do not exist.
  const reach = role === 'integrator' && isDemo ? 'anywhere' : rule?.people;
  if (!rule || reach === 'none') return nobody(`The role ${role} finds no people.`);
  if (purpose && !rule.purposes.includes(purpose))
    return nobody(`X-Purpose of the role ${role} is ${rule.purposes.join(' or ')}; no people are shown for another.`);
  const everyone: Access = { places: true, people: true, isBound: false, mayShow: () => true, refusal: null, purpose: stated };
  if (reach === 'anywhere') return everyone;
  if (areas.length === 0) return nobody('The token names no area, and this role finds people in its own areas only.');
  return { ...everyone, isBound: true, mayShow: (grid, community) => areas.some((area) => isWithin(area, grid, community)) };
}
