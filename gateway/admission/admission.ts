import { GraphQLError } from 'graphql';
import { createTextGate, type TextLimits, usualTextLimits } from './admitted';
import { type CostLimits, costLimit } from './cost-limit';
import { Gate, type GateSettings, type Refusal, usualGateSettings } from './gate';
import { Pacing } from './pacing';

/** What is let in. */
export interface AdmissionSettings {
  gate: GateSettings;
  text: TextLimits;
  cost: CostLimits;
}

export const usualAdmission: AdmissionSettings = {
  gate: usualGateSettings,
  text: usualTextLimits,
  cost: { operation: 250_000, department: 100_000 },
};

/** All that a request must pass before it is planned. */
export function createAdmission(settings: AdmissionSettings) {
  const pacing = new Pacing();
  const gate = new Gate(settings.gate, () => pacing.waitMs);
  const admitText = createTextGate(settings.text);
  return {
    gate,
    /** Resolves when a request that was let in may begin, with how many milliseconds it has waited. */
    begin: () => pacing.begin(),
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
    /** Refuses an operation that asks for too much, before it is planned. */
    layer: costLimit(settings.cost),
  };
}

const refused = ({ message, code, status }: Refusal): GraphQLError => new GraphQLError(message, { extensions: { code, http: { status } } });
