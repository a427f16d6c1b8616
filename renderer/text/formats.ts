// The interface speaks British English whatever the document's language; figures of the document use its own locale.
const interfaceLocale = 'en-GB';

const timeOfDay = new Intl.DateTimeFormat(interfaceLocale, { hour: '2-digit', minute: '2-digit' });
const dayAndMonth = new Intl.DateTimeFormat(interfaceLocale, { day: 'numeric', month: 'short' });
const fullDay = new Intl.DateTimeFormat(interfaceLocale, { day: 'numeric', month: 'short', year: 'numeric' });

/** An instant as `14:02`. */
export function formatTime(instant: string): string {
  return timeOfDay.format(new Date(instant));
}

/** The day of an instant where the reader is: `3 Nov 2025`. */
export function formatDay(instant: string): string {
  return fullDay.format(new Date(instant));
}

/** An ISO day, wherever the reader is: `3 Nov 2025`. */
export function formatIsoDay(isoDay: string): string {
  return new Intl.DateTimeFormat(interfaceLocale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(isoDay),
  );
}

/** An instant as people say it: `today, 14:02`, `yesterday, 09:30`, `3 Nov`, `3 Nov 2025`. */
export function formatWhen(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  const startOfDay = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
  const daysAgo = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (daysAgo === 0) return `today, ${timeOfDay.format(date)}`;
  if (daysAgo === 1) return `yesterday, ${timeOfDay.format(date)}`;
  return (date.getFullYear() === now.getFullYear() ? dayAndMonth : fullDay).format(date);
}

/** An instant among others of its day: `today, 14:02`, `yesterday, 09:30`, `3 Nov, 14:02`. */
export function formatMoment(instant: string, now: Date = new Date()): string {
  const when = formatWhen(instant, now);
  return when.includes(':') ? when : `${when}, ${formatTime(instant)}`;
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat(interfaceLocale).format(count);
}

/** Bytes as `184 KB` or `1.2 MB`. */
export function formatBytes(byteCount: number): string {
  const isLarge = byteCount >= 1_000_000;
  const value = byteCount / (isLarge ? 1_000_000 : 1000);
  const figure = new Intl.NumberFormat(interfaceLocale, { maximumFractionDigits: isLarge ? 1 : 0 }).format(
    value,
  );
  return `${figure} ${isLarge ? 'MB' : 'KB'}`;
}

/** A ratio as `96%`. */
export function formatShare(ratio: number): string {
  return new Intl.NumberFormat(interfaceLocale, { style: 'percent' }).format(ratio);
}

/** Minor units as a short headline such as `$1.2m`. */
export function formatHeadline({ amountMinor, currency }: { amountMinor: number; currency: string }): string {
  const format = new Intl.NumberFormat(interfaceLocale, {
    style: 'currency',
    currency,
    notation: 'compact',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 1,
  });
  const minorDigits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return format.format(amountMinor / 10 ** (minorDigits ?? 2));
}
