import type { Passage, TableColumn } from '../../ports/document-model.ts';
import { withWholeDates } from '../unbroken-figures.ts';
import { type Paragraph, type TradedColumn, withFewestLines } from './fewest-lines.ts';
import { textsOf } from './plain-texts.ts';

/** What a table has across the page in the formats that have pages, and how large its letters are. */
const TABLE_PT = 451;
const CELL_PADDING_PT = 12;
const LETTER_PT = { usual: 9, dense: 8 } as const;

const WIDEST_EM = 0.95;
/** Figures in columns that end together are all of one width, the narrow 1 as well. */
const TABULAR_DIGIT_EM = 0.66;

/** On the safe side of the widths of our fonts in bold, as shares of their size. */
function letterEm(character: string, isTabular: boolean): number {
  if (isTabular && /\d/.test(character)) return TABULAR_DIGIT_EM;
  if (/[.,:;'’!|Iijlt\s]/u.test(character)) return 0.34;
  if (/[fr()[\]/1-]/u.test(character)) return 0.46;
  if (/[mwMW@%→]/u.test(character)) return WIDEST_EM;
  if (/[\p{Lu}−+±×÷€&]/u.test(character)) return 0.74;
  return 0.63;
}

type Letters = { pt: number; isTabular: boolean };

function widthPt(text: string, { pt, isTabular }: Letters): number {
  return [...text].reduce((sum, character) => sum + letterEm(character, isTabular) * pt, CELL_PADDING_PT);
}

/** The widest of some texts; those that can't be it are not measured. */
function widestPt(texts: readonly string[], letters: Letters): number {
  return texts.reduce((widest, text) => {
    const atMost = text.length * WIDEST_EM * letters.pt + CELL_PADDING_PT;
    return atMost <= widest ? widest : Math.max(widest, widthPt(text, letters));
  }, 0);
}

/** A column is not made narrower than this for the sake of another, unless it was narrower before. */
const NARROWEST_PT = 36;

/** What is longer breaks anyway: an address, or what somebody typed without a space. */
const LONGEST_PART = 18;

/** Where every cell is this short, it reads best on one line: amounts, days, shares, names of channels. */
const LONGEST_SHORT_CELL = 18;

/** A column of longer texts gives no more than this share of its width for short cells beside it. */
const MOST_GIVEN = 0.15;

/** What a column asks for: room for its longest word, and for its cells on one line each where they are all short. */
type Need = { wordPt: number; cellPt: number | undefined };

/**
 * The columns with enough room for every word, every day and every figure to stand on one line, taken from those that
 * have some to spare; then for whole cells where they are short; then so that the rows take the fewest lines, unless the
 * table keeps its shares. Shares that are wide enough stay as they are.
 */
export function fittingColumns(
  columns: readonly TableColumn[],
  rows: readonly (readonly Passage[])[],
  { isDense = false, keepsShares = false }: { isDense?: boolean; keepsShares?: boolean } = {},
): readonly TableColumn[] {
  const pt = isDense ? LETTER_PT.dense : LETTER_PT.usual;
  const needs = columns.map((column, index): Need => {
    const cells = rows.flatMap((row) => textsOf(row[index] ?? '')).flatMap(linesOf);
    const letters = { pt, isTabular: column.align === 'end' };
    const isShort = cells.every((cell) => cell.length <= LONGEST_SHORT_CELL);
    const words = [...linesOf(column.label), ...cells].flatMap(unbrokenParts);
    return {
      wordPt: widestPt(words, letters),
      cellPt: isShort ? widestPt(cells, letters) : undefined,
    };
  });
  const statedPt = columns.map(({ widthFraction }) => widthFraction * TABLE_PT);
  const wholePt = withWholeCells(withWholeWords(statedPt, needs), needs);
  const fittingPt = keepsShares
    ? wholePt
    : withFewestLines(
        wholePt,
        columns.map((column, index) =>
          traded(
            column,
            rows.map((row) => row[index] ?? ''),
            needs[index],
          ),
        ),
      );
  return fittingPt === statedPt
    ? columns
    : columns.map((column, index) => ({ ...column, widthFraction: (fittingPt[index] ?? 0) / TABLE_PT }));
}

/** The letters of a text take less than what is on the safe side of them; those of a head are bold. */
const TEXT_SHARE = 0.93;

/** Columns of figures keep their widths: they are compared with each other. */
function traded(
  { label, align }: TableColumn,
  cells: readonly Passage[],
  need: Need | undefined,
): TradedColumn | undefined {
  if (align === 'end' || need === undefined) return undefined;
  const wordsPt = (line: string, share = 1): Paragraph =>
    line
      .split(' ')
      .map((word) => (widthPt(word, { pt: LETTER_PT.usual, isTabular: false }) - CELL_PADDING_PT) * share);
  return {
    leastPt: Math.max(NARROWEST_PT, need.wordPt),
    paddingPt: CELL_PADDING_PT,
    cells: [
      [wordsPt(label)],
      ...cells.map((cell) =>
        textsOf(cell)
          .flatMap(linesOf)
          .map((line) => wordsPt(line, TEXT_SHARE)),
      ),
    ],
    isShort: need.cellPt !== undefined,
  };
}

/** Where there is not enough for all, each gets the same share of what it misses. */
function withWholeWords(widths: readonly number[], needs: readonly Need[]): readonly number[] {
  const spare = widths.map((width, index) => {
    const { wordPt } = needs[index] ?? { wordPt: 0 };
    return width < wordPt ? width - wordPt : Math.max(0, width - Math.max(wordPt, NARROWEST_PT));
  });
  const missingPt = -sum(spare.filter((room) => room < 0));
  const sparePt = sum(spare.filter((room) => room > 0));
  if (missingPt === 0 || sparePt === 0) return widths;
  const given = Math.min(1, missingPt / sparePt);
  const met = Math.min(1, sparePt / missingPt);
  return widths.map((width, index) => {
    const room = spare[index] ?? 0;
    return width - (room > 0 ? room * given : room * met);
  });
}

/** A part of what is missing would help nobody, so that the columns that miss least are served first. */
function withWholeCells(widths: readonly number[], needs: readonly Need[]): readonly number[] {
  const missing = (current: readonly number[], index: number) =>
    (needs[index]?.cellPt ?? 0) - (current[index] ?? 0);
  const spare = (current: readonly number[], index: number): number => {
    const { wordPt, cellPt } = needs[index] ?? { wordPt: 0, cellPt: 0 };
    const width = current[index] ?? 0;
    const leastPt = Math.max(NARROWEST_PT, wordPt, cellPt ?? (widths[index] ?? 0) * (1 - MOST_GIVEN));
    return Math.max(0, width - leastPt);
  };
  return widths
    .map((_, index) => index)
    .filter((index) => missing(widths, index) > 0)
    .toSorted((one, other) => missing(widths, one) - missing(widths, other))
    .reduce((current, served) => {
      const missingPt = missing(current, served);
      const spares = current.map((_, index) => (index === served ? 0 : spare(current, index)));
      const sparePt = sum(spares);
      if (sparePt < missingPt) return current;
      return current.map((width, index) =>
        index === served ? width + missingPt : width - ((spares[index] ?? 0) * missingPt) / sparePt,
      );
    }, widths);
}

/** Lines end at a space or a hyphen, never at a space that does not break. */
function unbrokenParts(text: string): string[] {
  return text.split(/ |(?<=\p{L}-)/u).filter((part) => part.length <= LONGEST_PART);
}

const linesOf = (text: string): string[] => withWholeDates(text).split('\n');

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
