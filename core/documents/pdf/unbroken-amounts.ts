import textBreaker from 'pdfmake/js/TextBreaker.js';

/** A word, or part of one, of a text: a line may end after it unless `noNewLine` is set. */
export type Word = { text: string; font?: string; lineEnd?: boolean; noNewLine?: boolean };

/**
 * Keeps the sign of an amount with its currency: Unicode's rules, which pdfmake follows, let a line end between − and $.
 * A word joiner in the text would do the same and be in the way of whoever searches or copies the amount.
 */
export function keepAmountsUnbroken(): void {
  if (isApplied) return;
  isApplied = true;
  const { prototype } = textBreaker.default;
  const stock = prototype.getBreaks;
  prototype.getBreaks = function (texts, styles) {
    return stock.call(this, texts, styles).reduce<Word[]>((words, word) => {
      const before = words.at(-1);
      if (before !== undefined && !before.lineEnd && isSplitAmount(before.text, word.text)) {
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

const SIGN_AT_END = /[−-]$/;
const CURRENCY_AT_START = /^\p{Currency_Symbol}/u;

function isSplitAmount(before: string, after: string): boolean {
  return SIGN_AT_END.test(before) && CURRENCY_AT_START.test(after);
}
