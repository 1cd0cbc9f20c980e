import type { DepartmentName, StoreWriter } from './city/model';
import { start as startHousing } from './housing/server';
import { write as writeHousing } from './housing/store';
import { start as startPublicSecurity } from './public-security/server';
import { write as writePublicSecurity } from './public-security/store';
import type { StartSystem } from './support/faults';

/** The departmental systems of the demo: how each store is written, and how each is served; ports follow this order. */
export const systems: Partial<Record<DepartmentName, { write: StoreWriter; start: StartSystem }>> = {
  'public-security': { write: writePublicSecurity, start: startPublicSecurity },
  housing: { write: writeHousing, start: startHousing },
};
