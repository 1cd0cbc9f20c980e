import type { Caller } from '../../subgraphs/shared/call';
import { jsonOf } from '../../subgraphs/shared/json';
import type { KeyFor } from '../../subgraphs/shared/keys';
import type { RequestContext } from '../context';
import type { Layer } from '../generations/answering';
import type { Log } from '../log';
import type { Peer } from '../peer';
import { accessLog } from './access-log';
import { type AlertKind, alertKinds, createAlerts, type Watch } from './alerts';
import { audited, auditUnavailable, type Seen } from './audited';
import { isPersonal } from './classes';
import { auditKeys } from './keys';
import { type AuditLogOptions, openAuditLog } from './log/audit-log';
import type { Asker, Use } from './record';
import type { Subject } from './subject-fields';

export interface AuditOptions extends Omit<AuditLogOptions, 'key'> {
  keyFor: KeyFor;
  subject: Subject;
  isOpen: Watch['isOpen'];
  log: Log;
}

/** An answer about to leave: of which request (null when it had no valid token), to whom, and what. */
export interface Leaving {
  context: RequestContext | null;
  from: Peer;
  content: string;
}

/** Codes that refuse a caller for want of a right. */
const refusals = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'PURPOSE_REQUIRED', 'RATE_LIMITED']);

/** Records every use of data from class L2 on, and every refusal of a right, before the answer leaves. */
export async function createAudit({ keyFor, subject, isOpen, ...options }: AuditOptions) {
  const keys = auditKeys(keyFor);
  const log = await openAuditLog({ ...options, key: keys.checkpoints });
  const seenOf = new WeakMap<object, Seen>();
  const alertCounts = new Map<AlertKind, number>(alertKinds.map((kind) => [kind, 0]));
  const alerts = createAlerts({
    isOpen,
    tell({ alert, ...facts }) {
      alertCounts.set(alert, (alertCounts.get(alert) ?? 0) + 1);
      options.log('audit alert', { alert, ...facts });
    },
  });

  return {
    /** Sees every answer before it leaves a generation. */
    layer: audited({
      subject,
      hashOf: keys.document,
      isWritable: log.isWritable,
      seen: ({ scope }, seen) => void seenOf.set(scope, seen),
    }) satisfies Layer,

    /**
     * Resolves with what may leave once its record is on the disk: the answer, or, where no record could be written and
     * the answer has something personal in it, AUDIT_UNAVAILABLE without data.
     */
    async recorded({ context, from, content }: Leaving): Promise<string> {
      const seen = context ? seenOf.get(context.scope) : undefined;
      const codes = seen?.codes ?? codesIn(content);
      const isRefused = codes.some((code) => refusals.has(code));
      const fields = seen?.asked.fields ?? {};
      const isDenied = isRefused || (context?.decisions.denied.size ?? 0) > 0;
      if (!isDenied && Object.keys(fields).length === 0) return content;
      const use: Use = {
        kind: seen ? 'operation' : 'refusal',
        requestId: context?.requestId ?? null,
        caller: context && askerOf(context.caller),
        from,
        purpose: context?.caller.purpose ?? null,
        case: context?.caller.caseNumber ?? null,
        grants: [...(context?.decisions.grants ?? [])],
        reveals: [...(context?.decisions.reveals ?? [])],
        operation: seen ? { name: seen.name, document: seen.document } : null,
        subjects: { count: seen?.persons.size ?? 0, persons: [...(seen?.persons ?? [])].map(keys.person) },
        fields,
        rows: seen?.rows ?? 0,
        decision: isRefused && !seen?.isAnswered ? 'refused' : 'answered',
        denied: [...(context?.decisions.denied ?? [])],
        codes,
        sources: Object.fromEntries(context?.sources ?? []),
        answer: keys.answer(content),
      };
      const isWritten = await log.append(use).then(
        () => true,
        () => false, // told in the log, once for all
      );
      const isAboutPersons = seen !== undefined && isPersonal(seen.asked.highest);
      if (isWritten) {
        const self = context?.caller.person ?? null;
        if (isAboutPersons) alerts.note(use, self && keys.person(self));
        return content;
      }
      log.missed();
      return isAboutPersons ? withoutData : content;
    },

    accessLog: accessLog(options.store, keys),
    /** How often each alert was told, and whether records can be written. */
    alertCounts: (): ReadonlyMap<AlertKind, number> => alertCounts,
    isWritable: log.isWritable,

    close: log.close,
  };
}

export type Audit = Awaited<ReturnType<typeof createAudit>>;

const askerOf = ({ app, unit, user, role }: Caller): Asker => ({ app, unit, user, role });

const withoutData = `${JSON.stringify({ errors: [auditUnavailable()], data: null })}\n`;

/** The codes of the errors in an answer that no department had part in. */
function codesIn(content: string): string[] {
  const answer = jsonOf(content);
  if (typeof answer !== 'object' || answer === null || !('errors' in answer) || !Array.isArray(answer.errors)) return [];
  return [...new Set((answer.errors as { extensions?: { code?: unknown } }[]).map(({ extensions }) => String(extensions?.code ?? '')))];
}
