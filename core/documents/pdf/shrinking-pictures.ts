import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import svgMeasure from 'pdfmake/js/SVGMeasure.js';

/** A picture may lose a quarter of its height before it moves to the next page; below that its letters are too small. */
const LEAST_SHARE = 0.75;

/** How tall a picture is at the least. */
export const leastPictureHeightPt = (heightPt: number): number => heightPt * LEAST_SHARE;

/** What a node says that may shrink: the height that must be left below it on its page. */
export type Shrinking = { shrinksAbovePt: number };

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
  if (picture.shrinksAbovePt === undefined) return;
  const share = (availablePt - picture.shrinksAbovePt) / picture._height;
  if (share >= 1 || share < LEAST_SHARE) return;
  picture._width *= share;
  picture._height *= share;
  if (picture.svg === undefined) return;
  // A drawing says itself how large it is.
  const size = { width: picture._width, height: picture._height };
  const { prototype } = svgMeasure.default;
  picture.svg = prototype.writeDimensions.call(new svgMeasure.default(), picture.svg, size);
}
