import renderer from 'pdfmake/js/Renderer.js';
import svgMeasure from 'pdfmake/js/SVGMeasure.js';
import { type Colour, readColour } from '../svg/colour.ts';
import { type Matrix, numbersIn, readTransform } from '../svg/outline.ts';
import { isBoldWeight, isPlainSvg, readSvg, type SvgElement } from '../svg/svg-tree.ts';
import { pdfNumber } from './pair-shaping.ts';
import type { FastFont } from './shared-fonts.ts';
import { shownText, textObject } from './shown-text.ts';
import { font as shippedFont } from './theme.ts';

/** What of pdfmake's document draws shapes. */
export type DrawingDocument = {
  page: { fonts: Record<string, unknown> };
  provideFont(familyName: string, bold: boolean, italics: boolean): FastFont;
  addContent(commands: string): unknown;
  save(): unknown;
  restore(): unknown;
  fillOpacity(opacity: number): unknown;
  strokeOpacity(opacity: number): unknown;
  path(d: string): unknown;
  rect(x: number, y: number, width: number, height: number): unknown;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): unknown;
  circle(x: number, y: number, radius: number): unknown;
};

/** An SVG that pdfmake has given a place. */
export type PlacedDrawing = { svg: string; x: number; y: number; _width: number; _height: number };

/** Draws a part of a drawing. */
type Step = () => void;

/**
 * Draws our charts and pictures with the commands of a page. pdfmake reads a drawing as XML three times and asks for all
 * that CSS could say of each line: a tenth of an export. What is more than ours, or has letters that the shipped font
 * lacks, is left to pdfmake.
 */
export function drawPlainDrawings(): void {
  const measure = svgMeasure.default.prototype;
  const { measureSVG, writeDimensions } = measure;
  measure.measureSVG = function (svg) {
    const [, width, height] = SIZE.exec(svg) ?? [];
    if (width === undefined || height === undefined) return measureSVG.call(this, svg);
    return { width: Number(width), height: Number(height) };
  };
  measure.writeDimensions = (svg) => svg;

  const { prototype } = renderer.default;
  const stock = prototype.renderSVG;
  prototype.renderSVG = function (drawing) {
    const steps = plainSteps(drawing, this.pdfDocument);
    if (steps !== undefined) {
      for (const step of steps) step();
      return;
    }
    const { svg, _width: width, _height: height } = drawing;
    drawing.svg = writeDimensions.call(new svgMeasure.default(), svg, { width, height });
    stock.call(this, drawing);
  };
}

const SIZE = /^<svg\b[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"/;

/** Undefined for a drawing with a part that is not drawn here: half of it is never on the page. */
function plainSteps(drawing: PlacedDrawing, document: DrawingDocument): Step[] | undefined {
  if (!isPlainSvg(drawing.svg)) return undefined;
  try {
    return drawingSteps(drawing, document);
  } catch {
    return undefined;
  }
}

function drawingSteps(drawing: PlacedDrawing, document: DrawingDocument): Step[] {
  const tree = readSvg(drawing.svg);
  const { width = '0', height = '0', viewBox = `0 0 ${width} ${height}` } = tree.attributes;
  const [left = 0, top = 0, viewWidth = 0, viewHeight = 0] = numbersIn(viewBox);
  const scale = drawing._width / viewWidth;
  const place: Matrix = [scale, 0, 0, scale, drawing.x - left * scale, drawing.y - top * scale];
  const pen: Pen = {
    document,
    clips: new Map(clipsIn(tree).map((clip) => [`url(#${clip.attributes.id})`, clip])),
  };
  return within(document, [
    () => {
      document.addContent(`${matrixText(place)} cm ${MITER_LIMIT} M`);
      document.rect(left, top, viewWidth, viewHeight);
      document.addContent(CLIP);
    },
    ...tree.children.flatMap((child) => elementSteps(child, pen)),
  ]);
}

/** SVG's own; a page of a PDF begins with 10. */
const MITER_LIMIT = 4;
const CLIP = 'W n';
const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };

type Pen = { document: DrawingDocument; clips: ReadonlyMap<string, SvgElement> };

const clipsIn = (element: SvgElement): SvgElement[] =>
  element.name === 'clipPath' ? [element] : element.children.flatMap(clipsIn);

/** What is set within ends with it. */
const within = (document: DrawingDocument, steps: readonly Step[]): Step[] => [
  () => document.save(),
  ...steps,
  () => document.restore(),
];

const matrixText = (matrix: Matrix): string => matrix.map(pdfNumber).join(' ');

function elementSteps(element: SvgElement, pen: Pen): Step[] {
  const { name, attributes, children } = element;
  if (name === 'defs' || name === 'clipPath') return [];
  const { document } = pen;
  const placing: Step[] = [];
  if (attributes.transform !== undefined) {
    const matrix = matrixText(readTransform(attributes.transform));
    placing.push(() => document.addContent(`${matrix} cm`));
  }
  const clip = attributes['clip-path'];
  if (clip !== undefined) placing.push(...clipSteps(pen.clips.get(clip), document));
  if (name !== 'g') return within(document, [...placing, ...paintSteps(element, document)]);
  if (attributes.opacity !== undefined) throw new Error('a group is seen through as a whole');
  const drawn = children.flatMap((child) => elementSteps(child, pen));
  return placing.length === 0 ? drawn : within(document, [...placing, ...drawn]);
}

