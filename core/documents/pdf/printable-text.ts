import { printedText } from '../../../shared/domain/printing/printed-text.ts';
import type { FontMetrics } from '../font-metrics.ts';
import { withWholeAmounts, withWholeFigures } from '../unbroken-figures.ts';

/** Printed in place of a character that no shipped font has. */
export const missingCharacterMark = '□';

/** Text as the page can show it. Remembers what it could not show. */
export type PrintableText = {
  /** For running text: a word breaks only where it is longer than any line. */
  prose(text: string): string;
  /** For cells and other narrow places: long words and addresses may break every few characters. */
  narrow(text: string): string;
  /** Characters that were replaced, each once, in order of first appearance. */
  unprintable(): string[];
};

const ZERO_WIDTH_SPACE = '\u200b';
/** The longest run pdfmake gets without a place to break. Its time grows with the square of a word's length. */
const LONGEST_WORD = { prose: 60, narrow: 20 } as const;

/** An address may break after these. */
const SEPARATOR = /([/?&=#_.,;:@-])/;

export function createPrintableText(metrics: FontMetrics): PrintableText {
  const replaced = new Set<string>();

  function replaceUncovered(text: string): string {
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

  function print(text: string, longestWord: number): string {
    return breakLongWords(replaceUncovered(printedText(text)), longestWord);
  }

  return {
    prose: (text) => print(withWholeFigures(text), LONGEST_WORD.prose),
    narrow: (text) => print(withWholeAmounts(text), LONGEST_WORD.narrow),
    unprintable: () => [...replaced],
  };
}

/** Lines end between the signs of these scripts as they are: what stands between them is a word. */
const WORD = /[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/gu;

/** Gives every word over the length places to break: after separators where there are some, else anywhere. */
function breakLongWords(text: string, longest: number): string {
  return text.replace(WORD, (word) => (word.length > longest ? breakWord(word, longest) : word));
}

function breakWord(word: string, longest: number): string {
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
