import {
  type FieldNode,
  type GraphQLOutputType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { leafCheck } from './leaves';
import { fieldsOf, type SelectionScope } from './selection';
import { Bag, isInherited, isTree, type Tree, valueAt } from './tree';

/** A place where the merged data breaks what the schema promises. */
export interface Fault {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** The state of writing one answer: where we are, and what was wrong. */
export interface Writing {
  readonly path: (string | number)[];
  readonly faults: Fault[];
}

/** Writes one value of the answer that stands `depth` steps below its root; `lost` when the object around it must be null as well. */
type Writer = (value: unknown, writing: Writing, depth: number) => unknown;

/** Stands for a null that its own place may not have, so that it moves up. */
export const lost = Symbol('lost');

interface FieldWriter {
  readonly key: string;
  readonly isInherited: boolean;
  readonly write: Writer;
}

/** Writes an object of a known type: the selected fields in the order of the query, and nothing else. */
export function compileObject(sets: readonly SelectionSetNode[], typename: string, scope: SelectionScope): Writer {
  const fields = [...fieldsOf(sets, typename, scope)].map(([key, nodes]): FieldWriter => {
    return { key, isInherited: isInherited(key), write: compileField(nodes, typename, scope) };
  });
  return (value, writing, depth) => {
    if (!isTree(value)) return fault(writing, depth, `an object of type ${typename} was expected`);
    const written: Tree = new Bag();
    for (const field of fields) {
      writing.path[depth] = field.key;
      const found = field.isInherited ? valueAt(value, field.key) : value[field.key];
      const result = field.write(found, writing, depth + 1);
      if (result === lost) return lost;
      written[field.key] = result;
    }
    return written;
  };
}

function compileField(nodes: readonly FieldNode[], typename: string, scope: SelectionScope): Writer {
  const name = nodes[0]?.name.value ?? '';
  const type = scope.schema.getType(typename);
  // An interface here means that nobody knows of which kind the object is: it was pointed to, and is not there.
  if (name === '__typename') return () => (isObjectType(type) ? typename : lost);
  if (name === '__schema' || name === '__type') return (value) => value ?? null; // answered by GraphQL itself
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`${typename} has no field ${name}.`);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return compileType(field.type, sets, `${typename}.${name}`, scope);
}

function compileType(type: GraphQLOutputType, sets: readonly SelectionSetNode[], where: string, scope: SelectionScope): Writer {
  if (!isNonNullType(type)) {
    const write = compileBare(type, sets, where, scope);
    return (value, writing, depth) => {
      if (value === null || value === undefined) return null;
      const written = write(value, writing, depth);
      return written === lost ? null : written;
    };
  }
  const write = compileBare(type.ofType, sets, where, scope);
  return (value, writing, depth) => {
    const told = writing.faults.length;
    const written = value === null || value === undefined ? lost : write(value, writing, depth);
    const isTold = written !== lost || writing.faults.length > told;
    return isTold ? written : fault(writing, depth, `Cannot return null for non-nullable field ${where}`);
  };
}

/** A value that is not null. */
function compileBare(type: GraphQLOutputType, sets: readonly SelectionSetNode[], where: string, scope: SelectionScope): Writer {
  if (isListType(type)) {
    const write = compileType(type.ofType, sets, where, scope);
    return (value, writing, depth) => {
      if (!Array.isArray(value)) return fault(writing, depth, `a list was expected for ${where}`);
      const list: unknown[] = new Array(value.length);
      let isLost = false;
      for (let index = 0; index < value.length; index += 1) {
        writing.path[depth] = index;
        list[index] = write(value[index], writing, depth + 1);
        if (list[index] === lost) isLost = true; // the others are written all the same, for their faults
      }
      return isLost ? lost : list;
    };
  }
  if (isLeafType(type)) {
    const isValid = leafCheck(type);
    return (value, writing, depth) => (isValid(value) ? value : fault(writing, depth, `Invalid value found for ${where}`));
  }
  if (!isAbstractType(type)) return compileObject(sets, type.toString(), scope);
  return compileAbstract(type.name, sets, where, scope);
}

/** Writes an object whose type is only known when it comes: one writer for each type that was seen. */
function compileAbstract(declared: string, sets: readonly SelectionSetNode[], where: string, scope: SelectionScope): Writer {
  const writers = new Map<string, Writer>();
  return (value, writing, depth) => {
    if (!isTree(value)) return fault(writing, depth, `an object was expected for ${where}`);
    const told = value.__typename;
    const typename = typeof told === 'string' ? told : declared;
    let write = writers.get(typename);
    if (!write) {
      if (!scope.isKindOf(typename, declared)) return fault(writing, depth, `Invalid __typename found for ${where}`);
      write = compileObject(sets, typename, scope);
      writers.set(typename, write);
    }
    return write(value, writing, depth);
  };
}

function fault(writing: Writing, depth: number, message: string): typeof lost {
  writing.faults.push({ message, path: writing.path.slice(0, depth) });
  return lost;
}
