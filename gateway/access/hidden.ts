import {
  type FieldNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { hiddenPrefix as auditPrefix } from '../audit/subject-fields';

/** Keys that begin so are asked for by the locks alone, and never leave the hub. A caller may not use them. */
export const hiddenPrefix = 'hubAccess_';

/** The key of the kind of an object that may be of several. */
export const kindKey = `${hiddenPrefix}kind`;

/** True for a key that only the hub asks for: the locks, or the audit. */
export const isOurs = (key: string): boolean => key.startsWith(hiddenPrefix) || key.startsWith(auditPrefix);

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });

export const kindField: FieldNode = { kind: Kind.FIELD, alias: nameNode(kindKey), name: nameNode('__typename') };

/** Stands under the key of a field that is not asked for: the place stays, and the lock writes what belongs there. */
export const placeholder = ({ alias, name, directives }: FieldNode): FieldNode => ({
  kind: Kind.FIELD,
  alias: alias ?? name,
  name: nameNode('__typename'),
  directives,
});

/** What tells the area of a row, under keys of our own. */
export const areaFields = ({ selections }: SelectionSetNode): SelectionNode[] =>
  selections.flatMap((node) => (node.kind === Kind.FIELD ? [{ ...node, alias: nameNode(hiddenPrefix + node.name.value) }] : []));

export const areaKeys = (selection: SelectionSetNode): string[] =>
  areaFields(selection).flatMap((node) => (node.kind === Kind.FIELD ? [node.alias?.value ?? ''] : []));

/** The selections, for objects of one kind only. */
export const onlyOn = (type: string, selections: readonly SelectionNode[]): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(type) },
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});

/** True for the field that tells what of an object is withheld. */
export const tellsWithheld = (schema: GraphQLSchema, type: string, field: string): boolean => {
  const parent = schema.getType(type);
  const answers = parent && 'getFields' in parent ? parent.getFields()[field]?.type : undefined;
  return field === 'withheld' && String(answers).replace(/[[\]!]/g, '') === 'Withheld';
};
