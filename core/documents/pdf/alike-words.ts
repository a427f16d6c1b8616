import styleContextStack from 'pdfmake/js/StyleContextStack.js';
import textInlines from 'pdfmake/js/TextInlines.js';

/** A piece of a text between two places where a line may end. Until it is measured it has the styles of its run alone. */
export type TextPiece = Record<string, unknown> & {
  text: string;
  lineEnd?: boolean | undefined;
  noNewLine?: boolean | undefined;
};

/**
 * The words of a run look alike: the first is asked for its 22 styles, and the others are given them, so that their own
 * width is all that is measured.
 */
export function measureAlikeWords(): void {
  const { prototype } = textInlines.default;
  const stock = prototype.measure;
  prototype.measure = function (words, styles) {
    const isSet = (name: string) =>
      styleContextStack.default.getStyleProperty(words[0] ?? {}, styles, name, 0) !== 0;
    if (words.length < 2 || OTHER_WIDTHS.some(isSet)) return stock.call(this, words, styles);
    let unmeasured: TextPiece | undefined;
    let first: TextPiece = { text: '' };
    let spaceWidth = 0;
    const widthOf = (spaces: string) => {
      if (spaces === '') return 0;
      return spaces === ' ' ? spaceWidth : this.widthOfText(spaces, first);
    };
    return words.map((word) => {
      const { text, lineEnd, noNewLine } = word;
      if (unmeasured === undefined || !isAlike(word, unmeasured)) {
        unmeasured = { ...word };
        stock.call(this, [word], styles);
        first = word;
        spaceWidth = this.widthOfText(' ', first);
        return word;
      }
      return {
        ...first,
        text,
        lineEnd,
        noNewLine,
        width: this.widthOfText(text, first),
        leadingCut: widthOf(text.slice(0, text.length - text.trimStart().length)),
        trailingCut: widthOf(text.slice(text.trimEnd().length)),
      };
    });
  };
}

/** Texts with these are left to pdfmake, which reckons with them at the ends of words. */
const OTHER_WIDTHS = ['leadingIndent', 'preserveLeadingSpaces', 'preserveTrailingSpaces'] as const;

/** What words that look alike have of their own. */
const OWN: ReadonlySet<string> = new Set<keyof TextPiece>(['text', 'lineEnd', 'noNewLine']);

function isAlike(word: TextPiece, other: TextPiece): boolean {
  for (const name in word) if (word[name] !== other[name] && !OWN.has(name)) return false;
  for (const name in other) if (!(name in word) && !OWN.has(name)) return false;
  return true;
}
