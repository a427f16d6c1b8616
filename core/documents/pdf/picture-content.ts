import type { Content, ContentImage, ContentSvg } from 'pdfmake/interfaces.js';
import type { Block } from '../../ports/document-model.ts';
import type { Captioned } from '../named-place.ts';
import { captionContent, captionHeightPt } from './caption-content.ts';
import type { DrawingTools } from './drawing-tools.ts';
import { imageSize } from './image-size.ts';
import type { Page } from './page.ts';
import { pictureName } from './pictures-by-name.ts';
import { meaning } from './tagging/semantics.ts';
import { font, space } from './theme.ts';

type ChartBlock = Extract<Block, { kind: 'chart' }>;
type ImageBlock = Extract<Block, { kind: 'image' }>;

/** A note below a picture stands closer to it than the text that follows. */
const marginBelowPt = (hasNote: boolean): number => (hasNote ? space.s : space.l);

export function chartContent(block: ChartBlock, tools: DrawingTools, hasNote: boolean): Content[] {
  const chart: ContentSvg & { options: object } = {
    ...meaning({ as: 'figure', alternative: block.description || block.caption }),
    svg: block.svg,
    width: Math.min(block.widthPt, tools.page.contentWidthPt),
    font: font.text,
    // Left alone, pdfmake opens whatever file an <image> of the drawing names; our charts have none.
    options: { imageCallback: () => '', warningCallback: () => undefined },
    margin: [0, 0, 0, marginBelowPt(hasNote)],
  };
  return [pictureContent(block, chart, tools)];
}

const tallestImagePt = ({ tallestUnbreakablePt }: Page): number => tallestUnbreakablePt - space.xxl;

/** The image keeps its shape; its own height in pixels says how tall that is. */
function imageHeightPt({ image, widthPt }: ImageBlock, page: Page): number {
  const { widthPx, heightPx } = imageSize(image);
  return Math.min(tallestImagePt(page), (Math.min(widthPt, page.contentWidthPt) * heightPx) / widthPx);
}

export function imageContent(block: ImageBlock, tools: DrawingTools, hasNote: boolean): Content[] {
  const image: ContentImage = {
    ...meaning({ as: 'figure', alternative: block.image.description || block.caption }),
    image: pictureName(block.image),
    fit: [Math.min(block.widthPt, tools.page.contentWidthPt), tallestImagePt(tools.page)],
    margin: [0, 0, 0, marginBelowPt(hasNote)],
  };
  return [pictureContent(block, image, tools)];
}

function pictureContent(block: Captioned, picture: Content, tools: DrawingTools): Content {
  return { ...meaning({ as: 'group', role: 'Div' }), stack: [...captionContent(block, tools), picture] };
}

/** Caption and picture together: neither may stand alone on a page. */
export function pictureOpeningPt(block: ChartBlock | ImageBlock, tools: DrawingTools): number {
  const heightPt = block.kind === 'chart' ? block.heightPt : imageHeightPt(block, tools.page);
  return captionHeightPt(block, tools) + heightPt;
}
