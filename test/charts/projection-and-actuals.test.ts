import { expect, test } from 'vitest';
import { placeOfName } from '../../shared/charts/place-of-name.ts';
import {
  drawnStream,
  drawnTotal,
  projectionAndActualsChart,
} from '../../shared/charts/projection-and-actuals.ts';
import { createFormat } from '../../shared/domain/format.ts';
import { reviewOutcomes } from '../../shared/domain/outcomes/outcome-review.ts';
import { actual, proposalWith, streamOf } from '../domain/outcomes/outcome-kit.ts';

const format = createFormat('en-US', 'USD');
const streams = [streamOf('a', { low: 50, expected: 100 }), streamOf('b', { expected: 100 })];
const actuals = [
  ...['2027-02', '2027-04'].map((month) => actual('a', month, 40_000)),
  ...['2027-02', '2027-03', '2027-04'].map((month) => actual('b', month, 120_000)),
];

function reviewed() {
  const { revenue } = reviewOutcomes(
    proposalWith(streams, { wentLiveOn: '2027-02-01', actuals }),
    '2028-12-31',
  );
  if (!revenue) throw new Error('it is live');
  return revenue;
}

test('the table carries what the drawing shows, with a dash for what is not known', () => {
  const revenue = reviewed();
  const [first] = revenue.streams;
  if (!first) throw new Error('there is a stream');
  const { title, table, description } = projectionAndActualsChart(drawnStream(first), { format });
  expect(title).toBe('Stream a: actual revenue is 40% of the projection so far');
  expect(table.rows[0]).toEqual(['February 2027', '$1,000', '$500 to $1,000', '$400', '−$600 (−60%)']);
  expect(table.rows[1]?.[3]).toBe('–');
  expect(description).toContain('2 lie below the low scenario');
});

test('every month with figures is listed, and of those to come every sixth and the last', () => {
  const { table } = projectionAndActualsChart(drawnTotal(reviewed()), { format });
  expect(table.rows.map(([month]) => month)).toEqual([
    ...['February 2027', 'March 2027', 'April 2027', 'July 2027', 'January 2028'],
  ]);
  expect(table.note).toBe(
    'After the last actual figure only months 6 and 12 are listed; every month is drawn. A month in which a stream has no figure lists what came through the others; it has no dot. The line of the re-forecast begins at the last dot.',
  );
});

test('a month in which a stream has no figure is not drawn as a month of all streams', () => {
  const { months } = drawnTotal(reviewed());
  expect(months.slice(0, 4).map(({ actualMinor }) => actualMinor)).toEqual([
    160_000,
    undefined,
    160_000,
    undefined,
  ]);
});

test('the re-forecast of a month that some streams have figures for counts these', () => {
  const months = ['2027-02', '2027-03', '2027-04', '2027-05'];
  const known = [
    ...months.map((month) => actual('a', month, 40_000)),
    ...months.slice(0, 3).map((month) => actual('b', month, 120_000)),
  ];
  const { revenue } = reviewOutcomes(
    proposalWith(streams, { wentLiveOn: '2027-02-01', actuals: known }),
    '2028-12-31',
  );
  expect(revenue && drawnTotal(revenue).months.slice(2, 5)).toMatchObject([
    { actualMinor: 160_000, reforecastMinor: undefined },
    { actualMinor: undefined, partial: { actualMinor: 40_000, streamCount: 1 }, reforecastMinor: 160_000 },
    { actualMinor: undefined, reforecastMinor: 160_000 },
  ]);
  const { table } = projectionAndActualsChart(drawnTotal(revenue as never), { format });
  expect(table.rows.map(([month, , , ...others]) => [month, ...others]).slice(2, 5)).toEqual([
    ['April 2027', '$1,600', '−$400 (−20%)', '–'],
    ['May 2027', '$400', '1 of 2 streams', '$1,600'],
    ['July 2027', '–', '–', '$1,600'],
  ]);
});

test('the line of the re-forecast goes on from the last dot', () => {
  const months = ['2027-02', '2027-03', '2027-04'];
  const known = ['a', 'b'].flatMap((id) => months.map((month) => actual(id, month, 40_000)));
  const { revenue } = reviewOutcomes(
    proposalWith(streams, { wentLiveOn: '2027-02-01', actuals: known }),
    '2028-12-31',
  );
  const { option } = projectionAndActualsChart(drawnTotal(revenue as never), { format });
  const series = (option as { series: { name?: string; data: [number, number | string][] }[] }).series;
  const line = series.find(({ name }) => name === 'Re-forecast');
  expect(line?.data.slice(0, 4).map(([, amount]) => amount)).toEqual(['-', '-', 80_000, 80_000]);
});

test('the name of the actual figures stands where neither the projection nor the re-forecast passes', () => {
  const nameAt = (
    actualMinor: number,
    reforecastMinor: number | undefined,
    figures = 3,
    projectedAt = (_month: number) => 1000,
  ) => {
    const months = Array.from({ length: 12 }, (_, index) => ({
      ...{ month: '2027-01', lowMinor: 500, projectedMinor: projectedAt(index), highMinor: 2000 },
      actualMinor: index < figures ? actualMinor : undefined,
      reforecastMinor: index < figures ? undefined : reforecastMinor,
    }));
    const { toDate } = reviewed();
    const { option } = projectionAndActualsChart({ name: 'One', months, toDate }, { format });
    const series = (option as { series: { name?: string; endLabel?: { offset?: [number, number] } }[] })
      .series;
    return series.find(({ name }) => name === 'Actual')?.endLabel?.offset?.map(Math.sign);
  };
  expect(nameAt(400, undefined)).toEqual([-1, -1]);
  expect(nameAt(400, 400)).toEqual([-1, -1]);
  expect(nameAt(900, 900)).toEqual([-1, 1]);
  expect(nameAt(1100, 1100)).toEqual([-1, -1]);
  expect(nameAt(400, undefined, 12)).toEqual([0, 0]);
  const steep = (month: number) => 150 + month * 100;
  expect(nameAt(200, undefined, 3, steep)).toEqual([0, 0]);
  const crossing = (month: number) => (month < 2 ? 100 + month * 500 : 1090);
  expect(nameAt(1000, 1000, 3, crossing)).toEqual([0, 1]);
});

test('where lines pass on every side, the name stands beyond them', () => {
  const until = (known: readonly number[], last: number) =>
    Array.from({ length: 35 }, (_, index) => known[index] ?? last);
  const after = (amounts: readonly (number | undefined)[]) => [undefined, undefined, ...amounts];
  const steep = until([3887, 7848, 11_882, 15_991, 20_176], 24_438);
  expect(placeOfName([[2239, 3730, 5110], steep, after([5110, 7000, 9100, 11_400])], 70_940)).toBe('beyond');
  const crossing = until([456, 918, 1457, 2183, 2918, 3660], 4400);
  expect(placeOfName([[780, 1195, 1727], crossing, after([1727, 1400, 1900, 2450, 2700])], 10_244)).toBe(
    'well-above',
  );
});