function clipSteps(clip: SvgElement | undefined, document: DrawingDocument): Step[] {
  if (clip === undefined) throw new Error('a drawing is cut by what is not there');
  return [...clip.children.map((child) => outlineStep(child, document)), () => document.addContent(CLIP)];
}

function paintSteps(element: SvgElement, document: DrawingDocument): Step[] {
  const { name, attributes } = element;
  const fill = name === 'line' ? undefined : readColour(attributes.fill ?? '#000');
  const stroke = isDrawnAlong(attributes) ? readColour(attributes.stroke ?? 'none') : undefined;
  const opacity = (own: string | undefined) => Number(attributes.opacity ?? 1) * Number(own ?? 1);
  const steps: Step[] = [];
  if (fill !== undefined) {
    steps.push(() => document.addContent(`${shares(fill)} rg`));
    const fillOpacity = opacity(attributes['fill-opacity']);
    if (fillOpacity < 1) steps.push(() => document.fillOpacity(fillOpacity));
  }
  if (name === 'text') {
    if (stroke !== undefined) throw new Error('letters with an outline');
    return fill === undefined ? [] : [...steps, textStep(element, document)];
  }
  if (stroke !== undefined) {
    const pen = penText(attributes);
    steps.push(() => document.addContent(`${shares(stroke)} RG ${pen}`));
    const strokeOpacity = opacity(attributes['stroke-opacity']);
    if (strokeOpacity < 1) steps.push(() => document.strokeOpacity(strokeOpacity));
  }
  const operator = operatorOf(fill !== undefined, stroke !== undefined);
  if (operator === undefined) return [];
  return [...steps, outlineStep(element, document), () => document.addContent(operator)];
}

/** A line without a width is none; a PDF would draw the finest one that there is. */
const isDrawnAlong = (attributes: SvgElement['attributes']): boolean =>
  Number(attributes['stroke-width'] ?? 1) > 0;

function operatorOf(isFilled: boolean, isStroked: boolean): 'B' | 'f' | 'S' | undefined {
  if (isFilled) return isStroked ? 'B' : 'f';
  return isStroked ? 'S' : undefined;
}

const shares = (colour: Colour): string => colour.map((part) => pdfNumber(part / 255)).join(' ');

/** How a line is drawn: its width, ends, corners and dashes. */
function penText(attributes: SvgElement['attributes']): string {
  const width = Number(attributes['stroke-width'] ?? 1);
  const cap = CAPS[attributes['stroke-linecap'] ?? 'butt'] ?? 0;
  const join = JOINS[attributes['stroke-linejoin'] ?? 'miter'] ?? 0;
  const dashes = numbersIn(attributes['stroke-dasharray'] ?? '');
  return `${pdfNumber(width)} w ${cap} J ${join} j [${dashes.map(pdfNumber).join(' ')}] 0 d`;
}

function outlineStep({ name, attributes }: SvgElement, document: DrawingDocument): Step {
  const value = (attribute: string) => Number(attributes[attribute] ?? 0);
  switch (name) {
    case 'path': {
      const d = attributes.d ?? '';
      return () => document.path(d);
    }
    case 'rect': {
      const [x, y, width, height, rx] = [
        value('x'),
        value('y'),
        value('width'),
        value('height'),
        value('rx'),
      ];
      return () =>
        rx === 0 ? document.rect(x, y, width, height) : document.roundedRect(x, y, width, height, rx);
    }
    case 'circle':
      return () => document.circle(value('cx'), value('cy'), value('r'));
    case 'line':
      return () => document.path(`M${value('x1')} ${value('y1')}L${value('x2')} ${value('y2')}`);
    case 'polyline':
      return () => document.path(`M${attributes.points}`);
    case 'polygon':
      return () => document.path(`M${attributes.points}Z`);
    default:
      throw new Error(`a drawing with <${name}>`);
  }
}

const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

function textStep({ attributes, text }: SvgElement, document: DrawingDocument): Step {
  const font = document.provideFont(shippedFont.text, isBoldWeight(attributes), false);
  const size = Number(attributes['font-size'] ?? 12);
  const words = text.replace(/\s+/g, ' ').trim();
  const shown = shownText(font, words);
  if (shown === undefined) throw new Error('letters that are more than kerned');
  const anchor = ANCHORS[attributes['text-anchor'] ?? 'start'] ?? 0;
  const x = Number(attributes.x ?? 0) - font.widthOfString(words, size) * anchor;
  const y = Number(attributes.y ?? 0) + baselinePt(font, attributes['dominant-baseline'], size);
  return () => {
    document.page.fonts[font.id] ??= font.ref();
    document.addContent(textObject(font, size, shown, x, y));
  };
}

/** How far the line of writing stands below the place of a text, as pdfmake reckons it. */
function baselinePt(
  { bbox, scale, ascender, descender }: FastFont,
  wanted: string | undefined,
  size: number,
) {
  if (wanted === undefined || wanted === 'auto' || wanted === 'alphabetic') return 0;
  if (wanted !== 'central') throw new Error(`text that stands ${wanted}`);
  const highest = Math.max(ascender, bbox.maxY * scale);
  const lowest = Math.min(descender, bbox.minY * scale);
  return ((highest + lowest) / 2) * (size / 1000);
}
