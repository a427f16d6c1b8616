import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from '../pdf/theme.ts';
import { type Canvas, type Coverage, createCanvas } from './canvas.ts';
import { readColour } from './colour.ts';
import { type GlyphOutlines, readGlyphOutlines } from './glyph-outlines.ts';
import {
  type Matrix,
  moved,
  multiplied,
  numbersIn,
  type Polyline,
  readPath,
  readTransform,
} from './outline.ts';
import { writePng } from './png.ts';
import { dashed, strokeOutline } from './stroke.ts';
import { isBoldWeight, type SvgElement } from './svg-tree.ts';

/** Draws a picture of ours as a PNG on white paper, where one unit of it is a point. */
export type DrawPixels = (drawing: SvgElement, pixelsPerPoint: number) => Uint8Array;

/** A text in runs: with the letters of another font, or for the shipped one. */
export type AddedLetters = (
  text: string,
  isBold: boolean,
) => readonly { text: string; outlines: Pick<GlyphOutlines, 'glyph'> | undefined }[];

const POINTS_PER_INCH = 72;

/**
 * Draws without a browser, for programs that can't show SVG. It knows what our charts and pictures are made of: lines,
 * areas, text in the shipped font or in `added` ones, clips. Throws on anything else.
 */
export function createDrawPixels(fontsFolder: string, added?: AddedLetters): DrawPixels {
  const read = (file: string) => readGlyphOutlines(readFileSync(join(fontsFolder, file)));
  const fonts = { normal: read(fontFiles.Inter.normal), bold: read(fontFiles.Inter.bold) };
  return (drawing, pixelsPerPoint) => {
    const [, , width = 0, height = 0] = numbersIn(
      drawing.attributes.viewBox ?? `0 0 ${drawing.attributes.width} ${drawing.attributes.height}`,
    );
    const canvas = createCanvas(
      Math.max(1, Math.ceil(width * pixelsPerPoint)),
      Math.max(1, Math.ceil(height * pixelsPerPoint)),
    );
    const clips = new Map(
      elementsOf(drawing)
        .filter(({ name }) => name === 'clipPath')
        .map((clip) => [`url(#${clip.attributes.id})`, clip]),
    );
    const scale: Matrix = [pixelsPerPoint, 0, 0, pixelsPerPoint, 0, 0];
    const pen: Pen = { canvas, fonts, added, clips };
    for (const child of drawing.children) draw(child, pen, scale, []);
    return writePng(canvas, pixelsPerPoint * POINTS_PER_INCH);
  };
}

type Pen = {
  canvas: Canvas;
  fonts: Readonly<Record<'normal' | 'bold', GlyphOutlines>>;
  added: AddedLetters | undefined;
  clips: ReadonlyMap<string, SvgElement>;
};

function elementsOf(element: SvgElement): SvgElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

function draw(element: SvgElement, pen: Pen, outer: Matrix, outerClips: readonly Coverage[]): void {
  const { name, attributes, children } = element;
  if (name === 'defs' || name === 'clipPath') return;
  const matrix = multiplied(outer, readTransform(attributes.transform));
  const clip = pen.clips.get(attributes['clip-path'] ?? '');
  const clips = clip === undefined ? outerClips : [...outerClips, clipCoverage(clip, pen, matrix)];
  if (name === 'g') {
    for (const child of children) draw(child, pen, matrix, clips);
    return;
  }
  const lines = linesOf(element, pen).map((line) => transformed(line, matrix));
  const opacity = Number(attributes.opacity ?? 1);
  const fill = readColour(attributes.fill ?? '#000');
  if (fill !== undefined && name !== 'line' && name !== 'polyline')
    pen.canvas.paint(pen.canvas.cover(lines), fill, opacity * Number(attributes['fill-opacity'] ?? 1), clips);
  const stroke = readColour(attributes.stroke ?? 'none');
  if (stroke === undefined) return;
  const growth = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const pattern = numbersIn(attributes['stroke-dasharray'] ?? '').map((length) => length * growth);
  const width = Number(attributes['stroke-width'] ?? 1) * growth;
  const drawn = pattern.length === 0 ? lines : dashed(lines, pattern);
  const area = strokeOutline(drawn, width, attributes['stroke-linecap'] === 'round');
  pen.canvas.paint(
    pen.canvas.cover(area),
    stroke,
    opacity * Number(attributes['stroke-opacity'] ?? 1),
    clips,
  );
}

function clipCoverage(clip: SvgElement, pen: Pen, matrix: Matrix): Coverage {
  return pen.canvas.cover(
    clip.children.flatMap((child) => linesOf(child, pen)).map((line) => transformed(line, matrix)),
  );
}

function transformed({ points, isClosed }: Polyline, matrix: Matrix): Polyline {
  return { points: points.map((point) => moved(matrix, point)), isClosed };
}

function linesOf({ name, attributes, text }: SvgElement, pen: Pen): readonly Polyline[] {
  const value = (attribute: string) => Number(attributes[attribute] ?? 0);
  switch (name) {
    case 'path':
      return readPath(attributes.d ?? '');
    case 'rect':
      return readPath(rectanglePath(value('x'), value('y'), value('width'), value('height'), value('rx')));
    case 'circle': {
      const [x, y, r] = [value('cx'), value('cy'), value('r')];
      return readPath(`M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}A${r} ${r} 0 0 1 ${x - r} ${y}Z`);
    }
    case 'line':
      return readPath(`M${value('x1')} ${value('y1')}L${value('x2')} ${value('y2')}`);
    case 'polyline':
      return readPath(`M${attributes.points}`);
    case 'polygon':
      return readPath(`M${attributes.points}Z`);
    case 'text':
      return textLines(text, attributes, pen);
    default:
      throw new Error(`a drawing with <${name}>`);
  }
}

function rectanglePath(x: number, y: number, width: number, height: number, wanted: number): string {
  const r = Math.min(wanted, width / 2, height / 2);
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`;
}

function textLines(text: string, attributes: SvgElement['attributes'], { fonts, added }: Pen): Polyline[] {
  const size = Number(attributes['font-size'] ?? 12);
  const isBold = isBoldWeight(attributes);
  const font = isBold ? fonts.bold : fonts.normal;
  const runs = added?.(text, isBold) ?? [{ text, outlines: undefined }];
  const glyphs = runs.flatMap((run) =>
    [...run.text].map((character) => (run.outlines ?? font).glyph(character.codePointAt(0) ?? 0)),
  );
  const width = glyphs.reduce((sum, { advanceEm }) => sum + advanceEm, 0) * size;
  const shares: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };
  const isCentred = attributes['dominant-baseline'] === 'central';
  let x = Number(attributes.x ?? 0) - width * (shares[attributes['text-anchor'] ?? ''] ?? 0);
  const y = Number(attributes.y ?? 0) + (isCentred ? font.middleEm * size : 0);
  return glyphs.flatMap(({ outline, advanceEm }) => {
    const place: Matrix = [size, 0, 0, size, x, y];
    x += advanceEm * size;
    return outline.map((line) => transformed(line, place));
  });
}
