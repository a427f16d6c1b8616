import type { Content, ContentTable, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Block, Passage, Shade, TableColumn, Text } from '../../ports/document-model.ts';
import { captionContent, captionHeightPt } from './caption-content.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { inlineContent, plainText } from './inline-content.ts';
import { passageContent } from './narrative-content.ts';
import { passageHeightPt } from './narrative-height.ts';
import { cellAt, cellWidthPt, denseLook, type Look, sidePaddingPt, usualLook } from './table-cell.ts';
import { hairlinePt, rulePt } from './table-lines.ts';
import { meaning, type Semantics } from './tagging/semantics.ts';
import { color, font, lineHeight, margins, sizePt, space } from './theme.ts';

/** pdfmake's types know neither of a text. */
type HeadCell = ContentText & { id?: string; verticalAlignment: 'bottom' };

type TableBlock = Extract<Block, { kind: 'table' }>;

const lookOf = ({ isDense }: TableBlock): Look => (isDense ? denseLook : usualLook);

/** A row taller than this may stand alone at either end of a table, and two that are taller than that together. */
const TALL_ROW_PT = 72;
const TALL_PAIR_PT = 150;
/** What moves to the next page should be small, and a short row alone reads as left over. */
const isPair = (outerPt: number, innerPt: number): boolean =>
  outerPt < TALL_ROW_PT && outerPt + innerPt < TALL_PAIR_PT;
/** A table that takes up to this share of a page with what leads to it is not split: a gap is smaller than the harm. */
const SHORT_TABLE_SHARE = 0.25;
/** The same for one that is read at one glance. */
const WHOLE_TABLE_SHARE = 0.4;

/** Caption, hairlined table with a header on every page, strong sum row, note. */
export function tableContent(block: TableBlock, tools: DrawingTools): Content[] {
  const { columns, rows, note } = block;
  const look = lookOf(block);
  const lines = tableLines(block, tools);
  const closingCount = closingLineCount(block, tools);
  const isClosed = closingCount > 0;
  const headerCount = headerCountOf(block);
  const head = columns.map((column) => headerCell(column, tools));
  const caption = captionContent(block, tools);
  const opening = caption[0] ?? placeMark();
  const table: ContentTable = {
    ...meaning(rowsOf(block, headerCount)),
    table: {
      headerRows: headerCount,
      // A row taller than a page would be cut off; such a table may break inside its rows.
      dontBreakRows: rows.every(
        (row) => rowHeightPt(row, columns, look, tools) < tools.page.tallestUnbreakablePt,
      ),
      widths: columns.map((column) => cellWidthPt(column, columns, tools.page)),
      body: [
        ...(headerCount === 0 ? [] : [head]),
        ...lines.slice(0, lines.length - closingCount),
        ...(isClosed ? [closingRow(block, lines.slice(-closingCount), tools)] : []),
      ],
    },
    layout: tableLayout(columns.length, look, {
      isClosed,
      hasSumRow: block.sumRow !== undefined,
      headerCount,
    }),
    fontSize: look.fontSizePt,
    lineHeight: lineHeight.table,
    margin: [0, 0, 0, isClosed || note === undefined ? space.l : space.xs],
  };
  notePlace(block, opening, head, tools);
  return [
    { ...meaning({ as: 'group', role: 'Table' }), stack: [opening, ...caption.slice(1), table] },
    ...(isClosed || note === undefined
      ? []
      : [{ ...noteContent(note, tools), margin: margins(0, space.xs, 0, space.l) }]),
  ];
}

/**
 * Has the pages of a table asked for. pdfmake forgets to which page it moved a row, but not where it last put what has
 * an identifier.
 */
function notePlace(
  { number, continuedAs = number }: TableBlock,
  opening: Content,
  cells: readonly HeadCell[],
  { tables }: DrawingTools,
): void {
  const head = cells.find(({ text }) => text !== '');
  if (continuedAs === undefined || head === undefined) return;
  head.id = `head-of-table-${tables.length + 1}`;
  tables.push({ name: continuedAs, opening, head });
}

/** Stands where a table without a caption begins, and shows nothing: a line without length. */
function placeMark(): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 0, y2: 0, lineWidth: 0 }] };
}

