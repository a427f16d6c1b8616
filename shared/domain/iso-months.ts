/** The ISO month that lies `months` after another, as in `2027-01`; negative counts back. */
export function monthAfter(isoMonth: string, months: number): string {
  const index = indexOf(isoMonth) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** How many months lie between two ISO months; negative when the second is the earlier one. */
export function monthsBetween(from: string, to: string): number {
  return indexOf(to) - indexOf(from);
}

/** Whether the whole month lies on or before an ISO day. */
export function isMonthOver(isoMonth: string, isoDay: string): boolean {
  return isoDay >= lastDayOf(isoMonth);
}

function lastDayOf(isoMonth: string): string {
  const [year = 0, month = 1] = isoMonth.split('-').map(Number);
  return `${isoMonth}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

function indexOf(isoMonth: string): number {
  const [year = 0, month = 1] = isoMonth.split('-').map(Number);
  return year * 12 + month - 1;
}
