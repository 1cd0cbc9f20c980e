import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Dice } from './dice';

export interface RandomQuery {
  text: string;
  variables: Record<string, unknown>;
}

/** What queries are to be like. */
export interface Wishes {
  /** A text for an argument or a field of an input, by its name; undefined where any will do. */
  given?(name: string, dice: Dice): string | undefined;
  /** Fields that are not asked, as Type.field. */
  leftOut?: ReadonlySet<string>;
  /** Whether nothing is to be changed. */
  isReading?: boolean;
}

/** What one query is put together from. */
interface Draft extends Pick<Wishes, 'given' | 'leftOut'> {
  variables: Record<string, unknown>;
  declared: string[];
  fragments: string[];
  aliases: number;
  fields: number;
}

/** Names of what plain objects inherit: aliases like any other. */
const mostFields = 12;
const inheritedNames = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];

/**
 * Valid queries over every field of a schema, those asked seldom so far first: nested selections, fragments named and
 * inline, aliases, arguments literal and in variables, @skip and @include, `__typename`, introspection, mutations. `asked`
 * counts how often each field (`Type.field`) was asked.
 */
export function* randomQueries(
  schema: GraphQLSchema,
  dice: Dice,
  asked = new Map<string, number>(),
  { given, leftOut, isReading = false }: Wishes = {},
): Generator<RandomQuery> {
  for (;;) {
    const draft: Draft = { variables: {}, declared: [], fragments: [], aliases: 0, fields: 0, given, leftOut };
    const mutation = isReading ? null : schema.getMutationType();
    const root = mutation && dice.chance(0.03) ? mutation : schema.getQueryType();
    if (!root) throw new Error('a schema without a root');
    const body = selection(schema, root, dice, draft, asked, dice.between(1, 4));
    const declared = draft.declared.length > 0 ? ` Q(${draft.declared.join(', ')})` : '';
    const whole = root !== mutation && dice.chance(0.05) ? body.replace('{', '{ __schema { queryType { name } }') : body;
    const text = `${root === mutation ? 'mutation' : 'query'}${declared} ${whole} ${draft.fragments.join(' ')}`;
    if (validate(schema, parse(text)).length === 0) yield { text, variables: draft.variables };
  }
}

function selection(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  dice: Dice,
  draft: Draft,
  asked: Map<string, number>,
  depth: number,
): string {
  const parts: string[] = [];
  if (dice.chance(0.3)) parts.push(dice.chance(0.2) ? '__typename kind: __typename' : '__typename');
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields())
      .filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)))
      .filter(({ name }) => !draft.leftOut?.has(`${type.name}.${name}`));
    const count = Math.min(fields.length, dice.between(1, type === schema.getQueryType() ? 2 : 4));
    for (let index = 0; index < count && draft.fields < mostFields; index += 1) {
      const seldom = (field: GraphQLField<unknown, unknown>) =>
        (asked.get(`${type.name}.${field.name}`) ?? 0) - (leadsOn(getNamedType(field.type), asked) ? 5 : 0) + dice.next();
      const [field] = [dice.pick(fields), dice.pick(fields), dice.pick(fields)].sort((a, b) => seldom(a) - seldom(b));
      if (field) parts.push(fieldText(schema, type.name, field, dice, draft, asked, depth));
    }
  }
  if (isAbstractType(type) || dice.chance(0.1)) {
    const kinds = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    for (let index = dice.between(isInterfaceType(type) ? 0 : 1, 3); index > 0 && draft.fields < mostFields; index -= 1) {
      const kind = dice.pick(kinds);
      const wider = isAbstractType(type) && isObjectType(kind) && dice.chance(0.2) ? (kind.getInterfaces()[0] ?? kind) : kind;
      const inner = selection(schema, wider, dice, draft, asked, depth);
      if (dice.chance(0.3)) {
        const name = `F${draft.fragments.length}`;
        draft.fragments.push(`fragment ${name} on ${wider.name} ${inner}`);
        parts.push(`...${name}${condition(dice, draft)}`);
      } else parts.push(`... on ${wider.name}${condition(dice, draft)} ${inner}`);
    }
  }
  if (parts.every((part) => part.includes('@'))) parts.push('__typename');
  return `{ ${parts.join(' ')} }`;
}

