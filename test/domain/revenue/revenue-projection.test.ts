import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../shared/domain/format.ts';
import { type Explanation, writeExplanation } from '../../../shared/domain/revenue/explanation.ts';
import { explainReturns } from '../../../shared/domain/revenue/returns-explanation.ts';
import { projectRevenue } from '../../../shared/domain/revenue/revenue-projection.ts';
import { type Revenue, revenue } from '../../../shared/domain/revenue/section.ts';
import { explainStream } from '../../../shared/domain/revenue/stream-explanation.ts';
import { emailCase } from './brief-email.ts';
import { museumCase } from './brief-museum.ts';

const format = createFormat('en-US', 'USD');
const scenarioOf = (model: Revenue, key: string) => {
  const found = projectRevenue(model, 'USD').scenarios.find((scenario) => scenario.key === key);
  if (!found) throw new Error(`no scenario ${key}`);
  return found;
};
const written = (explanations: readonly Explanation[], id: string) => {
  const found = explanations.find((one) => one.id === id);
  return found && writeExplanation(found, format);
};

test('named scenarios come after the three, under their names, and differ where they say so', () => {
  const [first] = emailCase.streams;
  if (!first) throw new Error('the case has streams');
  const model = {
    ...emailCase,
    namedScenarios: [{ id: 'late', name: 'A late start', buildsOn: 'low' }],
    streams: [
      { ...first, firstLiveMonth: { ...first.firstLiveMonth, named: [{ scenarioId: 'late', value: 12 }] } },
      ...emailCase.streams.slice(1),
    ],
  } as Revenue;
  const { scenarios } = projectRevenue(model, 'USD');
  expect(scenarios.map(({ key, name }) => [key, name])).toEqual([
    ['low', 'Low'],
    ['expected', 'Expected'],
    ['high', 'High'],
    ['late', 'A late start'],
  ]);
  const contributions = scenarios.map(({ returns }) => returns.contributionMinor);
  expect(contributions[3]).toBeLessThan(contributions[0] ?? Number.NaN);
});

test('the cost of three years is that of 36 months, whatever the horizon', () => {
  const whole = scenarioOf(emailCase, 'expected').threeYearCostMinor;
  expect(Math.round(whole)).toBe(7_944_950);
  expect(scenarioOf({ ...emailCase, horizonMonths: 12 }, 'expected').threeYearCostMinor).toBe(whole);
  expect(scenarioOf({ ...emailCase, horizonMonths: 60 }, 'expected').threeYearCostMinor).toBe(whole);
});

test('a lead time costs its weeks', () => {
  const { delay } = projectRevenue({ ...emailCase, leadTimeWeeks: 10 }, 'USD');
  expect(delay?.leadTimeMinor).toBeCloseTo((delay?.perWeekMinor ?? 0) * 10, 6);
  expect(projectRevenue(emailCase, 'USD').delay?.leadTimeMinor).toBeUndefined();
});

test('a model with holes has no cost of delay, and says what is missing', () => {
  const { delay, scenarios } = projectRevenue(revenue.draft.parse({ streams: [{ id: 'a' }] }), 'USD');
  expect(delay).toBeUndefined();
  expect(scenarios[0]?.missing.length).toBeGreaterThan(0);
});

