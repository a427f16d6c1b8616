import { expect, test } from 'vitest';
import { figuresByName } from '../../../shared/domain/spreadsheets/named-figures.ts';
import type { OfferedSheet, SheetCell } from '../../../shared/domain/spreadsheets/sheet.ts';
import { takeActuals } from '../../../shared/domain/spreadsheets/take-figures.ts';

const names = ['Posts to tickets', 'Été à la carte'];
const mapping = { firstRow: 1, month: 0 };

function sheetOf(rows: SheetCell[][]): OfferedSheet {
  return { name: 'Plan', rows, omittedRows: 0, omittedColumns: 0, headerRow: 0, roles: [], problems: [] };
}

function figuresOf(rows: SheetCell[][], amount?: number) {
  const { found, strangers } = figuresByName(
    sheetOf(rows),
    { ...mapping, ...(amount !== undefined && { amount }) },
    names,
  );
  return {
    figures: found.map((one) => [names[one.index], takeActuals(one.sheet, one.mapping, true).figures]),
    strangers: strangers.map(({ row, column, problem }) => `${column}${row}: ${problem}`),
  };
}

test('columns go to what their titles name, whatever the case, accents and blanks', () => {
  expect(
    figuresOf([
      ['Month', 'ete a  la Carte ', 'Clicks', 'posts to tickets'],
      ['2026-05', 10, 44, 1800],
      ['2026-06', 20, 55, null],
    ]),
  ).toEqual({
    figures: [
      [
        'Été à la carte',
        [
          { month: '2026-05', figure: 10 },
          { month: '2026-06', figure: 20 },
        ],
      ],
      ['Posts to tickets', [{ month: '2026-05', figure: 1800 }]],
    ],
    strangers: ['C1: No stream and no measure is called “Clicks”.'],
  });
});

test('rows go to what the cell beside the figure names, and a name that is unknown is told', () => {
  expect(
    figuresOf(
      [
        ['Month', 'Measure', 'Value'],
        ['2026-05', 'Posts to tickets', 1800],
        ['2026-05', 'Something else', 12],
        ['2026-06', 'Été à la carte', 20],
        ['2026-06', null, 7],
      ],
      2,
    ),
  ).toEqual({
    figures: [
      ['Posts to tickets', [{ month: '2026-05', figure: 1800 }]],
      ['Été à la carte', [{ month: '2026-06', figure: 20 }]],
    ],
    strangers: [
      'B3: No stream and no measure is called “Something else”.',
      'B5: These figures have no name.',
    ],
  });
});

test('a sheet without a known name offers nothing by name', () => {
  expect(
    figuresOf(
      [
        ['Month', 'Amount'],
        ['2026-05', 1800],
      ],
      1,
    ),
  ).toEqual({ figures: [], strangers: [] });
});
