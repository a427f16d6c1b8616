import type { Content, ContentTable, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Block, TableColumn, Text } from '../blocks.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { inlineContent, plainText } from './inline-content.ts';
import { room, tallestUnbreakablePt } from './room.ts';
import { color, contentWidthPt, font, lineHeight, linePt, sizePt, space } from './theme.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const CELL_PADDING_PT = { side: 6, top: 5, bottom: 5 } as const;
const HAIRLINE_PT = 0.5;
const RULE_PT = 1;

/** Rows that must stand under the caption and the header before a page may end. */
const ROWS_KEPT_WITH_HEADER = 2;

/** Caption, hairlined table with a header on every page, strong sum row, note. */
export function tableContent(block: TableBlock, tools: DrawingTools): Content[] {
  const { printable, textHeight } = tools;
  const widthsPt = block.columns.map((column) => cellWidthPt(column, block.columns));
  const rowHeightPt = (cells: readonly Text[]) =>
    CELL_PADDING_PT.top +
    CELL_PADDING_PT.bottom +
    Math.max(
      linePt(sizePt.table, lineHeight.table),
      ...cells.map((cell, index) =>
        textHeight(printable.narrow(plainText(cell)), {
          fontSizePt: sizePt.table,
          lineHeight: lineHeight.table,
          widthPt: widthsPt[index] ?? contentWidthPt,
        }),
      ),
    );
  const rows = block.sumRow === undefined ? block.rows : [...block.rows, block.sumRow];
  const rowHeightsPt = rows.map(rowHeightPt);
  const firstRowsPt = rowHeightsPt.slice(0, ROWS_KEPT_WITH_HEADER).reduce((sum, height) => sum + height, 0);
  const captionPt = block.caption === '' ? 0 : linePt(sizePt.table, lineHeight.table) * 2 + space.s;

  const table: ContentTable = {
    table: {
      headerRows: 1,
      // A row taller than a page would be cut off; such a table may break inside its rows.
      dontBreakRows: rowHeightsPt.every((height) => height < tallestUnbreakablePt),
      widths: widthsPt,
      body: [
        block.columns.map((column, index) => headerCell(column, index, tools)),
        ...block.rows.map((row) => bodyRow(row, block.columns, tools, {})),
        ...(block.sumRow === undefined ? [] : [bodyRow(block.sumRow, block.columns, tools, { bold: true })]),
      ],
    },
    layout: tableLayout(block.columns.length, block.sumRow !== undefined),
    fontSize: sizePt.table,
    lineHeight: lineHeight.table,
    margin: [0, 0, 0, block.note === undefined ? space.l : space.xs],
  };
  return [
    ...room(captionPt + rowHeightPt(block.columns.map((column) => column.label)) + firstRowsPt),
    ...captionContent(block.caption, tools),
    table,
    ...(block.note === undefined ? [] : [noteContent(block.note, tools)]),
  ];
}

/** The words above a table, a chart or an image. */
export function captionContent(caption: string, { printable }: DrawingTools): Content[] {
  if (caption === '') return [];
  return [
    {
      text: printable.prose(caption),
      fontSize: sizePt.table,
      bold: true,
      lineHeight: lineHeight.table,
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

function headerCell(column: TableColumn, index: number, { printable }: DrawingTools): TableCell {
  return {
    text: printable.narrow(column.label),
    bold: true,
    fontSize: sizePt.small,
    color: color.muted,
    alignment: column.align === 'end' ? 'right' : 'left',
    verticalAlignment: 'bottom',
    ...(index === 0 ? {} : {}),
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
