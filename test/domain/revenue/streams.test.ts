import { describe, expect, test } from 'vitest';
import { computeCashFlow } from '../../../shared/domain/revenue/cash-flow.ts';
import { revenue } from '../../../shared/domain/revenue/section.ts';

const is = (expected: number) => ({ expected });
const sure = {
  id: 'stream',
  name: 'Stream',
  volumeLabel: 'visits',
  monthlyVolume: is(100),
  steps: [{ id: 'buy', name: 'Buy', kind: 'rate', value: is(0.1) }],
  valuePerConversionMinor: is(10),
  incrementality: is(1),
  overlap: is(0),
  contributionMargin: is(1),
  firstLiveMonth: is(1),
  rampMonths: is(1),
};

function flow(stream: object, model: object = {}) {
  return computeCashFlow(
    revenue.draft.parse({ horizonMonths: 12, streams: [{ ...sure, ...stream }], ...model }),
    { base: 'expected' },
    'USD',
  );
}
const earned = (stream: object, model?: object) =>
  flow(stream, model).cashFlow.attributedRevenue.map((amount) => Math.round(amount * 1e6) / 1e6);

test('a sure stream brings volume × rate × value in every month', () => {
  expect(earned({})).toEqual([0, ...new Array(12).fill(100)]);
});

describe('a ramp', () => {
  const ramp = (parts: object) => earned({ firstLiveMonth: is(3), rampMonths: is(4), ...parts }).slice(1, 8);

  test('grows in equal steps', () => {
    expect(ramp({})).toEqual([0, 0, 25, 50, 75, 100, 100]);
  });

  test('as an S-curve is slow, fast and slow again, half way at the middle', () => {
    expect(ramp({ rampShape: 's-curve' })).toEqual([0, 0, 15.625, 50, 84.375, 100, 100]);
  });

  test('by shares follows them from the first live month on and stays at the last', () => {
    expect(ramp({ rampShape: 'custom', rampShares: [0.1, 0.9, 0.6] })).toEqual([0, 0, 10, 90, 60, 60, 60]);
  });

  test('by shares that nobody has stated leaves the stream out', () => {
    expect(flow({ rampShape: 'custom' }).missing).toEqual([
      { path: 'revenue.streams.0.rampShares', entryName: 'Stream' },
    ]);
  });
});

test('a volume that loses a tenth and wins five each month does both, after it has grown', () => {
  const changing = { monthlyGrowth: is(0.2), monthlyChurn: is(0.1), monthlyNew: is(5) };
  expect(earned(changing).slice(1, 4)).toEqual([100, 113, 127.04]);
});

describe('seasonal factors', () => {
  const seasonality = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0.5];

  test('belong to calendar months, whatever the month of the start', () => {
    expect(earned({ seasonality }, { startsIn: '2027-11' }).slice(1, 5)).toEqual([50, 50, 200, 100]);
  });

  test('come round again after a year', () => {
    const months = earned({ seasonality }, { startsIn: '2027-01', horizonMonths: 25 });
    expect([months[1], months[13], months[25]]).toEqual([200, 200, 200]);
  });

  test('need to know the first calendar month, unless they all say the same', () => {
    expect(flow({ seasonality }).missing).toEqual([
      { path: 'revenue.streams.0.seasonality', entryName: 'Stream' },
    ]);
    expect(flow({ seasonality: [1, 1] }).missing).toEqual([]);
  });

  test('of an earned month apply to its money when it arrives later', () => {
    expect(earned({ seasonality, lagMonths: is(2) }, { startsIn: '2027-01' }).slice(1, 5)).toEqual([
      0, 0, 200, 100,
    ]);
  });
});

describe('a stream that starts from today', () => {
  const steps = [{ id: 'buy', name: 'Buy', kind: 'rate', value: is(0.1), today: is(0.08) }];

  test('brings the difference alone', () => {
    expect(earned({ startsFrom: 'today', steps })[1]).toBe(20);
    expect(earned({ startsFrom: 'today', todayMonthlyVolume: is(70) })[1]).toBe(30);
    expect(earned({ startsFrom: 'today', todayValuePerConversionMinor: is(4) })[1]).toBe(60);
  });

  test('ramps from what there is today, not from nothing', () => {
    expect(earned({ startsFrom: 'today', steps, rampMonths: is(2) }).slice(1, 4)).toEqual([10, 20, 20]);
  });

  test('may bring a loss, which is shown as one', () => {
    expect(earned({ startsFrom: 'today', todayMonthlyVolume: is(130) })[1]).toBe(-30);
  });

  test('is left out while nothing differs from today', () => {
    expect(flow({ startsFrom: 'today' }).missing).toEqual([
      { path: 'revenue.streams.0.todayMonthlyVolume.expected', entryName: 'Stream' },
    ]);
  });
});

describe('units that cost something', () => {
  test('are paid in full from the first live month on, however far the ramp is', () => {
    const { cashFlow } = flow({ volumeCostMinor: is(2), firstLiveMonth: is(3), rampMonths: is(6) });
    expect(cashFlow.recurringCosts.slice(0, 5)).toEqual([0, 0, 0, 200, 200]);
  });

  test('are paid at the step where they arise', () => {
    const steps = [
      { id: 'sends', kind: 'multiple', value: is(4), unitCostMinor: is(1) },
      { id: 'buy', kind: 'rate', value: is(0.1), unitCostMinor: is(5) },
    ];
    expect(flow({ steps }).cashFlow.recurringCosts[1]).toBe(400 + 200);
  });

  test('are paid when they arise and not when the money arrives', () => {
    expect(flow({ volumeCostMinor: is(2), lagMonths: is(3) }).cashFlow.recurringCosts[1]).toBe(200);
  });
});

test('money that is spent buys clicks at their price', () => {
  const steps = [
    { id: 'price', kind: 'divisor', value: is(0.5) },
    { id: 'buy', kind: 'rate', value: is(0.1) },
  ];
  const { cashFlow } = flow({ steps, volumeCostMinor: is(1) });
  expect([cashFlow.attributedRevenue[1], cashFlow.recurringCosts[1]]).toEqual([200, 100]);
});

test('nothing is divided by zero: the stream is left out and the step is named', () => {
  expect(flow({ steps: [{ id: 'price', kind: 'divisor', value: is(0) }] }).missing).toEqual([
    { path: 'revenue.streams.0.steps.0.value.expected', entryName: 'Stream' },
  ]);
});

test('what another stream counts is taken off', () => {
  expect(flow({ overlap: is(0.25) }).cashFlow.incrementalRevenue[1]).toBe(75);
});
