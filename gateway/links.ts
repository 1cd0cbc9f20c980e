import { type DirectiveNode, type DocumentNode, Kind, print } from 'graphql';
import type { DepartmentLinks } from '../subgraphs/shared/links';
import type { DepartmentLink } from './link/department-link';

/** The links as the front door uses them: to ask whether something exists, and how a department is doing. `graph` is the supergraph now. */
export function departmentLinks(graph: () => DocumentNode, links: ReadonlyMap<string, DepartmentLink>): DepartmentLinks {
  return {
    names: () => [...links.keys()],
    history: (name) => links.get(name)?.history ?? { state: 'UNAVAILABLE', since: null, lastSuccess: null, asOf: null },
    missingFields: (name) => contributionsOf(graph()).get(name) ?? [],
    async ask(name, document, variables, call, patienceMs) {
      const link = links.get(name);
      if (!link) return { errors: [{ message: 'No such department.', extensions: { code: 'SOURCE_UNAVAILABLE', department: name } }] };
      return link.ask({ document, query: textOf(document), variables }, call, patienceMs);
    },
  };
}

const texts = new WeakMap<DocumentNode, string>();

/** The front door asks the same few documents again and again: each is printed once. */
function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}

const argument = (directive: DirectiveNode | undefined, name: string): string | undefined => {
  const value = directive?.arguments?.find((node) => node.name.value === name)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
};

const contributions = new WeakMap<DocumentNode, ReadonlyMap<string, string[]>>();

/** Read off each supergraph once. */
function contributionsOf(supergraph: DocumentNode): ReadonlyMap<string, string[]> {
  const known = contributions.get(supergraph) ?? contributedFields(supergraph);
  contributions.set(supergraph, known);
  return known;
}

/** For each department, the fields of entities and of Query that only it can answer: Type.field, in alphabetical order. */
function contributedFields({ definitions }: DocumentNode): Map<string, string[]> {
  const graphs = new Map<string, string>();
  const fields = new Map<string, string[]>();
  for (const node of definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const value of node.values ?? []) graphs.set(value.name.value, argument(value.directives?.[0], 'name') ?? '');
  }
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const types = (node.directives ?? []).filter(({ name }) => name.value === 'join__type');
    if (node.name.value !== 'Query' && !types.some((directive) => argument(directive, 'key'))) continue;
    for (const field of node.fields ?? []) {
      const joins = (field.directives ?? []).filter(({ name }) => name.value === 'join__field');
      const owners = (joins.length > 0 ? joins : types)
        .filter((directive) => !directive.arguments?.some(({ name }) => name.value === 'external'))
        .map((directive) => graphs.get(argument(directive, 'graph') ?? '') ?? '');
      const [owner] = owners;
      if (owners.length === 1 && owner) fields.set(owner, [...(fields.get(owner) ?? []), `${node.name.value}.${field.name.value}`].sort());
    }
  }
  return fields;
}
