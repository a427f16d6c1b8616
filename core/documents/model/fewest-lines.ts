/** A column that may trade its width with others. */
export type TradedColumn = {
  /** What it never goes below. */
  leastPt: number;
  /** What of its width no text stands on. */
  paddingPt: number;
  /** The words of each paragraph of each of its cells; the first cell is its head. */
  cells: readonly (readonly Paragraph[])[];
  /** Its cells are names, days or amounts, which read best on one line. */
  isShort?: boolean;
};

/** How wide its words are. */
export type Paragraph = readonly number[];

/** What moves from a column to another at once: so many steps that a line more may fit. */
const STEP_PT = 9;
const MOST_STEPS = 10;
/** A table that has more rows than this is balanced by the first of them. */
const MOST_ROWS = 40;
/** A width that moves is worth this many lines a step, so that the stated widths stay where little is gained. */
const LINES_A_STEP = 0.2;
const MOST_MOVES = 12;
/** What it costs to break a short cell once more, where its row is no taller for it. */
const LINES_A_BREAK = 0.25;
const SPACE_PT = 2.5;

/** The widths of columns, in points, at which their rows take the fewest lines; the sum stays what it was. */
export function withFewestLines(
  widthsPt: readonly number[],
  columns: readonly (TradedColumn | undefined)[],
): readonly number[] {
  const traded = columns.flatMap((column, index) => (column === undefined ? [] : [index]));
  if (traded.length < 2) return widthsPt;
  const linesAt = columns.map(createLinesAt);
  let current = widthsPt;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const next = bestMove(current, columns, traded, linesAt);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

function bestMove(
  widths: readonly number[],
  columns: readonly (TradedColumn | undefined)[],
  traded: readonly number[],
  linesAt: readonly LinesAt[],
): readonly number[] | undefined {
  const lines = linesAt.map((at, index) => at(widths[index] ?? 0));
  const before = tableLines(lines, columns);
  let best: readonly number[] | undefined;
  let mostGained = 0;
  for (const taker of traded) {
    for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
      const movedPt = steps * STEP_PT;
      const takenPt = (widths[taker] ?? 0) + movedPt;
      const takerLines = linesAt[taker]?.(takenPt) ?? [];
      for (const giver of traded) {
        const leftPt = (widths[giver] ?? 0) - movedPt;
        if (giver === taker || leftPt < (columns[giver]?.leastPt ?? 0)) continue;
        const giverLines = linesAt[giver]?.(leftPt) ?? [];
        // A head that takes another line is no gain.
        if ((giverLines[0] ?? 0) > (lines[giver]?.[0] ?? 0)) continue;
        const after = tableLines(lines.with(taker, takerLines).with(giver, giverLines), columns);
        const gained = before - after - steps * LINES_A_STEP;
        if (gained <= mostGained) continue;
        mostGained = gained;
        best = widths.with(taker, takenPt).with(giver, leftPt);
      }
    }
  }
  return best;
}

/** How many lines each cell of a column takes at a width. */
type LinesAt = (widthPt: number) => readonly number[];

function createLinesAt(column: TradedColumn | undefined): LinesAt {
  if (column === undefined) return () => [];
  const cells = column.cells.slice(0, MOST_ROWS);
  const known = new Map<number, readonly number[]>();
  return (widthPt) => {
    const lines =
      known.get(widthPt) ??
      cells.map((paragraphs) =>
        paragraphs.reduce((sum, words) => sum + lineCount(words, widthPt - column.paddingPt), 0),
      );
    known.set(widthPt, lines);
    return lines;
  };
}

function lineCount(words: Paragraph, linePt: number): number {
  let count = 1;
  let takenPt = 0;
  for (const wordPt of words) {
    if (takenPt > 0 && takenPt + SPACE_PT + wordPt > linePt) {
      count += 1;
      takenPt = wordPt;
    } else {
      takenPt += (takenPt > 0 ? SPACE_PT : 0) + wordPt;
    }
    // A word wider than the line is cut into lines of letters.
    while (takenPt > linePt) {
      count += 1;
      takenPt -= linePt;
    }
  }
  return count;
}

/** A row is as tall as its tallest cell. */
function tableLines(
  lines: readonly (readonly number[])[],
  columns: readonly (TradedColumn | undefined)[],
): number {
  const rowCount = Math.max(...lines.map((cells) => cells.length));
  let total = 0;
  for (let row = 0; row < rowCount; row += 1) {
    total += lines.reduce((most, cells) => Math.max(most, cells[row] ?? 0), 0);
  }
  const breaks = lines.reduce(
    (sum, cells, index) =>
      columns[index]?.isShort ? cells.slice(1).reduce((of, count) => of + count - 1, sum) : sum,
    0,
  );
  return total + breaks * LINES_A_BREAK;
}
