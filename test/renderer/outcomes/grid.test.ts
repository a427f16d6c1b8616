import { expect, test } from 'vitest';
import { firstMonthOf, gridMonths, seriesOf } from '../../../renderer/sections/outcomes/actuals-series.ts';
import { neighbourOf } from '../../../renderer/sections/outcomes/grid-keys.ts';
import { pastedFigures } from '../../../renderer/sections/outcomes/pasted-figures.ts';
import { actual, proposalWith, streamOf } from '../../domain/outcomes/outcome-kit.ts';

const isFigure = (cell: string) => /^[\d.,]+$/.test(cell);
const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const whole = { isAtStart: true, isAtEnd: true };

test('one copied cell is pasted as text', () => {
  expect(pastedFigures('1,200', isFigure)).toBeUndefined();
});

test('a copied column goes downwards; titles, empty cells and dashes are passed over', () => {
  expect(pastedFigures('Revenue\r\n100\r\n\r\n–\r\n300\r\n', isFigure)).toEqual([
    { text: '100', column: 0, row: 0 },
    { text: '300', column: 0, row: 3 },
  ]);
});

test('figures beside months go to their months', () => {
  expect(pastedFigures('Month\tA\tB\nMar 2027\t1\t2\n2027-05\t\t4', isFigure)).toEqual([
    { text: '1', column: 0, month: '2027-03' },
    { text: '2', column: 1, month: '2027-03' },
    { text: '4', column: 1, month: '2027-05' },
  ]);
});

test('what is no figure is kept as it is, so that it can be said to be left out', () => {
  expect(pastedFigures('1\nabout 5', isFigure)).toEqual([
    { text: '1', column: 0, row: 0 },
    { text: 'about 5', column: 0, row: 1 },
  ]);
});

test('Enter and up and down change the row, left and right only leave the text at its ends', () => {
  const inText = { isAtStart: false, isAtEnd: false };
  expect(neighbourOf('2,1', { ...plain, key: 'Enter' }, inText)).toBe('3,1');
  expect(neighbourOf('2,1', { ...plain, key: 'Enter', shiftKey: true }, inText)).toBe('1,1');
  expect(neighbourOf('2,1', { ...plain, key: 'ArrowUp' }, inText)).toBe('1,1');
  expect(neighbourOf('2,1', { ...plain, key: 'ArrowRight' }, inText)).toBeUndefined();
  expect(neighbourOf('2,1', { ...plain, key: 'ArrowRight' }, whole)).toBe('2,2');
  expect(neighbourOf('2,1', { ...plain, key: 'ArrowLeft', shiftKey: true }, whole)).toBeUndefined();
  expect(neighbourOf('', { ...plain, key: 'Enter' }, whole)).toBeUndefined();
});

test('months start when it went live; until that is known, with the first figure, the plan, or now', () => {
  const streams = [streamOf('a', { expected: 1 })];
  const typed = { actuals: [actual('a', '2027-03', 1)] };
  expect(firstMonthOf(proposalWith(streams, { wentLiveOn: '2027-02-27', ...typed }), '2028-01-01')).toBe(
    '2027-02',
  );
  expect(firstMonthOf(proposalWith(streams, typed), '2028-01-01')).toBe('2027-03');
  expect(firstMonthOf(proposalWith(streams, {}), '2028-01-01')).toBe('2028-01');
});

test('a year is in sight, and every month that has a figure', () => {
  const revenue = { horizonMonths: 36, streams: [streamOf('a', { expected: 1 })] };
  const actuals = ['2026-11', '2027-01', '2029-12'].map((month) => actual('a', month, 1));
  const proposal = proposalWith([], { wentLiveOn: '2027-01-04', actuals }, { revenue });
  const months = gridMonths(proposal, '2027-01', { today: '2027-03-01', isWhole: false });
  expect([months[0], months[1], months.length, months.at(-1)]).toEqual(['2026-11', '2027-01', 14, '2029-12']);
  expect(gridMonths(proposal, '2027-01', { today: '2027-03-01', isWhole: true })).toHaveLength(36);
});

test('a stream shows what was projected, a measure has a unit and no projection', () => {
  const items = [{ id: 'm', unit: 'Hours' }];
  const proposal = proposalWith([streamOf('a', { expected: 100 })], {}, { measures: { items } });
  const [stream, measure] = seriesOf(proposal, '2027-02');
  expect(stream).toMatchObject({ key: 'streamId', name: 'Stream a', unit: 'USD' });
  expect(stream?.projected.get('2027-02')).toBe(100_000);
  expect(measure).toMatchObject({ key: 'measureId', name: 'Measure 1', unit: 'Hours' });
  expect(measure?.projected.size).toBe(0);
});

test('a stream that starts from what there is today asks for what came on top of it', () => {
  const stream = streamOf('a', { expected: 100 }, { startsFrom: 'today' });
  expect(seriesOf(proposalWith([stream], {}), '2027-02')[0]?.unit).toBe('USD on top of before');
});
