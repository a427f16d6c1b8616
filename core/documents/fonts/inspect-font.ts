import pdfDocument from 'pdfmake/js/PDFDocument.js';
import type { Embedding } from '../../../shared/domain/printing/added-font.ts';
import { type Coverage, writeStretches } from '../../../shared/domain/printing/coverage.ts';
import { holdsRightToLeft } from '../../../shared/domain/printing/printed-text.ts';
import type { FontFacts } from '../../ports/fonts.ts';
import type { ParsedFont } from '../pdf/pair-shaping.ts';
import type { FastFont } from '../pdf/shared-fonts.ts';

/** The facts of a font, or in a sentence why nothing is printed with it. */
export type Inspection = { facts: FontFacts } | { problem: string };

/** From there on the letters of a font count as bold; 600 is what Inter's semi-bold says of itself. */
const BOLD_WEIGHT = 600;
const LONGEST_NAME = 120;
/** How many letters are drawn on trial. */
const TRIED_LETTERS = 200;

/**
 * Opens the file as the PDF will open it, and draws a few of its letters. A font is taken only for the characters that
 * the shipped ones lack, and never for those that are read from right to left: the PDF can't set them.
 */
export function inspectFont(bytes: Uint8Array, isShipped: Coverage): Inspection {
  const problem = problemOfForm(bytes);
  if (problem !== undefined) return { problem };
  try {
    const embedded = open(bytes);
    return inspectOpened(embedded, isShipped);
  } catch {
    return { problem: 'The font can’t be read: the file is damaged or unfinished.' };
  }
}

const forms: Readonly<Record<string, string | undefined>> = {
  '\0\x01\0\0': undefined,
  OTTO: undefined,
  true: undefined,
  ttcf: 'The file is a collection of several fonts (TTC). Add a file that holds one font.',
  wOFF: 'The file is a font for web pages (WOFF). Add the font as TTF or OTF.',
  wOF2: 'The file is a font for web pages (WOFF2). Add the font as TTF or OTF.',
};

function problemOfForm(bytes: Uint8Array): string | undefined {
  const mark = latin(bytes, 0);
  if (!Object.hasOwn(forms, mark)) return 'The file is no TrueType or OpenType font.';
  if (forms[mark] !== undefined) return forms[mark];
  const tables = tablesOf(bytes);
  if (!tables.includes('glyf') && !tables.includes('CFF '))
    return 'The font has no letters drawn in lines, as a PDF needs them.';
  if (tables.includes('fvar'))
    return 'The file holds a font of many weights (variable). Add a file of one weight, such as Regular; they often lie in a folder named static.';
  return undefined;
}

const latin = (bytes: Uint8Array, at: number): string =>
  Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');

/** The names in the directory at the start of the file: twelve bytes, then sixteen for each table. */
function tablesOf(bytes: Uint8Array): string[] {
  const count = ((bytes[4] ?? 0) << 8) + (bytes[5] ?? 0);
  return Array.from({ length: count }, (_, index) => latin(bytes, 12 + 16 * index));
}

function open(bytes: Uint8Array): FastFont {
  const document = new pdfDocument.default({}, {}, {}, {}, { font: null });
  return document.registerFont('offered', bytes).font('offered')._font;
}

function inspectOpened(embedded: FastFont, isShipped: Coverage): Inspection {
  const { font } = embedded;
  const embedding = embeddingOf(font);
  if (embedding === undefined)
    return { problem: 'Its maker does not allow that a document carries a part of this font.' };
  const added = font.characterSet
    .filter((codePoint) => isPrintedBy(codePoint, isShipped))
    .toSorted(ascending);
  if (added.length === 0) return { problem: 'It has no characters that Countersign can’t print already.' };
  drawSome(embedded, added);
  const family = nameOf(font, 'preferredFamily') || nameOf(font, 'fontFamily') || 'Font without a name';
  return {
    facts: {
      name: nameOf(font, 'fullName') || family,
      family,
      isBold: (font['OS/2']?.usWeightClass ?? 0) >= BOLD_WEIGHT,
      embedding,
      covers: writeStretches(added),
    },
  };
}

/**
 * What the font says of itself in `fsType` of its table OS/2 (OpenType 1.9). A font that says nothing may be embedded.
 * Undefined where it may not, or not in part: a PDF never carries a whole font.
 */
function embeddingOf(font: ParsedFont): Embedding | undefined {
  const { noEmbedding, viewOnly, editable, noSubsetting, bitmapOnly } = font['OS/2']?.fsType ?? {};
  if (noSubsetting || bitmapOnly) return undefined;
  // Where an old font sets several of these, the one that allows most holds.
  if (editable) return 'editing';
  if (viewOnly) return 'viewing';
  return noEmbedding ? undefined : 'any';
}

const NOT_DRAWN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

function isPrintedBy(codePoint: number, isShipped: Coverage): boolean {
  const character = String.fromCodePoint(codePoint);
  return !isShipped(codePoint) && !NOT_DRAWN.test(character) && !holdsRightToLeft(character);
}

/** Throws where the letters can't be drawn, or not be taken out of the font. */
function drawSome(embedded: FastFont, codePoints: readonly number[]): void {
  const step = Math.ceil(codePoints.length / TRIED_LETTERS);
  const some = codePoints.filter((_, index) => index % step === 0);
  embedded.encode(String.fromCodePoint(...some));
  embedded.subset.encode();
}

/** Letters, digits and what names are put together with: a name ends up in style sheets and in Word files. */
function nameOf(font: ParsedFont, key: string): string {
  return (font.getName(key) ?? '')
    .replace(/[^\p{L}\p{N} ._+()-]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
}

const ascending = (left: number, right: number): number => left - right;
