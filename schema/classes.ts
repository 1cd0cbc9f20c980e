import { type ConstDirectiveNode, type DocumentNode, Kind, parse } from 'graphql';

/** How much a field tells of persons: L1 public, L2 internal, L3 personal, L4 sensitive. */
export type ClassLevel = 'L1' | 'L2' | 'L3' | 'L4';

/** What a masked value keeps, as the enum Mask of common.graphql says. */
export type MaskKind = 'NAME' | 'ID_NUMBER' | 'PHONE' | 'ADDRESS' | 'BIRTH_DATE' | 'TEXT' | 'COUNT' | 'SHOWN';

/** What `@class` says of a field; AS_HOLDER stands on values used in many places, which are of the class of the field that holds them. */
export interface FieldClass {
  readonly level: ClassLevel | 'AS_HOLDER';
  readonly mask: MaskKind | null;
}

/** Class and mask by coordinate, `Person.name`. */
export type FieldClasses = ReadonlyMap<string, FieldClass>;

const levels = ['L1', 'L2', 'L3', 'L4', 'AS_HOLDER'] as const;
const masks = ['NAME', 'ID_NUMBER', 'PHONE', 'ADDRESS', 'BIRTH_DATE', 'TEXT', 'COUNT', 'SHOWN'] as const;

/** What the directives of a field say of its class; null when none does. */
export function classIn(directives: readonly ConstDirectiveNode[] = []): FieldClass | null {
  const given = directives.find(({ name }) => name.value === 'class')?.arguments ?? [];
  const told = (argument: string): string | undefined => {
    const value = given.find(({ name }) => name.value === argument)?.value;
    return value?.kind === Kind.ENUM ? value.value : undefined;
  };
  const level = levels.find((one) => one === told('level'));
  return level ? { level, mask: masks.find((one) => one === told('mask')) ?? null } : null;
}

/** The classes of all fields of the objects and interfaces of a document, such as a supergraph. */
export function fieldClasses(sdl: string | DocumentNode): FieldClasses {
  const classes = new Map<string, FieldClass>();
  const document = typeof sdl === 'string' ? parse(sdl, { noLocation: true }) : sdl;
  for (const node of document.definitions) {
    if (!('fields' in node) || node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION) continue;
    for (const field of node.fields ?? []) {
      const told = classIn(field.directives);
      if (told) classes.set(`${node.name.value}.${field.name.value}`, told);
    }
  }
  return classes;
}
