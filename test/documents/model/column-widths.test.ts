import { expect, test } from 'vitest';
import { fittingColumns } from '../../../core/documents/model/column-widths.ts';

const columns = [
  { label: 'Stream', align: 'start', widthFraction: 0.4 },
  { label: 'Difference', align: 'end', widthFraction: 0.5 },
  { label: 'Came true', align: 'end', widthFraction: 0.1 },
] as const;

test('a column of figures is as wide as its widest figure, at the cost of those with room to spare', () => {
  const rows = [['Promotional campaigns', '+$3.00', '10,322%']];
  const fitting = fittingColumns(columns, rows);
  expect(fitting[2]?.widthFraction).toBeGreaterThan(0.1);
  expect(fitting[1]?.widthFraction).toBeLessThan(0.5);
  expect(fitting.reduce((sum, { widthFraction }) => sum + widthFraction, 0)).toBeCloseTo(1);
});

test('no word and no day is broken for want of room in its column', () => {
  const narrow = [
    { label: 'Tactic', align: 'start', widthFraction: 0.6 },
    { label: 'Channel', align: 'start', widthFraction: 0.1 },
    { label: 'Due on', align: 'start', widthFraction: 0.3 },
  ] as const;
  const text = 'One hour a week in the forum with the people from the workshop';
  const rows = [[{ blocks: [{ kind: 'paragraph', text }] } as const, 'Community forum (owned)', 'x']];
  const [, channel] = fittingColumns(narrow, rows);
  expect((channel?.widthFraction ?? 0) * 451).toBeGreaterThan(9 * 5.5 + 12);
  const day = [[text, 'Our assumption, September 30, 2027', 'x']];
  expect((fittingColumns(narrow, day)[1]?.widthFraction ?? 0) * 451).toBeGreaterThan(9 * 9.8 + 12);
});

test('short cells stand on one line each, at the cost of columns of longer texts', () => {
  const two = [
    { label: 'Difference', align: 'start', widthFraction: 0.2 },
    { label: 'Reason', align: 'start', widthFraction: 0.8 },
  ] as const;
  const reason = 'The nightly sync was down for two days, and half of the list got no message.';
  const [difference, other] = fittingColumns(two, [['−$12,564 (−93%)', reason]]);
  expect((difference?.widthFraction ?? 0) * 451).toBeGreaterThan(9 * 8.2 + 12);
  expect(other?.widthFraction).toBeGreaterThan(0.6);
});

test('a range of figures in a column of figures stands on one line, though each 1 is as wide as an 8', () => {
  const six = ['Month', 'Projected', 'Low to high', 'Actual', 'Difference', 'Re-forecast'].map(
    (label, index) => ({
      ...{ label, widthFraction: 1 / 6 },
      align: index === 0 ? ('start' as const) : ('end' as const),
    }),
  );
  const rows = [['October 2028', '£5,077', '£1,411 to £11,111', '£12,348', '+£5,942 (+647%)', '£16,096']];
  const [, , range] = fittingColumns(six, rows, { isDense: true, keepsShares: true });
  // In the tabular figures of our fonts 11 of 17 characters are digits of 0.65 em.
  expect((range?.widthFraction ?? 0) * 451).toBeGreaterThan(8 * 9.1 + 12);
});

test('columns that are wide enough stay as they are', () => {
  expect(fittingColumns(columns, [['Welcome', '+$3.00', '7%']])).toEqual(columns);
});

test('a figure that nothing has room for takes what there is, and no column is lost', () => {
  const long = '9'.repeat(18);
  const fitting = fittingColumns(columns, [[long, long, long]]);
  for (const { widthFraction } of fitting) expect(widthFraction).toBeGreaterThan(0.05);
});
