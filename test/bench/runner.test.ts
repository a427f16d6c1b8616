import { expect, test } from 'vitest';
import { runSuite } from './runner.ts';
import { deviation, growthExponent, median, shuffled } from './statistics.ts';
import type { BenchCase, BenchSuite } from './suite.ts';

const taking = (
  name: string,
  ms: number | ((seed: number) => number),
  more: Partial<BenchCase> = {},
): BenchCase => ({
  name,
  ...more,
  run: { measure: (seed) => ({ ms: typeof ms === 'number' ? ms : ms(seed) }) },
});

const judged = async (suite: Omit<BenchSuite, 'name' | 'isQuick'>) => {
  const lines: string[] = [];
  const options = { isFull: false, print: (line: string) => lines.push(line) };
  const result = await runSuite({ name: 'trial', isQuick: true, ...suite }, options);
  return { ...result, states: result.verdicts.map(({ state }) => state), lines };
};

test('a ratio is taken round by round, so a machine that slows down for all accuses no one', async () => {
  const { verdicts } = await judged({
    cases: [taking('ours', (seed) => seed * 10), taking('theirs', (seed) => seed * 20)],
    gates: [{ name: 'half', of: 'ours', per: 'theirs', max: 0.5 }],
  });
  expect(verdicts).toEqual([{ name: 'half', value: 0.5, max: 0.5, state: 'kept' }]);
});

test('a broken promise is measured once more, and then reported', async () => {
  let measured = 0;
  const { states, lines } = await judged({
    cases: [taking('slow', () => 10 + (measured++ && 0))],
    gates: [{ name: 'fast', of: 'slow', max: 5 }],
    rounds: 2,
  });
  expect(states).toEqual(['broken']);
  expect(lines).toContain('  a promise was broken: measuring once more');
  expect(measured).toBe(6);
});

test('only what a broken promise is about is measured once more', async () => {
  const counts = { broken: 0, fine: 0 };
  const counted = (name: keyof typeof counts) => taking(name, () => 10 + (counts[name]++ && 0));
  const { states } = await judged({
    cases: [counted('broken'), counted('fine')],
    gates: [
      { name: 'fast', of: 'broken', max: 5 },
      { name: 'fast enough', of: 'fine', max: 10 },
    ],
    rounds: 1,
  });
  expect(states).toEqual(['broken', 'kept']);
  expect(counts).toEqual({ broken: 4, fine: 2 });
});

test('time on the clock alone breaks no promise while the processor disagrees', async () => {
  const busy: BenchCase = { name: 'busy', run: { measure: () => ({ ms: 100, cpuMs: 1 }) } };
  const calm: BenchCase = { name: 'calm', run: { measure: () => ({ ms: 10, cpuMs: 1 }) } };
  const { states, verdicts } = await judged({
    cases: [busy, calm],
    gates: [{ name: 'equal', of: 'busy', per: 'calm', max: 2 }],
  });
  expect(states).toEqual(['kept']);
  // Both are told, or a figure over the limit would look kept for no reason.
  expect(verdicts).toMatchObject([{ value: 10, cpuValue: 1 }]);
});

test('a peer that is not installed is not measured, with its reason, and its promises are left open', async () => {
  const { states, lines } = await judged({
    cases: [taking('ours', 1), taking('theirs', 2, { needs: [{ command: 'no-such-program' }] })],
    gates: [{ name: 'faster', of: 'ours', per: 'theirs', max: 1 }],
  });
  expect(states).toEqual(['dropped']);
  expect(lines).toEqual(['  theirs: not measured: the program no-such-program is not installed']);
});

test('quadratic growth breaks a promise of linear growth', async () => {
  const sizes = [1, 10, 100];
  const { verdicts } = await judged({
    cases: sizes.map((size) => taking(`n${size}`, size ** 2, { size })),
    scaling: [{ name: 'linear', cases: sizes.map((size) => `n${size}`), maxExponent: 1.1 }],
  });
  expect(verdicts[0]).toMatchObject({ state: 'broken', value: expect.closeTo(2) });
});

test('a program is timed, and a script answers with its own figures', async () => {
  const { cases } = await judged({ cases: [{ name: 'program', run: { command: ['true'] } }], rounds: 1 });
  expect(cases[0]?.medians.ms).toBeGreaterThan(0);
});

test('median, deviation and growth are what they say', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
  expect(deviation([1, 2, 3, 100])).toBe(1);
  expect(growthExponent([1, 2, 4].map((size) => ({ size, value: 7 * size })))).toBeCloseTo(1);
});

test('the same seed shuffles the same way, and loses nothing', () => {
  const items = [1, 2, 3, 4, 5, 6, 7];
  expect(shuffled(items, 3)).toEqual(shuffled(items, 3));
  expect(shuffled(items, 3)).not.toEqual(shuffled(items, 4));
  expect(shuffled(items, 5).toSorted()).toEqual(items);
});
