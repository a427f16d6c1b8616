import type { PdfPage } from './pdfkit-document.ts';
import { createElement, type StructureElement } from './structure-tree.ts';

/** What is drawn and not part of the text: rules, panels, the repeated head of a table. */
export const artifact = { kind: 'artifact' } as const;
/** The head and the foot of a page. */
export const pageFurniture = { kind: 'artifact', type: 'Pagination' } as const;

/** Where something that is drawn belongs. */
export type Placement = StructureElement | typeof artifact | typeof pageFurniture;

/** The structure of the document that is being written: it grows while pdfmake places nodes and draws them. */
export type Tagging = {
  root: StructureElement;
  /** What is placed now belongs here. */
  current: Placement;
  /** Level of the last heading, of the document or of an answer; a level is never skipped. */
  headingLevel: number;
  /** Level of the last heading of the document. */
  chapterLevel: number;
  /** False once something was drawn that pdfmake had not placed before our eyes: then the file is not tagged. */
  isComplete: boolean;
  /** The sequence of marked content that is open. It goes on over all that belongs to one element, for the size's sake. */
  open?: { page: PdfPage; placement: Placement } | undefined;
  /** Where the line belongs that is being drawn. */
  line?: Placement | undefined;
  /** The words of a link are one element, however many rectangles they need. */
  link?: { address: string; within: Placement; element: StructureElement; words: string } | undefined;
};

let inWork: Tagging | undefined;

/** The structure of the document in work, or undefined while none is tagged. Only one document is written at a time. */
export const taggingInWork = (): Tagging | undefined => inWork;

/** The next document that is written gets a structure. */
export function beginTagging(): void {
  const root = createElement('Document', undefined);
  inWork = { root, current: root, headingLevel: 0, chapterLevel: 0, isComplete: true };
}

export function endTagging(): void {
  inWork = undefined;
}
