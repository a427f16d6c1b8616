import type { Content } from 'pdfmake/interfaces.js';
import type { DocumentModel } from '../../ports/document-model.ts';
import type { FontMetrics } from '../font-metrics.ts';
import { type NarrativePlace, placeOnPage } from './narrative-place.ts';
import { type Page, pageOn } from './page.ts';
import type { PrintableText } from './printable-text.ts';
import { createTextHeight, type TextHeight } from './room.ts';
import { type Palette, paletteOf } from './theme.ts';

/**
 * A table whose pages are asked for after the layout: it begins where `opening` stands and ends where `head`,
 * which is repeated on every page of the table, has been put last.
 */
export type PlacedTable = { name: string; opening: Content; head: Content };

/** What the builders of content share during one render; tables are added as they are built. */
export type DrawingTools = {
  printable: PrintableText;
  textHeight: TextHeight;
  /** How wide a text is on one line: without kerning, so a little more than what is printed. */
  textWidthPt: FontMetrics['widthPt'];
  tables: PlacedTable[];
  page: Page;
  color: Palette;
  /** Where the running text stands. */
  onPage: NarrativePlace;
};

export function createDrawingTools(
  { paper, accentColor }: Pick<DocumentModel, 'paper' | 'accentColor'>,
  printable: PrintableText,
  metrics: FontMetrics,
): DrawingTools {
  const page = pageOn(paper);
  return {
    printable,
    textHeight: createTextHeight(metrics),
    textWidthPt: metrics.widthPt,
    tables: [],
    page,
    color: paletteOf(accentColor),
    onPage: placeOnPage(page),
  };
}
