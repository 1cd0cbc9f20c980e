import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Gate } from './admission/gate';
import type { Audit } from './audit/audit';
import type { Reloaded } from './generations/reloading';
import type { HubGateway } from './hub-gateway';
import type { DepartmentLink, OnAnswered } from './link/department-link';

/** So many operations are told apart by name; a caller who thinks up names is counted under "other". */
const namesKept = 200;

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10];

const planningSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];

/** How far behind a department the directory is; null where nothing has been heard of it. */
export type IndexLags = () => Promise<readonly { department: string; lagSeconds: number | null }[]>;

/**
 * The figures of one gateway in Prometheus' form. A label is the name of a department, of a state, or of an operation: never
 * a person, a document or a variable.
 */
export function createMetrics() {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'hub_request_seconds',
    help: 'Time to answer a request, by the name of its operation and whether it was answered in full',
    labelNames: ['operation', 'outcome'],
    buckets: seconds,
    registers,
  });
  const departments = new Histogram({
    name: 'hub_department_seconds',
    help: 'Time to the answer of a department, waiting, sharing and retries included, by what was found of it',
    labelNames: ['department', 'state'],
    buckets: seconds,
    registers,
  });
  const refusals = new Counter({
    name: 'hub_refused_total',
    help: 'Requests refused because there were too many',
    labelNames: ['code'],
    registers,
  });
  const reloads = new Counter({
    name: 'hub_graph_reloads_total',
    help: 'Graphs that were switched to, or refused',
    labelNames: ['outcome'],
    registers,
  });
  const plans = new Counter({
    name: 'hub_plans_total',
    help: 'Operations asked, by whether their plan was known or had to be made',
    labelNames: ['what'],
    registers,
  });
  const planSeconds = new Histogram({ name: 'hub_plan_seconds', help: 'Time to make a plan', buckets: planningSeconds, registers });
  const names = new Set<string>();
  const labelOf = (operation: string): string => {
    if (names.size < namesKept) names.add(operation);
    return names.has(operation) ? operation : 'other';
  };
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    onRequest: (operation: string, milliseconds: number, errors: number): void =>
      requests.observe({ operation: labelOf(operation), outcome: errors > 0 ? 'partial' : 'full' }, milliseconds / 1_000),
    onRefused: (code: string): void => refusals.inc({ code }),
    onPlan(milliseconds: number | null): void {
      plans.inc({ what: milliseconds === null ? 'known' : 'made' });
      if (milliseconds !== null) planSeconds.observe(milliseconds / 1_000);
    },
    onAnswered:
      (department: string): OnAnswered =>
      (milliseconds, state) =>
        departments.observe({ department, state }, milliseconds / 1_000),
    onReload: (outcome: Reloaded['outcome']): void => reloads.inc({ outcome }),
    /** Tells of the graph that is served, whenever somebody asks. */
    watchGraph(hub: Pick<HubGateway, 'number' | 'current'>, isKept: () => boolean): void {
      const number = read(() => hub.number);
      new Gauge({ name: 'hub_graph_generation', help: 'The how manieth graph since the start', registers, collect: number });
      const plans = read(() => hub.current.plansKept());
      new Gauge({ name: 'hub_plans_kept', help: 'Plans of this graph that are kept', registers, collect: plans });
      const help = '1 while the graph is the last good one, because the one given at the start cannot be used';
      new Gauge({ name: 'hub_graph_is_kept', help, registers, collect: read(() => Number(isKept())) });
    },
    /** Tells of the audit, whenever somebody asks. */
    watchAudit({ alertCounts, isWritable }: Pick<Audit, 'alertCounts' | 'isWritable'>): void {
      new Gauge({
        name: 'hub_audit_writable',
        help: '1 while records can be written',
        registers,
        collect: read(() => Number(isWritable())),
      });
      new Counter({
        name: 'hub_audit_alerts_total',
        help: 'Uses of personal data that an honest day’s work does not look like',
        labelNames: ['alert'],
        registers,
        collect() {
          this.reset();
          for (const [alert, count] of alertCounts()) this.inc({ alert }, count);
        },
      });
    },
    /** Reads what links and gate know of themselves, whenever somebody asks. */
    watch(links: ReadonlyMap<string, DepartmentLink>, gate: Gate, indexLags: IndexLags | undefined): void {
      watchLinks(links, registers);
      new Gauge({ name: 'hub_requests_now', help: 'Requests being answered', registers, collect: read(() => gate.load) });
      if (indexLags) watchIndex(indexLags, registers);
    },
  };
}

const read = (value: () => number) =>
  function collect(this: Gauge): void {
    this.set(value());
  };

function watchLinks(links: ReadonlyMap<string, DepartmentLink>, registers: Registry[]): void {
  new Counter({
    name: 'hub_department_calls_total',
    help: 'Requests to a department: sent, retried and hedged among them; shared with another; refused for crowding; answered by the breaker',
    labelNames: ['department', 'what'],
    registers,
    collect() {
      this.reset();
      for (const [department, { pipeline }] of links)
        for (const [what, count] of Object.entries(pipeline.counts)) this.inc({ department, what }, count);
    },
  });
  new Gauge({
    name: 'hub_department_breaker',
    help: 'The state of the breaker of a department: 1 for the one it is in',
    labelNames: ['department', 'state'],
    registers,
    collect() {
      for (const [department, { pipeline }] of links)
        for (const state of ['closed', 'open', 'half-open']) this.set({ department, state }, pipeline.breaker() === state ? 1 : 0);
    },
  });
  new Gauge({
    name: 'hub_department_load',
    help: 'Requests at a department now, and waiting for it',
    labelNames: ['department', 'what'],
    registers,
    collect() {
      for (const [department, { pipeline }] of links)
        for (const [what, count] of Object.entries(pipeline.load())) this.set({ department, what }, count);
    },
  });
}

function watchIndex(indexLags: IndexLags, registers: Registry[]): void {
  new Gauge({
    name: 'hub_index_lag_seconds',
    help: 'How far the directory is behind a department',
    labelNames: ['department'],
    registers,
    async collect() {
      for (const { department, lagSeconds } of await indexLags()) if (lagSeconds !== null) this.set({ department }, lagSeconds);
    },
  });
}
