import {
  BorderStyle,
  type ITableBordersOptions,
  type ITableCellOptions,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  WidthType,
} from 'docx';
import type { TableColumn } from '../../ports/document-model.ts';
import { type Look, twips } from './look.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Sizes of lines are in eighths of a point. */
export const line = (
  name: 'hairline' | 'rule' | 'faint' | 'accentLine' | 'warning',
  size: number,
  { hex }: Look,
) => ({
  style: BorderStyle.SINGLE,
  size,
  color: hex(name),
});
export const hairline = (look: Look) => line('hairline', 4, look);
export const rule = (look: Look) => line('rule', 8, look);

export const noLines: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** A cell that is as wide as the column it is given. */
export function cell(
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

/** Between what stands in two columns, on either side of their border. */
export const SIDE_PADDING_PT = 6;

/** The outer cells have none towards the edge, so that text stands on the same line as the paragraphs. */
export function outerMargins(index: number, count: number): Pick<ITableCellOptions, 'margins'> {
  if (index > 0 && index < count - 1) return {};
  const left = index === 0 ? { left: 0 } : {};
  const right = index === count - 1 ? { right: 0 } : {};
  return { margins: { ...left, ...right, marginUnitType: WidthType.DXA } };
}

/** Above and below what stands in a cell. */
export const CELL_PADDING_PT = 2;
export const DENSE_CELL_PADDING_PT = 0.5;

/** A table of fixed widths, which are fractions of the width between the margins. */
export function table(
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
      left: twips(SIDE_PADDING_PT),
      right: twips(SIDE_PADDING_PT),
      marginUnitType: WidthType.DXA,
    },
    ...more,
  });
}