describe('an explanation', () => {
  const explanations = explainReturns(scenarioOf(emailCase, 'expected'));

  test('of the net benefit has the numbers in it', () => {
    expect(written(explanations, 'net-benefit')).toBe(
      'Net benefit = $131,541.86 (contribution) + $26,690.00 (other benefits) − $79,449.50 (total cost) = $78,782.36',
    );
  });

  test('of the return on investment divides', () => {
    expect(written(explanations, 'return-on-investment')).toBe(
      'Return on investment = $78,782.36 (net benefit) ÷ $79,449.50 (total cost) = 99.1603%',
    );
  });

  test('of the payback shows the month in which the sum turns', () => {
    expect(written(explanations, 'payback')).toBe(
      'Payback = −$1,882.69 (cumulative in month 12) + $2,955.31 (net of month 13) ≥ 0, exactly after 12.6371 (months) = month 13',
    );
  });

  test('of a rate of return says the monthly rate behind it', () => {
    expect(written(explanations, 'internal-rate-of-return')).toBe(
      'Internal rate of return, per year = (1 + 8.4124% (monthly rate))¹² − 1 = 163.6021%',
    );
  });

  test('of what does not exist says so', () => {
    const low = explainReturns(scenarioOf(emailCase, 'low'));
    expect(written(low, 'internal-rate-of-return')).toContain('= none');
    expect(written(low, 'payback')).toContain('= not reached');
  });

  test('has the same figures as the returns, each once', () => {
    expect(new Set(explanations.map(({ id }) => id)).size).toBe(explanations.length);
    expect(explanations.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "attributed-revenue",
        "incremental-revenue",
        "contribution",
        "other-benefits",
        "one-off-cost",
        "recurring-cost",
        "it-cost",
        "total-cost",
        "net-benefit",
        "return-on-investment",
        "net-present-value",
        "internal-rate-of-return",
        "payback",
        "discounted-payback",
        "break-even",
        "lowest-cumulative-cash",
      ]
    `);
  });

  test('of a stream shows its funnel in the first month of full effect', () => {
    const promotional = explainStream(emailCase, 0, { base: 'expected' }, 'USD');
    expect(promotional?.month).toBe(7);
    expect(promotional?.withTool.map(({ name, units }) => `${name}: ${format.number(units, 1)}`)).toEqual([
      'Promotional campaigns: 63,691.2',
      'sends: 509,529.7',
      'delivered: 499,339.1',
      'clicks: 7,490.1',
      'orders: 224.7',
    ]);
    expect(promotional && written(promotional.explanations, 'attributed-revenue')).toBe(
      'Attributed revenue in month 7 = 63,691.209 (Promotional campaigns) × 8 (sends) × 98% (delivered) × 1.5% (clicks) × 3% (orders) × $92.00 (value per conversion) × 100% (ramp and season) = $20,672.64',
    );
  });

  test('of a stream agrees with the flow in the month when its money arrives', () => {
    const { cashFlow } = scenarioOf({ ...museumCase, exchangeRates: [{ currency: 'USD', rate: 1 }] }, 'high');
    museumCase.streams.forEach(({ lagMonths }, index) => {
      const explained = explainStream(museumCase, index, { base: 'high' }, 'GBP');
      const month = (explained?.month ?? 0) + (lagMonths?.expected ?? 0);
      expect(explained?.explanations.at(-1)?.result).toEqual({
        kind: 'money',
        amountMinor: expect.closeTo(cashFlow.streams[index]?.contribution[month] ?? Number.NaN, 6),
      });
    });
  });
});

describe('the confidence of a projection', () => {
  const is = (expected: number, assumptionId?: string) => ({
    expected,
    ...(assumptionId && { assumptionId }),
  });
  const stream = (id: string, volume: number, source?: string) => ({
    id,
    monthlyVolume: is(volume, source),
    steps: [{ id: 'buy', kind: 'rate', value: is(0.5, 'own') }],
    valuePerConversionMinor: is(100, 'own'),
    incrementality: is(1, 'own'),
    overlap: is(0),
    contributionMargin: is(1, 'own'),
    firstLiveMonth: is(1, 'own'),
    rampMonths: is(1, 'own'),
    lagMonths: is(0),
  });
  const confidence = (...streams: object[]) =>
    projectRevenue(
      revenue.draft.parse({
        streams,
        assumptions: [
          { id: 'own', confidence: 'high' },
          { id: 'pilot', confidence: 'medium' },
          { id: 'guess', confidence: 'low' },
        ],
      }),
      'USD',
    ).confidence;

  test('is the share of the revenue by the weakest input of each stream', () => {
    expect(confidence(stream('a', 50, 'own'), stream('b', 12, 'pilot'), stream('c', 38, 'guess'))).toEqual({
      high: 0.5,
      medium: 0.12,
      low: 0.38,
      unstated: 0,
    });
  });

  test('tells inputs without a source apart, and asks for none where a zero changes nothing', () => {
    expect(confidence(stream('a', 75, 'own'), stream('b', 25))).toMatchObject({ high: 0.75, unstated: 0.25 });
  });

  test('is unknown while nothing is projected', () => {
    expect(confidence()).toBeUndefined();
  });
});
