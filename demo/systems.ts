import type { DepartmentName } from './city/model';
import { start as startCivilAffairs } from './civil-affairs/server';
import { start as startFamilyPlanning } from './family-planning/server';
import { start as startHotline } from './hotline/server';
import { start as startHousing } from './housing/server';
import { start as startPublicSecurity } from './public-security/server';
import type { StartSystem } from './support/faults';

/** The departmental systems of the demo, as they are served; ports follow this order. What each serves is written by `stores.ts`. */
export const systems: Partial<Record<DepartmentName, StartSystem>> = {
  'public-security': startPublicSecurity,
  'family-planning': startFamilyPlanning,
  housing: startHousing,
  'civil-affairs': startCivilAffairs,
  hotline: startHotline,
};
