import { z } from 'zod';

const timedAnswer = z.object({
  errors: z.array(z.object({ message: z.string() })).optional(),
  extensions: z.object({
    timing: z.object({
      waitedMs: z.number(),
      planMs: z.number(),
      fetches: z.array(
        z.object({
          department: z.string(),
          of: z.array(z.string()),
          entities: z.number().optional(),
          atMs: z.number(),
          tookMs: z.number(),
        }),
      ),
      tookMs: z.number(),
    }),
  }),
});

const width = 30;

/** Where the time of an answer went, a line for each request to a department; throws for an answer that does not say. */
export function timingTable(answer: unknown): string {
  const read = timedAnswer.safeParse(answer);
  if (!read.success) {
    const errors = z.object({ errors: z.array(z.object({ message: z.string() })) }).safeParse(answer);
    throw new Error(errors.success ? errors.data.errors.map(({ message }) => message).join('\n') : 'The hub sent no times.');
  }
  const { errors = [], extensions } = read.data;
  const { waitedMs, planMs, fetches, tookMs } = extensions.timing;
  const scale = width / Math.max(tookMs, 1);
  const bar = (atMs: number, ms: number): string =>
    `${' '.repeat(Math.floor(atMs * scale))}${'█'.repeat(Math.max(1, Math.round(ms * scale)))}`;
  const line = (atMs: number, ms: number, what: string): string =>
    `${atMs.toFixed(1).padStart(8)} ${ms.toFixed(1).padStart(8)}  ${bar(atMs, ms).slice(0, width).padEnd(width)}  ${what}`;
  const lines = fetches.map(({ department, of, entities, atMs, tookMs: ms }) =>
    line(atMs, ms, `${department}: ${of.join(', ')}${entities === undefined ? '' : ` × ${entities}`}`),
  );
  const total = `Waited ${waitedMs} ms before it began; answered in ${tookMs} ms, with ${errors.length} errors.`;
  return `\n   at ms  took ms\n${[line(0, planMs, 'plan'), ...lines].join('\n')}\n${total}\n`;
}
