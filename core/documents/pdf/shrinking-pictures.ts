import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import svgMeasure from 'pdfmake/js/SVGMeasure.js';

/** A picture may lose a quarter of its height before it moves to the next page. */
const LEAST_SHARE = 0.75;

/** Smaller letters can't be read in print. */
const LEAST_LETTERS_PT = 7;

/** To which share of its size a picture may shrink; the letters of a drawing, printed at this width, stay legible. */
export function leastPictureShare(drawing?: { svg: string; widthPt: number }): number {
  if (drawing === undefined) return LEAST_SHARE;
  const { svg, widthPt } = drawing;
  const drawnWidthPt = Number(/^<svg\b[^>]*\bwidth="([\d.]+)"/.exec(svg)?.[1] ?? widthPt);
  const sizes = [...svg.matchAll(/\bfont-size[:=]"?([\d.]+)/g)].map(([, size]) => Number(size));
  const smallestPt = (Math.min(...sizes) * widthPt) / drawnWidthPt;
  return Math.min(1, Math.max(LEAST_SHARE, LEAST_LETTERS_PT / smallestPt));
}

/** What a node says that may shrink: the height that must be left below it on its page, and its least share. */
export type Shrinking = { shrinksAbovePt: number; leastShare: number };

/** A measured picture, as far as its size goes. */
type Picture = Partial<Shrinking> & { _width: number; _height: number; svg?: string };

/**
 * Has pictures that say so take the room that is left on their page, within limits. How much that is, is known when
 * pdfmake comes to them, and nothing has to be laid out again; a picture that moved would leave a hole of its height.
 */
export function letPicturesShrink(): void {
  if (isApplied) return;
  isApplied = true;
  const { prototype } = layoutBuilder.default;
  for (const name of ['processImage', 'processSVG'] as const) {
    const stock = prototype[name];
    prototype[name] = function (picture) {
      shrink(picture, this.writer.context().availableHeight);
      stock.call(this, picture);
    };
  }
}

let isApplied = false;

function shrink(picture: Picture, availablePt: number): void {
  if (picture.shrinksAbovePt === undefined || picture.leastShare === undefined) return;
  const share = (availablePt - picture.shrinksAbovePt) / picture._height;
  if (share >= 1 || share < picture.leastShare) return;
  picture._width *= share;
  picture._height *= share;
  if (picture.svg === undefined) return;
  // A drawing says itself how large it is.
  const size = { width: picture._width, height: picture._height };
  const { prototype } = svgMeasure.default;
  picture.svg = prototype.writeDimensions.call(new svgMeasure.default(), picture.svg, size);
}
