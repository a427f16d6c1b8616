import type { SheetCell } from './sheet.ts';

/** Signs that people put around a figure: currencies, percent, blanks and apostrophes between thousands. */
const decoration = /[\s\u00a0\u202f'’$€£¥]|\b[A-Z]{3}\b/g;

export type DecimalSign = '.' | ',';

/**
 * The number in a cell, also where it was written as text: `1,234.50`, `1.234,50`, `€ 1 200`, `(350)` for a loss, `4.2 %`
 * as 0.042. Undefined for what is not one number. A single comma before three figures parts thousands, and a single point
 * does not, unless `column` says what the decimal sign is beside it.
 */
export function numberIn(cell: SheetCell | undefined, column?: DecimalSign): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return undefined;
  const isNegative = /^\s*\(.*\)\s*$/.test(cell) || /^\s*[-\u2212]/.test(cell);
  const isPercent = cell.includes('%');
  const bare = withoutSigns(cell);
  const decimal = tellingSign(bare) ?? column ?? '.';
  const thousands = decimal === ',' ? '.' : ',';
  const plain = bare.replaceAll(thousands, '').replace(decimal, '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  return ((isNegative ? -1 : 1) * Number(plain)) / (isPercent ? 100 : 1);
}

/** The decimal sign of a column of figures written as text, told by those that can be read in one way alone. */
export function decimalSignIn(cells: readonly (SheetCell | undefined)[]): DecimalSign | undefined {
  const signs = new Set(
    cells.flatMap((cell) => (typeof cell === 'string' ? (tellingSign(withoutSigns(cell)) ?? []) : [])),
  );
  return signs.size === 1 ? [...signs][0] : undefined;
}

const withoutSigns = (cell: string): string =>
  cell.replace(decoration, '').replace(/^\(|\)$|%|^[-\u2212+]/g, '');

/**
 * Which of comma and point is the decimal sign: the later of both, the one that stands once where three figures do not
 * follow it or only a zero goes before, and not the one that stands more often. Undefined for `1,234`, `1.234` and `1234`.
 */
function tellingSign(text: string): DecimalSign | undefined {
  const [commas, points] = [text.split(',').length - 1, text.split('.').length - 1];
  if (commas > 0 && points > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const [sign, other, count] = commas > 0 ? ([',', '.', commas] as const) : (['.', ',', points] as const);
  if (count === 0) return undefined;
  if (count > 1) return /^\d{1,3}([.,]\d{3})+$/.test(text) ? other : sign;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? undefined : sign;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Which of day and month is written first: `31/01/2027` or `1/31/2027`. */
export type DayOrder = 'day-first' | 'month-first';

const figuresOfDay = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/**
 * The order of the days in a column: 31 is no month; and what stays 1 while the other changes is the first of each
 * month. Undefined where no cell tells.
 */
export function dayOrderIn(cells: readonly (SheetCell | undefined)[]): DayOrder | undefined {
  const days = cells
    .map((cell) => figuresOfDay.exec(String(cell ?? '').trim()))
    .filter((day) => day !== null);
  const firsts = new Set(days.map(([, first]) => Number(first)));
  const seconds = new Set(days.map(([, , , second]) => Number(second)));
  const isDay = (one: Set<number>, other: Set<number>) =>
    [...one].some((figure) => figure > 12) || (one.size === 1 && one.has(1) && other.size > 1);
  const [isFirst, isSecond] = [isDay(firsts, seconds), isDay(seconds, firsts)];
  if (isFirst === isSecond) return undefined;
  return isFirst ? 'day-first' : 'month-first';
}

/** Why a cell is no month, in a sentence that says what to do about it. */
export function noMonthWords(cell: SheetCell | undefined): string {
  const isDay = figuresOfDay.test(String(cell ?? '').trim());
  return isDay
    ? 'Day and month can’t be told apart here. Write the month as 2027-01.'
    : 'This is not a month. Write it as 2027-01 or Jan 2027.';
}

/**
 * The calendar month in a cell as `2027-01`: `2027-01-31`, `01/2027`, `Jan 2027`, `January 27`, `31.01.2027`; and
 * `31/01/2027`, where its column says what stands first. Undefined for others.
 */
export function monthIn(cell: SheetCell | undefined, order?: DayOrder): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/.exec(text);
  if (iso) return isoMonth(Number(iso[1]), Number(iso[2]));
  const turned = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (turned) return isoMonth(Number(turned[2]), Number(turned[1]));
  const day = figuresOfDay.exec(text);
  // With points between them, the day comes first wherever people write so.
  const dayOrder = day?.[2] === '.' ? 'day-first' : order;
  if (day && dayOrder) return isoMonth(Number(day[4]), Number(dayOrder === 'day-first' ? day[3] : day[1]));
  const named = /^([a-z]{3})[a-z]*[\s.,'’-]*(\d{4}|\d{2})$/.exec(text);
  const month = monthNames.indexOf(named?.[1] ?? '') + 1;
  if (named === null || month === 0) return undefined;
  const year = Number(named[2]);
  return isoMonth(year < 100 ? 2000 + year : year, month);
}

function isoMonth(year: number, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}
