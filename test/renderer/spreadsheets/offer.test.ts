import { expect, test } from 'vitest';
import {
  byMonth,
  firstWithFigures,
  guessedKind,
  mappingFor,
  offeredCosts,
  offeredVolumes,
  withColumn,
} from '../../../renderer/spreadsheets/offer.ts';
import { guessHeaderRow, guessRoles } from '../../../shared/domain/spreadsheets/guess-columns.ts';
import type { OfferedSheet, SheetCell } from '../../../shared/domain/spreadsheets/sheet.ts';

function sheetOf(rows: SheetCell[][], problems: OfferedSheet['problems'] = []): OfferedSheet {
  const headerRow = guessHeaderRow(rows);
  const roles = guessRoles(rows, headerRow);
  return { name: 'Plan', rows, omittedRows: 0, omittedColumns: 0, headerRow, roles, problems };
}

const visits = sheetOf([
  ['Month', 'Visits', 'Spend'],
  ['2026-01', 100, 5],
  ['2026-02', 110, 6],
]);
const budget = sheetOf([
  ['Item', 'Cost'],
  ['Licence', 650],
  ['Hosting', 30],
  ['Total', 680],
]);
const bare = sheetOf([
  ['Licence', 650],
  ['Hosting', 30],
]);

test('a volume beside months speaks for volumes, an amount alone for costs', () => {
  expect([visits, budget].map(guessedKind)).toEqual(['volumes', 'costs']);
});

test('figures that were taken for volumes are the amounts when costs are wanted', () => {
  expect(mappingFor('volumes', bare)).toMatchObject({ firstRow: 0, volume: 1 });
  expect(mappingFor('costs', bare)).toMatchObject({ firstRow: 0, name: 0, amount: 1 });
});

test('a column can be given another meaning, and none', () => {
  const mapping = mappingFor('volumes', visits);
  expect(withColumn(mapping, 'volume', 2)).toMatchObject({ month: 0, volume: 2 });
  expect(withColumn(mapping, 'month', undefined)).not.toHaveProperty('month');
});

test('days are added up to months, which come in the order of time', () => {
  const volumes = [
    { month: '2026-02', volume: 5 },
    { month: '2026-01', volume: 1 },
    { month: '2026-02', volume: 7 },
  ];
  expect(byMonth(volumes)).toEqual([
    { month: '2026-01', volume: 1 },
    { month: '2026-02', volume: 12 },
  ]);
});

test('volumes without months stay in the order of their rows', () => {
  const volumes = [9, 3].map((volume) => ({ month: undefined, volume }));
  expect(byMonth(volumes)).toEqual(volumes);
});

test('the newest year counts, also where the newest month stands first', () => {
  const months = Array.from({ length: 24 }, (_, index): SheetCell[] => {
    const year = index < 12 ? 2025 : 2026;
    return [`${year}-${String((index % 12) + 1).padStart(2, '0')}`, index < 12 ? 10 : 20];
  });
  const sheet = sheetOf([['Month', 'Visits'], ...months.toReversed()]);
  const { suggestion } = offeredVolumes(sheet, mappingFor('volumes', sheet));
  expect(suggestion).toEqual({ low: 20, expected: 20, high: 20 });
});

test('a line that adds up the others is no cost', () => {
  const { costs, sums } = offeredCosts(budget, mappingFor('costs', budget), 2);
  expect(costs.map(({ name }) => name)).toEqual(['Licence', 'Hosting']);
  expect(sums.map(({ name }) => name)).toEqual(['Total']);
});

test('without a column of amounts there are no costs and no problems', () => {
  expect(offeredCosts(budget, { firstRow: 1, name: 0 }, 2)).toEqual({ costs: [], sums: [], problems: [] });
});

test('a cell is named once, with what the file says of it, and cells that are not looked at are not named', () => {
  const at = (row: number, column: string, problem: string) => ({ sheet: 'Plan', row, column, problem });
  const sheet = sheetOf(
    [
      ['Item', 'Cost', 'Remark'],
      ['Licence', null, null],
      ['Hosting', 30, 'x'],
      ['Support', 'tbd', 'x'],
    ],
    [
      at(2, 'B', 'This cell holds the error #REF!.'),
      at(2, 'C', 'This cell holds the error #N/A.'),
      at(1, 'B', 'above'),
    ],
  );
  const { problems } = offeredCosts(sheet, { firstRow: 1, name: 0, amount: 1 }, 2);
  expect(problems).toEqual([
    at(2, 'B', 'This cell holds the error #REF!.'),
    at(4, 'B', 'This is not an amount.'),
  ]);
});

test('a sheet of notes before the figures is passed over, unless nothing was understood anywhere', () => {
  const notes = sheetOf([['Made by finance'], ['See the next sheet']]);
  expect(firstWithFigures([notes, visits])).toBe(1);
  expect(firstWithFigures([visits, notes])).toBe(0);
  expect(firstWithFigures([notes, notes])).toBe(0);
});
