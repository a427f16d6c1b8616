import { ImageRun, Paragraph } from 'docx';
import type { Block, ImageData } from '../../ports/document-model.ts';
import { imageSize } from '../pdf/image-size.ts';
import type { Page } from '../pdf/page.ts';
import { readableText } from '../readable-text.ts';
import type { DrawPixels } from '../svg/draw-pixels.ts';
import { svgText } from '../svg/svg-text.ts';
import { readSvg } from '../svg/svg-tree.ts';
import { captionParagraphs } from './caption.ts';
import { styleOf } from './look.ts';
import type { Place } from './narrative.ts';

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Word counts pictures in pixels of 96 to the inch. */
const PIXELS_PER_POINT = 96 / 72;
/** Of the copy for programs that can't draw SVG: sharp in print. */
const COPY_PIXELS_PER_POINT = 200 / 72;
const TALLEST_SHARE = 0.8;

/** A drawing as vectors, with a copy in pixels for programs that know no other. */
export function chart(
  block: Kind<'chart'>,
  index: number,
  drawPixels: DrawPixels,
  { contentWidthPt }: Page,
  { keepNext = false, spacing }: Place,
): Paragraph[] {
  const drawing = readSvg(block.svg);
  const title = readableText(block.caption);
  const description = readableText(block.description || block.caption);
  const size = { widthPt: Math.min(block.widthPt, contentWidthPt), heightPt: block.heightPt };
  return [
    ...captionParagraphs(block, spacing),
    new Paragraph({
      style: styleOf.picture,
      keepNext,
      children: [
        new ImageRun({
          type: 'svg',
          data: Buffer.from(svgText(drawing, { title, description }, `chart-${index}`)),
          fallback: { type: 'png', data: Buffer.from(drawPixels(drawing, COPY_PIXELS_PER_POINT)) },
          transformation: pixels(size),
          altText: { name: `Chart ${index}`, title, description, id: String(index) },
        }),
      ],
    }),
  ];
}

export function image(
  block: Kind<'image'>,
  index: number,
  { contentWidthPt, contentHeightPt }: Page,
  { keepNext = false, spacing }: Place,
): Paragraph[] {
  const most = {
    widthPt: Math.min(block.widthPt, contentWidthPt),
    heightPt: contentHeightPt * TALLEST_SHARE,
  };
  return [
    ...captionParagraphs(block, spacing),
    imageParagraph(block.image, block.caption, most, index, { style: styleOf.picture, keepNext }),
  ];
}

/** An image in its own shape within a width and a height. */
export function imageParagraph(
  data: ImageData,
  otherwise: string,
  most: { widthPt: number; heightPt: number },
  index: number,
  place: Pick<Place, 'style' | 'keepNext'>,
): Paragraph {
  const { widthPx, heightPx } = imageSize(data);
  const scale = Math.min(most.widthPt / widthPx, most.heightPt / heightPx);
  return new Paragraph({
    ...place,
    children: [
      new ImageRun({
        type: data.mediaType === 'image/png' ? 'png' : 'jpg',
        data: data.bytes,
        transformation: pixels({ widthPt: widthPx * scale, heightPt: heightPx * scale }),
        altText: {
          name: `Image ${index}`,
          description: readableText(data.description || otherwise),
          id: String(index),
        },
      }),
    ],
  });
}

function pixels({ widthPt, heightPt }: { widthPt: number; heightPt: number }) {
  return {
    width: Math.max(1, Math.round(widthPt * PIXELS_PER_POINT)),
    height: Math.max(1, Math.round(heightPt * PIXELS_PER_POINT)),
  };
}
