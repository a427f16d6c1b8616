import type { Block, Passage, TableColumn } from '../../ports/document-model.ts';
import { textsOf } from '../model/plain-texts.ts';
import { type Look, letterPt } from './look.ts';
import { CELL_PADDING_PT, DENSE_CELL_PADDING_PT, SIDE_PADDING_PT } from './table-parts.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** What letters of the font take on the average, and what a line of it takes, as shares of their size. */
const LETTER_EM = 0.5;
const LINE_EM = 1.22;
/** A table that takes up to this share of a page is not split: a gap is smaller than the harm. */
const SHORT_TABLE_SHARE = 0.32;
/** The same for one that is read at one glance. */
const WHOLE_TABLE_SHARE = 0.42;

/** How many letters a line of a column has room for, near enough. */
export function lettersInLine({ widthFraction }: TableColumn, isDense: boolean, { page }: Look): number {
  const widthPt = widthFraction * page.contentWidthPt - 2 * SIDE_PADDING_PT;
  return Math.max(1, Math.floor(widthPt / (LETTER_EM * letterPt(isDense ? 'furniture' : 'table'))));
}

/** Whether all rows of a table stay on one page. */
export function staysWhole(block: TableBlock, look: Look): boolean {
  const { columns, rows, sumRow, note, isDense = false, isWhole = false } = block;
  const lettersOf = columns.map((column) => lettersInLine(column, isDense, look));
  const linePt = LINE_EM * letterPt(isDense ? 'furniture' : 'table');
  // The paragraphs of a cell keep the same distance once more.
  const paddingPt = 4 * (isDense ? DENSE_CELL_PADDING_PT : CELL_PADDING_PT);
  const rowPt = (cells: readonly Passage[]) =>
    paddingPt +
    linePt * Math.max(1, ...lettersOf.map((letters, index) => lineCount(cells[index] ?? '', letters)));
  const all = [columns.map(({ label }) => label), ...rows, ...(sumRow ? [sumRow] : [])];
  const notePt = note
    ? linePt *
      lineCount(
        note,
        lettersOf.reduce((sum, letters) => sum + letters, 0),
      )
    : 0;
  const heightPt = all.reduce((sum, cells) => sum + rowPt(cells), notePt);
  return heightPt <= (isWhole ? WHOLE_TABLE_SHARE : SHORT_TABLE_SHARE) * look.page.contentHeightPt;
}

function lineCount(passage: Passage, letters: number): number {
  const lines = textsOf(passage).flatMap((text) => text.split('\n'));
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
