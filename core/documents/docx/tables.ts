import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  type ITableBordersOptions,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, TableColumn } from '../../ports/document-model.ts';
import { words } from '../pdf/words.ts';
import { readableText } from '../readable-text.ts';
import { captionParagraphs } from './caption.ts';
import { type Look, styleOf, twips } from './look.ts';
import { type ListCounter, type Place, paragraph, passageParagraphs } from './narrative.ts';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Sizes of lines are in eighths of a point. */
const line = (
  name: 'hairline' | 'rule' | 'faint' | 'accentLine' | 'warning',
  size: number,
  { hex }: Look,
) => ({
  style: BorderStyle.SINGLE,
  size,
  color: hex(name),
});
const hairline = (look: Look) => line('hairline', 4, look);
const rule = (look: Look) => line('rule', 8, look);

const noLines: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Caption, a table whose head is repeated on every page, note. Columns without words have no head. */
export function tableBlock(
  block: Kind<'table'>,
  lists: ListCounter,
  look: Look,
  { spacing }: Place,
): (Paragraph | Table)[] {
  const { columns, rows, sumRow, note, isDense = false } = block;
  const hasHead = columns.some(({ label }) => label !== '');
  const namesRows = columns[0]?.align === 'start' && columns.some(({ align }) => align === 'end');
  const style = isDense ? styleOf.denseCell : styleOf.cell;
  const all = [
    ...rows.map((cells) => ({ cells, run: {} })),
    ...(sumRow === undefined ? [] : [{ cells: sumRow, run: { bold: true } }]),
  ];
  // No page ends with the head and one row, and none begins with the note alone.
  const staysWithNext = (index: number) =>
    index === all.length - 1 ? note !== undefined : index === 0 || index === all.length - 2;
  const body = all.map(
    ({ cells, run }, rowIndex) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, index) => {
          const place = { style, keepNext: staysWithNext(rowIndex), ...aligned(column) };
          return cell(column, passageParagraphs(cells[index] ?? '', lists, place, run), look);
        }),
      }),
  );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) =>
      cell(column, [paragraph(column.label, { style: styleOf.columnHead, ...aligned(column) })], look, {
        verticalAlign: VerticalAlign.BOTTOM,
        borders: { bottom: rule(look) },
      }),
    ),
  });
  return [
    ...captionParagraphs(block, spacing),
    table(
      columns.map(({ widthFraction }) => widthFraction),
      hasHead ? [head, ...body] : body,
      look,
      {
        borders: { ...noLines, bottom: rule(look), insideHorizontal: hairline(look) },
        tableLook: { firstRow: hasHead, firstColumn: namesRows || !hasHead, lastRow: sumRow !== undefined },
      },
      isDense ? DENSE_CELL_PADDING_PT : CELL_PADDING_PT,
    ),
    ...(note === undefined ? [] : [paragraph(note, { style: styleOf.note })]),
  ];
}

function aligned({ align }: TableColumn): { alignment?: typeof AlignmentType.END } {
  return align === 'end' ? { alignment: AlignmentType.END } : {};
}

function cell(
  { widthFraction }: Pick<TableColumn, 'widthFraction'>,
  children: ITableCellOptions['children'],
  { contentWidthTwips }: Look,
  more: Omit<ITableCellOptions, 'children'> = {},
): TableCell {
  return new TableCell({
    children,
    width: { size: Math.round(widthFraction * contentWidthTwips), type: WidthType.DXA },
    ...more,
  });
}

/** Above and below what stands in a cell. */
const CELL_PADDING_PT = 2;
const DENSE_CELL_PADDING_PT = 0.5;

function table(
  widths: readonly number[],
  rows: readonly TableRow[],
  { contentWidthTwips }: Look,
  more: Pick<ConstructorParameters<typeof Table>[0], 'borders' | 'tableLook'>,
  cellPaddingPt = CELL_PADDING_PT,
): Table {
  return new Table({
    rows,
    width: { size: contentWidthTwips, type: WidthType.DXA },
    columnWidths: widths.map((fraction) => Math.round(fraction * contentWidthTwips)),
    layout: TableLayoutType.FIXED,
    margins: {
      top: twips(cellPaddingPt),
      bottom: twips(cellPaddingPt),
      left: twips(4),
      right: twips(4),
      marginUnitType: WidthType.DXA,
    },
    ...more,
  });
}

