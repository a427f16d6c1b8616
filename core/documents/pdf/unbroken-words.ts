import textBreaker from 'pdfmake/js/TextBreaker.js';

/** A word, or part of one, of a text: a line may end after it unless `noNewLine` is set. */
export type Word = { text: string; font?: string; lineEnd?: boolean; noNewLine?: boolean };

/**
 * Keeps on one line what reads as nothing in two: Unicode's rules, which pdfmake follows, let a line end within −$5,
 * opt-in, ISO/IEC and https://www, and before the dot that divides parts of a line. A word joiner in the text would do
 * the same and be in the way of whoever searches or copies it.
 */
export function keepWordsUnbroken(): void {
  if (isApplied) return;
  isApplied = true;
  const { prototype } = textBreaker.default;
  const stock = prototype.getBreaks;
  prototype.getBreaks = function (texts, styles) {
    return stock.call(this, texts, styles).reduce<Word[]>((words, word) => {
      const before = words.at(-1);
      if (before !== undefined && !before.lineEnd && isOneWord(before, word)) {
        before.text += word.text;
        if (word.lineEnd) before.lineEnd = true;
        if (word.noNewLine) before.noNewLine = true;
      } else {
        words.push(word);
      }
      return words;
    }, []);
  };
}

let isApplied = false;

/** What a piece ends with and what the next begins with, where the two belong together. */
const together: readonly (readonly [end: RegExp, start: RegExp])[] = [
  // The sign of an amount and its currency.
  [/[−-]$/u, /^\p{Currency_Symbol}/u],
  // A compound of which one part has three letters at the most.
  [/^\P{L}*\p{L}{1,3}-$/u, /^\p{L}/u],
  [/^\P{L}*\p{L}+-$/u, /^\p{L}{1,3}(?![\p{L}-])/u],
  [/^\P{L}*\p{L}{1,4}\/$/u, /^\p{L}{1,4}(?![\p{L}/])/u],
  [/:\/\/$/u, /^\p{L}/u],
  // The parts of one paragraph of a law: 13(1)(e).
  [/\)$/u, /^\(/u],
  [/\S $/u, /^· /u],
];

/** Most pieces end with a space, and most of the others with nothing that could join them to the next. */
const MAY_JOIN = /[−/)-]$/u;

function isOneWord(before: Word, after: Word): boolean {
  if (!MAY_JOIN.test(before.text) && !after.text.startsWith('· ')) return false;
  return (
    together.some(([end, start]) => end.test(before.text) && start.test(after.text)) && isAlike(before, after)
  );
}

/** Only pieces of one look can be one word. */
function isAlike(word: Word, other: Word): boolean {
  const look = ({ text, lineEnd, noNewLine, ...styles }: Word) => JSON.stringify(styles);
  return look(word) === look(other);
}
