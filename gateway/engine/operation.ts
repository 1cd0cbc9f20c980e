import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Step } from './fetch';
import { compileIntrospection, type Introspection } from './introspection';
import { type IsKindOf, kindsOf } from './kinds';
import { compilePlan } from './plan';
import { refuseReservedNames } from './reserved-names';
import type { AskDepartment, Run } from './run';
import { conditionVariables, type Fragments, fieldsOf, type SelectionScope } from './selection';
import { compileObject, type Writing } from './shape';
import { Bag, isTree } from './tree';
import { untold } from './untold';

/**
 * The operation of a document that is meant, and the fragments beside it; throws INVALID_GRAPHQL when there is no such one, and
 * BAD_REQUEST when it uses names that are the hub's own.
 */
export function chosenOperation(
  { definitions }: DocumentNode,
  name: string | null | undefined,
): { operation: OperationDefinitionNode; fragments: Fragments } {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  if (!name && operations.length > 1) throw invalid('Must provide operation name if query contains multiple operations.');
  const operation = name ? operations.find((node) => node.name?.value === name) : operations[0];
  if (!operation) throw invalid(name ? `Unknown operation named "${name}".` : 'Must provide an operation.');
  refuseReservedNames([operation, ...fragments.values()]);
  return { operation, fragments };
}

const invalid = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'INVALID_GRAPHQL' } });

const wrongInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** What an answer is written with: it depends on what the variables of @skip and @include came to. */
interface Shape {
  readonly write: ReturnType<typeof compileObject>;
  readonly introspection: Introspection | null;
  /** Response keys at the root that departments must have answered. */
  readonly fetched: readonly string[];
}

/** The shapes of an operation with six conditions; one with more is written anew now and then. */
const shapesKept = 64;

/** An operation of one generation, compiled once and run for every request: its plan, and how its answers are written. */
export class CompiledOperation {
  private readonly schema: GraphQLSchema;
  private readonly isKindOf: IsKindOf;
  private readonly step: Step | null;
  private readonly conditions: readonly string[];
  private readonly shapes = new Map<string, Shape>();
  private readonly rootType: string;

  constructor(
    { schema, supergraphSchema }: { schema: GraphQLSchema; supergraphSchema: GraphQLSchema },
    private readonly operation: OperationDefinitionNode,
    private readonly fragments: Fragments,
    plan: QueryPlan,
  ) {
    this.schema = schema;
    this.isKindOf = kindsOf(schema);
    const isConcrete = (name: string) => isObjectType(supergraphSchema.getType(name));
    this.step = compilePlan(plan, { isKindOf: kindsOf(supergraphSchema), isConcrete });
    this.conditions = conditionVariables(operation, fragments);
    this.rootType = schema.getRootType(operation.operation)?.name ?? 'Query';
  }

  /** The answer for these variables, which may be any JSON. Errors have paths in the answer, some of fields only `@requires` asked for. */
  async run(given: unknown, ask: AskDepartment): Promise<ExecutionResult> {
    const variables = isTree(given) ? given : {};
    const { coerced, errors: refused } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], variables, {
      maxErrors: 10,
    });
    if (refused) return { errors: refused.map(({ message }) => wrongInput(message)) };
    const empty = this.conditions.find((name) => coerced[name] === null);
    if (empty !== undefined) return { errors: [wrongInput(`Variable "$${empty}" must be true or false.`)] };
    const conditions = new Map(this.conditions.map((name) => [name, Object.hasOwn(coerced, name) && coerced[name] === true]));
    const shape = this.shapeFor(conditions);
    const run: Run = { data: new Bag(), errors: [], variables, conditions, ask };
    if (this.step) await this.step(run);
    this.expectAnswers(run, shape);
    if (shape.introspection) Object.assign(run.data, shape.introspection(variables));
    const writing: Writing = { path: [], faults: [] };
    const written = shape.write(run.data, writing, 0);
    const data = isTree(written) ? written : null;
    const errors = [...run.errors, ...untold(writing.faults, run.errors)];
    return errors.length > 0 ? { data, errors } : { data };
  }

  private shapeFor(conditions: ReadonlyMap<string, boolean>): Shape {
    const key = [...conditions.values()].map(Number).join('');
    const known = this.shapes.get(key);
    if (known) return known;
    const scope: SelectionScope = { schema: this.schema, isKindOf: this.isKindOf, fragments: this.fragments, conditions };
    const sets = [this.operation.selectionSet];
    const fields = [...fieldsOf(sets, this.rootType, scope)];
    const shape: Shape = {
      write: compileObject(sets, this.rootType, scope),
      introspection: compileIntrospection(this.operation, this.rootType, scope),
      fetched: fields.flatMap(([key, [node]]) => (node?.name.value.startsWith('__') ? [] : [key])),
    };
    if (this.shapes.size >= shapesKept) this.shapes.clear();
    this.shapes.set(key, shape);
    return shape;
  }

  /** What the plan forgot, or a department left out, is no silent null. */
  private expectAnswers({ data, errors }: Run, { fetched }: Shape): void {
    for (const key of fetched)
      if (data[key] === undefined && !errors.some(({ path }) => !path || path[0] === key))
        errors.push(new GraphQLError('Nothing was planned or answered for this field.', { path: [key] }));
  }
}
