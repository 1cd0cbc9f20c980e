/** An entity by its identifier; whoever owns its fields loads them. */
export interface Reference {
  id: string;
}

/** The type RecordPointer of schema/common.graphql. */
export interface RecordPointer {
  department: string;
  recordNumber: string;
}

/** A person, with the records without a usable number that the directory links to them; absent or null while it is silent. */
export interface PersonReference extends Reference {
  unnumberedRecords?: readonly RecordPointer[] | null;
}

/** Numbers of the records of one department that the directory links to a person. */
export const linkedNumbers = ({ unnumberedRecords }: PersonReference, department: string): string[] =>
  (unnumberedRecords ?? []).flatMap((pointer) => (pointer.department === department ? [pointer.recordNumber] : []));

/** What stands behind the kind in an identifier: 429801001001003 of grid:429801001001003. */
export const codeOf = ({ id }: Reference): string => id.slice(id.indexOf(':') + 1);

/** The kind in front of an identifier: grid of grid:429801001001003. */
export const kindOf = ({ id }: Reference): string => id.slice(0, id.indexOf(':'));

/** An entity where its type is not known from the field: a member of an interface. */
export interface TypedReference<Name extends string = string> extends Reference {
  __typename: Name;
}
