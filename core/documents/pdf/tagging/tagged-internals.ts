import elementWriter from 'pdfmake/js/ElementWriter.js';
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import pageElementWriter from 'pdfmake/js/PageElementWriter.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import type { WithField } from '../form/form-field.ts';
import type { PdfKitDocument } from './pdfkit-document.ts';
import type { Placed, PlacedLine, PlacedNode, PlacedPicture, Repeatable } from './placed-items.ts';

/** The prototypes of pdfmake 0.3.11 that are patched to note the structure of a document. */
export type TaggedInternals = {
  layoutBuilder: {
    processNode(node: PlacedNode, isVerticalAlignmentAllowed?: boolean): void;
    processList(isOrdered: boolean, node: PlacedNode): void;
    addHeadersAndFooters(header: unknown, footer: unknown): void;
  };
  elementWriter: {
    addLine(line: PlacedLine, isDetached?: boolean, index?: number): unknown;
    addImage(image: Placed, index?: number): unknown;
    addSVG(drawing: Placed, index?: number): unknown;
    addVector(vector: Placed & WithField, ...place: unknown[]): unknown;
  };
  pageElementWriter: { currentBlockToRepeatable(): Repeatable };
  renderer: {
    pdfDocument: PdfKitDocument;
    renderLine(line: PlacedLine, x: number, y: number): void;
    renderVector(vector: Placed): void;
    renderImage(image: PlacedPicture): void;
    renderSVG(drawing: PlacedPicture): void;
    renderWatermark(page: unknown): void;
    beginClip(item: unknown): void;
    endClip(item: unknown): void;
    beginVerticalAlignment(item: unknown): void;
    endVerticalAlignment(item: unknown): void;
  };
  pdfDocument: PdfKitDocument;
};

/** pdfmake publishes no types of these; `fitsTagging` checks at run time what can be checked. */
export const taggedInternals = {
  layoutBuilder: layoutBuilder.default.prototype,
  elementWriter: elementWriter.default.prototype,
  pageElementWriter: pageElementWriter.default.prototype,
  renderer: renderer.default.prototype,
  pdfDocument: pdfDocument.default.prototype,
} as unknown as TaggedInternals;

/** How many arguments each method takes; with another number it does something else by now. */
const knownMethods: { [Part in keyof TaggedInternals]: Readonly<Record<string, number>> } = {
  layoutBuilder: { processNode: 1, processList: 2, addHeadersAndFooters: 2 },
  elementWriter: { addLine: 3, addImage: 2, addSVG: 2, addVector: 5 },
  pageElementWriter: { currentBlockToRepeatable: 0 },
  renderer: {
    renderLine: 3,
    renderVector: 1,
    renderImage: 1,
    renderSVG: 1,
    renderWatermark: 1,
    beginClip: 1,
    endClip: 0,
    beginVerticalAlignment: 1,
    endVerticalAlignment: 1,
  },
  pdfDocument: {
    text: 4,
    annotate: 5,
    markContent: 1,
    markStructureContent: 1,
    endMarkedContent: 0,
    endMarkings: 0,
    endAcroForm: 0,
    _write: 1,
    _refEnd: 1,
    _finalize: 0,
    getStructTreeRoot: 0,
    getStructParentTree: 0,
    getMarkInfoDictionary: 0,
    createStructParentTreeNextKey: 0,
  },
};

/** The methods are there and take what the patches hand on. */
export function fitsTagging(internals: TaggedInternals): boolean {
  return Object.entries(internals).every(([part, prototype]) =>
    Object.entries(knownMethods[part as keyof TaggedInternals]).every(([name, count]) => {
      const method: unknown = Reflect.get(prototype, name);
      return typeof method === 'function' && method.length === count;
    }),
  );
}
