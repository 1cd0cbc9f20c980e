import { type Call, forManyListeners, type SourceReport } from '../../subgraphs/shared/call';

/** A call as the gateway makes it for somebody who is not shown who asked for confidentiality. */
export const aPlainCall = (source: SourceReport = {}, signal = new AbortController().signal): Call => ({
  requestId: 'r-1',
  caller: {
    app: 'desk',
    unit: null,
    user: '4120',
    role: 'hotline-operator',
    areas: [],
    purpose: null,
    caseNumber: null,
    person: null,
    isDemo: true,
  },
  scope: {},
  signal: forManyListeners(signal),
  source,
});

/** A call as the gateway makes it for the desk. */
export const aCall = (...given: Parameters<typeof aPlainCall>): Call => ({ ...aPlainCall(...given), isConfidentialShown: true });
