import { expect, test } from 'vitest';
import { fillRandom } from '../../../../shared/domain/revenue/uncertainty/random.ts';

const draw = (count: number, key: { seed: number; block: number; input: number }) => {
  const out = new Float64Array(count);
  fillRandom(out, key);
  return [...out];
};

/** PractRand's sfc32, written again with 64-bit integers and a mask: slow, and unlike the shipped one in every line. */
function referenceWords(count: number, a: bigint, b: bigint, c: bigint): bigint[] {
  const mask = 0xffff_ffffn;
  let [x, y, z, counter] = [a & mask, b & mask, c & mask, 1n];
  return Array.from({ length: count }, () => {
    const word = (x + y + counter) & mask;
    counter = (counter + 1n) & mask;
    x = y ^ (y >> 9n);
    y = (z + (z << 3n)) & mask;
    z = ((((z << 21n) | (z >> 11n)) & mask) + word) & mask;
    return word;
  });
}

test.each([
  { seed: 1, block: 0, input: 0 },
  { seed: 20_270_104, block: 7, input: 3 },
  { seed: 4_294_967_295, block: 99, input: 255 },
])('the numbers of %o are those of the published generator', ({ seed, block, input }) => {
  const words = referenceWords(1020, BigInt(input), BigInt(block), BigInt(seed)).slice(20);
  expect(draw(1000, { seed, block, input })).toEqual(words.map((word) => (Number(word) + 0.5) / 2 ** 32));
});

test('the stream of a key never changes', () => {
  const words = draw(6, { seed: 20_270_104, block: 2, input: 5 }).map((value) => Math.floor(value * 2 ** 32));
  expect(words).toMatchInlineSnapshot(`
    [
      1355271320,
      356419677,
      3438760607,
      3639536570,
      2652601054,
      4207029925,
    ]
  `);
});

test('neighbouring keys give unrelated numbers', () => {
  const count = 20_000;
  const one = draw(count, { seed: 1, block: 0, input: 0 });
  for (const key of [
    { seed: 2, block: 0, input: 0 },
    { seed: 1, block: 1, input: 0 },
    { seed: 1, block: 0, input: 1 },
  ]) {
    const other = draw(count, key);
    const covariance = one.reduce(
      (sum, value, index) => sum + (value - 0.5) * ((other[index] ?? 0) - 0.5),
      0,
    );
    // The correlation of independent numbers has a standard deviation of 1 / √count.
    expect(Math.abs((12 * covariance) / count)).toBeLessThan(4 / Math.sqrt(count));
  }
});

test('the numbers are spread evenly between zero and one, both excluded', () => {
  const count = 100_000;
  const values = draw(count, { seed: 42, block: 0, input: 0 });
  expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThan(0);
  expect(Math.max(...values.slice(0, 50_000))).toBeLessThan(1);
  const tenths = new Array<number>(10).fill(0);
  for (const value of values) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
  const chiSquare = tenths.reduce((sum, found) => sum + (found - count / 10) ** 2 / (count / 10), 0);
  // 27.9 is exceeded by one sample in a thousand (9 degrees of freedom).
  expect(chiSquare).toBeLessThan(27.9);
});
