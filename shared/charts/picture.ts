/** What a colour means; screen and paper each have their own for it. */
export type Tone = 'ink' | 'muted' | 'hairline' | 'accent' | 'accent-wash' | 'paper' | 'warning';

type Line = { readonly stroke?: Tone; readonly strokeWidthPt?: number; readonly isDashed?: boolean };
type Area = Line & { readonly fill?: Tone };

/** One thing in a picture, in points from its upper left corner. */
export type Shape =
  | (Area & {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    })
  | (Area & { readonly kind: 'path' /** As in SVG. */; readonly d: string })
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The line that the letters stand on. */
      readonly y: number;
      readonly text: string;
      readonly sizePt: number;
      readonly tone: Tone;
      readonly isBold?: boolean;
      readonly anchor?: 'start' | 'middle' | 'end';
    }
  /** Shapes that stand for a field of the proposal. On paper they are just shapes. */
  | { readonly kind: 'field'; readonly path: string; readonly shapes: readonly Shape[] };

/** A drawing of our own, laid out once: the screen shows it with React, the document as SVG text. */
export type Picture = {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly shapes: readonly Shape[];
};

/** The width of the printed page between its margins. */
export const pictureWidthPt = 451;
