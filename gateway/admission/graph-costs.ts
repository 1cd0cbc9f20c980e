import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';

/** What the graph says of a field's cost. */
export interface FieldCost {
  /** By `@cost`, in objects; undefined where it says nothing. */
  readonly weight?: number;
  /** By `@cost` of its arguments, for those that are given. */
  readonly argumentWeights?: ReadonlyMap<string, number>;
  /** Of how many items its list is taken to be, by `@listSize`. */
  readonly assumedSize?: number;
  /** The arguments that say how many items are asked for. */
  readonly slicingArguments?: readonly string[];
  /** The fields of what it returns whose lists are as long as those arguments say. */
  readonly sizedFields?: readonly string[];
  /** The departments that can answer it; empty for the department that answers its holder. */
  readonly departments: readonly string[];
}

/** What a supergraph says of costs: by `@cost` and `@listSize`, and who answers what. */
export interface GraphCosts {
  ofField(type: string, field: string): FieldCost;
  /** The weight of a type by `@cost`; undefined where it says nothing. */
  ofType(type: string): number | undefined;
}

/** Reads the costs off a supergraph. */
export function graphCosts({ definitions }: DocumentNode): GraphCosts {
  const names = departmentNames(definitions);
  const fields = new Map<string, FieldCost>();
  const types = new Map<string, number>();
  for (const node of definitions) {
    if (!('name' in node) || !node.name || !('directives' in node)) continue;
    const weight = weightIn(node.directives as readonly ConstDirectiveNode[]);
    if (weight !== undefined) types.set(node.name.value, weight);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const homes = graphsIn(node.directives ?? [], 'join__type', names);
    for (const field of node.fields ?? []) {
      const said = costIn(field, names);
      const departments = said.departments.length === 0 && homes.length === 1 ? homes : said.departments;
      fields.set(`${node.name.value}.${field.name.value}`, { ...said, departments });
    }
  }
  const unsaid: FieldCost = { departments: [] };
  return { ofField: (type, field) => fields.get(`${type}.${field}`) ?? unsaid, ofType: (type) => types.get(type) };
}

function costIn({ directives = [], arguments: given = [] }: FieldDefinitionNode, names: ReadonlyMap<string, string>): FieldCost {
  const size = directives.find(({ name }) => isNamed(name.value, 'listSize'));
  const argumentWeights = new Map(
    given.flatMap(({ name, directives: own }) => {
      const weight = weightIn(own);
      return weight === undefined ? [] : [[name.value, weight] as const];
    }),
  );
  const assumedSize = numberIn(size, 'assumedSize');
  const weight = weightIn(directives);
  return {
    ...(weight !== undefined && { weight }),
    ...(argumentWeights.size > 0 && { argumentWeights }),
    ...(assumedSize !== undefined && { assumedSize }),
    ...(size && { slicingArguments: textsIn(size, 'slicingArguments'), sizedFields: textsIn(size, 'sizedFields') }),
    departments: graphsIn(directives, 'join__field', names),
  };
}

/** The departments that these directives name, without those that only know of it. */
const graphsIn = (directives: readonly ConstDirectiveNode[], directive: string, names: ReadonlyMap<string, string>): string[] =>
  directives
    .filter(({ name, arguments: said }) => name.value === directive && !said?.some((one) => one.name.value === 'external'))
    .flatMap((one) => names.get(enumIn(one, 'graph')) ?? []);

/** The departments' names by how they are called in the supergraph. */
function departmentNames(definitions: DocumentNode['definitions']): Map<string, string> {
  const graphs = definitions.find((node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph');
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(values.map(({ name, directives }) => [name.value, textIn(directives?.[0], 'name') ?? name.value]));
}

/** Under its own name, or with a prefix where the supergraph does not import it. */
const isNamed = (name: string, wanted: string): boolean => name === wanted || name.endsWith(`__${wanted}`);

const argument = (directive: ConstDirectiveNode | undefined, name: string) =>
  directive?.arguments?.find((one) => one.name.value === name)?.value;
const enumIn = (directive: ConstDirectiveNode, name: string): string => {
  const value = argument(directive, name);
  return value?.kind === Kind.ENUM ? value.value : '';
};
const textIn = (directive: ConstDirectiveNode | undefined, name: string): string | undefined => {
  const value = argument(directive, name);
  return value?.kind === Kind.STRING ? value.value : undefined;
};
const numberIn = (directive: ConstDirectiveNode | undefined, name: string): number | undefined => {
  const value = argument(directive, name);
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
};
const textsIn = (directive: ConstDirectiveNode, name: string): string[] => {
  const value = argument(directive, name);
  return value?.kind === Kind.LIST ? value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : [])) : [];
};
const weightIn = (directives: ObjectTypeDefinitionNode['directives'] = []): number | undefined =>
  numberIn(
    directives.find(({ name }) => isNamed(name.value, 'cost')),
    'weight',
  );
