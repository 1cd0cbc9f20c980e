import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';

const isString = (value: unknown): boolean => typeof value === 'string';
const isWhole = (value: unknown): boolean => Number.isInteger(value) && Math.abs(Number(value)) < 1e21; // larger ones are written with an exponent

const builtIn: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: isString,
  ID: (value) => isString(value) || isWhole(value),
  Int: isWhole,
  Float: (value) => Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
};

/** Whether a value that a department sent is one of this type. Scalars of the graph's own are the departments' business. */
export function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  const check = isSpecifiedScalarType(type) ? builtIn[type.name] : undefined;
  return check ?? (() => true);
}
