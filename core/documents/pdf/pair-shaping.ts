import { type FontFile, type PairKerning, readKerning } from './kerning.ts';

/** A font of fontkit. It makes each glyph once and keeps it, with the characters it was first asked for. */
export type ParsedFont = FontFile & {
  unitsPerEm: number;
  characterSet: number[];
  glyphForCodePoint(codePoint: number): Glyph;
  'OS/2'?: { usWeightClass: number; fsType: Readonly<Record<string, boolean>> };
  getName(key: string): string | null;
};

type Glyph = { id: number; advanceWidth: number };
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
type Placed = Position & { advanceWidth: number };

/** What a text is drawn with: a position for each glyph, in thousandths of the size. */
type Drawn = { glyphs: Glyph[]; positions: Placed[] };
/** What pdfkit takes for a shaped text. */
export type ShapedText = { advanceWidth: number } & Partial<Drawn>;

/** Undefined for a text with characters that kerning alone does not place. */
export type ShapeText = (text: string, onlyWidth?: boolean) => ShapedText | undefined;

/** A character, and where each other one that follows it puts it. */
type Letter = {
  index: number;
  character: string;
  glyph: Glyph;
  belongsToScript: boolean;
  before: { inWord: Placed[]; amongSigns: Placed[] };
};

/** What stands behind the last character. */
const nothing = { index: 0, glyph: undefined } as const;

/**
 * Shapes by looking up pairs. The shipped fonts kern and know no other feature, so a text is placed pair by pair; fontkit
 * takes 40 µs for each new word to find that nothing else applies. Undefined for a font that does more.
 */
export function createPairShaping(font: ParsedFont): ShapeText | undefined {
  const kerning = readKerning(font);
  if (kerning === undefined) return undefined;
  const { inWord, amongSigns } = kerning;
  const scale = 1000 / font.unitsPerEm;
  const letters = new Map<number, Letter | null>();

  function letterAt(text: string, place: number): Letter | null {
    const code = text.charCodeAt(place);
    let letter = letters.get(code);
    if (letter === undefined) {
      letter = letterOf(font, code, letters.size + 1);
      letters.set(code, letter);
    }
    return letter;
  }

  function placed(letter: Letter, next: Letter | typeof nothing, isWord: boolean): Placed {
    const known = isWord ? letter.before.inWord : letter.before.amongSigns;
    let position = known[next.index];
    if (position === undefined) {
      position = positionOf(letter.glyph, next.glyph, isWord ? inWord : amongSigns, scale);
      known[next.index] = position;
    }
    return position;
  }

  /** How far a text advances, and into `drawn`, when it is there, what it is drawn with. */
  function advance(text: string, drawn?: Drawn): number | undefined {
    let advanceWidth = 0;
    for (let start = 0; start < text.length; ) {
      const run: Letter[] = [];
      let isWord = false;
      let letter: Letter | null;
      // As pdfkit does, from space to space.
      do {
        letter = letterAt(text, start + run.length);
        if (letter === null) return undefined;
        run.push(letter);
        isWord ||= letter.belongsToScript;
      } while (letter.character !== ' ' && start + run.length < text.length);
      let runWidth = 0;
      let index = 0;
      for (const one of run) {
        index += 1;
        const position = placed(one, run[index] ?? nothing, isWord);
        drawn?.glyphs.push(one.glyph);
        drawn?.positions.push(position);
        runWidth += position.xAdvance;
      }
      advanceWidth += runWidth;
      start += run.length;
    }
    return advanceWidth;
  }

  /** What was drawn last, because pdfkit asks for its width then. */
  let last: { text: string; shaped: ShapedText } | undefined;
  return (text, onlyWidth) => {
    if (text === last?.text) return last.shaped;
    const drawn = onlyWidth ? undefined : { glyphs: [], positions: [] };
    const advanceWidth = advance(text, drawn);
    if (advanceWidth === undefined) return undefined;
    const shaped = { advanceWidth, ...drawn };
    if (drawn !== undefined) last = { text, shaped };
    return shaped;
  };
}

/** The first of these in a word says by which rules it is kerned; these three have the same. */
const OF_SCRIPT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const OF_NONE = /\p{Script=Common}/u;
/** Accents that are set above another letter, and signs that print nothing: fontkit knows what to do with them. */
const MORE_THAN_KERNED = /[\p{Mark}\p{Default_Ignorable_Code_Point}]/u;

function letterOf(font: ParsedFont, code: number, index: number): Letter | null {
  const character = String.fromCharCode(code);
  const glyph = font.glyphForCodePoint(code);
  const belongsToScript = OF_SCRIPT.test(character);
  if (glyph.id === 0 || !(belongsToScript || OF_NONE.test(character)) || MORE_THAN_KERNED.test(character))
    return null;
  return { index, character, glyph, belongsToScript, before: { inWord: [], amongSigns: [] } };
}

function positionOf(glyph: Glyph, next: Glyph | undefined, kerning: PairKerning, scale: number): Placed {
  const kernedBy = next === undefined ? 0 : kerning(glyph.id, next.id);
  return {
    xAdvance: (glyph.advanceWidth + kernedBy) * scale,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
    advanceWidth: glyph.advanceWidth * scale,
  };
}
