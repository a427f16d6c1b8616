import { expect, test } from 'vitest';
import { printStyle } from '../../shared/charts/chart-content.ts';
import { fanChart } from '../../shared/charts/fan.ts';
import { funnelChart } from '../../shared/charts/funnel.ts';
import { histogramChart } from '../../shared/charts/histogram.ts';
import { scenariosChart } from '../../shared/charts/scenarios.ts';
import { tornadoChart } from '../../shared/charts/tornado.ts';

const formatMoney = (minor: number) => `${minor} c`;
const formatPercent = (fraction: number) => `${Math.round(fraction * 1000) / 10} %`;

test('a funnel says what reaches each stage and which share of the stage before that is', () => {
  const { title, description, table } = funnelChart(
    [
      { label: 'contacts', count: 100 },
      { label: 'sends', count: 800 },
      { label: 'clicks', count: 12 },
    ],
    { name: 'Campaigns', formatCount: String, formatPercent },
  );
  expect(title).toBe('Campaigns: from 100 contacts to 12 clicks in a month');
  expect(description).toBe('100 contacts; 800 sends, × 8; 12 clicks, 1.5 %.');
  expect(table.rows).toEqual([
    ['Contacts', '100', '–'],
    ['Sends', '800', '× 8'],
    ['Clicks', '12', '1.5 %'],
  ]);
});

test('a funnel that dries up divides by nothing', () => {
  const { table } = funnelChart(
    [
      { label: 'visits', count: 0 },
      { label: 'orders', count: 0 },
    ],
    { name: 'Shop', formatCount: String, formatPercent },
  );
  expect(table.rows[1]).toEqual(['Orders', '0', '–']);
});

test('scenarios are compared by benefit, cost and what is left, and the losing ones are named', () => {
  const { title, table } = scenariosChart(
    [
      { label: 'Low', benefitMinor: 40, costMinor: 90 },
      { label: 'High', benefitMinor: 300, costMinor: 80 },
    ],
    { formatMoney },
  );
  expect(title).toBe('The cost exceeds the benefit in the low scenario');
  expect(table.rows).toEqual([
    ['Low', '40 c', '90 c', '-50 c'],
    ['High', '300 c', '80 c', '220 c'],
  ]);
});

test('several losing scenarios stand in one sentence, with the words of their author in quotes', () => {
  const losing = ['Low', 'Expected', 'No newsletter'].map((label) => ({
    label,
    benefitMinor: 1,
    costMinor: 2,
  }));
  const high = { label: 'High', benefitMinor: 2, costMinor: 1 };
  expect(scenariosChart([...losing, high], { formatMoney }).title).toBe(
    'The cost exceeds the benefit in the low, expected, and “No newsletter” scenarios',
  );
});

test('scenarios have the lines of their amounts however many there are, and none runs through a value', () => {
  const scenarios = ['Low', 'Expected', 'High', 'Other'].map((label) => ({
    ...{ label, benefitMinor: 40, costMinor: 90 },
  }));
  for (const count of [3, 4]) {
    const { option } = scenariosChart(scenarios.slice(0, count), { formatMoney });
    const { yAxis, series } = option as {
      yAxis: { splitLine: { show?: boolean } };
      series: { label: { show: boolean; backgroundColor?: string } }[];
    };
    expect(yAxis.splitLine.show).not.toBe(false);
    expect(series[0]?.label).toMatchObject({ show: count === 3, backgroundColor: printStyle.ground });
  }
});

const bars = [
  { label: 'Clicks', lowWords: '1 %', highWords: '3 %', atLowMinor: -50, atHighMinor: 250 },
  { label: 'Licence', lowWords: '80', highWords: '60', atLowMinor: 90, atHighMinor: 110 },
];
const tornado = tornadoChart(bars, { outcome: 'Net benefit', expectedMinor: 100, formatMoney });

test('a tornado names what matters most and gives both outcomes of every input', () => {
  expect(tornado.title).toBe('Net benefit depends most on “Clicks”');
  expect(tornado.description).toContain('Clicks: -50 c at 1 %, 250 c at 3 %.');
  expect(tornado.table.rows[0]).toEqual(['Clicks', '1 %', '-50 c', '3 %', '250 c', '300 c']);
});

