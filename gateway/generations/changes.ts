import { type DocumentNode, Kind, parse, validate } from 'graphql';
import { operationLabel } from '../operation-label';
import { type Graph, pause } from './graph';
import type { AskedOperation } from './used-operations';

/** An operation and its document, valid for a graph. */
export interface ValidOperation extends AskedOperation {
  readonly document: DocumentNode;
}

/** The entities that a graph takes away, and what callers lately asked that it could not answer: a sentence each. */
export function lost(next: Graph, previous: Graph, broken: readonly Broken[]): string[] {
  const kept = entitiesOf(next.document);
  const gone = [...entitiesOf(previous.document)].filter((name) => !kept.has(name));
  return [...gone.map((name) => `the entity ${name} is gone`), ...told(broken)];
}

/** What is wrong with operations, a sentence each. */
export const told = (broken: readonly Broken[]): string[] =>
  broken.map(({ operation: { name }, why }) => `the operation ${operationLabel(name) || 'without a name'}: ${why}`);

export interface Broken {
  operation: AskedOperation;
  why: string;
}

/** Which of these operations can still be asked of a graph. Gives way to others after each. */
export async function sorted(
  operations: readonly AskedOperation[],
  { schema }: Graph,
): Promise<{ valid: ValidOperation[]; broken: Broken[] }> {
  const valid: ValidOperation[] = [];
  const broken: Broken[] = [];
  for (const operation of operations) {
    const document = parse(operation.source); // it was parsed before, or is of the manifest
    const [fault] = validate(schema, document);
    if (fault) broken.push({ operation, why: fault.message.replace(/\.$/, '') });
    else valid.push({ ...operation, document });
    await pause();
  }
  return { valid, broken };
}

/** The names of the types that have a key. */
function entitiesOf({ definitions }: DocumentNode): Set<string> {
  const names = new Set<string>();
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const hasKey = node.directives?.some(
      ({ name, arguments: given }) => name.value === 'join__type' && given?.some((one) => one.name.value === 'key'),
    );
    if (hasKey) names.add(node.name.value);
  }
  return names;
}
