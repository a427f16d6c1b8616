import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Distribution,
  quantileFunction,
} from '../../../../shared/domain/revenue/uncertainty/distribution.ts';
import {
  monthlyFraction,
  portablePower,
} from '../../../../shared/domain/revenue/uncertainty/portable-power.ts';
import { fillRandom } from '../../../../shared/domain/revenue/uncertainty/random.ts';

const sampleSize = 100_000;

function sampleOf(distribution: Distribution): number[] {
  const uniform = new Float64Array(sampleSize);
  fillRandom(uniform, { seed: 7, block: 0, input: 0 });
  return [...uniform].map(quantileFunction(distribution));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};

/** Shares of a beta distribution with whole exponents, by its polynomial: x^p (1 − x)^(4 − p) integrated. */
const exactShares: Record<number, (x: number) => number> = {
  0: (x) => 1 - (1 - x) ** 5,
  1: (x) => 20 * (x ** 2 / 2 - x ** 3 + (3 * x ** 4) / 4 - x ** 5 / 5),
  2: (x) => 30 * (x ** 3 / 3 - x ** 4 / 2 + x ** 5 / 5),
  3: (x) => 20 * (x ** 4 / 4 - x ** 5 / 5),
  4: (x) => x ** 5,
};

describe.each([
  { minimum: 0.007, mode: 0.015, maximum: 0.022 },
  { minimum: 10, mode: 10, maximum: 40 },
  { minimum: -3, mode: 5, maximum: 5 },
])('between $minimum and $maximum with the mode $mode', ({ minimum, mode, maximum }) => {
  const width = maximum - minimum;

  test('a triangular sample has the known mean and variance', () => {
    const values = sampleOf({ spread: 'triangular', minimum, mode, maximum });
    const knownVariance =
      (minimum ** 2 + mode ** 2 + maximum ** 2 - minimum * mode - minimum * maximum - mode * maximum) / 18;
    // Four standard errors: a right generator fails this once in 16,000 seeds, and the seed is fixed.
    expect(Math.abs(mean(values) - (minimum + mode + maximum) / 3)).toBeLessThan(
      4 * Math.sqrt(knownVariance / sampleSize),
    );
    expect(variance(values) / knownVariance).toBeCloseTo(1, 1);
  });

  test('a PERT sample has the known mean and variance', () => {
    const values = sampleOf({ spread: 'pert', minimum, mode, maximum });
    const knownMean = (minimum + 4 * mode + maximum) / 6;
    const knownVariance = ((knownMean - minimum) * (maximum - knownMean)) / 7;
    expect(Math.abs(mean(values) - knownMean)).toBeLessThan(4 * Math.sqrt(knownVariance / sampleSize));
    expect(variance(values) / knownVariance).toBeCloseTo(1, 1);
  });

  test.each(['triangular', 'pert'] as const)(
    '%s values stay inside and grow with the probability',
    (spread) => {
      const quantile = quantileFunction({ spread, minimum, mode, maximum });
      const probability = fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true });
      fc.assert(
        fc.property(probability, probability, (one, other) => {
          const [low, high] = [quantile(Math.min(one, other)), quantile(Math.max(one, other))];
          expect(low).toBeGreaterThanOrEqual(minimum - 1e-12 * width);
          expect(high).toBeLessThanOrEqual(maximum + 1e-12 * width);
          expect(low).toBeLessThanOrEqual(high);
        }),
      );
    },
  );
});

test.each([0, 1, 2, 3, 4])(
  'PERT quantiles with the mode at %i quarters are those of the polynomial',
  (power) => {
    const quantile = quantileFunction({ spread: 'pert', minimum: 0, mode: power / 4, maximum: 1 });
    const shareBelow = exactShares[power] ?? (() => Number.NaN);
    for (let step = 1; step < 1000; step += 1) {
      expect(Math.abs(shareBelow(quantile(step / 1000)) - step / 1000)).toBeLessThan(1e-5);
    }
  },
);

test('triangular quantiles are those of the distribution function', () => {
  const quantile = quantileFunction({ spread: 'triangular', minimum: 0, mode: 0.25, maximum: 1 });
  const shareBelow = (x: number) => (x < 0.25 ? x ** 2 / 0.25 : 1 - (1 - x) ** 2 / 0.75);
  for (let step = 1; step < 1000; step += 1) {
    expect(shareBelow(quantile(step / 1000))).toBeCloseTo(step / 1000, 12);
  }
});

test('moving the mode up never lowers a value', () => {
  const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  const mode = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom('triangular', 'pert'), probability, mode, mode, (spread, p, one, other) => {
      const at = (m: number) => quantileFunction({ spread, minimum: 0, mode: m, maximum: 1 })(p);
      expect(at(Math.min(one, other))).toBeLessThanOrEqual(at(Math.max(one, other)) + 1e-4);
    }),
  );
});

test('a fixed input, and a range without width, are always their mode', () => {
  expect(quantileFunction({ spread: 'fixed', minimum: 0, mode: 3, maximum: 9 })(0.9)).toBe(3);
  expect(quantileFunction({ spread: 'pert', minimum: 3, mode: 3, maximum: 3 })(0.1)).toBe(3);
});

test('the portable power agrees with the built-in one', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 11, noNaN: true }),
      fc.double({ min: 0, max: 4, noNaN: true }),
      (base, exponent) => {
        expect(portablePower(base, exponent) / base ** exponent).toBeCloseTo(1, 12);
      },
    ),
  );
  expect(portablePower(0, 0)).toBe(1);
  expect(portablePower(0, 0.5)).toBe(0);
});

test('twelve months at the monthly rate make a year', () => {
  expect((1 + monthlyFraction(0.1)) ** 12).toBeCloseTo(1.1, 13);
  expect(monthlyFraction(0)).toBe(0);
});
