import type { RequestContext } from './context';
import type { Log } from './log';
import { operationLabel } from './operation-label';

/** What is told of a request that has been answered: its operation by name, never what it asked. */
export type OnRequest = (operation: string, milliseconds: number, errors: number) => void;

/** Puts `extensions.sources` into every answer that touched a department, `timing` beside it where asked for, and a line without persons into the log. */
export const sourcesInAnswer = (log: Log, onRequest: OnRequest) => ({
  async requestDidStart() {
    const started = performance.now();
    return {
      async willSendResponse({ contextValue, response, operationName }: Answering) {
        if (!contextValue?.sources) return;
        const sources = Object.fromEntries([...contextValue.sources].filter(([name]) => name !== 'hub').sort());
        const { body } = response as { body: { kind: string; singleResult?: { extensions?: object; errors?: readonly unknown[] } } };
        const { timing } = contextValue;
        if (body.kind === 'single' && body.singleResult && (timing || Object.keys(sources).length > 0))
          body.singleResult.extensions = { ...body.singleResult.extensions, sources, ...(timing && { timing: timing.toJSON() }) };
        const operation = operationLabel(operationName);
        const milliseconds = performance.now() - started;
        const errors = body.singleResult?.errors?.length ?? 0;
        onRequest(operation, milliseconds, errors);
        const { requestId, caller } = contextValue;
        log('request answered', { requestId, app: caller.app, operation, milliseconds: Math.round(milliseconds), errors });
      },
    };
  },
});

interface Answering {
  contextValue: RequestContext;
  response: { body: { kind: string } };
  operationName?: string | null;
}
