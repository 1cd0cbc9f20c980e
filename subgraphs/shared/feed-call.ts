import { type Call, forManyListeners } from './call';

/** The call a client makes for the feed of the directory: nobody's request, and as long as it takes. */
export const feedCall = ({ requestId, signal }: Pick<Call, 'requestId' | 'signal'>): Call => ({
  requestId,
  caller: { app: 'directory', unit: null, user: '', role: 'feed', areas: [], purpose: null, caseNumber: null, person: null, isDemo: false },
  scope: {},
  signal: forManyListeners(signal),
  source: {},
});