/** Columns without words need no head; a table of pdfmake has a row at the least. */
function headerCountOf({ columns, rows }: TableBlock): 0 | 1 {
  return rows.length > 0 && columns.every(({ label }) => label === '') ? 0 : 1;
}

/** Where figures stand in columns, the first cell of a row says what they are of. */
function rowsOf({ columns }: TableBlock, headerRows: number): Extract<Semantics, { as: 'rows' }> {
  const namesRows = columns[0]?.align === 'start' && columns.some(({ align }) => align === 'end');
  return { as: 'rows', headerRows, namesRows };
}

/** The rows under the header, with the sum. */
function tableLines(block: TableBlock, tools: DrawingTools): TableCell[][] {
  const { columns, rows, sumRow, shades = [] } = block;
  const look = lookOf(block);
  return [
    ...rows.map((row, index) => bodyRow(row, columns, look, tools, {}, shades[index])),
    ...(sumRow === undefined ? [] : [bodyRow(sumRow, columns, look, tools, { bold: true })]),
  ];
}

/**
 * How many lines close the table as one piece with its note, so that neither a row, a sum nor a note stands alone on
 * the next page: the last two rows and the sum, one row where they are tall.
 */
function closingLineCount(block: TableBlock, tools: DrawingTools): number {
  const { columns, rows, sumRow, note } = block;
  const look = lookOf(block);
  const [last, beforeLast] = rows.slice(-2).toReversed();
  const heightPt = (row: readonly Passage[] | undefined) =>
    row ? rowHeightPt(row, columns, look, tools) : 0;
  const neededPt = heightPt(last) + heightPt(sumRow) + noteHeightPt(note, look, tools);
  if (neededPt >= tools.page.tallestUnbreakablePt) return 0;
  const count = (last ? 1 : 0) + (sumRow ? 1 : 0);
  return beforeLast &&
    isPair(heightPt(last), heightPt(beforeLast)) &&
    neededPt + heightPt(beforeLast) < tools.page.tallestUnbreakablePt
    ? count + 1
    : count;
}

/** Some lines and the note as one cell, because pdfmake keeps no rows together but within a cell. */
function closingRow(block: TableBlock, lines: readonly TableCell[][], tools: DrawingTools): TableCell[] {
  const { columns, sumRow, note } = block;
  const acrossAll = (cell: ContentTable | ContentText): TableCell[] => [
    { ...cell, colSpan: columns.length },
    ...columns.slice(1).map(() => ''),
  ];
  const layout = tableLayout(columns.length, lookOf(block), {
    isClosed: false,
    hasSumRow: false,
    headerCount: 0,
  });
  const sumAt = sumRow === undefined ? -1 : lines.length - 1;
  const rowsAndNote: ContentTable = {
    ...meaning(rowsOf(block, 0)),
    table: {
      dontBreakRows: true,
      widths: columns.map((column) => cellWidthPt(column, columns, tools.page)),
      body: [...lines, ...(note === undefined ? [] : [acrossAll(noteContent(note, tools))])],
    },
    layout: {
      ...layout,
      hLineWidth: (index) => {
        if (index === 0 || index > lines.length) return 0;
        return index === lines.length || index === sumAt ? rulePt : hairlinePt;
      },
      hLineColor: (index) => (index === sumAt ? color.rule : color.hairline),
    },
  };
  return acrossAll(rowsAndNote);
}

/**
 * What must stand together before a page may end: a short table whole, of a long one its head and first rows. `leadPt`
 * is the height of the headings and the sentence above it, which stand on the same page.
 */
export function tableOpeningPt(block: TableBlock, leadPt: number, tools: DrawingTools): number {
  const { columns, rows, sumRow, note } = block;
  const look = lookOf(block);
  const header = columns.map((column) => column.label);
  const headPt = captionHeightPt(block, tools) + rowHeightPt(header, columns, look, tools);
  const heightsPt = [...rows, ...(sumRow === undefined ? [] : [sumRow])].map((row) =>
    rowHeightPt(row, columns, look, tools),
  );
  const wholePt = heightsPt.reduce((sum, height) => sum + height, headPt + noteHeightPt(note, look, tools));
  const share = block.isWhole ? WHOLE_TABLE_SHARE : SHORT_TABLE_SHARE;
  if (leadPt + wholePt <= tools.page.contentHeightPt * share) return wholePt;
  const [first = 0, second = 0] = heightsPt;
  const openingCount = isPair(first, second) ? 2 : 1;
  // The lines that close it are one piece, and a head above them would stay behind.
  if (openingCount > heightsPt.length - closingLineCount(block, tools)) return wholePt;
  return headPt + (openingCount === 2 ? first + second : first);
}

