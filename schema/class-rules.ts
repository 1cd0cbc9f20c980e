import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, type FieldDefinitionNode, type InputValueDefinitionNode, Kind, type TypeNode } from 'graphql';
import { projectRoot } from '../subgraphs/shared/department';
import { type ClassLevel, classIn, type FieldClass } from './classes';

/** The least class of fields by their coordinate or by the type they answer, with the kind of data that demands it. */
interface LeastClass {
  field?: string;
  type?: string;
  except?: string;
  least: ClassLevel;
  why: string;
}

const leastClasses: LeastClass[] = JSON.parse(readFileSync(join(projectRoot, 'schema', 'least-classes.json'), 'utf8'));

/** What breaks the rules of classes, over the documents of all subgraphs: each line names the subgraph, type and field. */
export function classFaults(services: readonly { name: string; typeDefs: DocumentNode }[]): string[] {
  const faults: string[] = [];
  const told = new Map<string, { in: string; field: FieldClass }>();
  const interfaces = new Map<string, Set<string>>();
  for (const { name, typeDefs } of services) {
    for (const node of typeDefs.definitions) {
      if (!('fields' in node)) continue;
      const type = node.name.value;
      const isInput = node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION;
      for (const one of ('interfaces' in node && node.interfaces) || [])
        interfaces.set(one.name.value, (interfaces.get(one.name.value) ?? new Set()).add(type));
      for (const field of (node.fields ?? []) as readonly (FieldDefinitionNode | InputValueDefinitionNode)[]) {
        const coordinate = `${type}.${field.name.value}`;
        const say = (what: string) => faults.push(`${name}: ${coordinate} ${what}`);
        const given = classIn(field.directives);
        if (!given) {
          say('has no class: write @class(level: …)');
          continue;
        }
        if (isInput && given.level > 'L2') say('is a filter on personal data: nobody may search by what they see masked');
        const earlier = told.get(coordinate);
        if (!earlier) told.set(coordinate, { in: name, field: given });
        else if (earlier.field.level !== given.level || earlier.field.mask !== given.mask) say(`has another class than in ${earlier.in}`);
        const least = isInput ? undefined : leastFor(coordinate, namedType(field.type));
        if (least && given.level < least.least) say(`is ${given.level}, and must be ${least.least} at least: ${least.why}`);
      }
    }
  }
  for (const [type, kinds] of interfaces)
    for (const [coordinate, { in: name, field }] of told) {
      const [parent = '', field_ = ''] = coordinate.split('.');
      const general = kinds.has(parent) ? told.get(`${type}.${field_}`)?.field : undefined;
      if (general && general.level < field.level) faults.push(`${name}: ${type}.${field_} is of a lower class than ${coordinate}`);
    }
  return faults;
}

const leastFor = (coordinate: string, type: string): LeastClass | undefined =>
  leastClasses.find(
    (rule) =>
      (rule.field === undefined || new RegExp(rule.field).test(coordinate)) &&
      (rule.type === undefined || new RegExp(rule.type).test(type)) &&
      !(rule.except !== undefined && new RegExp(rule.except).test(coordinate)),
  );

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
