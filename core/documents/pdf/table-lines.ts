import type { CustomTableLayout } from 'pdfmake/interfaces.js';
import { color, space } from './theme.ts';

/** All tables have hairlines between their rows, a rule where they begin and end, and no lines between columns. */
export const hairlinePt = 0.5;
export const rulePt = 1;

const ROW_PADDING_PT = 6;

/** Rows without a head: the facts of a cover, the chapters of a document. */
export const listLayout: CustomTableLayout = {
  hLineWidth: (index, node) => (index === 0 || index === node.table.body.length ? rulePt : hairlinePt),
  hLineColor: () => color.hairline,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: (index, node) => (index === (node.table.widths?.length ?? 0) - 1 ? 0 : space.l),
  paddingTop: () => ROW_PADDING_PT,
  paddingBottom: () => ROW_PADDING_PT,
};

/** How tall such a row is around its text. */
export const listRowPaddingPt = 2 * ROW_PADDING_PT + rulePt;