function rowHeightPt(
  cells: readonly Passage[],
  columns: readonly TableColumn[],
  look: Look,
  tools: DrawingTools,
): number {
  const heights = columns.map((column, index) =>
    passageHeightPt(...cellAt(cells[index], { column, columns, look }, tools)),
  );
  // With the line below it: where a page is full to the point, a head would stay behind without its row.
  return look.topPt + look.bottomPt + Math.max(0, ...heights) + rulePt;
}

const noteStyle = { fontSize: sizePt.small, lineHeight: lineHeight.table } as const;

function noteContent(note: Text, tools: DrawingTools): ContentText {
  const text = inlineContent(note, tools, 'prose');
  return { ...meaning({ as: 'note' }), text, ...noteStyle, color: color.muted };
}

function noteHeightPt(note: Text | undefined, look: Look, { textHeight, page }: DrawingTools): number {
  if (note === undefined) return 0;
  const { fontSize: fontSizePt, lineHeight } = noteStyle;
  const paddingPt = look.topPt + look.bottomPt;
  return paddingPt + textHeight(plainText(note), { fontSizePt, lineHeight, widthPt: page.contentWidthPt });
}

function headerCell(column: TableColumn, { printable }: DrawingTools): HeadCell {
  return {
    text: printable.narrow(column.label),
    bold: true,
    fontSize: sizePt.small,
    color: color.muted,
    alignment: column.align === 'end' ? 'right' : 'left',
    verticalAlignment: 'bottom',
  };
}

const fillOf: Readonly<Record<Shade, string>> = {
  strong: color.panel,
  warning: color.warningPanel,
  critical: color.criticalPanel,
};

function bodyRow(
  cells: readonly Passage[],
  columns: readonly TableColumn[],
  look: Look,
  tools: DrawingTools,
  style: { bold?: boolean },
  shades: readonly (Shade | undefined)[] = [],
): TableCell[] {
  const fill = (shade: Shade | undefined) => (shade === undefined ? {} : { fillColor: fillOf[shade] });
  return columns.map((column, index) => ({
    ...passageContent(...cellAt(cells[index], { column, columns, look }, tools)),
    ...(column.align === 'end' ? { alignment: 'right', font: font.tabular } : {}),
    ...style,
    ...fill(shades[index]),
  }));
}

function tableLayout(
  columnCount: number,
  look: Look,
  { isClosed, hasSumRow, headerCount }: { isClosed: boolean; hasSumRow: boolean; headerCount: 0 | 1 },
): CustomTableLayout {
  const isSumRow = (index: number, rowCount: number) => !isClosed && hasSumRow && index === rowCount - 1;
  // The rows within the closing cell bring their own lines and distances.
  const isClosingRow = (index: number, rowCount: number) => isClosed && index === rowCount - 1;
  return {
    hLineWidth: (index, node) => {
      const rowCount = node.table.body.length;
      if (index < headerCount || isClosingRow(index - 1, rowCount)) return 0;
      if (index === headerCount || index === rowCount || isSumRow(index, rowCount)) return rulePt;
      return hairlinePt;
    },
    hLineColor: (index, node) => {
      const rowCount = node.table.body.length;
      return index === headerCount || isSumRow(index, rowCount) ? color.rule : color.hairline;
    },
    vLineWidth: () => 0,
    paddingLeft: (index) => sidePaddingPt(index, columnCount).left,
    paddingRight: (index) => sidePaddingPt(index, columnCount).right,
    paddingTop: (index, node) => (isClosingRow(index, node.table.body.length) ? 0 : look.topPt),
    paddingBottom: (index, node) => (isClosingRow(index, node.table.body.length) ? 0 : look.bottomPt),
  };
}
