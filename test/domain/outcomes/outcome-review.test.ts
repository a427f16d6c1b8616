import { expect, test } from 'vitest';
import { reviewOutcomes } from '../../../shared/domain/outcomes/outcome-review.ts';
import { pactOutcome } from '../../../shared/domain/outcomes/pact-outcome.ts';
import { actual, proposalWith, streamOf } from './outcome-kit.ts';

const volume = { low: 50, expected: 100, high: 150 };
const live = { wentLiveOn: '2027-02-10' };

function revenueOf(proposal: ReturnType<typeof proposalWith>, asOf = '2028-12-31') {
  const { revenue } = reviewOutcomes(proposal, asOf);
  if (!revenue) throw new Error('it is live');
  return revenue;
}

test('the month of going live is month 1, whenever the plan thought that it would be', () => {
  const { months, streams } = revenueOf(proposalWith([streamOf('a', volume)], live));
  expect([months[0], months.at(-1), months.length]).toEqual(['2027-02', '2028-01', 12]);
  expect(streams[0]?.months[0]).toMatchObject({
    number: 1,
    lowMinor: 50_000,
    projectedMinor: 100_000,
    highMinor: 150_000,
  });
});

test('a scenario that goes live later is moved by its own delay', () => {
  const stream = streamOf('a', volume, { firstLiveMonth: { low: 6, expected: 3 } });
  const [{ months } = { months: [] }] = revenueOf(proposalWith([stream], live)).streams;
  expect(months[0]?.lowMinor).toBe(50_000);
  expect(months.at(-1)?.lowMinor).toBe(50_000);
});

test('seasons stay with their calendar months', () => {
  const seasonality = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3];
  const [stream] = revenueOf(proposalWith([streamOf('a', volume, { seasonality })], live)).streams;
  expect(stream?.months.find(({ projectedMinor }) => projectedMinor === 300_000)?.month).toBe('2027-12');
});

test('incremental figures are compared with the incremental projection', () => {
  const outcomes = { ...live, countedAs: 'incremental' };
  const [stream] = revenueOf(proposalWith([streamOf('a', volume)], outcomes)).streams;
  expect(stream?.months[0]?.projectedMinor).toBe(50_000);
});

test('a month without a figure is missing: neither it nor its projection counts', () => {
  const actuals = [actual('a', '2027-02', 80_000), actual('a', '2027-04', 90_000)];
  const { toDate, streams, totals } = revenueOf(
    proposalWith([streamOf('a', volume)], { ...live, actuals }),
    '2027-05-31',
  );
  expect(toDate).toEqual({
    monthCount: 2,
    projectedMinor: 200_000,
    actualMinor: 170_000,
    varianceMinor: -30_000,
    realisedShare: 0.85,
  });
  expect(streams[0]?.missing).toEqual(['2027-03', '2027-05']);
  expect(totals[1]).toMatchObject({ actualMinor: undefined, streamCount: 0, comparableMinor: 0 });
  expect(totals[2]?.cumulative.actualMinor).toBe(170_000);
});

test('a figure of zero is a figure', () => {
  const { toDate } = revenueOf(
    proposalWith([streamOf('a', volume)], { ...live, actuals: [actual('a', '2027-02', 0)] }),
  );
  expect(toDate).toMatchObject({ monthCount: 1, actualMinor: 0, realisedShare: 0 });
});

test('a month that is not over does not count yet, and is not missing either', () => {
  const outcomes = { ...live, actuals: [actual('a', '2027-03', 10)] };
  const { toDate, streams, earlyCount } = revenueOf(
    proposalWith([streamOf('a', volume)], outcomes),
    '2027-03-30',
  );
  expect([toDate.monthCount, earlyCount]).toEqual([0, 1]);
  expect(toDate.realisedShare).toBeUndefined();
  expect(streams[0]?.missing).toEqual(['2027-02']);
});

test('where one stream has no figure, the month compares the others with their own projection', () => {
  const outcomes = { ...live, actuals: [actual('b', '2027-02', 30_000)] };
  const { totals } = revenueOf(
    proposalWith([streamOf('a', volume), streamOf('b', { expected: 40 })], outcomes),
  );
  expect(totals[0]).toMatchObject({
    projectedMinor: 140_000,
    actualMinor: 30_000,
    comparableMinor: 40_000,
    streamCount: 1,
  });
});

test('a stream that was never projected is named and not compared', () => {
  const unfinished = { id: 'c', name: 'Unfinished' };
  const { streams, unprojected } = revenueOf(
    proposalWith([streamOf('a', volume), unfinished], { ...live, actuals: [actual('c', '2027-02', 5)] }),
  );
  expect(streams.map(({ id }) => id)).toEqual(['a']);
  expect(unprojected).toMatchObject([{ id: 'c', name: 'Unfinished' }]);
});

test('figures from before going live and after the horizon are counted as outside', () => {
  const actuals = ['2027-01', '2027-02', '2028-01', '2028-02'].map((month) => actual('a', month, 1));
  expect(revenueOf(proposalWith([streamOf('a', volume)], { ...live, actuals })).outsideCount).toBe(2);
});

test('without the day of going live nothing is compared', () => {
  expect(reviewOutcomes(proposalWith([streamOf('a', volume)], {}), '2028-01-01').revenue).toBeUndefined();
});

test('the re-forecast carries the ratio of the last months on, and counts months without a figure', () => {
  const actuals = ['2027-02', '2027-03', '2027-05'].map((month) => actual('a', month, 80_000));
  const { reforecast } = revenueOf(proposalWith([streamOf('a', volume)], { ...live, actuals }), '2027-05-31');
  expect(reforecast).toMatchObject({
    monthCount: 3,
    expectedMinor: 3 * 80_000 + 9 * 80_000,
    lowMinor: 3 * 80_000 + 9 * 40_000,
    highMinor: 3 * 80_000 + 9 * 120_000,
    projectedMinor: 1_200_000,
    estimatedMonths: 1,
  });
});

