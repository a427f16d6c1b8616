import type { Content } from 'pdfmake/interfaces.js';
import type { PrintableText } from './printable-text.ts';
import type { TextHeight } from './room.ts';

/**
 * A numbered table whose pages are asked for after the layout: it begins where `opening` stands and ends where `head`,
 * which is repeated on every page of the table, has been put last.
 */
export type PlacedTable = { number: string; opening: Content; head: Content };

/** What the builders of content share during one render; tables are added as they are built. */
export type DrawingTools = { printable: PrintableText; textHeight: TextHeight; tables: PlacedTable[] };
