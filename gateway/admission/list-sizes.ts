import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';

/** How many items a list is taken to have that says nothing of its size. */
const unsaid = 10;

/** Of how many items the list of a field is taken to be, by @listSize(assumedSize) of the graph. */
export type ListSizes = (type: string, field: string) => number;

/** Reads the sizes off a supergraph. */
export function listSizes({ definitions }: DocumentNode): ListSizes {
  const sizes = new Map<string, number>();
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const size = assumedSize(field.directives?.find(({ name }) => name.value === 'listSize'));
      if (size !== undefined) sizes.set(`${node.name.value}.${field.name.value}`, size);
    }
  }
  return (type, field) => sizes.get(`${type}.${field}`) ?? unsaid;
}

function assumedSize(directive: ConstDirectiveNode | undefined): number | undefined {
  const value = directive?.arguments?.find(({ name }) => name.value === 'assumedSize')?.value;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}
