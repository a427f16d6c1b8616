import { expect, test } from 'vitest';
import { dayOrderIn, monthIn, numberIn } from '../../../shared/domain/spreadsheets/cell-values.ts';
import { guessHeaderRow, guessRoles } from '../../../shared/domain/spreadsheets/guess-columns.ts';
import { columnName, type OfferedSheet, type SheetCell } from '../../../shared/domain/spreadsheets/sheet.ts';
import {
  guessedMapping,
  suggestedVolume,
  takeActuals,
  takeCosts,
  takeVolumes,
} from '../../../shared/domain/spreadsheets/take-figures.ts';

function sheetOf(rows: SheetCell[][]): OfferedSheet {
  const headerRow = guessHeaderRow(rows);
  return {
    name: 'Plan',
    rows,
    omittedRows: 0,
    omittedColumns: 0,
    headerRow,
    roles: guessRoles(rows, headerRow),
    problems: [],
  };
}

test.each([
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ['€ 1 200', 1200],
  ['USD 12,000', 12_000],
  ['12,5', 12.5],
  ['0,125', 0.125],
  ['1.234.567', 1_234_567],
  ['(350)', -350],
  ['−7', -7],
  ['4.2 %', 0.042],
  ['', undefined],
  ['n/a', undefined],
  ['12 to 14', undefined],
])('the text %j holds the number %j', (text, number) => {
  expect(numberIn(text)).toBe(number);
});

test.each([
  ['2026-03', '2026-03'],
  ['2026-03-31', '2026-03'],
  ['3/2026', '2026-03'],
  ['Mar 26', '2026-03'],
  ['March 2026', '2026-03'],
  ['31.03.2026', '2026-03'],
  ['2026-13', undefined],
  ['03/04/2026', undefined],
  ['Marketing', undefined],
])('the text %j is the month %j', (text, month) => {
  expect(monthIn(text)).toBe(month);
});

test.each([
  [['05/06/2026', '31/07/2026'], 'day-first', ['2026-06', '2026-07']],
  [['05/06/2026', '07/31/2026'], 'month-first', ['2026-05', '2026-07']],
  [['01/05/2026', '01/06/2026'], 'day-first', ['2026-05', '2026-06']],
  [['5/1/2026', '6/1/2026'], 'month-first', ['2026-05', '2026-06']],
  [['05/06/2026', '07/08/2026'], undefined, [undefined, undefined]],
  [['31/06/2026', '06/31/2026'], undefined, [undefined, undefined]],
] as const)('the days %j are written %s, as far as the column tells', (days, order, months) => {
  expect(dayOrderIn(days)).toBe(order);
  expect(days.map((day) => monthIn(day, dayOrderIn(days)))).toEqual(months);
});

test('days whose order nothing tells are refused with what to do about it', () => {
  const sheet = sheetOf([
    ['Month', 'Sales'],
    ['05/06/2026', 1800],
  ]);
  expect(sheet.roles).toEqual(['month', 'volume']);
  const { figures, problems } = takeActuals(sheet, { firstRow: 1, month: 0, amount: 1 }, true);
  expect(figures).toEqual([]);
  expect(problems.map(({ problem }) => problem)).toEqual([
    'Day and month can’t be told apart here. Write the month as 2027-01.',
  ]);
});

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 59, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'BH', 'ZZ', 'AAA']);
});

test('volumes are taken month by month, and what is none is named by its place', () => {
  const sheet = sheetOf([
    ['Website', null],
    ['Period', 'Sessions'],
    ['2026-01', 1000],
    ['2026-02', 'about 900'],
    ['soon', 700],
    [null, null],
    ['2026-03', '1,100'],
    ['2026-04', -5],
  ]);
  expect(sheet).toMatchObject({ headerRow: 1, roles: ['month', 'volume'] });
  const { volumes, problems } = takeVolumes(sheet, guessedMapping(sheet));
  expect(volumes).toEqual([
    { month: '2026-01', volume: 1000 },
    { month: '2026-03', volume: 1100 },
  ]);
  expect(problems).toEqual([
    { sheet: 'Plan', row: 4, column: 'B', problem: 'This is not a number.' },
    { sheet: 'Plan', row: 5, column: 'A', problem: 'This is not a month. Write it as 2027-01 or Jan 2027.' },
    { sheet: 'Plan', row: 8, column: 'B', problem: 'A volume is 0 or more.' },
  ]);
});

test.each([
  [
    ['0,125', '1,234', '12,5'],
    [0.125, 1.234, 12.5],
  ],
  [
    ['1.234', '1.234,50'],
    [1234, 1234.5],
  ],
  [
    ['1,234', '1,234.50'],
    [1234, 1234.5],
  ],
  // Nothing in the column tells, or it tells both.
  [
    ['1,234', '2.345'],
    [1234, 2.345],
  ],
  [
    ['1,234', '0,5', '0.5'],
    [1234, 0.5, 0.5],
  ],
])('the figures %j of a column are read with one decimal sign', (cells, figures) => {
  const sheet = sheetOf([['Month', 'Orders'], ...cells.map((cell, at) => [`2026-0${at + 1}`, cell])]);
  expect(
    takeActuals(sheet, { firstRow: 1, month: 0, amount: 1 }, true).figures.map((one) => one.figure),
  ).toEqual(figures);
});

test('the last twelve months suggest a volume', () => {
  const volumes = [9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((volume) => ({ month: undefined, volume }));
  expect(suggestedVolume(volumes)).toEqual({ low: 1, expected: 7, high: 12 });
  expect(suggestedVolume([])).toBeUndefined();
});

test('costs are taken in minor units with their timing', () => {
  const sheet = sheetOf([
    ['Item', 'Cost', 'Frequency'],
    ['Licence', 650, 'per month'],
    ['Support', '1,200.50', 'Yearly'],
    ['Migration', 6500, 'one-off'],
    ['Hosting', 30, null],
    ['Mystery', 5, 'now and then'],
    ['Broken', 'tbd', 'monthly'],
  ]);
  expect(sheet.roles).toEqual(['name', 'amount', 'timing']);
  const { costs, problems } = takeCosts(sheet, guessedMapping(sheet), 2);
  expect(costs).toEqual([
    { name: 'Licence', amountMinor: 65_000, timing: 'per-month' },
    { name: 'Support', amountMinor: 120_050, timing: 'yearly-prepaid' },
    { name: 'Migration', amountMinor: 650_000, timing: 'one-off' },
    { name: 'Hosting', amountMinor: 3_000, timing: 'per-month' },
  ]);
  expect(problems.map(({ row, column }) => `${column}${row}`)).toEqual(['C6', 'B7']);
});
