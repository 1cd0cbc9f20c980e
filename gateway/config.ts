import { hubSettings } from '../subgraphs/shared/hub-settings';
import { milliseconds, oneOf, optionalSecret, type Setting, textOr, wholeNumber } from '../subgraphs/shared/settings';
import { tracingSettings } from '../subgraphs/shared/tracing-export';
import { usualAdmission } from './admission/admission';
import { usualGateSettings } from './admission/gate';
import { auditSettings } from './audit/config';
import { usualArrivalMs, usualDeadlines } from './deadlines';
import { graphSettings } from './generations/config';
import { identitySettings } from './identity-settings';
import { usualLinkSettings } from './link/pipeline';
import { proxiesIn } from './peer';
import { tlsSettings } from './tls/config';

/** Where the policy is. */
export const policySettings = { policy: textOr('HUB_POLICY', 'Folder of the policy: who may see what', 'schema/policy') };

/** The gateway's own settings. */
export const gatewaySettings = {
  port: wholeNumber('PORT', 'Port of the gateway', 4_000, [0, 65_535]),
  host: textOr('HOST', 'Address the gateway listens on', '127.0.0.1'),
  proxies: {
    variable: 'HUB_TRUSTED_PROXIES',
    meaning: 'Addresses of the city’s own proxies, with commas, whose X-Forwarded-For is believed; empty: it is not read',
    example: '',
    read: proxiesIn,
  } satisfies Setting<ReadonlySet<string>>,
  ...hubSettings,
  ...identitySettings,
  ...tlsSettings,
  arrivalMs: milliseconds('HUB_ARRIVAL_MS', 'A request must have arrived whole within this', usualArrivalMs),
  deadlineMs: milliseconds('HUB_DEADLINE_MS', 'No request takes longer than this, whoever asks', 10_000),
  deskMs: milliseconds('HUB_DEADLINE_HOTLINE_MS', 'The hotline’s desk is answered within this', usualDeadlines.desk),
  appsMs: milliseconds('HUB_DEADLINE_APPS_MS', 'Apps of departments, grids and communities are answered within this', usualDeadlines.apps),
  integratorsMs: milliseconds(
    'HUB_DEADLINE_INTEGRATORS_MS',
    'Integrators, stewards and auditors are answered within this',
    usualDeadlines.integrators,
  ),
  departmentCalls: wholeNumber('HUB_DEPARTMENT_CALLS', 'Requests at one department at once', usualLinkSettings.calls),
  departmentQueue: wholeNumber(
    'HUB_DEPARTMENT_QUEUE',
    'Requests that may wait for one department; more are refused',
    usualLinkSettings.queue,
    [0, 100_000],
  ),
  breakerPauseMs: milliseconds(
    'HUB_BREAKER_PAUSE_MS',
    'How long a department that fails is left alone before one call finds out whether it is back',
    usualLinkSettings.breakerPauseMs,
  ),
  hedge: oneOf(
    'HUB_HEDGE',
    'Whether a read that takes longer than 95 of 100 of its department is asked a second time',
    ['false', 'true'] as const,
    'false',
  ),
  requests: wholeNumber('HUB_REQUESTS', 'Requests answered at once; more are refused with 503', usualGateSettings.requests),
  appRequests: wholeNumber('HUB_APP_REQUESTS', 'Requests of one app answered at once', usualGateSettings.requestsOfApp),
  appRate: wholeNumber('HUB_APP_RATE', 'Requests a second of one app; more are refused with 429', usualGateSettings.requestsOfAppPerSecond),
  queryCost: wholeNumber(
    'HUB_QUERY_COST',
    'Objects that one operation may ask for, counted by its page sizes',
    usualAdmission.cost.operation,
  ),
  departmentCost: wholeNumber('HUB_DEPARTMENT_COST', 'Of these, objects of one department', usualAdmission.cost.department),
  metricsToken: optionalSecret('HUB_METRICS_TOKEN', 'Token with which /metrics may be read from elsewhere; empty: from this machine alone'),
  ...tracingSettings,
  ...graphSettings,
  ...policySettings,
  ...auditSettings,
};
