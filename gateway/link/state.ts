import type { SourceStateName } from '../../subgraphs/shared/errors';
import type { DepartmentAnswer } from './department-request';

/** How the source is doing, as far as an answer says: by its errors, or in so many words. Undefined where it says nothing. */
export function stateOf(answer: DepartmentAnswer): SourceStateName | undefined {
  for (const { extensions } of answer.errors ?? []) {
    const state = stateOfCode(extensions?.code);
    if (state) return state;
  }
  return stateTold(answer);
}

const stateOfCode = (code: unknown): SourceStateName | undefined =>
  typeof code === 'string' && code.startsWith('SOURCE_') ? (code.slice('SOURCE_'.length) as SourceStateName) : undefined;

/** What the department says of its source when it is asked for that. */
const stateTold = ({ data: { sourceStatus } }: DepartmentAnswer): SourceStateName | undefined =>
  typeof sourceStatus === 'object' && sourceStatus !== null && 'state' in sourceStatus
    ? (sourceStatus.state as SourceStateName)
    : undefined;
