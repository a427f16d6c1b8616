import { AlignmentType, type Paragraph, type Table, TableRow, VerticalAlign, WidthType } from 'docx';
import type { Block, Shade, TableColumn } from '../../ports/document-model.ts';
import { captionParagraphs } from './caption.ts';
import { type Look, styleOf, twips } from './look.ts';
import { type ListCounter, type Place, paragraph, passageParagraphs } from './narrative.ts';
import {
  CELL_PADDING_PT,
  cell,
  DENSE_CELL_PADDING_PT,
  hairline,
  line,
  noLines,
  outerMargins,
  rule,
  table,
} from './table-parts.ts';
import { lettersInLine, staysWhole } from './table-room.ts';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

const fillOf: Readonly<Record<Shade, 'panel' | 'warningPanel' | 'criticalPanel'>> = {
  strong: 'panel',
  warning: 'warningPanel',
  critical: 'criticalPanel',
};

/** Caption, a table whose head is repeated on every page, note. Columns without words have no head. */
export function tableBlock(
  block: Kind<'table'>,
  lists: ListCounter,
  look: Look,
  { spacing }: Place,
): (Paragraph | Table)[] {
  const { columns, rows, sumRow, note, isDense = false, shades = [] } = block;
  const hasHead = columns.some(({ label }) => label !== '');
  const namesRows = columns[0]?.align === 'start' && columns.some(({ align }) => align === 'end');
  const style = isDense ? styleOf.denseCell : styleOf.cell;
  const all = [
    ...rows.map((cells) => ({ cells, run: {} })),
    ...(sumRow === undefined ? [] : [{ cells: sumRow, run: { bold: true } }]),
  ];
  const isWhole = staysWhole(block, look);
  // No page ends with the head and one row, and none begins with the note alone.
  const staysWithNext = (index: number) =>
    index === all.length - 1 ? note !== undefined : isWhole || index === 0 || index === all.length - 2;
  const placeIn = (column: TableColumn) => ({
    ...aligned(column),
    lettersInLine: lettersInLine(column, isDense, look),
  });
  const body = all.map(
    ({ cells, run }, rowIndex) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, index) => {
          const place = { style, keepNext: staysWithNext(rowIndex), ...placeIn(column) };
          const shade = shades[rowIndex]?.[index];
          return cell(column, passageParagraphs(cells[index] ?? '', lists, place, run), look, {
            ...outerMargins(index, columns.length),
            ...(shade && { shading: filled(look.hex(fillOf[shade])) }),
          });
        }),
      }),
  );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(column, [paragraph(column.label, { style: styleOf.columnHead, ...placeIn(column) })], look, {
        ...outerMargins(index, columns.length),
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

/** Label and value of each, as on the cover. */
export function factsTable(facts: readonly { label: string; value: string }[], look: Look): Table {
  return table(
    [0.3, 0.7],
    facts.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(
              { widthFraction: 0.3 },
              [paragraph(label, { style: styleOf.factLabel })],
              look,
              outerMargins(0, 2),
            ),
            cell(
              { widthFraction: 0.7 },
              [paragraph(value, { style: styleOf.cell })],
              look,
              outerMargins(1, 2),
            ),
          ],
        }),
    ),
    look,
    {
      borders: {
        ...noLines,
        top: hairline(look),
        insideHorizontal: hairline(look),
        bottom: hairline(look),
      },
    },
  );
}

/** More of them get smaller letters: an amount that is broken in two can't be read. */
const MOST_WIDE_FIGURES = 3;

/** Headline figures beside each other. */
export function figuresTable({ figures }: Kind<'figures'>, look: Look): Table[] {
  const widthFraction = 1 / Math.max(1, figures.length);
  if (figures.length === 0) return [];
  const style = figures.length > MOST_WIDE_FIGURES ? styleOf.closeFigure : styleOf.figure;
  const cells = figures.map(({ label, value, note }, index) =>
    cell(
      { widthFraction },
      [
        paragraph(label, { style: styleOf.small }),
        paragraph(value, { style }),
        ...(note === undefined ? [] : [paragraph(note, { style: styleOf.small })]),
      ],
      look,
      { ...outerMargins(index, figures.length), borders: { top: line('accentLine', 16, look) } },
    ),
  );
  const widths = figures.map(() => widthFraction);
  return [table(widths, [new TableRow({ cantSplit: true, children: cells })], look, { borders: noLines })];
}

const filled = (fill: string) => ({ fill, type: 'clear', color: 'auto' }) as const;

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
      shading: filled(look.hex(panel)),
      borders: { left: line(edge, 24, look) },
      margins: {
        left: twips(12),
        right: twips(12),
        top: twips(6),
        bottom: 0,
        marginUnitType: WidthType.DXA,
      },
    },
  );
  return [table([1], [new TableRow({ cantSplit: true, children: [content] })], look, { borders: noLines })];
}