/** Whether the type has fields that nobody has asked for. */
const leadsOn = (type: GraphQLNamedType, asked: ReadonlyMap<string, number>): boolean =>
  (isObjectType(type) || isInterfaceType(type)) && Object.keys(type.getFields()).some((field) => !asked.has(`${type.name}.${field}`));

function fieldText(
  schema: GraphQLSchema,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  dice: Dice,
  draft: Draft,
  asked: Map<string, number>,
  depth: number,
): string {
  const name = `${parent}.${field.name}`;
  asked.set(name, (asked.get(name) ?? 0) + 1);
  draft.fields += 1;
  draft.aliases += 1;
  const args = field.args.filter((arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || dice.chance(0.4));
  const given = args.length > 0 ? `(${args.map((arg) => argumentText(arg, dice, draft)).join(', ')})` : '';
  const own = dice.chance(0.1) ? dice.pick(inheritedNames) : `a${draft.aliases}`;
  const alias = given !== '' || dice.chance(0.15) ? `${own}: ` : '';
  const inner = getNamedType(field.type);
  const body = isCompositeType(inner) ? ` ${selection(schema, inner, dice, draft, asked, depth - 1)}` : '';
  return `${alias}${field.name}${given}${condition(dice, draft)}${body}`;
}

/** A @skip or @include, now and then: literal, by a variable, or by the default of a variable. */
function condition(dice: Dice, draft: Draft): string {
  if (!dice.chance(0.12)) return '';
  const directive = dice.pick(['skip', 'include']);
  if (dice.chance(0.2)) return ` @${directive}(if: ${dice.chance(0.5)})`;
  const value = dice.chance(directive === 'skip' ? 0.3 : 0.7);
  const name = `v${draft.declared.length}`;
  if (dice.chance(0.3)) draft.declared.push(`$${name}: Boolean! = ${value}`);
  else {
    draft.declared.push(`$${name}: Boolean!`);
    draft.variables[name] = value;
  }
  return ` @${directive}(if: $${name})`;
}

function argumentText({ name, type }: GraphQLArgument, dice: Dice, draft: Draft): string {
  const value = inputValue(type, dice, name, draft);
  if (!dice.chance(0.5)) return `${name}: ${literal(value, type)}`;
  const variable = `v${draft.declared.length}`;
  draft.declared.push(`$${variable}: ${type}`);
  if (value !== null || dice.chance(0.5) || isNonNullType(type)) draft.variables[variable] = value; // else left out
  return `${name}: $${variable}`;
}

/** A value of an input type, as JSON. */
function inputValue(type: GraphQLInputType, dice: Dice, name: string, draft: Draft): unknown {
  if (isNonNullType(type)) return inputValue(type.ofType, dice, name, draft) ?? inputValue(type, dice, name, draft);
  if (dice.chance(0.1)) return null;
  if (isListType(type)) return Array.from({ length: dice.between(0, 2) }, () => inputValue(type.ofType, dice, name, draft));
  if (isEnumType(type)) return dice.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || dice.chance(0.5));
    return Object.fromEntries(fields.map((field) => [field.name, inputValue(field.type, dice, field.name, draft)]));
  }
  if (type.name === 'Int') return dice.between(1, 9);
  if (type.name === 'Float') return dice.between(1, 9) / 2;
  if (type.name === 'Boolean') return dice.chance(0.5);
  return draft.given?.(name, dice) ?? `text ${dice.between(1, 9)}`;
}

/** The value as it is written in a query. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null) return 'null';
  if (isListType(type) && Array.isArray(value)) return `[${value.map((element) => literal(element, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const parts = Object.entries(value as object).map(([name, inner]) => {
    const field = fields[name];
    return field ? `${name}: ${literal(inner, field.type)}` : '';
  });
  return `{ ${parts.join(', ')} }`;
}