test('only the last six months with figures speak for those to come', () => {
  const months = ['02', '03', '04', '05', '06', '07', '08'];
  const actuals = months.map((month, index) => actual('a', `2027-${month}`, index === 0 ? 900_000 : 50_000));
  const [stream] = revenueOf(proposalWith([streamOf('a', volume)], { ...live, actuals })).streams;
  expect(stream?.reforecast).toMatchObject({ ratio: 0.5, monthCount: 6 });
});

test('two months are too few for a re-forecast, and so are those for which nothing was projected', () => {
  const months = ['2027-02', '2027-03', '2027-04'];
  const actuals = [
    ...months.slice(1).map((month) => actual('a', month, 80_000)),
    ...months.map((month) => actual('b', month, 80_000)),
  ];
  const { streams, reforecast, withoutRatio } = revenueOf(
    proposalWith([streamOf('a', volume), streamOf('b', { expected: 0 })], { ...live, actuals }),
  );
  expect(streams.map((stream) => stream.reforecast.ratio)).toEqual([undefined, undefined]);
  expect(reforecast).toBeUndefined();
  expect(withoutRatio.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a month for which nothing was projected says nothing about the ratio', () => {
  const months = ['2027-02', '2027-03', '2027-04', '2027-05', '2027-06'];
  const late = streamOf('b', { expected: 100 }, { firstLiveMonth: { expected: 5 } });
  const actuals = ['a', 'b'].flatMap((id) => months.map((month) => actual(id, month, 50_000)));
  const { streams } = revenueOf(proposalWith([streamOf('a', volume), late], { ...live, actuals }));
  expect(streams[1]?.months[1]?.projectedMinor).toBe(0);
  expect(streams[1]?.reforecast).toMatchObject({ ratio: 0.5, monthCount: 3 });
});

test('a stream without a ratio counts with what came, and goes on as projected', () => {
  const months = ['2027-02', '2027-03', '2027-04'];
  const actuals = [
    ...months.map((month) => actual('a', month, 50_000)),
    ...months.slice(0, 2).map((month) => actual('b', month, 90_000)),
  ];
  const { reforecast, withoutRatio } = revenueOf(
    proposalWith([streamOf('a', volume), streamOf('b', { expected: 100 })], { ...live, actuals }),
  );
  expect(withoutRatio.map(({ id }) => id)).toEqual(['b']);
  expect(reforecast).toMatchObject({
    expectedMinor: 12 * 50_000 + 2 * 90_000 + 10 * 100_000,
    projectedMinor: 2_400_000,
  });
});

test('a measure is compared with its target where the target is one figure', () => {
  const items = [
    { id: 'm', name: 'Hours', target: '20', baseline: '26' },
    { id: 'p', name: 'Opt-outs', target: '100%', baseline: 'Not known' },
    { id: 'w', name: 'Orders', target: '7 a month from month 9', baseline: '2' },
    { id: 'n', name: 'Uploads', target: '0' },
    { id: 'e', name: 'Sessions', target: '19', baseline: 'None' },
    { id: 'u', name: 'Bounces', target: '20', baseline: 'None' },
  ];
  const actuals = ['m', 'p', 'w', 'n', 'e', 'u'].map((measureId) => ({
    ...{ id: `x-${measureId}`, measureId, month: '2027-03', value: 19 },
  }));
  const { measures } = reviewOutcomes(proposalWith([], { actuals }, { measures: { items } }), '2027-12-31');
  expect(measures).toMatchObject([
    { targetFigure: 20, shareOfTarget: 0.95, isReached: true },
    { targetFigure: 100, shareOfTarget: 0.19, isReached: false },
    { targetFigure: undefined, shareOfTarget: undefined, isReached: undefined },
    { targetFigure: 0, isReached: false },
    { targetFigure: 19, isReached: true },
    { targetFigure: 20, shareOfTarget: 0.95, isReached: undefined },
  ]);
});

test('both sides of the pact are counted alike, and what nobody has said is said to be so', () => {
  const servicePact = [
    { id: 'dns', promisedBy: 'it', promise: 'DNS' },
    { id: 'sync', promisedBy: 'it', promise: 'Sync' },
    { id: 'lists', promisedBy: 'marketing', promise: 'No lists' },
  ];
  const pactKept = [
    { id: 'k1', promiseId: 'dns', isKept: true },
    { id: 'k2', promiseId: 'lists', isKept: false, note: 'Once in May' },
  ];
  const { it, marketing } = pactOutcome(proposalWith([], { pactKept }, { ownership: { servicePact } }));
  expect(it).toMatchObject({ kept: 1, broken: 0, unsaid: 1 });
  expect(marketing).toMatchObject({ kept: 0, broken: 1, unsaid: 0 });
  expect(marketing.promises[0]?.note).toBe('Once in May');
});

test('until the author gives a day, the one on which the proposal was marked as live counts', () => {
  const moves = [{ to: 'live', movedAt: '2027-03-04T10:00:00.000Z', movedOn: '2027-03-01' }];
  const decision = { status: 'live', moves };
  expect(revenueOf(proposalWith([streamOf('a', volume)], {}, { decision })).wentLiveOn).toBe('2027-03-01');
  expect(revenueOf(proposalWith([streamOf('a', volume)], live, { decision })).wentLiveOn).toBe('2027-02-10');
});
