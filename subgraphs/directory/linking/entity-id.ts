import type { Seal } from '../../shared/seal';
import { recordKey } from './by-hand';
import type { Tokens } from './tokens';
import type { Mention } from './types';

/** What of a mention an identifier is made of. */
export type NumberedFeatures = Pick<Mention, 'features' | 'idNumber'>;

/** Makes the identifier of a person whose first record this is. */
export interface EntityIds {
  /** The one all departments know: the sealed ID number. null when the record has no usable one. */
  ofNumber(mention: NumberedFeatures): string | null;
  /** One of its own. It follows from the record, so that links made by hand still fit after everything is linked anew. */
  ofRecord(mention: NumberedFeatures): string;
}

export const createEntityIds = (seal: Seal, tokens: Tokens): EntityIds => ({
  ofNumber: ({ idNumber }) => (idNumber === null ? null : seal.seal({ kind: 'citizen', number: idNumber })),
  ofRecord: ({ features: { source, record } }) =>
    seal.seal({ kind: 'entity', number: tokens('entity', recordKey(source, record)).toString(36) }),
});
