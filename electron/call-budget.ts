/**
 * How often a page may call: up to `burst` at once, refilled at `perSecond`. A page that types and saves needs a few
 * calls a second; a page in a loop must not starve the others.
 */
export function createCallBudget(
  { burst, perSecond }: { burst: number; perSecond: number },
  nowMs: () => number,
) {
  let left = burst;
  let filledAtMs = nowMs();
  return function takeCall(): boolean {
    const elapsedMs = Math.max(0, nowMs() - filledAtMs);
    filledAtMs += elapsedMs;
    left = Math.min(burst, left + (elapsedMs / 1000) * perSecond);
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
