import type { DepartmentName, StoreWriter } from './city/model';
import { write as writeCivilAffairs } from './civil-affairs/store';
import { write as writeFamilyPlanning } from './family-planning/store';
import { write as writeHotline } from './hotline/store';
import { write as writeHousing } from './housing/store';
import { write as writePublicSecurity } from './public-security/store';

/** How the store of each departmental system is written from the city. */
export const stores: Partial<Record<DepartmentName, StoreWriter>> = {
  'public-security': writePublicSecurity,
  'family-planning': writeFamilyPlanning,
  housing: writeHousing,
  'civil-affairs': writeCivilAffairs,
  hotline: writeHotline,
};
