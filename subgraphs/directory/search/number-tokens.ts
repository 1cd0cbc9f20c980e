import type { MentionOf } from '../linking/features';
import { phoneKeys } from '../linking/identity';
import type { Tokens } from '../linking/tokens';
import { idPairs } from '../store/said';
import type { NearToken, NumberTokens } from './evidence';
import { searchTokensOf } from './keys';
import type { SaidNumber } from './numbers';

/** What is left of a number after a slip weighs. */
const weight = { idPair: 16, swapped: 14, otherDigit: 11, phoneTail: 8 };
const tailLength = 4;

/** Makes of a number that was said the tokens it is looked up by, in the way those of records are made. */
export function createNumberReader(tokens: Tokens, mentionOf: MentionOf): (number: SaidNumber) => NumberTokens {
  const own = searchTokensOf(tokens);
  const featuresOf = (said: { idNumber: string } | { phones: string[] }) =>
    mentionOf({ kind: 'person', source: 'question', record: '', version: '', change: 'replace', ...said }, null);
  const phonesNear = (phone: string): NearToken[] => [
    ...swaps(phone).map((near) => ({ token: tokens('phone', near), weight: weight.swapped })),
    ...otherEnds(phone).map((near) => ({ token: tokens('phone', near), weight: weight.otherDigit })),
    { token: own.phoneTail(phone.slice(-tailLength)), weight: weight.phoneTail },
  ];
  return ({ of, span, value }) => {
    const about = { span, near: () => [], isWhole: true };
    switch (of) {
      case 'phone': {
        const near = once(() => phoneKeys(value).flatMap(phonesNear));
        return { ...about, why: 'phone', tokens: featuresOf({ phones: [value] }).features.phones, near };
      }
      case 'idNumber': {
        const { features, idNumber } = featuresOf({ idNumber: value });
        const near = once(() => idPairs(features.idParts).map((token) => ({ token, weight: weight.idPair })));
        return { ...about, why: 'idNumber', tokens: features.id === 0 ? [] : [features.id], near, isWhole: idNumber !== null };
      }
      case 'phoneTail':
        return { ...about, why: 'phoneTail', tokens: [own.phoneTail(value)] };
      case 'idTail':
        return { ...about, why: 'idTail', tokens: [own.idTail(value)] };
      case 'tail':
        return { ...about, why: 'tail', tokens: [own.phoneTail(value), own.idTail(value)] };
    }
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A number with two neighbouring digits swapped. */
const swaps = (digits: string): string[] =>
  [...digits].flatMap((digit, at) => {
    const next = digits.charAt(at + 1);
    return next === '' || next === digit ? [] : [digits.slice(0, at) + next + digit + digits.slice(at + 2)];
  });

/** A number with one of its last digits another: where its end is right, that alone finds it. */
const otherEnds = (digits: string): string[] =>
  [1, 2, 3, 4].flatMap((back) => {
    const at = digits.length - back;
    return [...'0123456789'].flatMap((other) => (other === digits.charAt(at) ? [] : [digits.slice(0, at) + other + digits.slice(at + 1)]));
  });
