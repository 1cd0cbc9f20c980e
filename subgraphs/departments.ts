import { department as civilAffairs } from './civil-affairs';
import { department as familyPlanning } from './family-planning';
import { department as hotline } from './hotline';
import { department as housing } from './housing';
import { department as publicSecurity } from './public-security';
import type { Department } from './shared/department';

/** The departments of the city, a line each: the only list there is. */
export const departments: readonly Department[] = [publicSecurity, familyPlanning, housing, civilAffairs, hotline];
