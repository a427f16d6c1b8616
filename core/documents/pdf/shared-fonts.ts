import { isAbsolute } from 'node:path';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import {
  createPairShaping,
  type PairShaping,
  type ParsedFont,
  type ShapedText,
  shapedText,
} from './pair-shaping.ts';

/** An embedded font of pdfkit: bound to one document, around a parsed font that is bound to none. */
export type FastFont = {
  id: string;
  name: string;
  font: ParsedFont;
  layout(text: string, features?: unknown, onlyWidth?: boolean): ShapedText;
  subset: { encode(): unknown };
  /** The glyphs of a text in hexadecimal, and their positions. From now on they are part of the document. */
  encode(text: string): [string[], unknown];
  /** What the page's resources name it by. */
  ref(): unknown;
  widthOfString(text: string, sizePt: number, features?: unknown): number;
  /** Where kerning is all that places its glyphs. */
  shaping?: PairShaping;
  ascender: number;
  descender: number;
  lineGap: number;
  /** How high and how deep its glyphs reach, in units of the font, and a thousandth of the size in one of these. */
  bbox: { minY: number; maxY: number };
  scale: number;
  constructor: new (document: unknown, font: ParsedFont, id: string) => FastFont;
};

type SharedFont = Pick<FastFont, 'font' | 'constructor'> & { shaping: PairShaping | undefined };

/** Parsed fonts and their pairs outlive a document. The subset that gets embedded stays the document's own. */
export function shareFonts(): void {
  const stock = pdfDocument.default.prototype.provideFont;
  const shared = new Map<string, SharedFont>();

  pdfDocument.default.prototype.provideFont = function (familyName, bold, italics) {
    const type = this.getFontType(bold, italics);
    const known = this.fontCache[familyName]?.[type];
    if (known !== undefined) return known;
    const path = this.fonts[familyName]?.[type] ?? '';
    // A font that came with the document ends with it: what is kept of it here would outlive its removal.
    if (!isAbsolute(path)) return stock.call(this, familyName, bold, italics);
    const parsed = shared.get(path);
    if (parsed === undefined) {
      const font = stock.call(this, familyName, bold, italics);
      nameGlyphs(font.font);
      const shaping = createPairShaping(font.font);
      shared.set(path, { font: font.font, constructor: font.constructor, shaping });
      shapeBy(shaping, font);
      return font;
    }
    // The same steps as pdfkit's `font`, so that names and order in the file are those of stock.
    const already = this._fontFamilies[path];
    this._fontCount += already === undefined ? 1 : 0;
    const font = already ?? new parsed.constructor(this, parsed.font, `F${this._fontCount}`);
    if (already === undefined) shapeBy(parsed.shaping, font);
    this._fontFamilies[path] = font;
    this._fontFamilies[font.name] ??= font;
    this.fontCache[familyName] = { ...this.fontCache[familyName], [type]: font };
    return font;
  };
}

/**
 * Says of every glyph which character it stands for: the lowest, and a quotation mark rather than the letter that
 * looks like it. Otherwise an earlier document would decide what is copied out of a later one: the dot of an i,
 * drawn as part of another glyph first, would come out as nothing where it is a full stop.
 */
function nameGlyphs(font: ParsedFont): void {
  const isModifierLetter = (codePoint: number) => codePoint >= 0x02b0 && codePoint <= 0x02ff;
  const byPreference = font.characterSet.toSorted(
    (left, right) => Number(isModifierLetter(left)) - Number(isModifierLetter(right)) || left - right,
  );
  for (const codePoint of byPreference) font.glyphForCodePoint(codePoint);
}

function shapeBy(shaping: PairShaping | undefined, font: FastFont): void {
  if (shaping === undefined) return;
  font.shaping = shaping;
  const layout = font.layout.bind(font);
  const widthOfString = font.widthOfString.bind(font);
  font.layout = (text, features, onlyWidth) =>
    (features ? undefined : shapedText(shaping, text)) ?? layout(text, features, onlyWidth);
  font.widthOfString = (text, sizePt, features) => {
    const advance = features ? undefined : shaping.advance(text);
    return advance === undefined ? widthOfString(text, sizePt, features) : advance * (sizePt / 1000);
  };
}
