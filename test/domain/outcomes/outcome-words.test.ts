import { expect, test } from 'vitest';
import { createFormat } from '../../../shared/domain/format.ts';
import {
  averageWords,
  measureFigure,
  measuresSentence,
  sidesNote,
  targetWords,
} from '../../../shared/domain/outcomes/measure-words.ts';
import { reviewOutcomes } from '../../../shared/domain/outcomes/outcome-review.ts';
import {
  earlySentence,
  gapSentences,
  isNotableVariance,
  reforecastSentences,
  toDateSentence,
  varianceWords,
} from '../../../shared/domain/outcomes/outcome-words.ts';
import { actual, proposalWith, streamOf } from './outcome-kit.ts';

const format = createFormat('en-US', 'USD');
const streams = [streamOf('a', { expected: 100 }), { id: 'b', name: 'Unfinished' }];

function reviewed(months: readonly string[], asOf: string) {
  const actuals = months.map((month) => actual('a', month, 80_000));
  const { revenue } = reviewOutcomes(proposalWith(streams, { wentLiveOn: '2027-02-01', actuals }), asOf);
  if (!revenue) throw new Error('it is live');
  return revenue;
}

test('everything that the sums leave out has a sentence', () => {
  const review = reviewed(['2027-01', '2027-02', '2027-04', '2027-05'], '2027-04-30');
  expect(gapSentences(review, format)).toEqual([
    '“Stream a” has no figure for March 2027: that month counts on neither side.',
    '“Unfinished” lacks an input of its projection, so its figures are not compared.',
    '1 figure lies before the month of going live or after the last month of the projection, and is not compared.',
  ]);
  expect(earlySentence(review, format)).toBe(
    '1 figure is for a month that is not over yet; it counts when the month is over.',
  );
});

test('streams that lack the same months share a sentence', () => {
  const both = [streamOf('a', { expected: 100 }), streamOf('b', { expected: 100 })];
  const actuals = ['2027-02', '2027-04'].flatMap((month) => [
    actual('a', month, 80_000),
    actual('b', month, 80_000),
  ]);
  const { revenue } = reviewOutcomes(proposalWith(both, { wentLiveOn: '2027-02-01', actuals }), '2027-04-30');
  expect(revenue && gapSentences(revenue, format)).toEqual([
    '“Stream a” and “Stream b” have no figure for March 2027: that month counts on neither side.',
  ]);
});

test('without a figure nothing is said to have come true', () => {
  const review = reviewed([], '2027-04-30');
  expect(toDateSentence(review, format)).toBe(
    'No month that is over has a figure yet, so nothing is compared.',
  );
  expect(reforecastSentences(review, format)).toEqual([
    'There is no re-forecast yet: it takes 3 months with figures, and a projection for them.',
  ]);
});

test('the re-forecast says on how many months it rests and how far the scenarios reach', () => {
  const review = reviewed(['2027-02', '2027-03', '2027-04'], '2027-04-30');
  expect(reforecastSentences(review, format)).toEqual([
    'If the stream keeps the ratio of actual to projected revenue of the last 3 months with a figure and a projection, the 12 months of the projection bring $9,600 instead of $12,000.',
    'By the low and the high scenario it would be $9,600 to $9,600.',
  ]);
});

/** A measure for each target, with figures of 20.25 and then of 20.5; from `before` where that is known. */
function measured(targets: readonly (string | undefined)[], before?: string) {
  const items = targets.map((target, index) => ({ id: `m${index}`, target, baseline: before }));
  const actuals = items.flatMap(({ id: measureId }) =>
    [20.25, 20.5].map((value, index) => ({
      ...{ id: `${measureId}-${index}`, measureId, month: `2027-0${index + 3}`, value },
    })),
  );
  return reviewOutcomes(proposalWith([], { actuals }, { measures: { items } }), '2027-12-31').measures;
}

test('a figure is set against its target, in words that hold whichever way is better', () => {
  const targets = ['100%', '20', '40', '20.5', '$900 in a year', undefined];
  const measures = measured(targets);
  expect(measureFigure(measured(['100%'])[0] as never, 20.5, format)).toBe('20.5%');
  expect(measures.map((measure) => targetWords(measure, format))).toEqual([
    ...['Not reached', 'Above (103%)', 'Below (51%)', 'Reached', 'Not compared', 'No target'],
  ]);
  expect(measured(['40'], '10').map((measure) => targetWords(measure, format))).toEqual([
    'Not reached (51%)',
  ]);
});

test('the measures are counted by how they stand to their targets', () => {
  expect(measuresSentence(measured(['20.5', '30', '40', 'More']), format)).toBe(
    'Of 4 measures, 1 has reached its target, 2 lie below their targets and 1 has a target that cannot be set against one month’s figure.',
  );
  expect(measuresSentence(measured(['More', 'Less']), format)).toBe(
    'All 2 measures have targets that cannot be set against one month’s figure.',
  );
  expect(measuresSentence([], format)).toBeUndefined();
});

