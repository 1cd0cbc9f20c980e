/** The first and the longest pause, in milliseconds, before a process that stopped by itself is started again. */
const pauseMs = { first: 1_000, longest: 30_000 };

/** What stopped after living so long had no trouble starting. */
const healthyMs = 60_000;

/** How long to wait: twice the pause before (0: none yet), up to the longest; the first one again after a long life. */
export const restartPauseMs = (before: number, livedMs: number): number =>
  before === 0 || livedMs >= healthyMs ? pauseMs.first : Math.min(before * 2, pauseMs.longest);
