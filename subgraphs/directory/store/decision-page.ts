import type { Decision, Evidence, Grade } from '../linking/types';
import { createPacker, unpack } from './bytes';

// Decisions resemble one another: a page begins with the words that they are made of, and each is then a few bytes of places in that
// list, its record, its person and its bits. One of them is read without the others.

const verdicts: readonly Decision['verdict'][] = ['link', 'unlink', 'reject', 'review'];
const grades: readonly Grade[] = ['certain', 'probable', 'possible'];
/** Bits are kept to the hundredth, as they are worked out. */
const hundredths = 100;

const packer = createPacker();
const own = createPacker();

/** A page of decisions in their order. */
export function decisionPage(decisions: readonly Decision[]): Buffer {
  const words = new Map<string, number>();
  const word = (text: string): number => {
    const known = words.get(text) ?? words.size;
    words.set(text, known);
    return known;
  };
  const bits = (value: number): void => {
    const whole = Math.round(value * hundredths);
    own.number(whole < 0 ? -2 * whole - 1 : 2 * whole);
  };
  const packed = decisions.map(({ source, record, entity, verdict, grade, evidence, reason, ruleVersion, by, at, bits: all }) => {
    own
      .number(verdicts.indexOf(verdict) * grades.length + grades.indexOf(grade))
      .number(word(source))
      .code(record)
      .text(entity);
    own
      .number(reason === null ? 0 : word(reason) + 1)
      .number(word(ruleVersion))
      .number(word(by))
      .number(word(at));
    bits(all);
    own.number(evidence.length);
    for (const one of evidence) {
      own.number(word(one.compared)).number(word(one.outcome));
      bits(one.bits);
    }
    return own.take();
  });
  packer.number(words.size);
  for (const text of words.keys()) packer.text(text);
  for (const one of packed) packer.bytes(one);
  return packer.take();
}

/** The decisions of a page in their order: all, or those at the places asked for. */
export function decisionsOn(page: Buffer, places?: ReadonlySet<number>): (Decision | undefined)[] {
  const from = unpack(page);
  const words = Array.from({ length: from.number() }, () => from.text());
  const decisions: (Decision | undefined)[] = [];
  while (from.hasMore()) {
    const packed = from.bytes();
    decisions.push(!places || places.has(decisions.length) ? decisionOf(packed, words) : undefined);
  }
  return decisions;
}

function decisionOf(packed: Buffer, words: readonly string[]): Decision {
  const from = unpack(packed);
  const word = (): string => words[from.number()] ?? '';
  const bits = (): number => {
    const whole = from.number();
    return (whole % 2 === 1 ? -(whole + 1) / 2 : whole / 2) / hundredths;
  };
  const kind = from.number();
  const [source, record, entity] = [word(), from.code(), from.text()];
  const reason = from.number();
  const [ruleVersion, by, at] = [word(), word(), word()];
  const all = bits();
  const evidence = Array.from({ length: from.number() }, (): Evidence => ({ compared: word(), outcome: word(), bits: bits() }));
  const [verdict, grade] = [verdicts[Math.floor(kind / grades.length)] ?? 'review', grades[kind % grades.length] ?? 'possible'];
  return {
    source,
    record,
    entity,
    verdict,
    grade,
    bits: all,
    evidence,
    reason: reason === 0 ? null : (words[reason - 1] ?? ''),
    ruleVersion,
    by,
    at,
  };
}
