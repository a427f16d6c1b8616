import { printedText } from '../../../shared/domain/printing/printed-text.ts';
import type { FontMetrics } from '../font-metrics.ts';
import { withWholeAmounts, withWholeFigures } from '../unbroken-figures.ts';

/** Printed in place of a character that no shipped font has. */
const missingCharacterMark = '□';

/** Text as the page can show it. Remembers what it could not show. */
export type PrintableText = {
  /** For running text: a word breaks only where it is longer than any line. */
  prose(text: string): string;
  /** For cells and other narrow places: long words and addresses may break every few characters. */
  narrow(text: string): string;
  /** For cells in which a word such as `Datenschutzbeauftragter` has the room that it needs. */
  wide(text: string): string;
  /** Characters that were replaced, each once, in order of first appearance. */
  unprintable(): string[];
};

const ZERO_WIDTH_SPACE = '\u200b';
/**
 * The longest word that pdfmake gets without a place to break, and the pieces of a longer one. Its time grows with the
 * square of a word's length. Short pieces fill the lines of a cell, where a long one would be cut into a whole line and
 * a rest.
 */
const LONG_WORD = {
  prose: { longest: 60, piece: 60 },
  narrow: { longest: 20, piece: 10 },
  wide: { longest: 27, piece: 10 },
} as const;
/** A cell of this width holds the longest word that is not broken in a wide one. */
export const WIDE_CELL_PT = 150;

type LongWord = { longest: number; piece: number };

/** Where an address reads best across two lines: after a slash of its path, never within or after `https://`. */
const STEP_OF_PATH = /(?<=[^/:]\/)(?=[^/])/;
/** A step that is too long itself may break after these. */
const SEPARATOR = /([/?&=#_.,;:@-])/;

export function createPrintableText(metrics: FontMetrics): PrintableText {
  const replaced = new Set<string>();

  function replaceUncovered(text: string): string {
    if (isCovered(text)) return text;
    let printable = '';
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (character === '\n' || metrics.covers(codePoint)) printable += character;
      else {
        replaced.add(character);
        printable += missingCharacterMark;
      }
    }
    return printable;
  }

  function isCovered(text: string): boolean {
    for (const character of text) {
      if (character !== '\n' && !metrics.covers(character.codePointAt(0) ?? 0)) return false;
    }
    return true;
  }

  function print(text: string, longWord: LongWord): string {
    return breakLongWords(replaceUncovered(printedText(text)), longWord);
  }

  return {
    prose: remembered((text) => print(withWholeFigures(text), LONG_WORD.prose)),
    narrow: remembered((text) => print(withWholeAmounts(text), LONG_WORD.narrow)),
    wide: remembered((text) => print(withWholeAmounts(text), LONG_WORD.wide)),
    unprintable: () => [...replaced],
  };
}

/** A text is asked for more than once: how tall it will be before it is placed, and then to be placed. */
function remembered(print: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let printed = known.get(text);
    if (printed === undefined) {
      printed = print(text);
      known.set(text, printed);
    }
    return printed;
  };
}

/** Lines end between the signs of these scripts as they are: what stands between them is a word. */
const WORD = /[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/gu;

/** Gives every word over the length places to break: after slashes and other separators where there are some, else anywhere. */
function breakLongWords(text: string, { longest, piece }: LongWord): string {
  if (!holdsLongRun(text, longest)) return text;
  return text.replace(WORD, (word) => (word.length > longest ? breakWord(word, piece) : word));
}

/** Whether a word can be longer: most texts have none, and this is cheaper than to look at each. */
function holdsLongRun(text: string, longest: number): boolean {
  let start = 0;
  while (text.length - start > longest) {
    const space = text.lastIndexOf(' ', start + longest);
    if (space < start) return true;
    start = space + 1;
  }
  return false;
}

function breakWord(word: string, longest: number): string {
  return word
    .split(STEP_OF_PATH)
    .map((step) => (step.length > longest ? breakStep(step, longest) : step))
    .join(ZERO_WIDTH_SPACE);
}

function breakStep(word: string, longest: number): string {
  const pieces: string[] = [];
  let piece = '';
  for (const part of word.split(SEPARATOR)) {
    for (const character of part) {
      piece += character;
      if (piece.length >= longest) {
        pieces.push(piece);
        piece = '';
      }
    }
    if (SEPARATOR.test(part) && piece.length >= longest / 2) {
      pieces.push(piece);
      piece = '';
    }
  }
  if (piece !== '') pieces.push(piece);
  return pieces.join(ZERO_WIDTH_SPACE);
}
