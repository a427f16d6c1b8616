import type { Content, ContentTable, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Block, TableColumn, Text } from '../blocks.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { inlineContent, plainText } from './inline-content.ts';
import { tallestUnbreakablePt } from './room.ts';
import { color, contentHeightPt, contentWidthPt, font, lineHeight, sizePt, space } from './theme.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const CELL_PADDING_PT = { side: 6, top: 6, bottom: 4 } as const;
const HAIRLINE_PT = 0.5;
const RULE_PT = 1;

/** A row of this height may stand alone under the header at the foot of a page. */
const TALL_ROW_PT = 72;
/** A table up to this height is not split: the gap at the foot of a page is smaller than the harm. */
const SHORT_TABLE_PT = contentHeightPt / 3;

/** Caption, hairlined table with a header on every page, strong sum row, note. */
export function tableContent(block: TableBlock, tools: DrawingTools): Content[] {
  const hasSumRow = block.sumRow !== undefined;
  const sumRow =
    block.sumRow === undefined ? [] : [bodyRow(block.sumRow, block.columns, tools, { bold: true })];
  const table: ContentTable = {
    table: {
      headerRows: 1,
      // A row taller than a page would be cut off; such a table may break inside its rows.
      dontBreakRows: block.rows.every((row) => rowHeightPt(row, block.columns, tools) < tallestUnbreakablePt),
      widths: block.columns.map((column) => cellWidthPt(column, block.columns)),
      body: [
        block.columns.map((column) => headerCell(column, tools)),
        ...block.rows.map((row) => bodyRow(row, block.columns, tools, {})),
        ...sumRow,
      ],
    },
    layout: tableLayout(block.columns.length, hasSumRow),
    fontSize: sizePt.table,
    lineHeight: lineHeight.table,
    margin: [0, 0, 0, block.note === undefined ? space.l : space.xs],
  };
  return [
    ...captionContent(block.caption, tools),
    table,
    ...(block.note === undefined ? [] : [noteContent(block.note, tools)]),
  ];
}

/** What must stand together before a page may end: a short table whole, of a long one its head and first rows. */
export function tableOpeningPt({ caption, columns, rows, sumRow }: TableBlock, tools: DrawingTools): number {
  const header = columns.map((column) => column.label);
  const headPt = captionHeightPt(caption, tools) + rowHeightPt(header, columns, tools);
  const heightsPt = [...rows, ...(sumRow === undefined ? [] : [sumRow])].map((row) =>
    rowHeightPt(row, columns, tools),
  );
  const wholePt = heightsPt.reduce((sum, height) => sum + height, headPt);
  if (wholePt <= SHORT_TABLE_PT) return wholePt;
  const [first = 0, second = 0] = heightsPt;
  return headPt + (first < TALL_ROW_PT ? first + second : first);
}

function rowHeightPt(cells: readonly Text[], columns: readonly TableColumn[], tools: DrawingTools): number {
  const heights = columns.map((column, index) =>
    tools.textHeight(tools.printable.narrow(plainText(cells[index] ?? '')), {
      fontSizePt: sizePt.table,
      lineHeight: lineHeight.table,
      widthPt: cellWidthPt(column, columns),
      weight: 'semiBold',
    }),
  );
  return CELL_PADDING_PT.top + CELL_PADDING_PT.bottom + Math.max(0, ...heights);
}

const captionStyle = { fontSize: sizePt.table, lineHeight: lineHeight.table } as const;

export function captionHeightPt(caption: string, { textHeight }: DrawingTools): number {
  if (caption === '') return 0;
  const { fontSize: fontSizePt, lineHeight } = captionStyle;
  const widthPt = contentWidthPt;
  return space.xs + textHeight(caption, { fontSizePt, lineHeight, widthPt, weight: 'semiBold' }) + space.s;
}

/** The words above a table, a chart or an image. */
export function captionContent(caption: string, { printable }: DrawingTools): Content[] {
  if (caption === '') return [];
  return [
    {
      text: printable.prose(caption),
      ...captionStyle,
      bold: true,
      margin: [0, space.xs, 0, space.s],
    },
  ];
}

function noteContent(note: string, { printable }: DrawingTools): ContentText {
  return {
    text: printable.prose(note),
    fontSize: sizePt.small,
    lineHeight: lineHeight.table,
    color: color.muted,
    margin: [0, space.xs, 0, space.l],
  };
}

/** The outer cells have no padding towards the edge, so that text stands on the same line as the paragraphs. */
function sidePaddingPt(index: number, columnCount: number): { left: number; right: number } {
  return {
    left: index === 0 ? 0 : CELL_PADDING_PT.side,
    right: index === columnCount - 1 ? 0 : CELL_PADDING_PT.side,
  };
}

function cellWidthPt(column: TableColumn, columns: readonly TableColumn[]): number {
  const { left, right } = sidePaddingPt(columns.indexOf(column), columns.length);
  return column.widthFraction * contentWidthPt - left - right;
}

function headerCell(column: TableColumn, { printable }: DrawingTools): TableCell {
  return {
    text: printable.narrow(column.label),
    bold: true,
    fontSize: sizePt.small,
    color: color.muted,
    alignment: column.align === 'end' ? 'right' : 'left',
    verticalAlignment: 'bottom',
  };
}

function bodyRow(
  cells: readonly Text[],
  columns: readonly TableColumn[],
  { printable }: DrawingTools,
  style: { bold?: boolean },
): TableCell[] {
  return columns.map((column, index) => ({
    text: inlineContent(cells[index] ?? '', printable, 'narrow'),
    ...(column.align === 'end' ? { alignment: 'right', font: font.tabular } : {}),
    ...style,
  }));
}

function tableLayout(columnCount: number, hasSumRow: boolean): CustomTableLayout {
  const isSumRow = (index: number, rowCount: number) => hasSumRow && index === rowCount - 1;
  return {
    hLineWidth: (index, node) => {
      const rowCount = node.table.body.length;
      if (index === 0) return 0;
      if (index === 1 || index === rowCount || isSumRow(index, rowCount)) return RULE_PT;
      return HAIRLINE_PT;
    },
    hLineColor: (index, node) => {
      const rowCount = node.table.body.length;
      return index === 1 || isSumRow(index, rowCount) ? color.rule : color.hairline;
    },
    vLineWidth: () => 0,
    paddingLeft: (index) => sidePaddingPt(index, columnCount).left,
    paddingRight: (index) => sidePaddingPt(index, columnCount).right,
    paddingTop: () => CELL_PADDING_PT.top,
    paddingBottom: () => CELL_PADDING_PT.bottom,
  };
}
