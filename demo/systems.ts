import type { DepartmentName, StoreWriter } from './city/model';
import { start as startCivilAffairs } from './civil-affairs/server';
import { write as writeCivilAffairs } from './civil-affairs/store';
import { start as startFamilyPlanning } from './family-planning/server';
import { write as writeFamilyPlanning } from './family-planning/store';
import { start as startHotline } from './hotline/server';
import { write as writeHotline } from './hotline/store';
import { start as startHousing } from './housing/server';
import { write as writeHousing } from './housing/store';
import { start as startPublicSecurity } from './public-security/server';
import { write as writePublicSecurity } from './public-security/store';
import type { StartSystem } from './support/faults';

/** The departmental systems of the demo: how each store is written, and how each is served; ports follow this order. */
export const systems: Partial<Record<DepartmentName, { write: StoreWriter; start: StartSystem }>> = {
  'public-security': { write: writePublicSecurity, start: startPublicSecurity },
  'family-planning': { write: writeFamilyPlanning, start: startFamilyPlanning },
  housing: { write: writeHousing, start: startHousing },
  'civil-affairs': { write: writeCivilAffairs, start: startCivilAffairs },
  hotline: { write: writeHotline, start: startHotline },
};
