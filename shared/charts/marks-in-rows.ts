/** Where the words of an upright line lie: all to its left, in its middle, or all to its right. */
export type Side = 'before' | 'across' | 'after';

/** An upright line with words above it. Places and widths are shares of the width of the drawing. */
export type NamedMark = {
  place: number;
  width: number;
  /** The most wished for first. */
  sides: readonly [Side, Side, Side];
};

/** Row 0 stands on the lines, row 1 above it, and so on. */
export type PlacedMark = { side: Side; row: number };

/** Words may reach a little into the margin on the right; on the left the axis has its labels. */
const marginRight = 0.05;

const rowsToTry = [
  [0, 0, 0],
  [0, 1, 0],
  [0, 1, 2],
] as const;

/**
 * Places the words of three lines, which come in order, in as few rows as it takes that none meet. None stand across the
 * place that is kept free, where another line would look like the one that they name.
 */
export function placedInRows<Mark extends NamedMark>(
  marks: readonly [Mark, Mark, Mark],
  kept: number,
): readonly (Mark & PlacedMark)[] {
  for (const rows of rowsToTry) {
    const sides = sidesIn(rows, marks, kept);
    if (sides)
      return marks.map((mark, index) => ({ ...mark, side: sides[index] ?? 'across', row: rows[index] ?? 0 }));
  }
  return marks.map((mark, row) => ({ ...mark, side: mark.place < 0.5 ? 'after' : 'before', row }));
}

/** The first sides, those of the first line changing last, at which no words in one row meet. */
function sidesIn(
  rows: readonly number[],
  marks: readonly NamedMark[],
  kept: number,
  chosen: readonly Side[] = [],
): readonly Side[] | undefined {
  const mark = marks[chosen.length];
  if (!mark) return chosen;
  for (const side of mark.sides) {
    const [from, to] = spanOf(mark, side);
    const isFree = chosen.every((other, index) => {
      const before = marks[index];
      return rows[index] !== rows[chosen.length] || !before || spanOf(before, other)[1] <= from;
    });
    const isInside = from >= 0 && to <= 1 + marginRight;
    if (!isFree || !isInside || (from < kept && kept < to)) continue;
    const found = sidesIn(rows, marks, kept, [...chosen, side]);
    if (found) return found;
  }
  return undefined;
}

function spanOf({ place, width }: NamedMark, side: Side): readonly [from: number, to: number] {
  const from = { before: place - width, across: place - width / 2, after: place }[side];
  return [from, from + width];
}
