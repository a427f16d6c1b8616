import type { Format } from '../format.ts';
import type { Percentiles } from './uncertainty/statistics.ts';

/**
 * What must stand beside an expected case that promises more than its own simulation: undefined where the two agree.
 */
export function contradictionWords(
  expectedMinor: number,
  { netBenefit: { p50, p90 }, lossFraction }: { netBenefit: Percentiles; lossFraction: number },
  format: Format,
): string | undefined {
  if (expectedMinor >= 0 && lossFraction > 0.5)
    return `In the simulation ${format.percent(lossFraction, 0)} of the runs end in a loss, although the expected case pays back.`;
  if (expectedMinor <= p90) return undefined;
  const losses = lossFraction === 0 ? 'none ends' : `${format.percent(lossFraction, 1, 1)} end`;
  return `In the simulation, more than nine runs in ten end below the expected figure; half end above ${format.wholeMoney(p50)}, and ${losses} in a loss.`;
}

/** Where the expected case lies among the runs of a simulation, and why it need not lie in their middle. */
export function expectedPlaceWords(
  expectedMinor: number,
  { p10, p50, p90 }: Percentiles,
  format: Format,
): string {
  const amount = format.wholeMoney(expectedMinor);
  if (expectedMinor > p90)
    return `The expected case comes to ${amount}, which more than nine runs in ten do not reach: most inputs can fall further than they can rise.`;
  if (expectedMinor < p10)
    return `The expected case comes to ${amount}, which more than nine runs in ten exceed: most inputs can rise further than they can fall.`;
  return `The expected case comes to ${amount}, ${expectedMinor > p50 ? 'above' : 'at or below'} the middle run.`;
}
