import { setTimeout as sleep } from 'node:timers/promises';
import type { Facts } from '../record';
import { type Line, lineAfter, type Place } from './chain';
import { AuditUnavailable, type StoreWriter } from './store';

interface Waiting extends Line {
  done(sequence: number): void;
  fail(error: Error): void;
}

/**
 * No write begins sooner after the one before: a wait for the disk costs the processor a fifth of a millisecond, whatever it is
 * for. A record that comes alone is written at once; under load it waits this long at the most, for others to share the cost.
 */
const leastGapMs = 8;

/**
 * Writes records in the order they come. Those that come together are written together: one write and one wait for the disk
 * for all that came while the disk was busy with those before. After a failure nothing is written any more.
 */
export function groupCommit(writer: StoreWriter, onFailure: (error: unknown) => Promise<void>) {
  let last = writer.place;
  let durable = writer.place;
  let waiting: Waiting[] = [];
  let turn: Promise<void> | null = null;
  let hasFailed = false;
  let began = Number.NEGATIVE_INFINITY;

  async function writeAll(): Promise<void> {
    await new Promise(setImmediate); // requests that end in the same moment share a wait for the disk
    while (waiting.length > 0) {
      const early = began + leastGapMs - performance.now();
      if (early >= 1) await sleep(early);
      began = performance.now();
      const batch = waiting;
      waiting = [];
      try {
        await writer.write(batch);
      } catch (error) {
        hasFailed = true;
        for (const { fail } of [...batch, ...waiting]) fail(new AuditUnavailable());
        waiting = [];
        return onFailure(error);
      }
      durable = batch.at(-1)?.place ?? durable;
      for (const { done, place } of batch) done(place.sequence);
    }
  }

  function takeTurn(): void {
    if (turn || waiting.length === 0) return;
    turn = writeAll().finally(() => {
      turn = null;
      takeTurn();
    });
  }

  return {
    /** Resolves with the record's sequence when it is on the disk; rejects with AuditUnavailable when it cannot be. */
    append(facts: Facts): Promise<number> {
      if (hasFailed) return Promise.reject(new AuditUnavailable());
      const line = lineAfter(last, facts);
      last = line.place;
      const written = new Promise<number>((done, fail) => waiting.push({ ...line, done, fail }));
      takeTurn();
      return written;
    },
    /** The last record that is on the disk. */
    durable: (): Place => durable,
    /** Resolves when all that came has been written, or told that it cannot be. */
    async idle(): Promise<void> {
      while (turn) await turn;
    },
  };
}