test('a target whose day has not come is not counted as one that is not reached', () => {
  const dueOn = ['2027-12-31', '2028-01-01'];
  const items = dueOn.map((day, index) => ({ id: `m${index}`, target: '40', baseline: '10', dueOn: day }));
  const actuals = items.map(({ id: measureId }) => ({
    ...{ id: `x-${measureId}`, measureId, month: '2027-03', value: 20 },
  }));
  const { measures } = reviewOutcomes(proposalWith([], { actuals }, { measures: { items } }), '2027-12-31');
  expect(measuresSentence(measures, format)).toBe(
    'Of 2 measures, 1 has not reached its target and 1 has not reached a target that is not due yet.',
  );
});

test('why a measure is only below or above its target is said where one is', () => {
  expect(sidesNote(measured(['20', '40']))).toBe(
    '“Below” and “Above” stand where nothing says whether more is better.',
  );
  expect(sidesNote(measured(['20', '20.5']))).toBe(
    '“Above” stands where nothing says whether more is better.',
  );
  expect(sidesNote(measured(['20.5', '100%']))).toBeUndefined();
});

test('an average has one decimal, and none is given of a single month', () => {
  const [measure] = measured(['40']);
  if (!measure) throw new Error('there is a measure');
  expect(averageWords(measure, format)).toBe('20.4');
  expect(averageWords({ ...measure, months: measure.months.slice(1) }, format)).toBeUndefined();
});

test('months without a figure that follow each other are a span', () => {
  const review = reviewed(['2027-02', '2027-06'], '2027-08-31');
  expect(gapSentences(review, format)[0]).toBe(
    '“Stream a” has no figure for March 2027 to May 2027, July 2027 and August 2027: those months count on neither side.',
  );
});

test('a percentage says how much of it came where nothing was projected', () => {
  const late = streamOf('b', { expected: 100 }, { firstLiveMonth: { expected: 5 } });
  const actuals = ['a', 'b'].flatMap((id) =>
    ['2027-02', '2027-04'].map((month) => actual(id, month, 50_000)),
  );
  const { revenue } = reviewOutcomes(
    proposalWith([streamOf('a', { expected: 100 }), late], { wentLiveOn: '2027-02-01', actuals }),
    '2027-04-30',
  );
  expect(revenue && toDateSentence(revenue, format)).toBe(
    '4 monthly figures so far add up to $2,000, where $3,000 was projected for the same months: actual revenue is 67% of the projection. $500 of it came through “Stream b” in months for which nothing was projected there; without it actual revenue is 50% of the projection.',
  );
});

test('a stream without a ratio is named, and so is what is done with it', () => {
  const both = [streamOf('a', { expected: 100 }), streamOf('b', { expected: 100 })];
  const actuals = [
    ...['2027-02', '2027-03', '2027-04'].map((month) => actual('a', month, 50_000)),
    actual('b', '2027-02', 80_000),
  ];
  const { revenue } = reviewOutcomes(proposalWith(both, { wentLiveOn: '2027-02-01', actuals }), '2027-04-30');
  const [rule, without] = revenue ? reforecastSentences(revenue, format) : [];
  expect(rule).toContain('If “Stream a” keeps the ratio');
  expect(without).toBe(
    '“Stream b” has fewer than 3 months with both, so what came through it counts, and the months to come count as projected.',
  );
});

test('a figure beside a target in the currency of the proposal is money, with cents below 100', () => {
  const targets = ['$80,861 in months 1 to 12', '5 USD', '12 orders per $1,000', '€20'];
  const items = targets.map((target, index) => ({ id: `m${index}`, target }));
  const actuals = items.map(({ id: measureId }) => ({
    ...{ id: `x-${measureId}`, measureId, month: '2027-03', value: 8.5 },
  }));
  const { measures } = reviewOutcomes(proposalWith([], { actuals }, { measures: { items } }), '2027-12-31');
  expect(measures.map((measure) => measureFigure(measure, 8.5, format))).toEqual([
    ...['$8.50', '$8.50', '8.5', '8.5'],
  ]);
  expect(measures.slice(0, 1).map((measure) => measureFigure(measure, 6240.4, format))).toEqual(['$6,240']);
});

test('a revenue where nothing was projected deserves a reason, whatever its amount', () => {
  expect(isNotableVariance(140_000, undefined)).toBe(true);
  expect(isNotableVariance(0, undefined)).toBe(false);
  expect(isNotableVariance(140_000, 0.19)).toBe(false);
});

test('streams with figures for different numbers of months are said to', () => {
  const both = [streamOf('a', { expected: 100 }), streamOf('b', { expected: 100 })];
  const months = ['2027-02', '2027-03', '2027-04', '2027-05'];
  const actuals = [
    ...months.map((month) => actual('a', month, 80_000)),
    ...months.slice(1).map((month) => actual('b', month, 80_000)),
  ];
  const { revenue } = reviewOutcomes(proposalWith(both, { wentLiveOn: '2027-02-01', actuals }), '2027-06-30');
  expect(revenue && reforecastSentences(revenue, format)[0]).toContain(
    'If each stream keeps the ratio of actual to projected revenue of the last 3 to 4 months',
  );
});

test('a difference has a sign, and a share only where something was projected', () => {
  expect(varianceWords(120, 0.1, format)).toBe('+$1.20 (+10%)');
  expect(varianceWords(-120, undefined, format)).toBe('−$1.20');
  expect(varianceWords(0, 0, format)).toBe('$0.00 (0%)');
  expect(varianceWords(undefined, undefined, format)).toBe('–');
});
