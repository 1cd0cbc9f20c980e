import { operationFromDocument, type Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';

/** Writes query plans for one supergraph: the seam at which another planner could take its place. */
export interface Planner {
  /**
   * The plan of one operation of a valid document, in Apollo's format; `operationName` is needed where there are several.
   * Labels of `@override` in `active` count as on, all others as off. Throws for what cannot be planned.
   */
  plan(document: DocumentNode, operationName: string | undefined, active: readonly string[]): QueryPlan;
}

/** Apollo's planner. Fetches are written without named fragments, which `unanswered` relies on. */
export function apolloPlanner(supergraph: Supergraph): Planner {
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  const apiSchema = supergraph.apiSchema();
  return {
    plan(document, operationName, active) {
      const operation = operationFromDocument(apiSchema, plannable(document), { operationName });
      return planner.buildQueryPlan(operation, { overrideConditions: new Map(active.map((label) => [label, true])) });
    },
  };
}

/**
 * The document as it is planned. A type under another name (`kind: __typename`) would be all the planner asks for, and the
 * kind of an entity stay unknown; an object all of whose fields may be skipped would not be fetched, and so be null; and it
 * knows introspection only where no fragment is around it.
 */
const plannable = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Field({ alias, ...field }) {
      if (field.name.value === '__schema' || field.name.value === '__type') return typename;
      return alias && field.name.value === '__typename' ? field : undefined;
    },
    SelectionSet(set, _key, parent) {
      const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      if (isRoot || !set.selections.every(({ directives }) => directives?.length)) return undefined;
      return { ...set, selections: [...set.selections, typename] };
    },
  });

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
