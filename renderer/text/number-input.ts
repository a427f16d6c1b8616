import { currencyDecimals } from '../../shared/domain/revenue/currency.ts';
import { notUnderstood, type Reading, understood } from './reading.ts';

/**
 * How a figure is written: a plain number, with the units that may be typed beside it and change nothing, a share
 * entered as percent, or money in a currency.
 */
export type NumberStyle =
  | { readonly kind: 'number'; readonly units?: readonly string[] }
  | { readonly kind: 'percent' }
  | { readonly kind: 'money'; readonly currency: string };

/**
 * Reads a figure as people type it: `12,500`, `12.5k`, `4.2 %`, `€1.2m`, with the separators of the locale. Gives the
 * value as it is stored: a number as it is, percent as a fraction, money in whole minor units of its currency.
 */
export function readNumber(text: string, style: NumberStyle, locale: string): Reading<number> {
  const parts = takeApart(text);
  if (!parts) return notUnderstood(`“${text.trim()}” is not a number.`);
  const stray = strayMark(parts.marks, style, locale);
  if (stray) return notUnderstood(stray);
  const digits = plainDigits(parts.figure, locale);
  if (!digits.ok) return digits;
  const signed = `${parts.isNegative ? '-' : ''}${digits.value}`;
  const power = parts.power + (style.kind === 'percent' ? -2 : 0) + minorDigits(style);
  const value = Number(`${signed}e${power}`);
  if (style.kind === 'money' && !Number.isInteger(value)) {
    return notUnderstood(
      minorDigits(style) === 0
        ? `${style.currency} has no decimals.`
        : `${style.currency} has ${minorDigits(style)} decimals, this has more.`,
    );
  }
  // −0 becomes 0, because a stored −0 would not equal the 0 that it is read back as.
  return understood(value === 0 ? 0 : value);
}

/** Writes a stored figure the way `readNumber` reads it back, without its unit: `12,500`, `4.2`, `650.50`. */
export function printNumber(value: number, style: NumberStyle, locale: string): string {
  const shown = shift(value, style.kind === 'percent' ? 2 : -minorDigits(style));
  const minimumFractionDigits = Number.isInteger(shown) ? 0 : minorDigits(style);
  return new Intl.NumberFormat(locale, { minimumFractionDigits, maximumFractionDigits: 12 }).format(shown);
}

/** Writes a stored figure with its unit, as in the document: `12,500`, `4.2%`, `$650.50`. */
export function describeNumber(value: number, style: NumberStyle, locale: string): string {
  if (style.kind !== 'money')
    return printNumber(value, style, locale) + (style.kind === 'percent' ? ' %' : '');
  const amount = shift(value, -minorDigits(style));
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : minorDigits(style);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: style.currency,
    minimumFractionDigits,
    maximumFractionDigits: minorDigits(style),
  }).format(amount);
}

function minorDigits(style: NumberStyle): number {
  return style.kind === 'money' ? currencyDecimals(style.currency) : 0;
}

/** Moves the decimal point without the error of a multiplication: 0.07 by 2 is 7, not 7.000000000000001. */
function shift(value: number, by: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + by}`);
}

type Parts = { isNegative: boolean; figure: string; power: number; marks: string[] };

const multiples: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  millions: 6,
  bn: 9,
  billion: 9,
};

/** Splits `-€1.2m` into sign, figure `1.2`, power 6 and the marks that are left: `€`. */
function takeApart(text: string): Parts | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('\u2212', '-')
    .trim();
  const figure = /[.,]?\d(?:[\d.,'’ ]*\d)?[.,]?/.exec(plain);
  if (!figure) return undefined;
  const before = plain.slice(0, figure.index);
  const after = plain.slice(figure.index + figure[0].length).trim();
  if (/[\d-]/.test(after)) return undefined;
  const [, word = '', rest = ''] = /^(\p{L}*)\.?(.*)$/u.exec(after) ?? [];
  const power = multiples[word.toLowerCase()] ?? 0;
  const marks = [before.replace(/[+-]/, ''), power === 0 ? after : rest].map(asMark).filter(Boolean);
  return { isNegative: before.includes('-'), figure: figure[0], power, marks };
}

/** A sign or word beside a figure, so that `US $` and `us$` are the same. */
function asMark(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

function strayMark(marks: readonly string[], style: NumberStyle, locale: string): string | undefined {
  const allowed = allowedMarks(style, locale);
  const stray = marks.find((mark) => !allowed.has(mark));
  if (stray === undefined) return undefined;
  return style.kind === 'money'
    ? `“${stray}” does not go with an amount in ${style.currency}.`
    : `“${stray}” does not belong in this number.`;
}

function allowedMarks(style: NumberStyle, locale: string): ReadonlySet<string> {
  if (style.kind === 'percent') return new Set(['%', 'percent', 'pct', 'pct.']);
  if (style.kind === 'number') return new Set(style.units?.map(asMark));
  const { currency } = style;
  const symbols = (['symbol', 'narrowSymbol', 'name'] as const).flatMap((currencyDisplay) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      .formatToParts(2)
      .filter((part) => part.type === 'currency')
      .flatMap((part) => [part.value, part.value.split(' ').at(-1) ?? '']),
  );
  return new Set([currency, ...symbols].map(asMark));
}

/** Checks the separators and removes them: `12,500.5` is `12500.5` in English, and so is `12.500,5` in German. */
function plainDigits(figure: string, locale: string): Reading<string> {
  const { decimal, group } = separators(locale);
  const [whole = '', fraction = '', ...more] = figure.split(decimal);
  const digits = whole.replace(/[^\d]/g, '');
  const isGrouped = whole !== digits;
  if (more.length > 0 || /\D/.test(fraction) || (isGrouped && !isGrouping(whole, digits, locale))) {
    const example = new Intl.NumberFormat(locale).format(12500.5);
    const use = `“${group}” separates thousands here and “${decimal}” decimals, as in ${example}.`;
    return notUnderstood(`“${figure}” can be read in two ways. ${use}`);
  }
  return understood(`${digits || '0'}.${fraction || '0'}`);
}

/** Thousands, whatever sign separates them, or the grouping of the locale (12,34,567 in India). */
function isGrouping(whole: string, digits: string, locale: string): boolean {
  if (/^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*$/.test(whole)) return true;
  const local = new Intl.NumberFormat(locale).format(BigInt(digits));
  return whole.replace(/\D/g, ' ') === local.replace(/\D/g, ' ');
}

function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const find = (type: string) => parts.find((part) => part.type === type)?.value;
  return { decimal: find('decimal') ?? '.', group: find('group') ?? ' ' };
}
