import type { MentionOf } from '../linking/features';
import type { Tokens } from '../linking/tokens';
import { idPairs } from '../store/person';
import type { NumberTokens } from './evidence';
import { searchTokensOf } from './keys';
import type { SaidNumber } from './numbers';

/** Makes of a number that was said the tokens it is looked up by, in the way those of records are made. */
export function createNumberReader(tokens: Tokens, mentionOf: MentionOf): (number: SaidNumber) => NumberTokens {
  const own = searchTokensOf(tokens);
  const featuresOf = (said: { idNumber: string } | { phones: string[] }) =>
    mentionOf({ kind: 'person', source: 'question', record: '', version: '', change: 'replace', ...said }, null);
  return (number) => {
    const { span, value } = number;
    switch (number.of) {
      case 'phone':
        return { why: 'phone', span, tokens: featuresOf({ phones: [value] }).features.phones, pairs: [], isWhole: true };
      case 'idNumber': {
        const { features, idNumber } = featuresOf({ idNumber: value });
        const pairs = idPairs(features.idParts);
        return { why: 'idNumber', span, tokens: features.id === 0 ? [] : [features.id], pairs, isWhole: idNumber !== null };
      }
      case 'phoneTail':
        return { why: 'phoneTail', span, tokens: [own.phoneTail(value)], pairs: [], isWhole: true };
      case 'idTail':
        return { why: 'idTail', span, tokens: [own.idTail(value)], pairs: [], isWhole: true };
      case 'tail':
        return { why: 'tail', span, tokens: [own.phoneTail(value), own.idTail(value)], pairs: [], isWhole: true };
    }
  };
}