/** Label and value of each, as on the cover. */
export function factsTable(facts: readonly { label: string; value: string }[], look: Look): Table {
  return table(
    [0.3, 0.7],
    facts.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell({ widthFraction: 0.3 }, [paragraph(label, { style: styleOf.small })], look),
            cell({ widthFraction: 0.7 }, [paragraph(value, { style: styleOf.cell })], look),
          ],
        }),
    ),
    look,
    { borders: { ...noLines, insideHorizontal: hairline(look), bottom: hairline(look) } },
  );
}

/** More of them get smaller letters: an amount that is broken in two can't be read. */
const MOST_WIDE_FIGURES = 3;

/** Headline figures beside each other. */
export function figuresTable({ figures }: Kind<'figures'>, look: Look): Table[] {
  const widthFraction = 1 / Math.max(1, figures.length);
  if (figures.length === 0) return [];
  const style = figures.length > MOST_WIDE_FIGURES ? styleOf.closeFigure : styleOf.figure;
  const cells = figures.map(({ label, value, note }) =>
    cell(
      { widthFraction },
      [
        paragraph(label, { style: styleOf.small }),
        paragraph(value, { style }),
        ...(note === undefined ? [] : [paragraph(note, { style: styleOf.small })]),
      ],
      look,
      { borders: { top: line('accentLine', 16, look) } },
    ),
  );
  const widths = figures.map(() => widthFraction);
  return [table(widths, [new TableRow({ cantSplit: true, children: cells })], look, { borders: noLines })];
}

const tones = {
  ask: { panel: 'accentPanel', edge: 'accentLine' },
  note: { panel: 'panel', edge: 'faint' },
  warning: { panel: 'warningPanel', edge: 'warning' },
} as const;

/** A panel with a coloured edge. */
export function calloutTable(
  { tone, title, text }: Kind<'callout'>,
  lists: ListCounter,
  look: Look,
): Table[] {
  const { panel, edge } = tones[tone];
  const place = tone === 'ask' ? { style: styleOf.lead } : {};
  const content = cell(
    { widthFraction: 1 },
    [paragraph(title, { style: styleOf.calloutTitle }), ...passageParagraphs(text, lists, place)],
    look,
    {
      shading: { fill: look.hex(panel), type: 'clear', color: 'auto' },
      borders: { left: line(edge, 24, look) },
      margins: {
        left: twips(12),
        right: twips(12),
        top: twips(6),
        bottom: twips(4),
        marginUnitType: WidthType.DXA,
      },
    },
  );
  return [table([1], [new TableRow({ cantSplit: true, children: [content] })], look, { borders: noLines })];
}

const FORM_WIDTHS = [0.16, 0.31, 0.21, 0.19, 0.13] as const;

/** One row for each who decides, with boxes to tick and room to write. */
export function signOffTable({ rows, decisions }: Kind<'signOff'>, look: Look): Table[] {
  const { role, decision, conditions, nameAndSignature, date } = words.signOff;
  const edge = line('faint', 4, look);
  const formRow = (cells: readonly Paragraph[][], tableHeader = false) =>
    new TableRow({
      cantSplit: true,
      tableHeader,
      children: FORM_WIDTHS.map((widthFraction, index) =>
        cell({ widthFraction }, cells[index] ?? [new Paragraph({ style: styleOf.cell })], look),
      ),
    });
  const heads = [role, decision, conditions, nameAndSignature, date];
  return [
    table(
      FORM_WIDTHS,
      [
        formRow(
          heads.map((head) => [paragraph(head, { style: styleOf.columnHead })]),
          true,
        ),
        ...rows.map((row) =>
          formRow([
            [paragraph(row.role, { style: styleOf.cell }, { bold: true })],
            decisions.map(
              ({ label }) =>
                new Paragraph({
                  // Six roles with six boxes each sign on one page.
                  style: styleOf.denseCell,
                  children: [
                    new CheckBox({ alias: readableText(`${row.role}: ${label}`).slice(0, 64) }),
                    new TextRun(` ${readableText(label)}`),
                  ],
                }),
            ),
          ]),
        ),
      ],
      look,
      {
        borders: {
          top: edge,
          bottom: edge,
          left: edge,
          right: edge,
          insideHorizontal: edge,
          insideVertical: edge,
        },
        tableLook: { firstRow: true, firstColumn: true },
      },
    ),
  ];
}
