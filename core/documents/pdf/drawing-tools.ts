import type { PrintableText } from './printable-text.ts';
import type { TextHeight } from './room.ts';

/** What the builders of content share during one render. */
export type DrawingTools = { printable: PrintableText; textHeight: TextHeight };