test('the bars of a tornado grow from the expected outcome, which is named, and no bar goes beyond its round amounts', () => {
  const { series, xAxis } = tornado.option as {
    series: { data: { value: number }[]; markLine?: object }[];
    xAxis: { axisLabel: { customValues: number[]; formatter: (value: number) => string } };
  };
  expect(series.map(({ data }) => data.map(({ value }) => value))).toEqual([
    [-150, -10],
    [150, 10],
  ]);
  expect(xAxis.axisLabel.customValues.map(xAxis.axisLabel.formatter)).toEqual([
    '-100 c',
    '0 c',
    '100 c',
    '200 c',
    '300 c',
  ]);
  expect(JSON.stringify(series[0]?.markLine)).toContain('Expected 100 c');
});

test('a value that is the expected one has its words across from the other', () => {
  const bar = { label: 'Emails', lowWords: '6', highWords: '8', atLowMinor: 60, atHighMinor: 100 };
  const { option } = tornadoChart([bar], { outcome: 'Net benefit', expectedMinor: 100, formatMoney });
  const { series } = option as { series: { data: { label: object }[] }[] };
  expect(series.map(({ data }) => data[0]?.label)).toMatchObject([
    { position: 'left', show: true, formatter: '6' },
    { position: 'right', show: true, formatter: '8' },
  ]);
});

test('without ranges a tornado says so instead of naming an input', () => {
  const { title } = tornadoChart([], { outcome: 'Net benefit', expectedMinor: 1, formatMoney });
  expect(title).toBe('No input has a range, so net benefit has none');
});

test('a histogram parts loss from gain at zero and marks three percentiles', () => {
  const { title, description, option, table } = histogramChart(
    { from: -10, width: 10, counts: [1, 6, 3] },
    {
      outcome: 'Net benefit',
      percentiles: { p10: -1, p50: 6, p90: 14 },
      lossFraction: 0.1,
      formatMoney,
      formatPercent,
      formatCount: String,
    },
  );
  expect(title).toBe('Net benefit: 10 % of the runs end in a loss');
  expect(description).toContain('In 10 runs, half end above 6 c');
  const { series } = option as { series: { data: number[][]; markLine?: { data: { xAxis: number }[] } }[] };
  expect(series.map(({ data }) => data)).toEqual([
    [
      [-10, 1],
      [0, 1],
    ],
    [
      [0, 6],
      [10, 3],
      [20, 3],
    ],
  ]);
  expect(series[1]?.markLine?.data.map(({ xAxis }) => xAxis)).toEqual([-1, 6, 14]);
  const { xAxis } = option as { xAxis: { name: string; axisLabel: { customValues: number[] } } };
  expect([xAxis.name, xAxis.axisLabel.customValues]).toEqual(['Net benefit', [-10, -5, 0, 5, 10, 15, 20]]);
  expect(table.columns).toEqual(['Net benefit', 'Runs', 'Share']);
  expect(table.rows).toContainEqual(['0 c to 10 c', '6', '60 %']);
});

test('an outcome that came up is never written as none of the runs', () => {
  const { table } = histogramChart(
    { from: 0, width: 10, counts: [1, 9_999, 0] },
    {
      ...{ outcome: 'Net benefit', percentiles: { p10: 11, p50: 12, p90: 13 }, lossFraction: 0 },
      ...{ formatMoney, formatPercent, formatCount: String },
    },
  );
  expect(table.rows.map(([, , share]) => share)).toEqual(['under 0.1 %', '100 %', '0 %']);
});

test('a fan says where the runs end and when the middle one has paid back', () => {
  const { title, description, table } = fanChart(
    { p10: [-9, -8, -7], p50: [-9, -1, 4], p90: [-9, 2, 12] },
    { formatMoney },
  );
  expect(title).toBe('Cumulative cash flow: eight runs in ten end between -7 c and 12 c');
  expect(description).toBe(
    'The middle run has paid back in month 2. ' +
      'The run that nine in ten exceed does not pay back within the months looked at. ' +
      'After 2 months they stand at 4 c and -7 c.',
  );
  expect(table.rows).toEqual([
    ['0', '-9 c', '-9 c', '-9 c'],
    ['2', '-7 c', '4 c', '12 c'],
  ]);
});

test('the band of a fan reaches from P10 to P90, whatever the signs', () => {
  const { option } = fanChart({ p10: [-9, -8], p50: [-9, 0], p90: [-9, 12] }, { formatMoney });
  const [lower, area] = (option as { series: { data: number[][]; stackStrategy?: string }[] }).series;
  expect(lower?.data.map(([, amount], month) => (amount ?? 0) + (area?.data[month]?.[1] ?? 0))).toEqual([
    -9, 12,
  ]);
  expect(area?.stackStrategy).toBe('all');
});
