import { type Call, forManyListeners, hubCaller } from './call';

/** The call a client makes for the feed of the directory: nobody's request, and as long as it takes. */
export const feedCall = ({ requestId, signal }: Pick<Call, 'requestId' | 'signal'>): Call => ({
  requestId,
  caller: hubCaller('directory'),
  scope: {},
  signal: forManyListeners(signal),
  source: {},
});
