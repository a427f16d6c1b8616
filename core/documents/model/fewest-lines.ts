/** A column that may trade its width with others. */
export type TradedColumn = {
  /** What it never goes below. */
  leastPt: number;
  /** What of its width no text stands on. */
  paddingPt: number;
  /** How wide the paragraphs of each of its cells are on one line each; the first cell is its head. */
  cells: readonly (readonly number[])[];
};

/** What moves from a column to another at once: so many steps that a line more may fit. */
const STEP_PT = 9;
const MOST_STEPS = 10;
/** A table that has more rows than this is balanced by the first of them. */
const MOST_ROWS = 40;
/** A width that moves is worth this many lines a step, so that the stated widths stay where little is gained. */
const LINES_A_STEP = 0.2;
const MOST_MOVES = 12;

/** The widths of columns, in points, at which their rows take the fewest lines; the sum stays what it was. */
export function withFewestLines(
  widthsPt: readonly number[],
  columns: readonly (TradedColumn | undefined)[],
): readonly number[] {
  const traded = columns.flatMap((column, index) => (column === undefined ? [] : [index]));
  if (traded.length < 2) return widthsPt;
  let current = widthsPt;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const next = bestMove(current, columns, traded);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

function bestMove(
  widths: readonly number[],
  columns: readonly (TradedColumn | undefined)[],
  traded: readonly number[],
): readonly number[] | undefined {
  const lines = columns.map((column, index) => linesOf(column, widths[index] ?? 0));
  const before = tableLines(lines);
  let best: readonly number[] | undefined;
  let mostGained = 0;
  for (const taker of traded) {
    for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
      const movedPt = steps * STEP_PT;
      const takerLines = linesOf(columns[taker], (widths[taker] ?? 0) + movedPt);
      for (const giver of traded) {
        const leftPt = (widths[giver] ?? 0) - movedPt;
        if (giver === taker || leftPt < (columns[giver]?.leastPt ?? 0)) continue;
        const giverLines = linesOf(columns[giver], leftPt);
        // A head that takes another line is no gain.
        if ((giverLines[0] ?? 0) > (lines[giver]?.[0] ?? 0)) continue;
        const after = tableLines(lines.with(taker, takerLines).with(giver, giverLines));
        const gained = before - after - steps * LINES_A_STEP;
        if (gained <= mostGained) continue;
        mostGained = gained;
        best = widths.with(taker, (widths[taker] ?? 0) + movedPt).with(giver, leftPt);
      }
    }
  }
  return best;
}

/** How many lines each cell takes. */
function linesOf(column: TradedColumn | undefined, widthPt: number): readonly number[] {
  if (column === undefined) return [];
  const linePt = widthPt - column.paddingPt;
  return column.cells
    .slice(0, MOST_ROWS)
    .map((paragraphs) => paragraphs.reduce((sum, pt) => sum + Math.max(1, Math.ceil(pt / linePt)), 0));
}

/** A row is as tall as its tallest cell. */
function tableLines(lines: readonly (readonly number[])[]): number {
  const rowCount = Math.max(...lines.map((cells) => cells.length));
  let total = 0;
  for (let row = 0; row < rowCount; row += 1) {
    total += lines.reduce((most, cells) => Math.max(most, cells[row] ?? 0), 0);
  }
  return total;
}
