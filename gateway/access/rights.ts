import type { Caller } from '../../subgraphs/shared/call';
import { hubNow } from '../../subgraphs/shared/dates';
import type { Rights } from './decide';
import type { Policy } from './policy';

/** The rights of a caller, and a key that is the same for all callers who have the same. */
export interface KeyedRights extends Rights {
  readonly key: string;
}

/** What of a caller their rights depend on. */
export type Asker = Pick<Caller, 'app' | 'role' | 'purpose' | 'isDemo'>;

/** Reads rights off callers. What a caller states beyond what the policy knows counts as nothing, and so makes no rights of its own. */
export function rightsUnder({ rules, grants }: Policy): (caller: Asker) => KeyedRights {
  const known = new Set([...rules, ...grants].flatMap(({ purposes }) => purposes));
  const apps = new Set(grants.map(({ app }) => app));
  return ({ app, role, purpose: stated, isDemo }) => {
    const purpose = stated !== null && known.has(stated) ? stated : null;
    const inForce = apps.has(app) ? grantsInForce(grants, app, purpose, hubNow().slice(0, 10)) : [];
    return { role, purpose, isDemo, grants: inForce, key: JSON.stringify([role, purpose, isDemo, inForce.map(({ id }) => id)]) };
  };
}

const grantsInForce = (grants: Policy['grants'], of: string, purpose: string | null, today: string) =>
  grants.filter(
    ({ app, purposes, from, until, revokedOn }) =>
      app === of &&
      purpose !== null &&
      purposes.includes(purpose) &&
      from <= today &&
      today <= until &&
      (revokedOn === null || today < revokedOn),
  );
