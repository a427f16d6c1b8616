import { describe, expect, test } from 'vitest';
import { checkRevenue } from '../../../shared/domain/revenue/checks.ts';
import { revenue } from '../../../shared/domain/revenue/section.ts';
import { emailCase } from './brief-email.ts';
import { museumCase } from './brief-museum.ts';

const is = (expected: number) => ({ expected });
const problems = (parts: object) =>
  checkRevenue(revenue.draft.parse(parts), 'USD').map(({ severity, path }) => `${severity} ${path}`);
const ofStream = (stream: object, model: object = {}) =>
  problems({ streams: [{ id: 'stream', ...stream }], ...model });
const ofCost = (cost: object) => problems({ costs: [{ id: 'cost', ...cost }] });
const step = (parts: object) => ({ steps: [{ id: 'step', kind: 'rate', ...parts }] });

test('two real cases have no problem', () => {
  expect(checkRevenue(emailCase, 'USD')).toEqual([]);
  expect(checkRevenue(museumCase, 'GBP')).toEqual([]);
});

test('a conversion of 400 % is named with its value and what to do', () => {
  expect(
    checkRevenue(revenue.draft.parse({ streams: [{ id: 'a', ...step({ value: is(4) }) }] }), 'USD'),
  ).toEqual([
    {
      path: 'revenue.streams.0.steps.0.value.expected',
      severity: 'error',
      message:
        '400 % is more than all of them. A rate is 100 % at most; for several per unit choose “multiple”.',
    },
  ]);
});

describe('a stream', () => {
  test.each([
    ['a volume of zero', { monthlyVolume: is(0) }, 'error revenue.streams.0.monthlyVolume.expected'],
    [
      'a rate above one in one scenario',
      step({ value: { expected: 0.5, high: 1.2 } }),
      'error revenue.streams.0.steps.0.value.high',
    ],
    [
      'a rate above one in a named scenario',
      step({ value: { expected: 0.5, named: [{ scenarioId: 'hope', value: 2 }] } }),
      'error revenue.streams.0.steps.0.value.named.0.value',
    ],
    ['a rate of today above one', step({ today: is(2) }), 'error revenue.streams.0.steps.0.today.expected'],
    [
      'a divisor of zero',
      { steps: [{ id: 'price', kind: 'divisor', value: is(0) }] },
      'error revenue.streams.0.steps.0.value.expected',
    ],
    [
      'a negative value per conversion',
      { valuePerConversionMinor: is(-1) },
      'error revenue.streams.0.valuePerConversionMinor.expected',
    ],
    [
      'a negative cost of a unit',
      step({ unitCostMinor: is(-1) }),
      'error revenue.streams.0.steps.0.unitCostMinor.expected',
    ],
    ['a start after the end', { firstLiveMonth: is(40) }, 'error revenue.streams.0.firstLiveMonth.expected'],
    [
      'money that comes after the end',
      { firstLiveMonth: is(30), lagMonths: is(7) },
      'error revenue.streams.0.firstLiveMonth.expected',
    ],
    ['a ramp without its shares', { rampShape: 'custom' }, 'error revenue.streams.0.rampShares'],
    ['seasons without a start', { seasonality: [2, 0] }, 'error revenue.startsIn'],
    [
      'today without a difference',
      { startsFrom: 'today' },
      'error revenue.streams.0.todayMonthlyVolume.expected',
    ],
    ['hours as revenue', { channel: 'productivity' }, 'warning revenue.streams.0.channel'],
    [
      'a low value above the expected one',
      { incrementality: { low: 0.5, expected: 0.4 } },
      'warning revenue.streams.0.incrementality.low',
    ],
    [
      'a high value below the expected one',
      step({ value: { expected: 0.4, high: 0.3 } }),
      'warning revenue.streams.0.steps.0.value.high',
    ],
  ])('with %s has a problem at that field', (_what, stream, problem) => {
    expect(ofStream(stream)).toContain(problem);
  });

  test('whose seasons raise the whole year gets a warning, one whose seasons even out none', () => {
    const startsIn = '2027-01';
    expect(ofStream({ seasonality: [2] }, { startsIn })).toEqual(['warning revenue.streams.0.seasonality']);
    expect(ofStream({ seasonality: [1.5, 0.5] }, { startsIn })).toEqual([]);
  });

  test('may divide by less than one and multiply by more', () => {
    expect(
      ofStream({
        steps: [
          { id: 'price', kind: 'divisor', value: is(0.4) },
          { id: 'sends', kind: 'multiple', value: is(8) },
        ],
      }),
    ).toEqual([]);
  });
});

