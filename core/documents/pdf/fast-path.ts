import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import styleContextStack from 'pdfmake/js/StyleContextStack.js';
import svgMeasure from 'pdfmake/js/SVGMeasure.js';
import textInlines from 'pdfmake/js/TextInlines.js';
import { measureAlikeWords } from './alike-words.ts';
import { takeWholeLines } from './next-line.ts';
import { gatherCommands } from './page-commands.ts';
import { drawPlainDrawings } from './plain-drawings.ts';
import { drawPlainLines } from './plain-lines.ts';
import { simplePng } from './png-image.ts';
import { resolveStyles } from './resolved-styles.ts';
import { shareFonts } from './shared-fonts.ts';

/**
 * Nine patches over pdfmake 0.3.11 that spare work and change nothing on the page. Stock, it shapes every word
 * again for each document, looks up 24 styles for each word, copies the rest of a text for each word of a line, writes
 * each word as a text object of its own with eight commands around it, reads each drawing as XML three times, makes a
 * buffer of each command, and takes PNGs apart byte by byte.
 * `PDF_FASTPATH=0` leaves pdfmake as it is; test/documents/fast-path.test.ts compares the two and fails when a
 * patched method is gone.
 */
export function applyFastPath(): void {
  if (isApplied || !fitsFastPath()) return;
  isApplied = true;
  shareFonts();
  drawPlainLines();
  drawPlainDrawings();
  resolveStyles();
  measureAlikeWords();
  takeWholeLines();
  gatherCommands();
  embedPngsAsTheyAre();
}

export const isFastPathWanted = (): boolean => process.env.PDF_FASTPATH !== '0';

/** The methods are there and take what the patches hand on. Another pdfmake runs unpatched rather than wrong. */
function fitsFastPath(): boolean {
  const StyleContextStack = styleContextStack.default;
  return (
    pdfDocument.default.prototype.provideFont.length === 3 &&
    pdfDocument.default.prototype.openImage.length === 1 &&
    pdfDocument.default.prototype.addPage.length === 1 &&
    pdfDocument.default.prototype.opacity.length === 1 &&
    pdfDocument.default.prototype.fillColor.length === 2 &&
    pdfDocument.default.prototype.resolveColor.length === 2 &&
    pdfDocument.default.prototype.addContent.length === 1 &&
    renderer.default.prototype.renderLine.length === 3 &&
    renderer.default.prototype.renderSVG.length === 1 &&
    svgMeasure.default.prototype.measureSVG.length === 1 &&
    svgMeasure.default.prototype.writeDimensions.length === 2 &&
    layoutBuilder.default.prototype.buildNextLine.length === 1 &&
    textInlines.default.prototype.measure.length === 2 &&
    textInlines.default.prototype.widthOfText.length === 2 &&
    textInlines.default.prototype.buildInlines.length === 2 &&
    StyleContextStack.prototype.pop.length === 0 &&
    StyleContextStack.prototype.clone.length === 0 &&
    StyleContextStack.getStyleProperty.length === 4
  );
}

let isApplied = false;

function embedPngsAsTheyAre(): void {
  const stock = pdfDocument.default.prototype.openImage;
  pdfDocument.default.prototype.openImage = function (source) {
    const png = typeof source === 'string' ? undefined : simplePng(source, `I${this._imageCount + 1}`);
    if (png === undefined) return stock.call(this, source);
    this._imageCount += 1;
    return png;
  };
}
