import { GraphQLError } from 'graphql';
import type { Caller } from '../../subgraphs/shared/call';
import type { GuardedField } from './guarded-fields';
import type { Policy } from './policy';

/** What to tell a caller who asks for something personal without saying what for; null when they said it. */
export function purposeNeeded(
  { role, purpose, caseNumber }: Caller,
  { coordinate, level }: GuardedField,
  { rules }: Policy,
): GraphQLError | null {
  if (purpose !== null && caseNumber !== null) return null;
  const purposes = [...new Set(rules.filter(({ roles }) => roles.some((one) => one === role)).flatMap((rule) => rule.purposes))];
  const which = purposes.length > 0 ? ` (${purposes.join(' or ')} for the role ${role})` : '';
  return new GraphQLError(
    `${coordinate} is personal (${level}): send X-Purpose${which}, and X-Case, the number of the order, visit or application it serves.`,
    { extensions: { code: 'PURPOSE_REQUIRED' } },
  );
}
