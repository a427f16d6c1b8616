import type { Passage, TableColumn, Text } from '../../ports/document-model.ts';

/** What a table has across the page in the formats that have pages, and how large its letters are. */
const TABLE_PT = 451;
const CELL_PADDING_PT = 12;
const LETTER_PT = { usual: 9, dense: 8 } as const;

/** On the safe side of the widths of our fonts, as shares of their size. */
function letterEm(character: string): number {
  if (/[.,:;'’!|il\s]/u.test(character)) return 0.32;
  if (/[\p{Lu}%@−+±×÷→–mw]/u.test(character)) return 0.75;
  return 0.65;
}

function widthPt(word: string, letterPt: number): number {
  return [...word].reduce((sum, character) => sum + letterEm(character) * letterPt, CELL_PADDING_PT);
}

/** A column is not made narrower than this for the sake of another. */
const NARROWEST_PT = 36;

/**
 * The columns with enough room for every figure and every word of the heads to stand on one line, taken from those
 * that have some to spare. Shares that are wide enough stay as they are.
 */
export function fittingColumns(
  columns: readonly TableColumn[],
  rows: readonly (readonly Passage[])[],
  isDense: boolean,
): readonly TableColumn[] {
  const letterPt = isDense ? LETTER_PT.dense : LETTER_PT.usual;
  const wanted = columns.map((column, index) => {
    const cells = column.align === 'end' ? rows.map((row) => row[index] ?? '') : [];
    const words = [column.label, ...cells.filter(isText).map(wordsOf)].flatMap(unbrokenParts);
    return Math.max(NARROWEST_PT, ...words.map((word) => widthPt(word, letterPt)));
  });
  const spare = columns.map(({ widthFraction }, index) => widthFraction * TABLE_PT - (wanted[index] ?? 0));
  const missingPt = -sum(spare.filter((room) => room < 0));
  const sparePt = sum(spare.filter((room) => room > 0));
  if (missingPt === 0 || sparePt === 0) return columns;
  const given = Math.min(1, missingPt / sparePt);
  const met = Math.min(1, sparePt / missingPt);
  return columns.map((column, index) => {
    const room = spare[index] ?? 0;
    const change = room > 0 ? -room * given : -room * met;
    return { ...column, widthFraction: column.widthFraction + change / TABLE_PT };
  });
}

/** Lines end at a space or a hyphen, never at a space that does not break. */
function unbrokenParts(text: string): string[] {
  return text.split(/[ \n]|(?<=\p{L}-)/u).filter((part) => part.length <= LONGEST_PART);
}

/** What is longer breaks anyway: an address, or what somebody typed without a space. */
const LONGEST_PART = 18;

const wordsOf = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');

function isText(passage: Passage): passage is Text {
  return typeof passage !== 'object' || !('blocks' in passage);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
