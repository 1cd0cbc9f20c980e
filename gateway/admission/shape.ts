import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a query is, its fragments counted where they are spread. */
export interface Shape {
  depth: number;
  /** Fields, spreads and inline fragments: all that is walked over where fragments are written out. */
  selections: number;
  aliases: number;
  directives: number;
  rootFields: number;
}

/**
 * The largest query that is looked at: ten times what the desk asks, and room for a page of people asked one by one. The
 * introspection of the query editor is 13 deep.
 */
export const largestShape: Shape = { depth: 20, selections: 10_000, aliases: 1_000, directives: 200, rootFields: 500 };

const names: Record<keyof Shape, string> = {
  depth: 'levels',
  selections: 'fields and fragments',
  aliases: 'aliases',
  directives: 'directives',
  rootFields: 'fields at its root',
};

/** Throws BAD_REQUEST, which says what there is too much of and how much is allowed, for a query larger than `largest`. */
export function refuseLargeShape(document: DocumentNode, largest: Shape = largestShape): void {
  const shape = shapeOf(document);
  for (const [what, allowed] of Object.entries(largest) as [keyof Shape, number][]) {
    if (shape[what] <= allowed) continue;
    throw new GraphQLError(`The query has too many ${names[what]}: ${allowed} are allowed.`, {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    });
  }
}

const nothing: Shape = { depth: 0, selections: 0, aliases: 0, directives: 0, rootFields: 0 };

/** The shape of the largest of a document's operations. Each fragment is measured once, however often it is spread. */
export function shapeOf(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const measured = new Map<string, Shape>();

  const ofFragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing); // a fragment that spreads itself is refused by validation
    const fragment = fragments.get(name);
    const shape = fragment ? ofSet(fragment.selectionSet) : nothing;
    measured.set(name, shape);
    return shape;
  };
  const ofSet = ({ selections }: SelectionSetNode): Shape => {
    const sum = { ...nothing };
    for (const node of selections) {
      sum.directives += node.directives?.length ?? 0;
      const isField = node.kind === Kind.FIELD;
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : node.selectionSet ? ofSet(node.selectionSet) : nothing;
      if (isField && node.alias) sum.aliases++;
      sum.selections += inner.selections + 1;
      sum.rootFields += isField ? 1 : inner.rootFields;
      sum.aliases += inner.aliases;
      sum.directives += inner.directives;
      sum.depth = Math.max(sum.depth, inner.depth + (isField ? 1 : 0));
    }
    return sum;
  };

  return document.definitions
    .filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
    .map(({ selectionSet }) => ofSet(selectionSet))
    .reduce(larger, nothing);
}

const larger = (one: Shape, other: Shape): Shape => ({
  depth: Math.max(one.depth, other.depth),
  selections: Math.max(one.selections, other.selections),
  aliases: Math.max(one.aliases, other.aliases),
  directives: Math.max(one.directives, other.directives),
  rootFields: Math.max(one.rootFields, other.rootFields),
});
