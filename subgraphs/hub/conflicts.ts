import { cleanName } from '../shared/names';
import type { Conflict } from './schema.generated';

/** What `@requires` brings of one department's record. */
export interface Testimony {
  department: string;
  says?: {
    name?: string | null;
    sex?: { label?: string | null } | null;
    birthDate?: { value?: string | null } | null;
  } | null;
}

const compared = {
  name: (testimony: Testimony) => testimony.says?.name && cleanName(testimony.says.name),
  sex: (testimony: Testimony) => testimony.says?.sex?.label,
  birthDate: (testimony: Testimony) => testimony.says?.birthDate?.value,
};

/** Every field on which two departments say something different, with what each says. */
export function conflictsOf(records: readonly (Testimony | null | undefined)[]): Conflict[] {
  const testimonies = records
    .filter((record) => record !== null && record !== undefined)
    .sort((a, b) => (a.department < b.department ? -1 : 1));
  return Object.entries(compared).flatMap(([field, read]) => {
    const statements = testimonies.flatMap((testimony) => {
      const value = read(testimony);
      return value ? [{ department: testimony.department, value }] : [];
    });
    return new Set(statements.map(({ value }) => value)).size > 1 ? [{ field, statements }] : [];
  });
}
