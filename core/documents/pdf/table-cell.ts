import type { Passage, TableColumn } from '../../ports/document-model.ts';
import { mapPassage } from '../model/map-texts.ts';
import { withFittingFigures } from '../unbroken-figures.ts';
import type { DrawingTools } from './drawing-tools.ts';
import type { NarrativePlace } from './narrative-place.ts';
import type { Page } from './page.ts';
import { WIDE_CELL_PT } from './printable-text.ts';
import { lineHeight, sizePt, space } from './theme.ts';

/** How large the text of a table is, and how far its lines stand apart. */
export type Look = { fontSizePt: number; topPt: number; bottomPt: number };
export const usualLook: Look = { fontSizePt: sizePt.table, topPt: 5, bottomPt: 3 };
export const denseLook: Look = { fontSizePt: sizePt.furniture, topPt: 3, bottomPt: 1 };

const SIDE_PADDING_PT = 6;

/** The outer cells have no padding towards the edge, so that text stands on the same line as the paragraphs. */
export function sidePaddingPt(index: number, columnCount: number): { left: number; right: number } {
  return {
    left: index === 0 ? 0 : SIDE_PADDING_PT,
    right: index === columnCount - 1 ? 0 : SIDE_PADDING_PT,
  };
}

export function cellWidthPt(column: TableColumn, columns: readonly TableColumn[], page: Page): number {
  const { left, right } = sidePaddingPt(columns.indexOf(column), columns.length);
  return column.widthFraction * page.contentWidthPt - left - right;
}

/** What stands in a cell and how; a day or a figure with its unit stays on one line where the column has the room. */
export function cellAt(
  passage: Passage = '',
  { column, columns, look }: { column: TableColumn; columns: readonly TableColumn[]; look: Look },
  tools: DrawingTools,
): [Passage, DrawingTools, NarrativePlace] {
  const widthPt = cellWidthPt(column, columns, tools.page);
  const place: NarrativePlace = {
    widthPt,
    besidePt: 0,
    fontSizePt: look.fontSizePt,
    lineHeight: lineHeight.table,
    gapPt: space.xs,
    fit: widthPt < WIDE_CELL_PT ? 'narrow' : 'wide',
  };
  const fits = (unbroken: string) => {
    // Figures under each other are as wide as a nought, and the sum of them is in bold letters.
    const widest = column.align === 'end' ? unbroken.replace(/\d/g, '0') : unbroken;
    return tools.textWidthPt(widest, look.fontSizePt, 'semiBold') <= widthPt;
  };
  const whole = mapPassage(passage, (run) => [{ ...run, text: withFittingFigures(run.text, fits) }]);
  return [whole, tools, place];
}
