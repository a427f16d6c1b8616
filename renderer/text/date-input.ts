import { notUnderstood, type Reading, understood } from './reading.ts';

/**
 * Reads a day as people type it: `2027-01-04`, `4 Jan 2027`, `January 4, 2027`, or figures in the order of the
 * locale. Gives the ISO day. A year of two figures is in this century.
 */
export function readDay(text: string, locale: string): Reading<string> {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), locale);
  const words = plain.match(/\p{L}+|\d+/gu) ?? [];
  const month = words.filter((word) => !/\d/.test(word)).flatMap((word) => monthNamed(word, locale))[0];
  const figures = words.filter((word) => /^\d+$/.test(word));
  if (month !== undefined && figures.length === 2) {
    const [first = '', second = ''] = figures;
    const [day, year] = first.length === 4 ? [second, first] : [first, second];
    return dayOf(fullYear(year), month, Number(day), locale);
  }
  if (month === undefined && figures.length === 3) {
    const order = orderOf(figures, plain, locale);
    if (!order) return notUnderstood(eitherDay(text.trim(), figures, locale));
    const part = (name: string) => figures[order.indexOf(name)] ?? '';
    return dayOf(fullYear(part('year')), Number(part('month')), Number(part('day')), locale);
  }
  if (figures.length < (month === undefined ? 3 : 2)) {
    return notUnderstood(`“${text.trim()}” is not a whole date. Day, month and year are needed.`);
  }
  return notUnderstood(`“${text.trim()}” is not a date. Write it as ${printDay('2027-01-04', locale)}.`);
}

/** Writes an ISO day in the manner of the locale, so that `readDay` reads it back: `4 Jan 2027`. */
export function printDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(instant(day));
}

/** Writes an ISO day with its weekday: `Monday, 4 January 2027`. */
export function describeDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(instant(day));
}

function instant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(year: number, month: number, day: number, locale: string): Reading<string> {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const asDate = instant(iso);
  if (month < 1 || month > 12) return notUnderstood(`There is no month ${month}.`);
  if (Number.isNaN(asDate.getTime()) || asDate.getUTCDate() !== day) {
    const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return notUnderstood(`${name.format(new Date(Date.UTC(year, month - 1, 1)))} has no day ${day}.`);
  }
  return understood(iso);
}

/** Two days that the same figures can mean, and how to write the one that is meant. */
function eitherDay(text: string, [first = '', second = '', year = '']: string[], locale: string): string {
  const iso = (month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const days = [iso(second, first), iso(first, second)] as const;
  const [one, other] = days.map((day) => printDay(day, locale));
  return `“${text}” can be ${one} or ${other}. Write it as one of these, or as ${days[0]}.`;
}

function fullYear(figures: string): number {
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

/**
 * The order of three figures: that of the locale, unless they say otherwise. A year of four figures stands where it
 * stands; dots are written by those who put the day first; and 31 is no month. Undefined where a locale that begins
 * with the year can't tell 4/5/2027 from 5/4/2027.
 */
function orderOf(figures: readonly string[], text: string, locale: string): readonly string[] | undefined {
  if (figures[0]?.length === 4) return ['year', 'month', 'day'];
  const printed = partOrder(locale);
  const isYearLast = figures[2]?.length === 4;
  if (printed[0] === 'year' && !isYearLast) return printed;
  const dayFirst = ['day', 'month', 'year'];
  const monthFirst = ['month', 'day', 'year'];
  if (/^\d+\s*\.\s*\d+\s*\./.test(text)) return dayFirst;
  const [first = 0, second = 0] = figures.map(Number);
  if (first > 12 && second <= 12) return dayFirst;
  if (second > 12 && first <= 12) return monthFirst;
  if (printed[0] !== 'year') return printed;
  return first === second || first > 12 ? dayFirst : undefined;
}

function partOrder(locale: string): string[] {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' })
    .formatToParts(0)
    .map((part) => part.type as string)
    .filter((type) => type === 'year' || type === 'month' || type === 'day');
}

const monthNames = new Map<string, readonly string[]>();

/** The month that a word names in the locale or in English, in full or from its first three letters; none or one. */
function monthNamed(word: string, locale: string): number[] {
  const names = monthNames.get(locale) ?? namesOf(locale);
  monthNames.set(locale, names);
  const found = names.findIndex((name) => name === word || (word.length >= 3 && name.startsWith(word)));
  return found === -1 ? [] : [(found % 12) + 1];
}

/** Full names, short names inside a date (some languages decline them), then English. */
function namesOf(locale: string): string[] {
  const inDate = (language: string, month: 'long' | 'short') =>
    Array.from({ length: 12 }, (_, index) => {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month,
        year: 'numeric',
        timeZone: 'UTC',
      });
      const part = format.formatToParts(Date.UTC(2027, index, 15)).find(({ type }) => type === 'month');
      return (part?.value ?? '').toLowerCase().replace(/\.$/, '');
    });
  return [...inDate(locale, 'long'), ...inDate(locale, 'short'), ...inDate('en', 'long')];
}
