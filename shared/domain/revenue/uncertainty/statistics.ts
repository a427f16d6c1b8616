/** The value below which 10 %, 50 % and 90 % of the runs lie. */
export type Percentiles = { p10: number; p50: number; p90: number };

/**
 * P10, P50 and P90 of a sample, between two neighbours in proportion, as PERCENTILE.INC of spreadsheets does. Puts
 * the sample into another order. NaN for an empty one.
 */
export function percentiles(sample: Float64Array): Percentiles {
  const last = sample.length - 1;
  const middle = Math.floor(last / 2);
  // The middle first: the other two then lie in half of the sample each.
  const p50 = quantile(sample, 0.5, 0, last);
  const p10 = quantile(sample, 0.1, 0, middle);
  return { p10, p50, p90: quantile(sample, 0.9, Math.max(0, middle), last) };
}

/**
 * The value at a share of the sample, looked for between two places: everything before the first is known to be no
 * larger, and everything behind the second no smaller.
 */
function quantile(sample: Float64Array, share: number, from: number, to: number): number {
  if (sample.length === 0) return Number.NaN;
  const position = (sample.length - 1) * share;
  const rank = Math.floor(position);
  select(sample, rank, from, to);
  const lower = sample[rank] as number;
  if (position === rank) return lower;
  let upper = sample[Math.min(to + 1, sample.length - 1)] as number;
  for (let index = rank + 1; index <= to; index += 1) {
    const value = sample[index] as number;
    if (value < upper) upper = value;
  }
  return lower + (position - rank) * (upper - lower);
}

/** From this many values on it is faster to put a few of them in order first. */
const worthSampling = 600;

/**
 * Brings the value of a rank to its place, smaller ones before it and larger ones after it, by the algorithm of Floyd
 * and Rivest (1975): a small part around the rank is put in order first, so that its value parts the whole well. Which
 * part that is decides about the speed alone, so it may be computed with a logarithm.
 */
function select(sample: Float64Array, rank: number, first: number, last: number): void {
  let from = first;
  let to = last;
  while (to > from) {
    if (to - from > worthSampling) {
      const count = to - from + 1;
      const share = (rank - from + 1) / count;
      const size = 0.5 * count ** (2 / 3);
      const spread =
        0.5 * Math.sqrt((Math.log(count) * size * (count - size)) / count) * (share < 0.5 ? -1 : 1);
      const left = Math.max(from, Math.floor(rank - share * size + spread));
      const right = Math.min(to, Math.floor(rank + (1 - share) * size + spread));
      if (left <= rank && rank <= right) select(sample, rank, left, right);
    }
    const place = part(sample, rank, from, to);
    if (place <= rank) from = place + 1;
    if (place >= rank) to = place - 1;
  }
}

/** Puts what is smaller than the value of a place before it and what is larger after it, and says where it then lies. */
function part(sample: Float64Array, place: number, from: number, to: number): number {
  const pivot = sample[place] as number;
  let left = from;
  let right = to;
  swap(sample, from, place);
  if ((sample[to] as number) > pivot) swap(sample, from, to);
  while (left < right) {
    swap(sample, left, right);
    left += 1;
    right -= 1;
    while ((sample[left] as number) < pivot) left += 1;
    while ((sample[right] as number) > pivot) right -= 1;
  }
  if (sample[from] === pivot) {
    swap(sample, from, right);
    return right;
  }
  swap(sample, right + 1, to);
  return right + 1;
}

function swap(sample: Float64Array, one: number, other: number): void {
  const moved = sample[one] as number;
  sample[one] = sample[other] as number;
  sample[other] = moved;
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
