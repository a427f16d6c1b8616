export type PaceLimits = {
  /** Calls that are answered at once after a rest. */
  burst: number;
  perSecond: number;
  /** More calls than this do not wait; they are refused. */
  waiting: number;
};

/**
 * The pace at which a shell takes a page's calls. Returns a function that counts one call and says how many milliseconds
 * it waits for its turn, or undefined when too many wait already. A page that types and saves needs a few calls a second
 * and never waits; one that files five hundred proposals does, and one in a loop can't starve the others.
 */
export function createCallPace({ burst, perSecond, waiting }: PaceLimits, nowMs: () => number) {
  // Below zero: so many calls wait.
  let left = burst;
  let filledAtMs = nowMs();
  return function turnInMs(): number | undefined {
    const elapsedMs = Math.max(0, nowMs() - filledAtMs);
    filledAtMs += elapsedMs;
    left = Math.min(burst, left + (elapsedMs / 1000) * perSecond);
    if (left - 1 < -waiting) return undefined;
    left -= 1;
    return Math.max(0, (-left / perSecond) * 1000);
  };
}
