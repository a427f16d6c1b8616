import type { ContentText, Style } from 'pdfmake/interfaces.js';
import { accentTones, presetAccent } from '../../../shared/domain/printing/accent-tones.ts';

/** About 75 characters of running text: longer lines are hard to follow. Tables and figures use the full width. */
export const measureWidthPt = 400;

/** Points. All distances are multiples of 4, all sizes come from one scale. */
export const space = { xs: 4, s: 8, m: 12, l: 16, xl: 24, xxl: 40 } as const;

/** pdfmake's order of the four sides. */
export const margins = (
  left: number,
  top: number,
  right: number,
  bottom: number,
): [number, number, number, number] => [left, top, right, bottom];

export const sizePt = {
  coverTitle: 32,
  coverSubtitle: 14,
  heading1: 20,
  heading2: 14,
  heading3: 11,
  lead: 12,
  body: 10,
  table: 9,
  small: 8.5,
  furniture: 8,
  figure: 22,
} as const;

/** Inter's own line is 1.21 of its size; these multiply it. */
export const lineHeight = { tight: 1, heading: 1.04, table: 1.12, body: 1.24 } as const;
const INTER_LINE_EM = (1984 + 494) / 2048;

/** Height of one printed line. */
export const linePt = (fontSizePt: number, factor: number): number => fontSizePt * INTER_LINE_EM * factor;

/** What is the same in every document; the accent of an organisation comes with its palette. */
export const color = {
  ink: '#1b2430',
  muted: '#586474',
  faint: '#8a94a3',
  hairline: '#d3d9e1',
  rule: '#1b2430',
  panel: '#f3f6fa',
  zebra: '#fafbfd',
  warning: '#8f4a00',
  warningPanel: '#fdf3e4',
  criticalPanel: '#f9dfbb',
} as const;

/** The colours of one document. `accentLine` is the accent as it was chosen, `accent` as text can be read in it. */
export type Palette = Readonly<Record<keyof typeof color | 'accent' | 'accentLine' | 'accentPanel', string>>;

/** The accent is a colour such as `#17507f`; without one it is ours. */
export function paletteOf(accentColor: string | undefined): Palette {
  const { text, line, panel } = accentTones(accentColor ?? presetAccent);
  return { ...color, accent: text, accentLine: line, accentPanel: panel };
}

export const font = { text: 'Inter', tabular: 'Inter Tabular' } as const;

/** File names in resources/fonts. "Bold" is the semi-bold cut: at these sizes it is contrast enough. */
export const fontFiles = {
  [font.text]: {
    normal: 'Inter-Regular.ttf',
    bold: 'Inter-SemiBold.ttf',
    italics: 'Inter-Italic.ttf',
    bolditalics: 'Inter-SemiBoldItalic.ttf',
  },
  // Figures in columns are upright; a slanted run in a cell keeps the widths and loses the slant.
  [font.tabular]: {
    normal: 'InterTabular-Regular.ttf',
    bold: 'InterTabular-SemiBold.ttf',
    italics: 'InterTabular-Regular.ttf',
    bolditalics: 'InterTabular-SemiBold.ttf',
  },
} as const;

export const defaultStyle: Style = {
  font: font.text,
  fontSize: sizePt.body,
  lineHeight: lineHeight.body,
  color: color.ink,
};

const headingLook = {
  1: { fontSize: sizePt.heading1, bold: true, lineHeight: lineHeight.heading },
  2: { fontSize: sizePt.heading2, bold: true, lineHeight: lineHeight.heading },
  3: { fontSize: sizePt.heading3, bold: true, lineHeight: lineHeight.heading },
} as const satisfies Record<1 | 2 | 3, Partial<ContentText>>;

export function headingStyle(level: 1 | 2 | 3, { ink, accent }: Palette) {
  return { ...headingLook[level], color: level === 3 ? accent : ink };
}

export const headingSpacing = {
  1: { beforePt: space.xxl, afterPt: space.l },
  2: { beforePt: space.xl, afterPt: space.s },
  3: { beforePt: space.l, afterPt: space.xs },
} as const;
