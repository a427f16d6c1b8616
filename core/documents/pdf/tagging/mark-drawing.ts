import { writeObjectList } from './packed-objects.ts';
import type { PdfKitDocument, PdfReference } from './pdfkit-document.ts';
import type { Placed, PlacedPicture } from './placed-items.ts';
import { createElement, prune, type StructureElement, writeStructure } from './structure-tree.ts';
import type { TaggedInternals } from './tagged-internals.ts';
import { artifact, type Placement, type Tagging, taggingInWork } from './tagging-in-work.ts';

/** Has everything that is drawn marked with its element, or as an artifact, and the tree written at the end. */
export function markDrawing({ renderer, pdfDocument }: TaggedInternals): void {
  const { renderLine, renderVector, renderImage, renderSVG, renderWatermark } = renderer;
  const { text, annotate, endMarkings, _finalize } = pdfDocument;

  renderer.renderLine = function (line, x, y) {
    const tagging = taggingInWork();
    if (tagging === undefined) return renderLine.call(this, line, x, y);
    const placement = placementOf(line, tagging);
    tagging.line = placement;
    // pdfmake paints something, if nothing that is seen, before each text.
    const [first] = line.inlines;
    const address = first?.link || first?.linkToDestination || undefined;
    begin(this.pdfDocument, inLink(first?.text ?? '', address, placement, tagging), tagging);
    renderLine.call(this, line, x, y);
    tagging.line = undefined;
  };
  pdfDocument.text = function (words, x, y, options) {
    const tagging = taggingInWork();
    if (tagging?.line !== undefined)
      begin(this, inLink(words, options.link ?? options.goTo, tagging.line, tagging), tagging);
    return text.call(this, words, x, y, options);
  };
  pdfDocument.annotate = function (x, y, width, height, options) {
    const link = taggingInWork()?.link;
    if (link !== undefined && options.Subtype === 'Link') {
      options.structParent = asParent(this, link.element);
      options.Contents = new String(link.words.trim());
    }
    return annotate.call(this, x, y, width, height, options);
  };
  renderer.renderVector = function (vector) {
    const tagging = taggingInWork();
    // Rules, panels and frames are for the eye; the dots of lists are all that was given a place.
    if (tagging !== undefined) begin(this.pdfDocument, vector._placement ?? artifact, tagging);
    renderVector.call(this, vector);
  };
  renderer.renderImage = function (image) {
    beginPicture(this.pdfDocument, image);
    renderImage.call(this, image);
  };
  renderer.renderSVG = function (drawing) {
    beginPicture(this.pdfDocument, drawing);
    renderSVG.call(this, drawing);
  };
  renderer.renderWatermark = function (page) {
    const tagging = taggingInWork();
    if (tagging !== undefined) begin(this.pdfDocument, artifact, tagging);
    renderWatermark.call(this, page);
  };
  // What saves or restores the state of the page stands between two sequences, never within one.
  for (const name of ['beginClip', 'endClip', 'beginVerticalAlignment', 'endVerticalAlignment'] as const) {
    const stock = renderer[name];
    renderer[name] = function (item) {
      const tagging = taggingInWork();
      if (tagging !== undefined) end(this.pdfDocument, tagging);
      stock.call(this, item);
    };
  }
  pdfDocument.endMarkings = function () {
    const tagging = taggingInWork();
    if (tagging?.isComplete && prune(tagging.root)) writeStructure(this, tagging.root);
    endMarkings.call(this);
  };
  pdfDocument._finalize = function () {
    if (!writeObjectList(this)) _finalize.call(this);
  };
}

function begin(document: PdfKitDocument, placement: Placement, tagging: Tagging): void {
  if (tagging.open?.placement === placement && tagging.open.page === document.page) return;
  end(document, tagging);
  if (placement.kind === 'artifact') document.markContent('Artifact', { ...placement });
  else {
    const number = document.markStructureContent(placement.role).refs[0]?.mcid ?? 0;
    placement.children.push({ kind: 'content', page: document.page.dictionary, number });
  }
  tagging.open = { page: document.page, placement };
}

/** What is open on a page before is closed already: pdfkit does it when it turns the page. */
function end(document: PdfKitDocument, tagging: Tagging): void {
  if (tagging.open?.page === document.page) document.endMarkedContent();
  tagging.open = undefined;
}

function placementOf(item: Placed, tagging: Tagging): Placement {
  if (item._placement === undefined) tagging.isComplete = false;
  return item._placement ?? artifact;
}

/** The element of a link for its words, or the place itself for words that are none. */
function inLink(words: string, address: string | undefined, within: Placement, tagging: Tagging): Placement {
  if (address === undefined || within.kind === 'artifact') {
    tagging.link = undefined;
    return within;
  }
  if (tagging.link?.address !== address || tagging.link.within !== within)
    tagging.link = { address, within, element: createElement('Link', within), words };
  else tagging.link.words = words;
  return tagging.link.element;
}

/** What pdfkit takes for a structure element: it tells it of the annotation before that is written. */
export function asParent(document: PdfKitDocument, element: StructureElement) {
  return {
    add({ annotationRef }: { annotationRef: PdfReference }) {
      const key = document.createStructParentTreeNextKey();
      annotationRef.data.StructParent = key;
      element.children.push({
        kind: 'annotation',
        page: document.page.dictionary,
        annotation: annotationRef,
        key,
      });
    },
  };
}

function beginPicture(document: PdfKitDocument, picture: PlacedPicture): void {
  const tagging = taggingInWork();
  if (tagging === undefined) return;
  const placement = placementOf(picture, tagging);
  const isFigure = placement.kind === 'element' && placement.role === 'Figure';
  if (isFigure) {
    const { x, y, _width: width, _height: height } = picture;
    const { height: pageHeight } = document.page;
    placement.boundingBox = [x, pageHeight - y - height, x + width, pageHeight - y];
  }
  begin(document, isFigure ? placement : artifact, tagging);
}
