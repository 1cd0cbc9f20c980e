import { type ASTNode, GraphQLError, type GraphQLFormattedError, Kind, parse, type Source, visit } from 'graphql';

/**
 * A wrong type in a caller's input, as GraphQL itself finds it, in the form of all our input errors: it names the argument
 * (or the variable) and what is allowed, and never repeats the value. Anything else comes back as it was.
 */
export function inputError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const argument = variableOf(formatted.message) ?? argumentAt(error);
  if (argument === undefined) return formatted;
  const message = `Argument "${argument}" cannot be used: ${withoutValue(formatted.message)}`;
  return { ...formatted, message, extensions: { code: 'BAD_USER_INPUT', argument } };
}

/** The variable of `Variable "$n" got invalid value …` and `Variable "$n" of required type …`. */
const variableOf = (message: string): string | undefined => /^Variable "(\$\w+)"/.exec(message)?.[1];

/** The argument in whose value GraphQL found a literal of a wrong type; `point.lon` for a field of an input object. */
function argumentAt(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError) || error.extensions.code !== 'GRAPHQL_VALIDATION_FAILED') return undefined;
  const [node] = error.nodes ?? [];
  const at = node?.loc?.start;
  if (!node?.loc || at === undefined || !isValue(node)) return undefined;
  const names = valuesIn(node.loc.source).filter(({ start, end }) => start <= at && at < end);
  return names.length > 0 ? names.map(({ name }) => name).join('.') : undefined;
}

interface NamedValue {
  name: string;
  start: number;
  end: number;
}
const read = new WeakMap<Source, NamedValue[]>();

/** Where the values of arguments and input fields stand in a query, outer before inner; read once, however many errors it has. */
function valuesIn(source: Source): NamedValue[] {
  const known = read.get(source);
  if (known) return known;
  const found: NamedValue[] = [];
  const note = ({ name, value }: { name: { value: string }; value: ASTNode }) => {
    if (value.loc) found.push({ name: name.value, start: value.loc.start, end: value.loc.end });
  };
  visit(parse(source), { Argument: note, ObjectField: note });
  read.set(source, found);
  return found;
}

const valueKinds = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);
const isValue = ({ kind }: ASTNode): boolean => valueKinds.has(kind);

const withoutValue = (message: string): string =>
  `${message
    .replace(/^Variable "\$\w+" (?:got invalid value [\s\S]*; )?/, '')
    .replace(/(value): [\s\S]*$/, '$1')
    .replace(/, found [\s\S]*$/, '')
    .replace(/^Value "[^"]*"/, 'Value')
    .replace(/[.\s]*$/, '')}.`;
