import type { Coverage } from './coverage.ts';
import { fontCoverage } from './font-coverage.ts';

/** Direction marks, joiners and soft hyphens say how to lay out scripts and words that the PDF does not lay out. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const LINE_BREAK = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
const CONTROL = /(?!\n)\p{Cc}/gu;
/** Letters joined into one sign, as they come out of other PDFs. The fonts have the letters alone. */
const LIGATURE = /[\ufb00-\ufb06]/g;

/** A text as the PDF prints it, before it is known which of its characters the fonts have. */
export function printedText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAK, '\n')
    .replaceAll('\t', ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(LIGATURE, (sign) => sign.normalize('NFKC'))
    .normalize('NFC');
}

/** `20-7e a0` as a class of a regular expression. */
const covered = fontCoverage.replace(/[\da-f]+/g, '\\u{$&}').replaceAll(' ', '');
const UNPRINTABLE = new RegExp(`[^\\n${covered}]`, 'gu');

/**
 * The characters of a text that no shipped font has, nor one that was added, each once, in order of first appearance.
 */
export function unprintableCharacters(text: string, isAdded: Coverage = () => false): string[] {
  return [...new Set(printedText(text).match(UNPRINTABLE))].filter(
    (character) => !isAdded(character.codePointAt(0) ?? 0),
  );
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether a text holds letters that are read from right to left. The PDF would print its words in the wrong order. */
export function holdsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
