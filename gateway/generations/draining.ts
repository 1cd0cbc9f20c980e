import { setTimeout as sleep } from 'node:timers/promises';
import type { Generation } from './generation';

/** An operation that was validated just before a switch begins within this (milliseconds). */
const graceMs = 1_000;
const lookEveryMs = 100;

/** Resolves when the operations of a generation have ended, at the latest after `deadlineMs`; with how many are left. */
export async function drained(generation: Generation, deadlineMs: number): Promise<number> {
  const started = performance.now();
  const unheld = { ref: false };
  await sleep(graceMs, undefined, unheld);
  while (generation.load > 0 && performance.now() - started < deadlineMs) await sleep(lookEveryMs, undefined, unheld);
  return generation.load;
}
