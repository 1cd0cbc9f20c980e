import { parentPort, workerData } from 'node:worker_threads';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import { overrideLabels } from './labels';
import { apolloPlanner } from './planner';
import type { PlanRequest, ThreadAnswer, ThreadStart } from './planning';

// The thread of planning.ts: is given a supergraph, tells what callers may ask of it, and then writes plans one by one.
const { supergraphSdl } = workerData as ThreadStart;
const tell = (message: ThreadAnswer): void => parentPort?.postMessage(message);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  // Scopes in it are for routers that know no purposes: what a caller may see is decided before anything is planned.
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const planner = apolloPlanner(supergraph);
  tell({ apiSdl: printSchema(supergraph.apiSchema().toGraphQLJSSchema()), labels: overrideLabels(supergraph) });
  parentPort?.on('message', ({ document, operationName, active }: PlanRequest) => {
    try {
      tell({ plan: planner.plan(parse(document, { noLocation: true }), operationName, active) });
    } catch (error) {
      tell({ refused: messageOf(error) });
    }
  });
} catch (error) {
  tell({ refused: messageOf(error) });
}
