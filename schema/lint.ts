import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';

/** Topics the graph never carries (domain: things to refuse), as they would show in a name. */
export const refusedTopics =
  /religio|politic|ethnic|minzu|hiv|pregnan|contracep|abortion|criminal|convict|drug|mental|psychiat|biometric|fingerprint|faceid|trajectory|riskscore|creditscore|specialgroup|keyperson|medical|disease/i;

/** Breaches of the rules of the graph in one subgraph, each naming the type and field. */
export function lint(subgraph: string, document: DocumentNode): string[] {
  const faults: string[] = [];
  const objects = new Set<string>();
  const values = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
  for (const node of document.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) objects.add(node.name.value);
    if (node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.SCALAR_TYPE_DEFINITION) values.add(node.name.value);
  }
  const say = (place: string, what: string) => faults.push(`${subgraph}: ${place} ${what}`);
  for (const node of document.definitions) {
    if (!('name' in node) || !node.name || !('description' in node)) continue;
    const type = node.name.value;
    if (refusedTopics.test(type)) say(type, 'is about a refused topic');
    const isExtension = node.kind.endsWith('Extension') || ['Query', 'Mutation'].includes(type);
    if (!isExtension && !node.description) say(type, 'has no description');
    for (const value of ('values' in node && node.values) || []) {
      const place = `${type}.${value.name.value}`;
      if (refusedTopics.test(value.name.value)) say(place, 'is about a refused topic');
      if (!value.description) say(place, 'has no description');
    }
    if (!('fields' in node)) continue;
    const keys = keyFields(node.directives ?? []);
    for (const field of (node.fields ?? []) as readonly FieldDefinitionNode[]) {
      const place = `${type}.${field.name.value}`;
      if (refusedTopics.test(field.name.value)) say(place, 'is about a refused topic');
      if (!/[一-鿿][^\s]*$/.test(field.description?.value.trim() ?? ''))
        say(place, 'needs a description that ends with its Chinese term (… 姓名)');
      const marks = new Set(field.directives?.map(({ name }) => name.value));
      if (
        isList(field.type) &&
        objects.has(nameOf(field.type)) &&
        !marks.has('listSize') &&
        !(type.endsWith('Connection') && field.name.value === 'nodes')
      ) {
        say(place, 'is a list without a page or a declared size');
      }
      if (keys.length > 0 && field.type.kind === Kind.NON_NULL_TYPE && !keys.includes(field.name.value))
        say(place, 'is on an entity and must be nullable, so that an outage costs this field alone');
      const requires = field.directives?.find(({ name }) => name.value === 'requires')?.arguments?.[0]?.value;
      if (requires?.kind === Kind.STRING && requires.value.includes('(')) say(place, 'has arguments inside @requires');
    }
  }
  const isResolvableFalse = /resolvable:\s*false/;
  if (document.loc && isResolvableFalse.test(document.loc.source.body)) say('a key', 'is marked resolvable: false');
  return faults;
}

/** The names in the keys of an entity; empty where it is none. */
const keyFields = (directives: readonly ConstDirectiveNode[]): string[] =>
  directives
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: given }) => given?.find(({ name }) => name.value === 'fields')?.value ?? [])
    .flatMap((value) => (value.kind === Kind.STRING ? value.value.split(/\W+/) : []));

const isList = (type: TypeNode): boolean => (type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE);
const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
