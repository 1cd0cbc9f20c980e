import { isInterfaceType, isObjectType } from 'graphql';
import { type Graph, subgraphNames } from '../generations/graph';
import type { Policy } from './policy';

/**
 * What a policy names that is not in the graph: types, fields and departments. Were it passed over, a name that is misspelt would leave
 * open what its rule was to close.
 */
export function misfits({ rules, grants, sharing, areas, cases, counts }: Policy, { schema, document }: Graph): string[] {
  const hasType = (name: string): boolean => schema.getType(name) !== undefined;
  const hasField = (coordinate: string): boolean => {
    const [holder = '', field = ''] = coordinate.split('.');
    const type = schema.getType(holder);
    return (isObjectType(type) || isInterfaceType(type)) && field in type.getFields();
  };
  const departments = new Set(subgraphNames(document));
  const types = [...rules.flatMap((rule) => Object.keys(rule.types)), ...areas.keys(), ...cases.keys()];
  const fields = [
    ...rules.flatMap((rule) => Object.keys(rule.fields)),
    ...grants.flatMap((grant) => grant.fields),
    ...[sharing.fields, counts.parts, counts.tables].flatMap((named) => Object.keys(named)),
    ...[...cases].flatMap(([type, { withheld }]) => withheld.map((field) => `${type}.${field}`)),
  ];
  return [
    ...types.filter((name) => !hasType(name)),
    ...fields.filter((name) => !hasField(name)),
    ...Object.keys(sharing.departments).filter((name) => !departments.has(name)),
  ];
}
