import { expect, test } from 'vitest';
import { computeScenario } from '../../../../shared/domain/revenue/projection.ts';
import { revenue } from '../../../../shared/domain/revenue/section.ts';
import { tornado } from '../../../../shared/domain/revenue/uncertainty/tornado.ts';
import { whatMustBeTrue } from '../../../../shared/domain/revenue/uncertainty/what-must-be-true.ts';
import { emailCase } from '../brief-email.ts';

const netBenefit = (of: typeof emailCase) =>
  computeScenario(of, { base: 'expected' }, 'USD').returns.netBenefitMinor;

/** One shop: 1,000 visits a month, 2 % order, 50.00 margin each, for a year, after a set-up. */
const shop = (setUpMinor: number, parts: object = {}) =>
  revenue.draft.parse({
    horizonMonths: 12,
    streams: [
      {
        id: 'shop',
        name: 'Web shop',
        monthlyVolume: { expected: 1000 },
        steps: [{ id: 'orders', kind: 'rate', value: { low: 0.01, expected: 0.02, high: 0.05 } }],
        valuePerConversionMinor: { expected: 10_000 },
        incrementality: { expected: 1 },
        overlap: { expected: 0 },
        contributionMargin: { expected: 0.5 },
        firstLiveMonth: { expected: 1 },
        rampMonths: { expected: 1 },
        ...parts,
      },
    ],
    costs: [{ id: 'set-up', timing: 'one-off', amountMinor: { expected: setUpMinor } }],
  });

test('the tornado lists every input with a range, the largest swing first', () => {
  const swings = tornado(emailCase, 'USD');
  expect(swings[0]).toMatchObject({ path: 'revenue.streams.0.steps.2.value', low: 0.007, high: 0.022 });
  const sizes = swings.map(({ swingMinor }) => swingMinor);
  expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  expect(swings.every(({ low, expected, high }) => low !== expected || high !== expected)).toBe(true);
});

test('each end of a swing is the scenario with that one value changed', () => {
  const [first] = tornado(emailCase, 'USD');
  const changed = structuredClone(emailCase);
  const clicks = changed.streams[0]?.steps[2]?.value;
  if (clicks) clicks.expected = 0.022;
  expect(first?.atHighMinor).toBeCloseTo(netBenefit(changed), 4);
});

test('what must be true is the value at which the case just pays back', () => {
  const { inputs, overall } = whatMustBeTrue(shop(600_000), 'USD');
  // A year brings 1,200,000 cents, so half of any factor is enough.
  expect(overall).toMatchObject({
    kind: 'at-least',
    smallestFactor: expect.closeTo(0.5, 9),
    expectedConversions: 20,
  });
  expect(inputs).toContainEqual({
    path: 'revenue.streams.0.steps.0.value',
    entryName: 'Web shop',
    what: 'rate',
    expected: 0.02,
    kind: 'at-least',
    smallest: expect.closeTo(0.01, 9),
    mayFallByFraction: expect.closeTo(0.5, 9),
  });
});

test('the smallest number of conversions a month is the one that the smallest volume leads to', () => {
  const conversions = (of: typeof emailCase) =>
    whatMustBeTrue(of, 'USD').inputs.filter(({ what }) => what === 'conversions');
  // 1,000 visits lead to 20 orders; half of either is enough.
  expect(conversions(shop(600_000))).toEqual([
    {
      path: 'revenue.streams.0.monthlyVolume',
      entryName: 'Web shop',
      what: 'conversions',
      expected: 20,
      kind: 'at-least',
      smallest: expect.closeTo(10, 6),
      mayFallByFraction: expect.closeTo(0.5, 9),
    },
  ]);
  const visitsPerOrder = { steps: [{ id: 'orders', kind: 'divisor', value: { expected: 50 } }] };
  expect(conversions(shop(600_000, visitsPerOrder))).toMatchObject([
    { expected: 20, smallest: expect.closeTo(10, 6) },
  ]);
  // Where the volume is what is paid for, its own line says it; where nothing is needed, there is nothing to say.
  expect(conversions(shop(600_000, { steps: [] }))).toEqual([]);
  expect(conversions(shop(0))).toEqual([]);
});

test('that number of conversions just pays back', () => {
  const found = whatMustBeTrue(emailCase, 'USD').inputs.find(({ what }) => what === 'conversions');
  if (found?.kind !== 'at-least') throw new Error('the example needs conversions');
  const share = found.smallest / found.expected;
  const fewer = {
    ...emailCase,
    streams: emailCase.streams.map((one, index) =>
      found.path === `revenue.streams.${index}.monthlyVolume`
        ? { ...one, monthlyVolume: { expected: (one.monthlyVolume?.expected ?? 0) * share } }
        : one,
    ),
  };
  expect(netBenefit(fewer)).toBeCloseTo(0, 0);
});

test('a case that does not pay back learns how much more it would need', () => {
  const { inputs } = whatMustBeTrue(shop(3_000_000), 'USD');
  expect(inputs).toContainEqual(
    expect.objectContaining({
      what: 'volume',
      smallest: expect.closeTo(2500, 3),
      mayFallByFraction: expect.closeTo(-1.5, 6),
    }),
  );
});

test('a rate can not be more than all of them', () => {
  // 100 % of the visits would bring 60,000,000 cents.
  const { inputs } = whatMustBeTrue(shop(70_000_000), 'USD');
  expect(inputs.find(({ what }) => what === 'rate')).toMatchObject({ kind: 'never' });
  expect(inputs.find(({ what }) => what === 'volume')).toMatchObject({ kind: 'at-least' });
});

test('without cost the case pays back whatever happens', () => {
  expect(whatMustBeTrue(shop(0), 'USD').overall).toMatchObject({ kind: 'always' });
});

test('where each unit costs more than it brings, no volume is enough', () => {
  const { inputs, overall } = whatMustBeTrue(shop(600_000, { volumeCostMinor: { expected: 200 } }), 'USD');
  expect(overall).toMatchObject({ kind: 'never' });
  expect(inputs[0]).toMatchObject({ what: 'volume', kind: 'never' });
});

test('the tightest requirement comes first', () => {
  const rooms = whatMustBeTrue(emailCase, 'USD').inputs.flatMap((one) =>
    one.kind === 'at-least' ? [one.mayFallByFraction] : [],
  );
  expect(rooms).toEqual(rooms.toSorted((one, other) => one - other));
});
