import { isObjectType, type SelectionSetNode } from 'graphql';
import { Bag } from '../engine/tree';
import type { LockScope } from './cut';
import type { Reason } from './decide';
import { fieldsOf } from './lock';

/** What is withheld of an object: the type Withheld of the graph. */
export interface Note {
  readonly path: string;
  readonly level: 'M1' | 'M2' | 'HIDDEN';
  readonly reason: Reason;
}

/** The notes as they were asked for. */
export function toldNotes(notes: readonly Note[], sets: readonly SelectionSetNode[], scope: Pick<LockScope, 'schema' | 'fragments'>) {
  const type = scope.schema.getType('Withheld');
  if (!isObjectType(type)) return [];
  const fields = [...fieldsOf(sets, type, scope)].map(([key, nodes]) => [key, nodes[0]?.name.value ?? ''] as const);
  return notes.map((note) => {
    const told = new Bag();
    for (const [key, name] of fields) told[key] = name === '__typename' ? 'Withheld' : note[name as keyof Note];
    return told;
  });
}
