import type { ListBlock, ListItem, NarrativeBlock, Passage, Text } from '../../ports/document-model.ts';
import type { Fit } from './inline-content.ts';
import type { Page } from './page.ts';
import { color, lineHeight, measureWidthPt, sizePt, space } from './theme.ts';

/** Where an answer stands: how wide and how large its text is, and how far its blocks are apart. */
export type NarrativePlace = {
  widthPt: number;
  /** What is left free beside the text. */
  besidePt: number;
  fontSizePt: number;
  lineHeight: number;
  gapPt: number;
  fit: Fit;
};

export const placeOnPage = ({ contentWidthPt }: Page): NarrativePlace => ({
  widthPt: measureWidthPt,
  besidePt: contentWidthPt - measureWidthPt,
  fontSizePt: sizePt.body,
  lineHeight: lineHeight.body,
  gapPt: space.m,
  fit: 'prose',
});

type Kind<K extends NarrativeBlock['kind']> = Extract<NarrativeBlock, { kind: K }>;
export type Paragraph = Kind<'paragraph'>;
export type Subheading = Kind<'subheading'>;
export type Quote = Kind<'quote'>;

type TextStyle = { fontSize: number; lineHeight: number; color: string };

export function paragraphStyle({ tone = 'normal' }: Paragraph, place: NarrativePlace): TextStyle {
  const { lineHeight, fontSizePt } = place;
  switch (tone) {
    case 'lead':
      return { fontSize: sizePt.lead, lineHeight, color: color.ink };
    case 'small':
      return { fontSize: sizePt.small, lineHeight, color: color.muted };
    case 'normal':
      return { fontSize: fontSizePt, lineHeight, color: color.ink };
  }
}

/** Below every heading of the document: no larger than the text. */
export function subheadingStyle({ level }: Subheading, { fontSizePt, lineHeight }: NarrativePlace) {
  return { fontSize: fontSizePt, lineHeight, bold: true, color: level === 1 ? color.ink : color.muted };
}

export const quoteEdge = { widthPt: 2, paddingPt: space.m } as const;

export function quotePlace(place: NarrativePlace): NarrativePlace {
  return {
    ...place,
    widthPt: place.widthPt - quoteEdge.widthPt - quoteEdge.paddingPt,
    besidePt: 0,
    gapPt: space.xs,
  };
}

/** The room that pdfmake leaves for the marks of a list is about that wide. */
const INDENT_EM = 1.6;

export function itemPlace(place: NarrativePlace): NarrativePlace {
  return { ...place, widthPt: place.widthPt - INDENT_EM * place.fontSizePt, besidePt: 0, gapPt: space.xs };
}

export function itemParts(item: ListItem): { text: Text; lists: readonly ListBlock[] } {
  return typeof item === 'object' && 'lists' in item ? item : { text: item, lists: [] };
}

export function hasBlocks(passage: Passage): passage is Exclude<Passage, Text> {
  return typeof passage === 'object' && 'blocks' in passage;
}

/** A new kind of block does not compile until it is drawn. */
export function unknownBlock(block: never): never {
  throw new Error(`a block of an unknown kind: ${JSON.stringify(block)}`);
}
