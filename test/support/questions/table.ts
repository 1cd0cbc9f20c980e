import type { Verdict } from './judge';

export interface Row extends Verdict {
  family: string;
  kind: string;
  milliseconds: number;
}

const percent = (part: number, of: number): string => (of === 0 ? '' : ((100 * part) / of).toFixed(1)).padStart(7);
const line = (name: string, rows: readonly Row[]): string =>
  [
    name.padEnd(52),
    String(rows.length).padStart(6),
    percent(rows.filter(({ first }) => first).length, rows.length),
    percent(rows.filter(({ inTen }) => inTen).length, rows.length),
    percent(rows.filter(({ falselySure }) => falselySure).length, rows.length),
  ].join('');

/** Each kind on a line, then each family, then all with an answer and all without, and how long answers took. */
export function tableOf(rows: readonly Row[]): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const families = [...new Set(rows.map(({ family }) => family))];
  const positives = rows.filter(({ family }) => family !== 'negatives');
  const callers = rows.filter(({ family }) => family === 'callers');
  const times = rows.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
  const worst = kinds
    .filter((kind) => positives.some((row) => row.kind === kind))
    .map((kind) => ({ kind, of: positives.filter((row) => row.kind === kind) }))
    .filter(({ of }) => of.filter(({ first }) => first).length < 0.85 * of.length);
  return [
    `${'kind'.padEnd(52)}     n  hit@1 hit@10  wrong and sure`,
    ...kinds.map((kind) =>
      line(
        kind,
        rows.filter((row) => row.kind === kind),
      ),
    ),
    '',
    ...families.map((family) =>
      line(
        `family ${family}`,
        rows.filter((row) => row.family === family),
      ),
    ),
    '',
    line('all with an answer', positives),
    line(
      'all without (the last column: falsely sure)',
      rows.filter(({ family }) => family === 'negatives'),
    ),
    line('caller numbers', callers),
    `kinds under 85 %: ${worst.length === 0 ? 'none' : worst.map(({ kind }) => kind).join('; ')}`,
    `milliseconds p50 ${at(0.5)}, p99 ${at(0.99)}, max ${at(1)}`,
    '',
  ].join('\n');
}
