import type { RampShape } from './stream-fields.ts';

/** How an effect grows: from which month, in which shape, and over how many months or by which shares. */
export type Ramp = {
  shape: RampShape;
  firstLiveMonth: number;
  months: number;
  /** For a custom ramp: the shares from the first live month on. The last one stays. */
  shares: readonly number[];
};

/**
 * Share of the full effect in a month, 0 to 1. None before the first live month; then `x = (month − first + 1) / months`
 * of the way, straight for a linear ramp and `x² (3 − 2x)` (the smoothstep polynomial) for an S-curve.
 */
export function rampShare(month: number, { shape, firstLiveMonth, months, shares }: Ramp): number {
  if (month < firstLiveMonth) return 0;
  // A first live month of 0 is as good as 1: nothing is earned on the day of the decision.
  const monthsLive = month - Math.max(firstLiveMonth, 0);
  if (shape === 'custom') return shares[monthsLive] ?? shares.at(-1) ?? 0;
  const way = Math.min(1, (monthsLive + 1) / Math.max(1, months));
  return shape === 'linear' ? way : way * way * (3 - 2 * way);
}

/** The first month in which the effect is full, or as full as it becomes. */
export function fullEffectMonth({ shape, firstLiveMonth, months, shares }: Ramp): number {
  const length = shape === 'custom' ? shares.length : months;
  return Math.max(1, firstLiveMonth + Math.max(1, length) - 1);
}
