import { localDay } from './iso-days.ts';
import { currencyDecimals } from './revenue/currency.ts';

/**
 * Writes figures and dates the way the readers of a proposal expect them. An ISO day is written as it is; only an
 * instant depends on the time zone of this machine.
 */
export type Format = {
  /** Minor units with all decimals of the currency: `$1,234.50`. The reporting currency when none is given. */
  money(amountMinor: number, currency?: string): string;
  /** Rounded to whole units, for headline figures and axes: `$1,235`. */
  wholeMoney(amountMinor: number): string;
  /** At most `decimals` decimals, 4 when not given, and at least `fewest`: figures of a column have the same. */
  number(value: number, decimals?: number, fewest?: number): string;
  /** A fraction as a percentage, with decimals like a number, 2 at most when not given: 0.042 is `4.2%`. */
  percent(fraction: number, decimals?: number, fewest?: number): string;
  /** An ISO day in words: `January 4, 2027`. */
  day(isoDay: string): string;
  /** An ISO day where room is short: `Jan 4, 2027`. */
  shortDay(isoDay: string): string;
  /** A year, a month or a day, in ISO form, as far as it is known. */
  partialDate(isoDate: string): string;
  /** The day of an ISO instant on the calendar of this machine. */
  instantDay(isoInstant: string): string;
};

/** A `Format` for a BCP 47 locale and an ISO 4217 currency. Always Gregorian dates and Latin digits: the fonts cover them. */
export function createFormat(locale: string, reportingCurrency: string): Format {
  const latin = new Intl.Locale(locale, { numberingSystem: 'latn', calendar: 'gregory' });
  const cache = new Map<string, Intl.NumberFormat>();
  const write = (key: string, options: Intl.NumberFormatOptions, value: number): string =>
    withMinusSign(numbers(key, options).format(value));
  const numbers = (key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const known = cache.get(key);
    if (known) return known;
    // `negative` keeps a rounded −0.001 from printing as −0.
    const created = new Intl.NumberFormat(latin, { signDisplay: 'negative', ...options });
    cache.set(key, created);
    return created;
  };
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(latin, { timeZone: 'UTC', ...options });
  const longDay = date({ dateStyle: 'long' });
  const mediumDay = date({ dateStyle: 'medium' });
  const longMonth = date({ year: 'numeric', month: 'long' });

  const instantOf = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`);
  const day = (isoDay: string) => longDay.format(instantOf(isoDay));
  return {
    money: (amountMinor, currency = reportingCurrency) =>
      write(`money ${currency}`, { style: 'currency', currency }, toMajor(amountMinor, currency)),
    wholeMoney: (amountMinor) =>
      write(
        'whole money',
        { style: 'currency', currency: reportingCurrency, maximumFractionDigits: 0 },
        toMajor(amountMinor, reportingCurrency),
      ),
    number: (value, decimals = 4, fewest = 0) =>
      write(`number ${decimals} ${fewest}`, digits(decimals, fewest), value),
    percent: (fraction, decimals = 2, fewest = 0) =>
      write(`percent ${decimals} ${fewest}`, { style: 'percent', ...digits(decimals, fewest) }, fraction),
    day,
    shortDay: (isoDay) => mediumDay.format(instantOf(isoDay)),
    partialDate: (isoDate) => {
      if (/^\d{4}$/.test(isoDate)) return isoDate;
      if (/^\d{4}-\d{2}$/.test(isoDate)) return longMonth.format(instantOf(`${isoDate}-01`));
      return day(isoDate);
    },
    instantDay: (isoInstant) => day(localDay(new Date(isoInstant))),
  };
}

function digits(most: number, fewest: number): Intl.NumberFormatOptions {
  return { maximumFractionDigits: most, minimumFractionDigits: fewest };
}

function toMajor(amountMinor: number, currency: string): number {
  return amountMinor / 10 ** currencyDecimals(currency);
}

/** Intl writes a hyphen, which is easily overlooked before a figure. */
function withMinusSign(written: string): string {
  return written.replace('-', '\u2212');
}
