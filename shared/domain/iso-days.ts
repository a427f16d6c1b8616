/**
 * The day of an instant on the calendar of the machine, as an ISO day: the day that its user remembers. The one place of
 * shared/ that knows where it runs, because an instant has no day of its own.
 */
export function localDay(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** The ISO day that lies `days` after another; negative counts back. */
export function dayAfter(isoDay: string, days: number): string {
  const [year, month, day] = partsOf(isoDay);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The same day of the month `months` later, or the last one of that month where it has no such day. */
export function sameDayAfterMonths(isoDay: string, months: number): string {
  const [year, month, day] = partsOf(isoDay);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  return new Date(
    Date.UTC(
      lastOfMonth.getUTCFullYear(),
      lastOfMonth.getUTCMonth(),
      Math.min(day, lastOfMonth.getUTCDate()),
    ),
  )
    .toISOString()
    .slice(0, 10);
}

function partsOf(isoDay: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  return [year, month, day];
}
