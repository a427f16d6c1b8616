import type { z } from 'zod';
import type { CostTiming } from '../revenue/cost-fields.ts';
import { MinorUnits, Quantity } from '../values.ts';
import { dayOrderIn, decimalSignIn, monthIn, noMonthWords, numberIn } from './cell-values.ts';
import { type CellProblem, type ColumnRole, columnName, type OfferedSheet, type SheetCell } from './sheet.ts';

/** Which columns the user has chosen, by position from 0, and where the figures start. */
export type ColumnMapping = Partial<Record<Exclude<ColumnRole, 'none'>, number>> & { firstRow: number };

/** The mapping that the guesses of a sheet amount to. */
export function guessedMapping({ roles, headerRow }: OfferedSheet): ColumnMapping {
  const mapping: ColumnMapping = { firstRow: headerRow === null ? 0 : headerRow + 1 };
  roles.forEach((role, column) => {
    if (role !== 'none') mapping[role] ??= column;
  });
  return mapping;
}

type Row = {
  cell(role: Exclude<ColumnRole, 'none'>): SheetCell;
  refuse(role: Exclude<ColumnRole, 'none'>, problem: string): void;
};

/** Reads row by row what the mapping points at; rows that are empty there are passed over. */
function eachRow(
  { name: sheet, rows }: OfferedSheet,
  mapping: ColumnMapping,
  needed: readonly Exclude<ColumnRole, 'none'>[],
  take: (row: Row) => void,
): CellProblem[] {
  const problems: CellProblem[] = [];
  rows.slice(mapping.firstRow).forEach((cells, index) => {
    const cell = (role: Exclude<ColumnRole, 'none'>) => cells[mapping[role] ?? -1] ?? null;
    if (needed.every((role) => cell(role) === null || cell(role) === '')) return;
    const row = mapping.firstRow + index + 1;
    take({
      cell,
      refuse: (role, problem) =>
        problems.push({ sheet, row, column: columnName(mapping[role] ?? 0), problem }),
    });
  });
  return problems;
}

/** Reads the column of months, whose days are all written in one order. */
function monthReader({ rows }: OfferedSheet, { month: column, firstRow }: ColumnMapping) {
  const order = dayOrderIn(rows.slice(firstRow).map((row) => row[column ?? -1]));
  return (cell: SheetCell) => monthIn(cell, order);
}

/** Reads a column of figures, which are all written with one decimal sign. */
function figureReader({ rows }: OfferedSheet, mapping: ColumnMapping, role: 'volume' | 'amount') {
  const sign = decimalSignIn(rows.slice(mapping.firstRow).map((row) => row[mapping[role] ?? -1]));
  return (cell: SheetCell) => numberIn(cell, sign);
}

export type MonthlyVolume = {
  /** `2027-01`, where a column says so. */
  month: string | undefined;
  volume: number;
};

/** The volumes of a sheet in the order of its rows. */
export function takeVolumes(sheet: OfferedSheet, mapping: ColumnMapping) {
  const volumes: MonthlyVolume[] = [];
  const monthOf = monthReader(sheet, mapping);
  const figureOf = figureReader(sheet, mapping, 'volume');
  const problems = eachRow(sheet, mapping, ['volume'], ({ cell, refuse }) => {
    const volume = figureOf(cell('volume'));
    if (volume === undefined) return refuse('volume', 'This is not a number.');
    if (!Quantity.safeParse(volume).success) return refuse('volume', 'A volume is 0 or more.');
    const month = monthOf(cell('month'));
    if (month === undefined && mapping.month !== undefined)
      return refuse('month', noMonthWords(cell('month')));
    volumes.push({ month, volume });
  });
  return { volumes, problems };
}

/** What the last twelve months suggest for a monthly volume; undefined without any. */
export function suggestedVolume(volumes: readonly MonthlyVolume[]) {
  const last = volumes.slice(-12).map(({ volume }) => volume);
  if (last.length === 0) return undefined;
  const average = last.reduce((sum, volume) => sum + volume, 0) / last.length;
  return { low: Math.min(...last), expected: Math.round(average), high: Math.max(...last) };
}

export type MonthlyFigure = { month: string; figure: number };

/**
 * The figures of a sheet by month, in the order of time. Rows of one month add up where that makes sense, as it does
 * for money; otherwise the second row of a month is refused.
 */
export function takeActuals(sheet: OfferedSheet, mapping: ColumnMapping, areSummed: boolean) {
  const found = new Map<string, number>();
  const monthOf = monthReader(sheet, mapping);
  const figureOf = figureReader(sheet, mapping, 'amount');
  const problems = eachRow(sheet, mapping, ['amount'], ({ cell, refuse }) => {
    const figure = figureOf(cell('amount'));
    if (figure === undefined) return refuse('amount', 'This is not a number.');
    const month = monthOf(cell('month'));
    if (month === undefined) return refuse('month', noMonthWords(cell('month')));
    const known = found.get(month);
    if (known !== undefined && !areSummed) return refuse('month', 'This month is there twice.');
    found.set(month, (known ?? 0) + figure);
  });
  const figures = [...found]
    .map(([month, figure]): MonthlyFigure => ({ month, figure }))
    .toSorted((one, other) => (one.month < other.month ? -1 : 1));
  return { figures, problems };
}

export type OfferedCost = { name: string; amountMinor: number; timing: z.infer<typeof CostTiming> };

const timings: readonly [OfferedCost['timing'], RegExp][] = [
  ['per-month', /month|monthly|\/mo\b/i],
  ['yearly-prepaid', /year|annual|annum|p\.?a\.?$/i],
  ['at-end', /\bend\b|exit/i],
  ['one-off', /one|once|single|set-?up|initial/i],
];

/** The costs of a sheet. Amounts are in major units there and in minor units here. Without a timing they are monthly. */
export function takeCosts(sheet: OfferedSheet, mapping: ColumnMapping, currencyDecimals: number) {
  const costs: OfferedCost[] = [];
  const amountOf = figureReader(sheet, mapping, 'amount');
  const problems = eachRow(sheet, mapping, ['amount', 'name'], ({ cell, refuse }) => {
    const amount = amountOf(cell('amount'));
    if (amount === undefined) return refuse('amount', 'This is not an amount.');
    const amountMinor = MinorUnits.safeParse(Math.round(amount * 10 ** currencyDecimals));
    if (!amountMinor.success) return refuse('amount', 'This amount is too large.');
    const said = String(cell('timing') ?? '').trim();
    const timing = said === '' ? 'per-month' : timings.find(([, pattern]) => pattern.test(said))?.[0];
    if (timing === undefined) return refuse('timing', 'This is not once, per month, per year or at the end.');
    costs.push({ name: String(cell('name') ?? '').trim(), amountMinor: amountMinor.data, timing });
  });
  return { costs, problems };
}
