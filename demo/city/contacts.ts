import type { Random } from './model';

/** A mobile number of a prefix that is not in use. */
export const phoneOf = (random: Random): string => `160${String(random.between(0, 99_999_999)).padStart(8, '0')}`;

/** A landline of the city with a first digit that is not in use. */
export const landlineOf = (random: Random): string => `0712-1${String(random.between(0, 999_999)).padStart(6, '0')}`;
