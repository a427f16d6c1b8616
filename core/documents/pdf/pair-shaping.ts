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
type Position = {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
};

/** What pdfkit takes for a shaped text: a position for each glyph, in thousandths of the size. */
export type ShapedText = { advanceWidth: number; glyphs?: Glyph[]; positions?: Position[] };

/** A glyph before another one. */
type Pair = {
  position: Position;
  /** By how much they are nearer than they would be, as a page of a PDF says it; empty for pairs that are not kerned. */
  nearer: string;
};

/** The glyphs of a text and the pairs that they form with what follows each. Emptied and filled again, to make no new ones. */
export type PlacedGlyphs = { glyphs: Glyph[]; pairs: Pair[] };

export type PairShaping = {
  /**
   * How far a text advances, in thousandths of the size; its glyphs are added to `placed`. Undefined for a text with
   * characters that kerning alone does not place.
   */
  advance(text: string, placed?: PlacedGlyphs): number | undefined;
};

/** A character, and where each other one that follows it puts it. */
type Letter = {
  index: number;
  isSpace: boolean;
  glyph: Glyph;
  belongsToScript: boolean;
  before: { inWord: Pair[]; amongSigns: Pair[] };
};

/** What stands behind the last character. */
const nothing = { index: 0, glyph: undefined } as const;

/**
 * Shapes by looking up pairs. The shipped fonts kern and know no other feature, so a text is placed pair by pair; fontkit
 * takes 40 µs for each new word to find that nothing else applies. Undefined for a font that does more.
 */
export function createPairShaping(font: ParsedFont): PairShaping | undefined {
  const kerning = readKerning(font);
  if (kerning === undefined) return undefined;
  const { inWord, amongSigns } = kerning;
  const scale = 1000 / font.unitsPerEm;
  const letters: (Letter | null | undefined)[] = [];
  let letterCount = 0;

  function letterAt(text: string, place: number): Letter | null {
    const code = text.charCodeAt(place);
    let letter = letters[code];
    if (letter === undefined) {
      letterCount += 1;
      letter = letterOf(font, code, letterCount);
      letters[code] = letter;
    }
    return letter;
  }

  function pairOf(letter: Letter, next: Letter | typeof nothing, isWord: boolean): Pair {
    const known = isWord ? letter.before.inWord : letter.before.amongSigns;
    let pair = known[next.index];
    if (pair === undefined) {
      pair = kernedPair(letter.glyph, next.glyph, isWord ? inWord : amongSigns, scale);
      known[next.index] = pair;
    }
    return pair;
  }

  /** Where the run ends that begins here, as pdfkit has it: from space to space. Undefined for what is more than kerned. */
  function endOfRun(text: string, start: number): { end: number; isWord: boolean } | undefined {
    let isWord = false;
    for (let place = start; place < text.length; place += 1) {
      const letter = letterAt(text, place);
      if (letter === null) return undefined;
      isWord ||= letter.belongsToScript;
      if (letter.isSpace) return { end: place + 1, isWord };
    }
    return { end: text.length, isWord };
  }

  return {
    advance(text, placed) {
      let advanceWidth = 0;
      for (let start = 0; start < text.length; ) {
        const run = endOfRun(text, start);
        if (run === undefined) return undefined;
        let letter = letterAt(text, start) as Letter;
        let runWidth = 0;
        for (let place = start + 1; place <= run.end; place += 1) {
          const next = place < run.end ? letterAt(text, place) : null;
          const pair = pairOf(letter, next ?? nothing, run.isWord);
          placed?.glyphs.push(letter.glyph);
          placed?.pairs.push(pair);
          runWidth += pair.position.xAdvance;
          letter = next ?? letter;
        }
        advanceWidth += runWidth;
        start = run.end;
      }
      return advanceWidth;
    },
  };
}

/** What pdfkit asks for. */
export function shapedText(shaping: PairShaping, text: string): ShapedText | undefined {
  const { glyphs, pairs }: PlacedGlyphs = { glyphs: [], pairs: [] };
  const advanceWidth = shaping.advance(text, { glyphs, pairs });
  if (advanceWidth === undefined) return undefined;
  return { advanceWidth, glyphs, positions: pairs.map(({ position }) => position) };
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
  return {
    index,
    isSpace: character === ' ',
    glyph,
    belongsToScript,
    before: { inWord: [], amongSigns: [] },
  };
}

function kernedPair(glyph: Glyph, next: Glyph | undefined, kerning: PairKerning, scale: number): Pair {
  const kernedBy = next === undefined ? 0 : kerning(glyph.id, next.id);
  const advanceWidth = glyph.advanceWidth * scale;
  const xAdvance = (glyph.advanceWidth + kernedBy) * scale;
  return {
    position: { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth },
    nearer: xAdvance === advanceWidth ? '' : String(pdfNumber(advanceWidth - xAdvance)),
  };
}

/** As fine as pdfkit writes numbers. */
export const pdfNumber = (value: number): number => Math.round(value * 1e6) / 1e6;
