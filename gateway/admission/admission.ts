import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../context';
import { createTextGate, type TextLimits, usualTextLimits } from './admitted';
import { costOf } from './cost';
import { Gate, type GateSettings, type Refusal, usualGateSettings } from './gate';
import { Lateness } from './lateness';
import { type ListSizes, listSizes } from './list-sizes';

/** What is let in. */
export interface AdmissionSettings {
  gate: GateSettings;
  text: TextLimits;
  /** How many objects an operation may ask for, at most. */
  cost: number;
}

export const usualAdmission: AdmissionSettings = { gate: usualGateSettings, text: usualTextLimits, cost: 250_000 };

/** All that a request must pass before it is planned. */
export function createAdmission(supergraphSdl: string, settings: AdmissionSettings) {
  const lateness = new Lateness();
  const gate = new Gate(settings.gate, () => lateness.milliseconds());
  const admitText = createTextGate(settings.text);
  return {
    gate,
    stop: () => lateness.stop(),
    /** Throws for an app that may send no more now, and for a query that is too large; `leave` is to be called once after it. */
    admit(app: string, query: unknown): { leave(): void } {
      const refusal = gate.enterApp(app);
      if (refusal) throw refused(refusal);
      try {
        if (typeof query === 'string') admitText(query);
      } catch (error) {
        gate.leaveApp(app);
        throw error;
      }
      return { leave: () => gate.leaveApp(app) };
    },
    plugin: costGate(settings.cost, listSizes(supergraphSdl)),
  };
}

/** Apollo Server's plugin that refuses an operation that asks for too much, before it is planned. */
const costGate = (allowed: number, sizes: ListSizes): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        const cost = costOf({ schema, document, operation, variables: request.variables ?? {} }, sizes);
        if (cost <= allowed) return;
        throw new GraphQLError(`The query asks for up to ${Math.ceil(cost)} objects; ${allowed} are allowed. Ask for smaller pages.`, {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      },
    };
  },
});

const refused = ({ message, code, status }: Refusal): GraphQLError => new GraphQLError(message, { extensions: { code, http: { status } } });
