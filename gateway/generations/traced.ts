import { traced } from '../../subgraphs/shared/tracing';
import { operationLabel } from '../operation-label';
import type { Layer } from './answering';

/** A span for each operation, under which all that is done for it hangs. */
export const tracedOperations: Layer = (inner) => ({
  ...inner,
  answer: (operation, variables, context) =>
    traced(
      'operation',
      { 'graphql.operation.name': operationLabel(operation.name), 'hub.role': context.caller.role },
      undefined,
      (trace) => inner.answer(operation, variables, trace === undefined ? context : { ...context, trace }),
      ({ errors = [] }) => ({ 'hub.errors': errors.length }),
    ),
});
