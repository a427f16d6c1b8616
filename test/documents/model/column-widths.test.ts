import { expect, test } from 'vitest';
import { fittingColumns } from '../../../core/documents/model/column-widths.ts';

const columns = [
  { label: 'Stream', align: 'start', widthFraction: 0.4 },
  { label: 'Difference', align: 'end', widthFraction: 0.5 },
  { label: 'Came true', align: 'end', widthFraction: 0.1 },
] as const;

test('a column of figures is as wide as its widest figure, at the cost of those with room to spare', () => {
  const rows = [['Promotional campaigns', '+$3.00', '10,322%']];
  const fitting = fittingColumns(columns, rows, false);
  expect(fitting[2]?.widthFraction).toBeGreaterThan(0.1);
  expect(fitting[1]?.widthFraction).toBeLessThan(0.5);
  expect(fitting.reduce((sum, { widthFraction }) => sum + widthFraction, 0)).toBeCloseTo(1);
});

test('columns that are wide enough stay as they are', () => {
  expect(fittingColumns(columns, [['Welcome', '+$3.00', '7%']], false)).toEqual(columns);
});

test('a figure that nothing has room for takes what there is, and no column is lost', () => {
  const long = '9'.repeat(18);
  const fitting = fittingColumns(columns, [[long, long, long]], false);
  for (const { widthFraction } of fitting) expect(widthFraction).toBeGreaterThan(0.05);
});
