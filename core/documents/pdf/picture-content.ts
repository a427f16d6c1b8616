import type { Content, ContentImage, ContentSvg } from 'pdfmake/interfaces.js';
import type { Block } from '../../ports/document-model.ts';
import type { Captioned } from '../named-place.ts';
import { captionContent, captionHeightPt } from './caption-content.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { imageSize } from './image-size.ts';
import type { Page } from './page.ts';
import { pictureName } from './pictures-by-name.ts';
import { leastPictureShare, type Shrinking } from './shrinking-pictures.ts';
import { meaning } from './tagging/semantics.ts';
import { font, space } from './theme.ts';

type ChartBlock = Extract<Block, { kind: 'chart' }>;
type ImageBlock = Extract<Block, { kind: 'image' }>;

/** A note below a picture stands closer to it than the text that follows; without one `notePt` is 0. */
const marginBelowPt = (notePt: number): number => (notePt > 0 ? space.s : space.l);

/** What rooms that are asked for leave behind, on the safe side. */
const ROOMS_PT = 1;

/** What stays with a picture on its page. A margin may end a page. */
const belowPt = (notePt: number): number => (notePt > 0 ? marginBelowPt(notePt) + notePt : 0) + ROOMS_PT;

function leastShare(block: ChartBlock | ImageBlock, { contentWidthPt }: Page): number {
  return block.kind === 'chart'
    ? leastPictureShare({ svg: block.svg, widthPt: Math.min(block.widthPt, contentWidthPt) })
    : leastPictureShare();
}

export function chartContent(block: ChartBlock, tools: DrawingTools, notePt: number): Content[] {
  const chart: ContentSvg & Shrinking & { options: object } = {
    ...meaning({ as: 'figure', alternative: block.description || block.caption }),
    svg: block.svg,
    width: Math.min(block.widthPt, tools.page.contentWidthPt),
    font: font.text,
    // Left alone, pdfmake opens whatever file an <image> of the drawing names; our charts have none.
    options: { imageCallback: () => '', warningCallback: () => undefined },
    shrinksAbovePt: belowPt(notePt),
    leastShare: leastShare(block, tools.page),
    margin: [0, 0, 0, marginBelowPt(notePt)],
  };
  return [pictureContent(block, chart, tools)];
}

const tallestImagePt = ({ tallestUnbreakablePt }: Page): number => tallestUnbreakablePt - space.xxl;

/** The image keeps its shape; its own height in pixels says how tall that is. */
function imageHeightPt({ image, widthPt }: ImageBlock, page: Page): number {
  const { widthPx, heightPx } = imageSize(image);
  return Math.min(tallestImagePt(page), (Math.min(widthPt, page.contentWidthPt) * heightPx) / widthPx);
}

export function imageContent(block: ImageBlock, tools: DrawingTools, notePt: number): Content[] {
  const image: ContentImage & Shrinking = {
    ...meaning({ as: 'figure', alternative: block.image.description || block.caption }),
    image: pictureName(block.image),
    fit: [Math.min(block.widthPt, tools.page.contentWidthPt), tallestImagePt(tools.page)],
    shrinksAbovePt: belowPt(notePt),
    leastShare: leastShare(block, tools.page),
    margin: [0, 0, 0, marginBelowPt(notePt)],
  };
  return [pictureContent(block, image, tools)];
}

function pictureContent(block: Captioned, picture: Content, tools: DrawingTools): Content {
  return { ...meaning({ as: 'group', role: 'Div' }), stack: [...captionContent(block, tools), picture] };
}

/** Caption, picture as small as it may be, and its note together: none may stand alone on a page. */
export function pictureOpeningPt(
  block: ChartBlock | ImageBlock,
  notePt: number,
  tools: DrawingTools,
): number {
  const heightPt = block.kind === 'chart' ? block.heightPt : imageHeightPt(block, tools.page);
  return captionHeightPt(block, tools) + heightPt * leastShare(block, tools.page) + belowPt(notePt);
}
