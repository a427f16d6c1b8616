import type { Content } from 'pdfmake/interfaces.js';
import { type Captioned, destinationOf } from '../named-place.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { meaning } from './tagging/semantics.ts';
import { lineHeight, sizePt, space } from './theme.ts';

const captionStyle = { fontSize: sizePt.table, lineHeight: lineHeight.table } as const;

/** Number and words; text that refers to it leads here. */
export function captionContent(
  { caption, number, name }: Captioned,
  { printable, color }: DrawingTools,
): Content[] {
  if (caption === '') return [];
  const words = printable.prose(caption);
  return [
    {
      ...meaning({ as: 'group', role: 'Caption' }),
      text: number === undefined ? words : [{ text: `${number}\u2002`, color: color.accent }, words],
      ...captionStyle,
      bold: true,
      margin: [0, space.xs, 0, space.s],
      ...(name !== undefined && { id: destinationOf(name) }),
    },
  ];
}

export function captionHeightPt(
  { caption, number = '' }: Captioned,
  { textHeight, page }: DrawingTools,
): number {
  if (caption === '') return 0;
  const { fontSize: fontSizePt, lineHeight } = captionStyle;
  const style = { fontSizePt, lineHeight, widthPt: page.contentWidthPt, weight: 'semiBold' } as const;
  return space.xs + textHeight(`${number}  ${caption}`, style) + space.s;
}
