import { GraphQLError } from 'graphql';
import type { AccessLog, AccessPage, AccessRecord } from '../shared/access-log';
import type { Call } from '../shared/call';
import { toPage } from '../shared/connection';
import { badUserInput } from '../shared/errors';
import type { Seal } from '../shared/seal';
import { canonicalIdNumber } from './kinds';
import type { QueryAccessLogArgs } from './schema.generated';

/** The uses of the graph that this caller may see: an auditor all of them, a citizen those of their own data (domain brief §4.3). */
export async function usesFor(args: QueryAccessLogArgs, { caller, signal }: Call, seal: Seal, log: AccessLog): Promise<AccessPage> {
  const named = personNamed(args, seal);
  const query = {
    person: named,
    app: args.app ?? null,
    user: args.user ?? null,
    caseNumber: args.caseNumber ?? null,
    from: args.from ? Date.parse(args.from) : null,
    until: args.until ? Date.parse(args.until) : null,
    first: toPage({ first: args.first }).first,
    after: args.after ?? null,
  };
  if (caller.role === 'auditor') return log.uses(query, { signal });
  if (caller.role !== 'citizen' || !caller.person) throw forbidden('The access log is for auditors, and for citizens whom it is about.');
  if ((named && named !== caller.person) || query.user) throw forbidden('A citizen sees who looked at their own data alone.');
  const { nodes, pageInfo } = await log.uses({ ...query, person: caller.person }, { signal });
  return { nodes: nodes.map(withoutOfficial), pageInfo };
}

function personNamed({ person, idNumber }: QueryAccessLogArgs, seal: Seal): string | null {
  if (person && idNumber) throw badUserInput('idNumber', 'cannot be given beside "person".');
  if (idNumber) return seal.seal({ kind: 'citizen', number: canonicalIdNumber(idNumber) });
  return person ? seal.seal(seal.openPerson(person)) : null;
}

/** The city answers for its officials: a citizen learns which unit looked, and an auditor which of its people. */
const withoutOfficial = (record: AccessRecord): AccessRecord => ({
  ...record,
  user: null,
  operation: null,
  address: null,
  terminal: null,
  phoneCall: null,
  requestId: null,
});

const forbidden = (message: string) => new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
