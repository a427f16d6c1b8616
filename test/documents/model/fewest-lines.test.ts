import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Paragraph,
  type TradedColumn,
  withFewestLines,
} from '../../../core/documents/model/fewest-lines.ts';

const column = (leastPt: number, ...cellsPt: number[]): TradedColumn => ({
  leastPt,
  paddingPt: 12,
  cells: [[[20]], ...cellsPt.map((pt) => [wordsOf(pt)])],
});

/** Text of that width, in words of 30 points. */
const wordsOf = (pt: number): readonly number[] =>
  Array.from({ length: Math.ceil(pt / 30) }, (_, index) => Math.min(30, pt - index * 30));

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

test('short cells break only where their rows are spared more lines', () => {
  const of = (isShort: boolean, ...cells: Paragraph[]): TradedColumn => ({
    leastPt: 40,
    paddingPt: 12,
    cells: [[[20]], ...cells.map((words) => [words])],
    isShort,
  });
  const names = of(true, [40, 35], [40, 35], [40, 35]);
  const oneLong = of(false, [50, 65], [50], [50]);
  expect(withFewestLines([92, 112], [names, oneLong])[0]).toBe(92);
  const allLong = of(false, [50, 65], [50, 65], [50, 65]);
  expect(withFewestLines([92, 112], [names, allLong])[0]).toBe(92);
  const veryLong = of(false, wordsOf(480), wordsOf(480), wordsOf(480));
  expect(withFewestLines([92, 112], [names, veryLong])[0]).toBeLessThan(92);
});

test('no width is lost, no column goes below its least, and the rows never take more lines', () => {
  const paragraph = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 12 });
  const columns = fc.array(
    fc.record({
      leastPt: fc.integer({ min: 36, max: 90 }),
      paddingPt: fc.constant(12),
      cells: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
      isShort: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const heights = (widths: readonly number[], traded: readonly TradedColumn[]) =>
    [0, 1, 2].map((row) =>
      Math.max(
        ...traded.map(({ cells, paddingPt }, index) =>
          sum((cells[row] ?? []).map((words) => linesOf(words, (widths[index] ?? 0) - paddingPt))),
        ),
      ),
    );
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

/** Set word by word with a space between two; what is wider than a line goes on in the next. */
function linesOf(words: Paragraph, linePt: number): number {
  const SPACE_PT = 2.5;
  let [lines, leftPt] = [1, linePt];
  for (const [index, wordPt] of words.entries()) {
    const isFirst = index === 0 || leftPt === linePt;
    const neededPt = wordPt + (isFirst ? 0 : SPACE_PT);
    if (!isFirst && neededPt > leftPt) [lines, leftPt] = [lines + 1, linePt - wordPt];
    else leftPt -= neededPt;
    while (leftPt < 0) [lines, leftPt] = [lines + 1, leftPt + linePt];
  }
  return lines;
}
