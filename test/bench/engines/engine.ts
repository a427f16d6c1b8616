import type { DocumentModel } from '../../../core/ports/document-model.ts';

export type Written = { bytes: Uint8Array; pages: number };

/**
 * Something that writes the measured document as PDF, as well as it can without tricks: the same words, tables, charts
 * and pictures, A4, the same sizes, with a head and a foot on each page. All but stock pdfmake get the small fonts of
 * the application, which favours them.
 */
export type Engine = {
  write(model: DocumentModel): Promise<Written>;
  close?(): Promise<void>;
  /** The work is done by another process, so that the processor's time of this one says nothing. */
  isOutside?: boolean;
};
