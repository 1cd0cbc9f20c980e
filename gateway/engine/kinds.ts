import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object that says it is a `typename` is also a `condition`: the same type, or an interface or union of it. */
export type IsKindOf = (typename: string, condition: string) => boolean;

/** The test over one schema. The names may come from departments; unknown ones are of no kind but their own. */
export const kindsOf =
  (schema: GraphQLSchema): IsKindOf =>
  (typename, condition) => {
    if (typename === condition) return true;
    const type = schema.getType(typename);
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
  };
