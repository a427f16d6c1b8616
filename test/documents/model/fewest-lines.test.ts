import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TradedColumn, withFewestLines } from '../../../core/documents/model/fewest-lines.ts';

const column = (leastPt: number, ...cellsPt: number[]): TradedColumn => ({
  leastPt,
  paddingPt: 12,
  cells: [[20], ...cellsPt.map((pt) => [pt])],
});

test('a column of short texts gives room to one whose texts take many lines', () => {
  const [short = 0, long = 0] = withFewestLines(
    [200, 250],
    [column(60, 40, 45, 30), column(60, 480, 500, 490)],
  );
  expect(short).toBeLessThan(200);
  expect(long).toBeGreaterThan(250);
});

test('a column that is not traded keeps its width, and so do all where nothing is gained', () => {
  const columns = [undefined, column(36, 500), column(36, 20)];
  expect(withFewestLines([100, 150, 200], columns)[0]).toBe(100);
  expect(withFewestLines([200, 250], [column(36, 50), column(36, 60)])).toEqual([200, 250]);
});

test('no width is lost, no column goes below its least, and the rows never take more lines', () => {
  const cell = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 3 });
  const columns = fc.array(
    fc.record({
      leastPt: fc.integer({ min: 36, max: 90 }),
      paddingPt: fc.constant(12),
      cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 6 },
  );
  const heights = (widths: readonly number[], traded: readonly TradedColumn[]) =>
    [0, 1, 2].map((row) =>
      Math.max(
        ...traded.map(({ cells, paddingPt }, index) =>
          (cells[row] ?? []).reduce(
            (sum, pt) => sum + Math.max(1, Math.ceil(pt / ((widths[index] ?? 0) - paddingPt))),
            0,
          ),
        ),
      ),
    );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  fc.assert(
    fc.property(columns, (traded) => {
      const stated = traded.map(() => 450 / traded.length);
      const widths = withFewestLines(stated, traded);
      expect(sum(widths)).toBeCloseTo(450);
      for (const [index, widthPt] of widths.entries())
        expect(widthPt).toBeGreaterThanOrEqual(Math.min(stated[index] ?? 0, traded[index]?.leastPt ?? 0));
      expect(sum(heights(widths, traded))).toBeLessThanOrEqual(sum(heights(stated, traded)));
    }),
  );
});
