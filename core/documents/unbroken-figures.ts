/** What a short unit is after a figure: alone at the start of a line it reads as nothing. */
const UNIT =
  /(?<=\d) (?=(?:%|[€£$¥]|h|min|s|ms|[KMGT]B|pt|hours?|days?|weeks?|months?|years?|percent|million|billion)(?![\p{L}\p{N}]))/gu;
/** `$ 12`, `12 000`: parts of one amount. */
const WITHIN_AMOUNT = /(?<=\p{Sc}) (?=\d)|(?<=\d) (?=\d{3}(?!\d))/gu;

/** `SOC 2`, `Art. 5(1)`, `month 12`: a name that is none without its figure. */
const NAMED_FIGURE = /(?<=(?<![\p{L}\p{N}])(?:\p{Lu}{2,}|\p{L}{1,3}\.|[Mm]onth|[Yy]ear|[Vv]ersion)) (?=\d)/gu;

/** `January 4, 2027`, `4 January 2027`, `4. Januar 2027`, and with months cut short. */
const DAY = /(?<!\p{L})\p{Lu}\p{L}{2,}\.? \d{1,2}, \d{4}(?!\d)|(?<!\d)\d{1,2}\.? \p{L}{3,}\.? \d{4}(?!\d)/gu;

/** `(low: £29.50, high: £35)`: words in brackets that are none without their figures. */
const INTRODUCED_FIGURE = /(?<=\((?:\p{L}+: [^():]{1,20}, )?\p{L}+:) (?=\p{Sc}?\d)/gu;

/** A sign of a formula keeps what follows it, and what is short or in brackets before it: `× 12 ÷ 52`, `(1 + d − r)`. */
const OPERAND = /(?<=(?<!\S)[×÷−+]) (?=\S)|(?<=(?<![^\s(])[^\s,;.]{1,4}|\)) (?=[×÷−+]\s)/gu;

/** `months 1 to 12`: where a line would end within it, its figures read as two. */
const SHORT_RANGE = /(?<=(?<![\p{L}\p{Sc}\d.,])\d{1,3}) to (?=\d{1,3}(?![\d.,]*\d))/gu;

const NO_BREAK_SPACE = '\u00a0';

/** An amount that somebody wrote with spaces stays on one line. */
export function withWholeAmounts(text: string): string {
  return text.replace(WITHIN_AMOUNT, NO_BREAK_SPACE);
}

/** A day stays on one line. */
export function withWholeDates(text: string): string {
  return text.replace(DAY, (day) => day.replaceAll(' ', NO_BREAK_SPACE));
}

/** The same, a day, a short formula or range, and a figure with the unit after it or its name before it: for lines that are long enough for them. */
export function withWholeFigures(text: string): string {
  return withWholeDates(withWholeAmounts(text))
    .replace(UNIT, NO_BREAK_SPACE)
    .replace(NAMED_FIGURE, NO_BREAK_SPACE)
    .replace(INTRODUCED_FIGURE, NO_BREAK_SPACE)
    .replace(SHORT_RANGE, (range) => range.replaceAll(' ', NO_BREAK_SPACE))
    .replace(OPERAND, NO_BREAK_SPACE);
}

/** What stands between two places where a line may end, and has a space in it all the same. */
const UNBROKEN = /[^ \n]*\u00a0[^ \n]*/g;

/** Most texts have neither a figure nor a formula in them. */
const MAY_HOLD = /\d|[×÷−+] /u;

/** The same for a narrow place: a figure or a formula stays whole where `fits` says that a line has the room for it. */
export function withFittingFigures(text: string, fits: (unbroken: string) => boolean): string {
  if (!MAY_HOLD.test(text)) return text;
  return withWholeFigures(text).replace(UNBROKEN, (unbroken) =>
    fits(unbroken) ? unbroken : unbroken.replaceAll(NO_BREAK_SPACE, ' '),
  );
}
