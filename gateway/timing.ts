import { type DocumentNode, GraphQLError, Kind } from 'graphql';
import type { AskDepartment } from './engine/run';

/** The header by which who builds on the graph asks where the time of an answer went. */
export const timingHeader = 'x-timing';

/** Who may ask that. */
const timedRoles: ReadonlySet<string> = new Set(['integrator', 'steward', 'administrator']);

/** One request to a department. Times are milliseconds; `atMs` since the operation began. */
export interface FetchTiming {
  department: string;
  /** The fields that were asked for, or the types of the entities. */
  of: string[];
  /** How many entities were asked for. */
  entities?: number;
  atMs: number;
  tookMs: number;
}

/** Where the time of an answer went; nothing in it is a value or a person's. */
export class Timing {
  private readonly began = performance.now();
  private readonly fetches: FetchTiming[] = [];
  private planMs = 0;

  /** `waitedMs` is how long the request waited before it began. */
  constructor(private readonly waitedMs: number) {}

  planned(): void {
    this.planMs = performance.now() - this.began;
  }

  /** Asks as `ask` does, and notes each request when it has been answered. */
  timed(ask: AskDepartment): AskDepartment {
    return async (department, request) => {
      const started = performance.now();
      const answered = await ask(department, request);
      const tookMs = performance.now() - started;
      const { of, isOfEntities } = askedIn(request.document);
      const lists = isOfEntities ? Object.values(answered.data).filter(Array.isArray) : [];
      const entities = lists.reduce((sum, { length }) => sum + length, 0);
      const times = { atMs: rounded(started - this.began), tookMs: rounded(tookMs) };
      this.fetches.push({ department, of, ...(isOfEntities && { entities }), ...times });
      return answered;
    };
  }

  /** As `extensions.timing` tells it, in the order in which departments were asked. */
  toJSON(): object {
    const fetches = [...this.fetches].sort((one, other) => one.atMs - other.atMs);
    const tookMs = rounded(performance.now() - this.began);
    return { waitedMs: rounded(this.waitedMs), planMs: rounded(this.planMs), fetches, tookMs };
  }
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

function askedIn({ definitions }: DocumentNode): { of: string[]; isOfEntities: boolean } {
  const fields = definitions
    .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections : []))
    .flatMap((node) => (node.kind === Kind.FIELD ? node : []));
  const isOfEntities = fields.some(({ name }) => name.value === '_entities');
  const types = fields
    .flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
    .flatMap((node) => (node.kind === Kind.INLINE_FRAGMENT && node.typeCondition ? node.typeCondition.name.value : []));
  return { of: [...new Set(isOfEntities ? types : fields.map(({ name }) => name.value))], isOfEntities };
}

/** What notes the times of a request, where its caller asks for that; throws for who may not, and for another value than true. */
export function timingFor(role: string, header: string | string[] | undefined, waitedMs: number): Timing | undefined {
  if (header === undefined) return undefined;
  if (!timedRoles.has(role)) {
    const message = `The header X-Timing is for these roles: ${[...timedRoles].join(', ')}.`;
    throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
  }
  if (header !== 'true')
    throw new GraphQLError('The header X-Timing must be true.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
  return new Timing(waitedMs);
}
