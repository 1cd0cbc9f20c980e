import type { Call } from './call';

/** The areas to which the hub binds a list for this caller, by the first of these fields (as Type.field) that is bound; null when none is. */
export const areasOf = ({ within }: Pick<Call, 'within'>, ...fields: readonly string[]): readonly string[] | null =>
  fields.map((field) => within?.[field]).find((areas) => areas !== undefined) ?? null;

/** Whether one of the areas holds what has one of these codes; without areas everything is held. */
export const liesIn = (areas: readonly string[] | null, ...codes: readonly (string | null)[]): boolean =>
  areas === null || areas.some((area) => codes.some((code) => code?.startsWith(area)));