describe('money in several currencies', () => {
  const costs = [{ id: 'cost', currency: 'EUR', amountMinor: is(1) }];

  test('needs one rate for each', () => {
    expect(problems({ costs })).toEqual(['error revenue.costs.0.currency']);
    expect(problems({ costs, exchangeRates: [{ currency: 'EUR', rate: 1.1 }] })).toEqual([]);
  });

  test('has no second rate and none for its own', () => {
    const exchangeRates = [
      { currency: 'EUR', rate: 1.1 },
      { currency: 'EUR', rate: 1.2 },
      { currency: 'USD', rate: 1 },
    ];
    expect(problems({ costs, exchangeRates })).toEqual([
      'warning revenue.exchangeRates.1.currency',
      'warning revenue.exchangeRates.2.currency',
    ]);
  });
});

describe('a cost', () => {
  const tiers = [
    { id: 'basic', name: 'Basic', priceMinor: is(10) },
    { id: 'business', name: 'Business', priceMinor: is(20), hasSingleSignOn: true },
  ];

  test.each([
    ['a negative amount', { amountMinor: is(-5) }, 'error revenue.costs.0.amountMinor.expected'],
    ['an end before its start', { firstMonth: 6, lastMonth: 3 }, 'error revenue.costs.0.lastMonth'],
    ['a start after the end', { firstMonth: 37 }, 'error revenue.costs.0.firstMonth'],
    ['a price list and no choice', { basis: 'tier', tiers }, 'error revenue.costs.0.tierId'],
    [
      'a tier without single sign-on where another has it',
      { basis: 'tier', tiers, tierId: 'basic' },
      'warning revenue.costs.0.tierId',
    ],
  ])('with %s has a problem at that field', (_what, cost, problem) => {
    expect(ofCost(cost)).toEqual([problem]);
  });

  test('of the tier with single sign-on has none', () => {
    expect(ofCost({ basis: 'tier', tiers, tierId: 'business', units: is(3) })).toEqual([]);
  });
});

test('customers who never leave, undiscounted, are a problem of their retention', () => {
  const segments = [{ id: 'loyal', retention: is(1), retentionWithTool: is(0.9) }];
  expect(problems({ discountRate: is(0), lifetimeValue: { segments } })).toEqual([
    'error revenue.lifetimeValue.segments.0.retention.expected',
    'warning revenue.lifetimeValue.segments.0.retentionWithTool.expected',
  ]);
});

test.each([
  [
    'a negative rate',
    { streams: [{ id: 'a', incrementality: is(-0.1) }] },
    'streams.0.incrementality.expected',
  ],
  ['a share of 400 %', { streams: [{ id: 'a', overlap: is(4) }] }, 'streams.0.overlap.expected'],
  ['61 months', { horizonMonths: 61 }, 'horizonMonths'],
  ['11 months', { horizonMonths: 11 }, 'horizonMonths'],
  ['half a month', { streams: [{ id: 'a', lagMonths: is(0.5) }] }, 'streams.0.lagMonths.expected'],
  [
    'pasted text',
    { streams: [{ id: 'a', monthlyVolume: { expected: '60,000' } }] },
    'streams.0.monthlyVolume.expected',
  ],
  [
    'nine steps',
    { streams: [{ id: 'a', steps: new Array(9).fill({ id: 'b', kind: 'rate' }) }] },
    'streams.0.steps',
  ],
])('the schema itself refuses %s and names the field', (_what, parts, path) => {
  const { error } = revenue.draft.safeParse(parts);
  expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});
