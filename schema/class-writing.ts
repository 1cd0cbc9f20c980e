import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NameNode,
  parse,
  parseConstValue,
  print,
  visit,
} from 'graphql';
import { classIn, type FieldClass } from './classes';

/** What another router in front of the same supergraph asks of a token to show a field of a class: these scopes, all of them. */
const scopes: Record<FieldClass['level'], readonly string[] | null> = {
  L1: [],
  L2: ['internal'],
  L3: ['internal', 'personal'],
  L4: ['internal', 'personal', 'sensitive'],
  AS_HOLDER: null, // decided at the field that holds it
};

/**
 * A subgraph's document with the standard directives of federation beside the classes, so that any router enforces the
 * coarse rule: no token, no field; no scope of its class, no field. Purposes, areas and masks are the hub's own.
 */
export const withScopes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    ObjectTypeDefinition: (node) => ({ ...node, fields: node.fields?.map(scoped) }),
    ObjectTypeExtension: (node) => ({ ...node, fields: node.fields?.map(scoped) }),
  });

function scoped(field: FieldDefinitionNode): FieldDefinitionNode {
  const level = classIn(field.directives)?.level;
  const needed = level ? scopes[level] : null;
  // What a subgraph only refers to is guarded where it is answered; what no caller can ask for needs no guard.
  const isOwn = !field.directives?.some(({ name }) => ['external', 'inaccessible'].includes(name.value));
  return needed === null || !isOwn ? field : { ...field, directives: [...(field.directives ?? []), ...guards(needed)] };
}

const guards = (needed: readonly string[]): ConstDirectiveNode[] => [
  { kind: Kind.DIRECTIVE, name: nameNode('authenticated') },
  ...(needed.length === 0
    ? []
    : [{ kind: Kind.DIRECTIVE, name: nameNode('requiresScopes'), arguments: [scopesArgument(needed)] } as const]),
];

const scopesArgument = (needed: readonly string[]): ConstArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: nameNode('scopes'),
  value: parseConstValue(JSON.stringify([needed])),
});

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** A supergraph whose descriptions end with the class and the mask of the field (… 姓名 · L3 · NAME): directives are not seen in an editor. */
export function withClassesTold(supergraphSdl: string): string {
  const told = ({ description, directives }: Pick<FieldDefinitionNode, 'description' | 'directives'>) => {
    const given = classIn(directives);
    if (!given || !description) return undefined;
    const words = [description.value.trim(), given.level === 'AS_HOLDER' ? 'class of its holder' : given.level, given.mask ?? []].flat();
    return { ...description, value: words.join(' · ') };
  };
  return print(
    visit(parse(supergraphSdl), {
      FieldDefinition: (node) => ({ ...node, description: told(node) ?? node.description }),
      InputValueDefinition: (node) => ({ ...node, description: told(node) ?? node.description }),
    }),
  );
}
