import { GraphQLError } from 'graphql';

/** Within how many milliseconds callers of each kind are answered, whatever is silent. */
export interface Deadlines {
  /** Somebody holds the line. */
  desk: number;
  apps: number;
  /** Whoever explores, tests or audits can wait. */
  integrators: number;
}

export const usualDeadlines: Deadlines = { desk: 1_500, apps: 3_000, integrators: 10_000 };

/** In this time a request must have arrived whole: a megabyte over a slow line. */
export const usualArrivalMs = 10_000;

/** The same time for everybody, at most. */
export const atMost = (milliseconds: number, { desk, apps, integrators }: Deadlines = usualDeadlines): Deadlines => ({
  desk: Math.min(desk, milliseconds),
  apps: Math.min(apps, milliseconds),
  integrators: Math.min(integrators, milliseconds),
});

const kinds: Readonly<Partial<Record<string, keyof Deadlines>>> = {
  'hotline-operator': 'desk',
  'hotline-supervisor': 'desk',
  integrator: 'integrators',
  steward: 'integrators',
  auditor: 'integrators',
};

/** The header by which a caller asks to be answered sooner, in milliseconds; later is not possible. */
export const deadlineHeader = 'x-deadline-ms';

/** How long a request of this role may take, in milliseconds; throws BAD_REQUEST for a header that is no number. */
export function deadlineOf(role: string, header: string | string[] | undefined, deadlines: Deadlines): number {
  const ofKind = deadlines[kinds[role] ?? 'apps'];
  if (header === undefined) return ofKind;
  const text = header.toString().trim();
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new GraphQLError('The header X-Deadline-Ms must be a whole number of milliseconds.', {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    });
  return Math.min(ofKind, Number(text));
}
