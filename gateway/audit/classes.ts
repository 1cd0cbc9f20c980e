import { type DocumentNode, Kind } from 'graphql';
import { type ClassLevel, fieldClasses as classesIn } from '../../schema/classes';

/** How much a field tells of persons: L1 public, L2 internal, L3 personal, L4 sensitive. */
export type FieldClass = ClassLevel;

/** The class of a field by its coordinate, `Person.name`. */
export type Classes = (coordinate: string) => FieldClass;

/** From here on a field tells of persons. */
export const isPersonal = (fieldClass: FieldClass): boolean => fieldClass >= 'L3';

/**
 * The classes of all fields of a supergraph, by their directives. What has none counts as L4, so that nothing is let through
 * because its class was forgotten; what is of the class of its holder is told by the holder, and may be personal there.
 */
export function fieldClasses(supergraph: DocumentNode): { classes: Classes; mayBePersonal: (coordinate: string) => boolean } {
  const told = classesIn(supergraph);
  const levelOf = (coordinate: string) => told.get(coordinate)?.level ?? 'L4';
  return {
    classes: (coordinate) => {
      const level = levelOf(coordinate);
      return level === 'AS_HOLDER' ? 'L1' : level;
    },
    mayBePersonal: (coordinate) => ['AS_HOLDER', 'L3', 'L4'].includes(levelOf(coordinate)),
  };
}

/** The fields of a supergraph without a class, by coordinate. */
export function unclassedFields(supergraph: DocumentNode): string[] {
  const told = classesIn(supergraph);
  return supergraph.definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
    .flatMap(({ name: type, fields = [] }) => fields.map(({ name }) => `${type.value}.${name.value}`))
    .filter((coordinate) => !told.has(coordinate));
}
