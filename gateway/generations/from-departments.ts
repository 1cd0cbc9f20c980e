import { publicError, SourceError } from '../../subgraphs/shared/errors';
import { untilOver } from '../../subgraphs/shared/limits';
import { traced } from '../../subgraphs/shared/tracing';
import { notPlanned, type Planning } from '../engine/planning';
import type { AskDepartment } from '../engine/run';
import type { DepartmentLink } from '../link/department-link';
import { placedErrors } from '../placed-errors';
import { unanswered } from '../unanswered';
import type { Answering } from './answering';
import { CompiledOperations, type OnPlan } from './compiled-operations';
import type { Graph } from './graph';

/** The innermost part of a generation: runs compiled operations and asks the departments through their links. */
export function fromDepartments(
  graph: Graph,
  planning: Planning,
  links: ReadonlyMap<string, DepartmentLink>,
  onPlan: OnPlan,
): Answering & { plansKept(): number } {
  const operations = new CompiledOperations(graph, planning, onPlan);
  return {
    plansKept: () => operations.size,
    async answer(operation, variables, context) {
      const compiled = await traced('plan', {}, context.trace, () => untilOver(operations.of(operation), context.limit, notPlanned));
      context.timing?.planned();
      const ask: AskDepartment = async (department, request) => {
        const refusal = context.overBudget?.get(department);
        if (refusal) {
          context.sources.set(department, { state: 'refused', milliseconds: 0 });
          return unanswered(request.document, request.variables, refusal.toJSON());
        }
        const link = links.get(department);
        if (link) return link.ask(request, context);
        const error = new SourceError('SOURCE_UNAVAILABLE', department);
        return unanswered(request.document, request.variables, publicError({ message: error.message }, error));
      };
      const result = await compiled.run(variables, context.timing?.timed(ask) ?? ask);
      return result.errors ? { ...result, errors: placedErrors(result.errors, result.data) } : result;
    },
    async warm(operation) {
      await operations.of(operation);
    },
  };
}
