import type { Meaningful } from './semantics.ts';
import type { Placement } from './tagging-in-work.ts';

/** A node of the definition as pdfmake places it; a cell covered by its neighbour is a `_span`. */
export type PlacedNode = Meaningful & {
  text?: unknown;
  ul?: PlacedNode[];
  ol?: PlacedNode[];
  table?: { body: PlacedNode[][] };
  colSpan?: number;
  _span?: boolean;
  listMarker?: ListMarker;
};

/** The dot or number before an item: a drawing or a text. */
type ListMarker = { canvas?: Placed[]; _inlines?: Placed[] };

/** What pdfmake has put on a page. A plain property, because pdfmake copies what it moves to the next page. */
export type Placed = { _placement?: Placement };
export type PlacedLine = Placed & {
  inlines: (Placed & { text: string; link?: string | null; linkToDestination?: string | null })[];
  clone(): PlacedLine;
};
/** A picture, in points from the upper left corner of its page. */
export type PlacedPicture = Placed & { x: number; y: number; _width: number; _height: number };
export type Repeatable = { items: { type: string; item: PlacedLine }[] };
