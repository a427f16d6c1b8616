import { type PlacedGlyphs, pdfNumber } from './pair-shaping.ts';
import type { FastFont } from './shared-fonts.ts';

/** Of one text after the other: what is filled again and again is nothing to collect. */
const placed: PlacedGlyphs = { glyphs: [], pairs: [] };
let bytes = Buffer.allocUnsafe(16_384);

/** Two bytes, each escaped, and how far it stands from the next. */
const MOST_BYTES_OF_GLYPH = 24;

const BACKSLASH = 0x5c;
const isEscaped = (byte: number): boolean => byte === 0x28 || byte === 0x29 || byte === BACKSLASH;
/** Would be read as the end of a line. */
const RETURN = 0x0d;
const LETTER_R = 0x72;

/**
 * The glyphs of a text as a page shows them, parted where two are kerned, with a character for each byte; undefined where
 * more than kerning is wanted. Written as strings of bytes, because hexadecimal takes twice the room.
 */
export function shownText(font: FastFont, text: string): string | undefined {
  const { glyphs, pairs } = placed;
  glyphs.length = 0;
  pairs.length = 0;
  if (font.shaping?.advance(text, placed) === undefined) return undefined;
  if (glyphs.length * MOST_BYTES_OF_GLYPH > bytes.length)
    bytes = Buffer.allocUnsafe(glyphs.length * MOST_BYTES_OF_GLYPH);
  const numbers = numbersOf(font);
  let end = 0;
  const put = (byte: number) => {
    if (byte === RETURN || isEscaped(byte)) bytes[end++] = BACKSLASH;
    bytes[end++] = byte === RETURN ? LETTER_R : byte;
  };
  for (let index = 0; index < glyphs.length; index += 1) {
    const id = glyphs[index]?.id ?? 0;
    if (numbers[id] === undefined) learn(font, text, glyphs, numbers);
    const number = numbers[id] ?? 0;
    put(number >> 8);
    put(number & 0xff);
    const nearer = pairs[index]?.nearer ?? '';
    if (nearer !== '') end += bytes.write(`)${nearer}(`, end, 'latin1');
  }
  return `[(${bytes.toString('latin1', 0, end)})]`;
}

/** A page of pdfkit counts from above, so letters are drawn upside down to stand upright. */
export function textObject(
  font: FastFont,
  sizePt: number,
  shown: string,
  x: number,
  baseline: number,
): string {
  return `BT\n1 0 0 -1 ${pdfNumber(x)} ${pdfNumber(baseline)} Tm\n/${font.id} ${pdfNumber(sizePt)} Tf\n${shown} TJ\nET`;
}

/** How a document numbers the glyphs of a font, by their numbers in its file. */
const numbersByFont = new WeakMap<FastFont, number[]>();

function numbersOf(font: FastFont): number[] {
  const known = numbersByFont.get(font) ?? [];
  numbersByFont.set(font, known);
  return known;
}

/** pdfkit numbers the glyphs as it meets them, and embeds no others. */
function learn(font: FastFont, text: string, glyphs: readonly { id: number }[], numbers: number[]): void {
  const [encoded] = font.encode(text);
  for (const [index, { id }] of glyphs.entries()) numbers[id] = Number.parseInt(encoded[index] ?? '0', 16);
}
