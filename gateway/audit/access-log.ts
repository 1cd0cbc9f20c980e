import type { AccessLog, AccessQuery, AccessRecord } from '../../subgraphs/shared/access-log';
import { badUserInput } from '../../subgraphs/shared/errors';
import { jsonOf } from '../../subgraphs/shared/json';
import type { AuditKeys } from './keys';
import type { AuditStore, Position } from './log/store';
import type { Facts, Use } from './record';

/** Answers who used the graph, when and what for, out of the log. */
export const accessLog = (store: AuditStore, keys: AuditKeys): AccessLog => ({
  async uses(query, { signal }) {
    const person = query.person === null ? null : keys.person(query.person);
    const { app, user, caseNumber, from, until, first } = query;
    const before = query.after === null ? null : positionOf(query.after);
    const given = Object.fromEntries(Object.entries({ person, app, user, case: caseNumber }).filter(([, value]) => value !== null));
    const nodes: AccessRecord[] = [];
    let end: Position | null = null;
    for await (const { position, line } of store.search({ keys: given, from, until, before, signal })) {
      const facts = jsonOf(line) as Facts & { at: string };
      if (!isMeant(facts, query, person)) continue;
      if (nodes.length === first) return { nodes, pageInfo: { endCursor: end && cursorOf(end), hasNextPage: true } };
      nodes.push(recordOf(facts, cursorOf(position)));
      end = position;
    }
    return { nodes, pageInfo: { endCursor: end && cursorOf(end), hasNextPage: false } };
  },
});

/** A look-up by index brings records that only may be meant. */
function isMeant(facts: Facts, { app, user, caseNumber }: AccessQuery, person: string | null): facts is Use {
  if (facts.kind === 'opened') return false;
  return (
    (person === null || facts.subjects.persons.includes(person)) &&
    (app === null || facts.caller?.app === app) &&
    (user === null || facts.caller?.user === user) &&
    (caseNumber === null || facts.case === caseNumber)
  );
}

const recordOf = (use: Use & { at: string }, id: string): AccessRecord => ({
  id,
  at: `${use.at.slice(0, 19)}${use.at.slice(23)}`,
  outcome: use.decision === 'answered' ? 'ANSWERED' : 'REFUSED',
  app: use.caller?.app ?? null,
  unit: use.caller?.unit ?? null,
  role: use.caller?.role ?? null,
  user: use.caller?.user ?? null,
  purpose: use.purpose,
  caseNumber: use.case,
  operation: use.operation?.name ?? null,
  fields: Object.values(use.fields).flat().sort(),
  denied: [...use.denied],
  personCount: use.subjects.count,
  rowCount: use.rows,
  departments: Object.keys(use.sources).sort(),
  errorCodes: [...use.codes],
  address: use.from.address,
  terminal: use.from.terminal,
  phoneCall: use.from.call,
  requestId: use.requestId,
});

const cursorOf = ({ part, at }: Position): string => Buffer.from(`${part}/${at}`).toString('base64url');

function positionOf(cursor: string): Position {
  const [, part = '', at = ''] = /^([\w.-]{1,64})\/(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!part) throw badUserInput('after', 'must be an endCursor of an earlier page of this list.');
  return { part, at: Number(at) };
}
