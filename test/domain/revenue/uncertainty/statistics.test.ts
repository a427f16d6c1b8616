import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillRandom } from '../../../../shared/domain/revenue/uncertainty/random.ts';
import { histogram, percentiles } from '../../../../shared/domain/revenue/uncertainty/statistics.ts';

const sample = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 400 });

/** PERCENTILE.INC by the book: sort, and go between the two neighbours. */
function bySorting(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)] ?? Number.NaN;
  const upper = sorted[Math.ceil(position)] ?? Number.NaN;
  return lower + (position - Math.floor(position)) * (upper - lower);
}

test('percentiles are those that sorting gives, whatever the sample', () => {
  fc.assert(
    fc.property(sample, (values) => {
      expect(percentiles(Float64Array.from(values))).toEqual({
        p10: bySorting(values, 0.1),
        p50: bySorting(values, 0.5),
        p90: bySorting(values, 0.9),
      });
    }),
  );
});

test('so they are for large samples, sorted ones and ones with few values', () => {
  const random = new Float64Array(20_000);
  fillRandom(random, { seed: 1, block: 0, input: 0 });
  for (const values of [
    random,
    random.toSorted(),
    random.toSorted().reverse(),
    random.map((value) => Math.floor(value * 5)),
    random.map((value) => (value < 0.05 ? value * 1e9 : 0)),
  ]) {
    expect(percentiles(values.slice())).toEqual({
      p10: bySorting([...values], 0.1),
      p50: bySorting([...values], 0.5),
      p90: bySorting([...values], 0.9),
    });
  }
});

test('many equal values are no trouble', () => {
  expect(percentiles(new Float64Array(50_000).fill(4))).toEqual({ p10: 4, p50: 4, p90: 4 });
});

test('a histogram holds every value once, in the bin whose edges enclose it', () => {
  fc.assert(
    fc.property(sample, (values) => {
      const { from, width, counts } = histogram(Float64Array.from(values));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      counts.forEach((count, bin) => {
        const left = from + bin * width;
        expect(values.filter((value) => value >= left && value < left + width)).toHaveLength(count);
      });
    }),
  );
});

test('zero is an edge, so that no bin mixes gain and loss', () => {
  const { from, width } = histogram(Float64Array.of(-37, 12, 88));
  expect(Math.abs(from % width)).toBe(0);
});
