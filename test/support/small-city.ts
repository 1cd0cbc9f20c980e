import { generateCity } from '../../demo/city/generate';
import type { City } from '../../demo/city/model';

let city: City | undefined;

/** The small city of seed 1, made once a test file; not to be changed. */
export const smallCity = (): City => {
  city ??= generateCity();
  return city;
};
