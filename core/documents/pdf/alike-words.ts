import styleContextStack from 'pdfmake/js/StyleContextStack.js';
import textInlines from 'pdfmake/js/TextInlines.js';
import { lookOf } from './resolved-styles.ts';
import type { FastFont } from './shared-fonts.ts';

/** A piece of a text between two places where a line may end. Until it is measured it has the styles of its run alone. */
export type TextPiece = Record<string, unknown> & {
  text: string;
  lineEnd?: boolean | undefined;
  noNewLine?: boolean | undefined;
};

/** With all that pdfmake writes into a piece: its width, its font and twenty styles more. */
type MeasuredPiece = TextPiece & { font: FastFont; fontSize: number; fontFeatures: unknown; width: number };

type Inlines = (typeof textInlines)['default']['prototype'];
type Stack = Parameters<Inlines['measure']>[1];

/**
 * The words of a run look alike: one is asked for its styles, and the others are given them, so that their own width is
 * all that is measured. What has no style of its own looks as its place does.
 */
export function measureAlikeWords(): void {
  const { prototype } = textInlines.default;
  const stock = prototype.measure;
  const stockBuild = prototype.buildInlines;
  let isOneRun = false;

  prototype.buildInlines = function (texts, styles) {
    isOneRun = typeof texts === 'string';
    return stockBuild.call(this, texts, styles);
  };
  prototype.measure = function (words, styles) {
    const isSet = (name: string) =>
      styleContextStack.default.getStyleProperty(words[0] ?? {}, styles, name, 0) !== 0;
    if (OTHER_WIDTHS.some(isSet)) return stock.call(this, words, styles);
    const spaceLike = (word: TextPiece) =>
      withoutNothing(stock.call(this, [{ ...word, ...A_SPACE }], styles)[0]);
    let unmeasured: TextPiece | undefined;
    let space: MeasuredPiece | undefined;
    return words.map((word) => {
      if (isOneRun && word.font === undefined) return alike(this, word, spaceOf(styles, spaceLike));
      if (space === undefined || unmeasured === undefined || !isAlike(word, unmeasured)) {
        unmeasured = word;
        space = spaceLike(word);
      }
      return alike(this, word, space);
    });
  };
}

const A_SPACE = { text: ' ', lineEnd: undefined, noNewLine: undefined } as const;

/** A space of a text that has no style but that of its place. */
function spaceOf(styles: Stack, measure: (word: TextPiece) => MeasuredPiece): MeasuredPiece {
  if (styles === null) return measure(A_SPACE);
  const look = lookOf(styles);
  look.space ??= measure(A_SPACE);
  return look.space as MeasuredPiece;
}

/** Without the styles that are not there, which are more than half: a long document has 100,000 words. */
function withoutNothing(piece: TextPiece | undefined): MeasuredPiece {
  const set = Object.entries(piece ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== false,
  );
  return Object.fromEntries(set) as MeasuredPiece;
}

function alike(inlines: Inlines, { text, lineEnd, noNewLine }: TextPiece, space: MeasuredPiece): TextPiece {
  const widthOf = (part: string) => {
    if (part === '') return 0;
    return part === ' ' ? space.width : inlines.widthOfText(part, space);
  };
  return {
    ...space,
    text,
    lineEnd,
    noNewLine,
    width: widthOf(text),
    leadingCut: mayBeSpace(text, 0) ? widthOf(text.slice(0, text.length - text.trimStart().length)) : 0,
    trailingCut: mayBeSpace(text, text.length - 1) ? widthOf(text.slice(text.trimEnd().length)) : 0,
  };
}

function mayBeSpace(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code <= 0x20 || code >= 0xa0;
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
