import { expect, test } from 'vitest';
import { cumulativeCashFlowChart } from '../../shared/charts/cumulative-cash-flow.ts';

const lines = [
  { label: 'Low', cumulativeMinor: [-100, -150, -200], paybackMonth: undefined },
  { label: 'Expected', cumulativeMinor: [-100, -20, 60], paybackMonth: 2 },
];
const chart = cumulativeCashFlowChart(lines, { mainLabel: 'Expected', formatMoney: (minor) => `${minor} c` });

test('the words name the lowest point, the payback and the end of every scenario', () => {
  expect(chart.description).toBe(
    'Low: falls to -200 c at its lowest' +
      ', does not pay back within the months looked at, and ends at -200 c. ' +
      'Expected: falls to -100 c at its lowest, pays back in month 2, and ends at 60 c.',
  );
});

test('the drawing holds every month of every scenario and marks the payback of the main one alone', () => {
  const series = chart.option.series as { name: string; data: unknown[]; markLine?: object }[];
  expect(series.map(({ name, data }) => [name, data.length])).toEqual([
    ['Low', 3],
    ['Expected', 3],
  ]);
  expect(series.map(({ markLine }) => markLine !== undefined)).toEqual([false, true]);
});

test('the lines differ by more than their colour', () => {
  const series = chart.option.series as { lineStyle: { type: string } }[];
  expect(new Set(series.map(({ lineStyle }) => lineStyle.type)).size).toBe(2);
});

test('the table shows every half year, from the decision on', () => {
  const long = Array.from({ length: 37 }, (_, month) => month);
  const { table } = cumulativeCashFlowChart([{ label: 'A', cumulativeMinor: long, paybackMonth: 0 }], {
    mainLabel: 'A',
    formatMoney: String,
  });
  expect(table.rows.map(([month]) => month)).toEqual(['0', '6', '12', '18', '24', '30', '36']);
});
