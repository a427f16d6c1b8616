/** What a short unit is after a figure: alone at the start of a line it reads as nothing. */
const UNIT =
  /(?<=\d) (?=(?:%|[€£$¥]|h|min|s|ms|[KMGT]B|pt|hours?|days?|weeks?|months?|years?|percent|million|billion)(?![\p{L}\p{N}]))/gu;
/** `$ 12`, `12 000`: parts of one amount. */
const WITHIN_AMOUNT = /(?<=\p{Sc}) (?=\d)|(?<=\d) (?=\d{3}(?!\d))/gu;

const NO_BREAK_SPACE = '\u00a0';

/** An amount that somebody wrote with spaces stays on one line. */
export function withWholeAmounts(text: string): string {
  return text.replace(WITHIN_AMOUNT, NO_BREAK_SPACE);
}

/** The same, and a figure with the unit after it: for lines that are long enough for both. */
export function withWholeFigures(text: string): string {
  return withWholeAmounts(text).replace(UNIT, NO_BREAK_SPACE);
}
