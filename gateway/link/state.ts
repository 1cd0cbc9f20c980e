import { Kind } from 'graphql';
import { type SourceStateName, sourceStates } from '../../subgraphs/shared/errors';
import type { DepartmentAnswer, DepartmentRequest } from './department-request';

/** How the source is doing, as far as an answer says: by its errors, or in so many words. Undefined where it says nothing. */
export function stateOf(answer: DepartmentAnswer, asked: DepartmentRequest): SourceStateName | undefined {
  for (const { extensions } of answer.errors ?? []) {
    const state = stateOfCode(extensions?.code);
    if (state) return state;
  }
  return isAskedForState(asked) ? stateTold(answer) : undefined;
}

const stateNamed = (name: unknown): SourceStateName | undefined => sourceStates.find((state) => state === name);

const stateOfCode = (code: unknown): SourceStateName | undefined =>
  typeof code === 'string' && code.startsWith('SOURCE_') ? stateNamed(code.slice('SOURCE_'.length)) : undefined;

/** Whether the department was asked for the state of its source. A caller may have asked for anything under that name. */
const isAskedForState = ({ document }: DepartmentRequest): boolean =>
  document.definitions.some(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION &&
      node.selectionSet.selections.some((field) => field.kind === Kind.FIELD && field.name.value === 'sourceStatus' && !field.alias),
  );

/** What the department says of its source. */
const stateTold = ({ data: { sourceStatus } }: DepartmentAnswer): SourceStateName | undefined =>
  typeof sourceStatus === 'object' && sourceStatus !== null && 'state' in sourceStatus ? stateNamed(sourceStatus.state) : undefined;
