import { GraphQLError } from 'graphql';

/** What a caller's header states; null when it is absent. Throws BAD_REQUEST for what is not of its form. */
export function stated(header: string, value: string | string[] | undefined, form: RegExp): string | null {
  if (value === undefined) return null;
  const text = value.toString().trim();
  if (!form.test(text))
    throw new GraphQLError(`The header ${header} must match ${form.source}.`, {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    });
  return text;
}
