import { type DocumentNode, Kind } from 'graphql';

/** How much a field tells of persons: L1 public, L2 internal, L3 personal, L4 sensitive. */
export type FieldClass = 'L1' | 'L2' | 'L3' | 'L4';

/** The class of a field by its coordinate, `Person.name`. */
export type Classes = (coordinate: string) => FieldClass;

/** From here on a field tells of persons. */
export const isPersonal = (fieldClass: FieldClass): boolean => fieldClass >= 'L3';

/**
 * Reads the classes of all fields off a supergraph: they stand at the end of the descriptions (… 姓名 · L3). What has none
 * counts as L4, so that nothing is let through because its class was forgotten.
 */
export function fieldClasses({ definitions }: DocumentNode): Classes {
  const classes = new Map<string, FieldClass>();
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const told = / · (L[1-4])$/.exec(field.description?.value.trim() ?? '')?.[1];
      if (told === 'L1' || told === 'L2' || told === 'L3' || told === 'L4') classes.set(`${node.name.value}.${field.name.value}`, told);
    }
  }
  return (coordinate) => classes.get(coordinate) ?? 'L4';
}
