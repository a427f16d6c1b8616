import type { Clock } from '../../core/ports/host.ts';

export type FakeClock = Clock & {
  /** Moves the time; a negative step is a clock that was put back. */
  advance(stepMs: number): void;
};

/** A clock that stands still until it is told to move. */
export function createFakeClock(startsAt = '2026-03-02T09:00:00.000Z'): FakeClock {
  let nowMs = Date.parse(startsAt);
  return {
    now: () => new Date(nowMs),
    advance: (stepMs) => {
      nowMs += stepMs;
    },
  };
}
