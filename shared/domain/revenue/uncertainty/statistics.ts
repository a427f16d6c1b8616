/** The value below which 10 %, 50 % and 90 % of the runs lie. */
export type Percentiles = { p10: number; p50: number; p90: number };

/**
 * P10, P50 and P90 of a sample, between two neighbours in proportion, as PERCENTILE.INC of spreadsheets does. Puts
 * the sample into another order. NaN for an empty one.
 */
export function percentiles(sample: Float64Array): Percentiles {
  return { p50: quantile(sample, 0.5), p10: quantile(sample, 0.1), p90: quantile(sample, 0.9) };
}

function quantile(sample: Float64Array, share: number): number {
  if (sample.length === 0) return Number.NaN;
  const position = (sample.length - 1) * share;
  const rank = Math.floor(position);
  select(sample, rank);
  const lower = sample[rank] as number;
  if (position === rank) return lower;
  let upper = Number.POSITIVE_INFINITY;
  for (let index = rank + 1; index < sample.length; index += 1) {
    const value = sample[index] as number;
    if (value < upper) upper = value;
  }
  return lower + (position - rank) * (upper - lower);
}

/** Brings the value of a rank to its place, smaller ones before it and larger ones after it (Hoare's quickselect). */
function select(sample: Float64Array, rank: number): void {
  let from = 0;
  let to = sample.length - 1;
  while (from < to) {
    const pivot = middleOfThree(
      sample[from] as number,
      sample[(from + to) >>> 1] as number,
      sample[to] as number,
    );
    let left = from;
    let right = to;
    while (left <= right) {
      while ((sample[left] as number) < pivot) left += 1;
      while ((sample[right] as number) > pivot) right -= 1;
      if (left <= right) {
        const moved = sample[left] as number;
        sample[left] = sample[right] as number;
        sample[right] = moved;
        left += 1;
        right -= 1;
      }
    }
    if (rank <= right) to = right;
    else if (rank >= left) from = left;
    else return;
  }
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Counts of a sample in bins of equal width. Bin `i` holds values from `from + i × width` up to the next edge. */
export type Histogram = { from: number; width: number; counts: readonly number[] };

const wantedBins = 30;

/** About thirty bins with round edges, of which zero is one, so that no bin mixes gain and loss. */
export function histogram(sample: Float64Array): Histogram {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of sample) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (sample.length === 0) return { from: 0, width: 1, counts: [] };
  const width = roundWidth((highest - lowest) / wantedBins);
  const firstBin = Math.floor(lowest / width);
  const counts = new Array<number>(Math.floor(highest / width) - firstBin + 1).fill(0);
  for (const value of sample) {
    const bin = Math.floor(value / width) - firstBin;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from: firstBin * width, width, counts };
}

/** The next of 1, 2, 5, 10, 20, 50 … that is not smaller. */
function roundWidth(width: number): number {
  let power = 1;
  while (power * 10 <= width) power *= 10;
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= width) ?? power;
}
