import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError, print } from 'graphql';
import { projectRoot } from '../../subgraphs/shared/department';

/** What the thread is given, asked and answers. */
export interface ThreadStart {
  supergraphSdl: string;
}
export interface PlanRequest {
  document: string;
  operationName: string | undefined;
  active: readonly string[];
}
export type ThreadAnswer = { apiSdl: string; labels: string[] } | { plan: QueryPlan } | { refused: string };

/** What callers may ask of a supergraph, and the planner for it. */
export interface Planning {
  /** SDL of the schema that callers see. */
  readonly apiSdl: string;
  /** The labels of `@override(label:)`. */
  readonly labels: readonly string[];
  /**
   * The plan of one operation of a valid document, in Apollo's format; labels in `active` count as on. Rejects for what cannot
   * be planned, with BAD_REQUEST for what takes too long or too much memory, and with OVERLOADED where too many wait already.
   */
  plan(document: DocumentNode, operationName: string | undefined, active: readonly string[]): Promise<QueryPlan>;
  /** Ends the thread; nothing can be planned any more. */
  end(): void;
}

/** Reading a city's supergraph takes less than a second on a quiet machine, a plan a few milliseconds. */
const usualLimits = { startMs: 60_000, planMs: 5_000 };

/** So many plans are waited for at once; most operations are planned before anybody asks them. */
const mostWaiting = 100;

/** What is planned must not take the memory of everything else; a small young generation spares 20 (megabytes). */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8 };

/**
 * Reads a supergraph in a thread of its own, and plans there: neither a reload nor a query that is hard to plan keeps those
 * waiting who are being answered. Rejects with the reason for a supergraph that cannot be used.
 */
export async function startPlanning(supergraphSdl: string, limits = usualLimits): Promise<Planning> {
  const start = async () => {
    const thread = new Worker(join(projectRoot, 'dist/gateway/engine/planning-thread.js'), {
      workerData: { supergraphSdl } satisfies ThreadStart,
      resourceLimits,
    });
    thread.on('error', () => {}); // told by nextAnswer; between two plans, or once given up, it may still run out of memory
    const read = await nextAnswer(thread, limits.startMs);
    if ('refused' in read) throw new Error(read.refused);
    if ('plan' in read) throw new Error('The planning thread began with a plan.');
    return { thread, read };
  };
  const first = await start();
  let current: Promise<{ thread: Worker }> | null = Promise.resolve(first);
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isEnded = false;

  async function planned(request: PlanRequest): Promise<QueryPlan> {
    if (isEnded) throw new Error('The generation of this operation has ended.');
    current ??= start();
    const { thread } = await current.catch((error: unknown) => {
      current = null; // so does one after a thread that could not be started
      throw error;
    });
    const answer = nextAnswer(thread, limits.planMs);
    thread.postMessage(request);
    const told = await answer.catch(() => {
      current = null; // the next plan gets a new thread
      throw tooHard();
    });
    if ('plan' in told) return told.plan;
    if ('refused' in told && ownLimits.test(told.refused)) throw tooHard();
    throw new Error('refused' in told ? told.refused : 'The planning thread sent no plan.');
  }

  return {
    apiSdl: first.read.apiSdl,
    labels: first.read.labels,
    plan(document, operationName, active) {
      if (waiting >= mostWaiting) return Promise.reject(notPlanned());
      waiting++;
      const plan = turn
        .then(() => planned({ document: print(document), operationName, active }))
        .finally(() => {
          waiting--;
        });
      turn = plan.catch(() => {}); // whoever asked is told
      return plan;
    },
    end() {
      isEnded = true;
      void current?.then(
        ({ thread }) => thread.terminate(),
        () => {}, // it never began
      );
    },
  };
}

/** How the planner says that it has given up by itself. */
const ownLimits = /exceeds limit|exceeded maximum/i;

const tooHard = (): GraphQLError =>
  new GraphQLError('The query is too hard to plan; ask for less at once.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

/** Tells who asked that there was no time to plan it; it may be known when they ask again. */
export const notPlanned = (): GraphQLError =>
  new GraphQLError('There is no time to plan this query now; ask again later.', {
    extensions: { code: 'OVERLOADED', http: { status: 503 } },
  });

/** The next message of the thread; rejects, and ends the thread, when it fails or none comes in time. */
function nextAnswer(thread: Worker, limitMs: number): Promise<ThreadAnswer> {
  thread.ref();
  return new Promise((done, fail) => {
    const timer = setTimeout(() => lose(new Error(`The planning thread did not answer within ${limitMs} ms.`)), limitMs);
    const settle = () => {
      clearTimeout(timer);
      thread.off('message', take).off('error', lose).off('exit', lose).unref();
    };
    const take = (answer: ThreadAnswer): void => {
      settle();
      done(answer);
    };
    const lose = (why: Error | number): void => {
      settle();
      void thread.terminate();
      fail(why instanceof Error ? why : new Error('The planning thread ended.'));
    };
    thread.on('message', take).once('error', lose).once('exit', lose);
  });
}
