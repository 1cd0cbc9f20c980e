import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { type ClassLevel, classIn, type MaskKind } from '../../schema/classes';
import type { Policy, SharingClass } from './policy';

/** All that the decision about a field depends on, beside the caller. */
export interface GuardedField {
  readonly coordinate: string;
  /** AS_HOLDER: as the field that holds the object. */
  readonly level: ClassLevel | 'AS_HOLDER';
  readonly mask: MaskKind | null;
  readonly sharing: SharingClass;
}

/** The fields of a supergraph. One without a class is not shared at all: nothing is let through because a class was forgotten. */
export interface GuardedFields {
  of(coordinate: string): GuardedField;
  /** True for a type such as Code, whose values are of the class of the field that holds them. */
  isValue(type: string): boolean;
}

/** Reads classes and owners off a supergraph, and the owners' terms off the policy. */
export function guardedFields({ definitions }: DocumentNode, { sharing }: Policy): GuardedFields {
  const departments = new Map<string, string>();
  for (const node of definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const value of node.values ?? []) departments.set(value.name.value, argument(value.directives?.[0], 'name') ?? '');
  }
  const fields = new Map<string, GuardedField>();
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const types = node.directives?.filter(({ name }) => name.value === 'join__type') ?? [];
    for (const field of node.fields ?? []) {
      const coordinate = `${node.name.value}.${field.name.value}`;
      const { level, mask } = classIn(field.directives) ?? { level: 'L4', mask: null };
      const joins = field.directives?.filter((one) => one.name.value === 'join__field' && !argument(one, 'external')) ?? [];
      const owners = (joins.length > 0 ? joins : types).map((one) => departments.get(argument(one, 'graph') ?? '') ?? '');
      const terms = level === 'AS_HOLDER' ? [] : owners.map((one) => sharing.departments[one]?.[level] ?? sharing.classes[level]);
      fields.set(coordinate, { coordinate, level, mask, sharing: sharing.fields[coordinate] ?? strictest(terms) });
    }
  }
  const values = new Set([...fields.values()].filter(({ level }) => level === 'AS_HOLDER').map(({ coordinate }) => typeIn(coordinate)));
  return {
    of: (coordinate) => fields.get(coordinate) ?? { coordinate, level: 'L4', mask: null, sharing: 'NOT_SHARED' },
    isValue: (type) => values.has(type),
  };
}

const typeIn = (coordinate: string): string => coordinate.slice(0, coordinate.indexOf('.'));

const strictest = (terms: readonly SharingClass[]): SharingClass =>
  (['NOT_SHARED', 'CONDITIONAL'] as const).find((term) => terms.includes(term)) ?? 'UNCONDITIONAL';

function argument(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((node) => node.name.value === name)?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value ? 'true' : undefined;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
}
