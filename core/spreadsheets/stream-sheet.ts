import type { Estimate } from '../../shared/domain/revenue/estimate.ts';
import type { RevenueStream } from '../../shared/domain/revenue/section.ts';
import { type StreamInputs, seasonFactor } from '../../shared/domain/revenue/stream-flow.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import { address, type Cell, fixedColumn, heading, money, type Sheet } from './workbook.ts';

/** Month 0 is in this row, counted from 0, month t as many rows below. */
const firstRow = 7;
const columns = [
  'Month',
  'Volume',
  'Volume today',
  'Ramp',
  'Season',
  'Attributed revenue',
  'Incremental revenue',
  'Contribution',
  'Cost of units',
] as const;
const at = (column: (typeof columns)[number]) => columns.indexOf(column);
/** Where the shares of a custom ramp are listed. */
const sharesColumn = columns.length + 1;

type Funnel = { volume: string; factors: readonly string[]; value: string };

/** Where the sums of a stream are found for a month. */
export type StreamSheet = {
  sheet: Sheet;
  cell(column: (typeof columns)[number], month: number): string;
};

type Placement = {
  name: string;
  months: number;
  inputs: StreamInputs;
  /** Minor units of the stream's currency in one major unit. */
  toMajor: number;
  /** The address of major units of the reporting currency for one of the stream's; undefined where they are the same. */
  exchangeRate: string | undefined;
  inputsSheet: InputsSheet;
};

/**
 * One stream as formulas, month by month, as stream-flow.ts computes it. Money is in major units of the reporting
 * currency. `inputs` are those of the expected scenario and say what no scenario changes: seasons and shape of the ramp.
 */
export function streamSheet(stream: RevenueStream, placement: Placement): StreamSheet {
  const { name, months, inputs } = placement;
  const title = stream.name ?? name;
  placement.inputsSheet.title(title);
  const addresses = inputAddresses(stream, placement);
  const isCustom = inputs.ramp.shape === 'custom';
  return {
    cell: (column, month) => `'${name}'!${address(firstRow + month, at(column))}`,
    sheet: {
      name,
      columnWidths: [30, 14],
      stickyRows: firstRow,
      rows: [
        ...unitRows(title, addresses, placement),
        [...columns.map(heading), ...(isCustom ? [undefined, heading('Custom ramp')] : [])],
        ...Array.from({ length: Math.max(months + 1, 0) }, monthRows(addresses, placement)),
      ],
    },
  };
}

type Addresses = ReturnType<typeof inputAddresses>;

/** Puts the estimates of the stream into the sheet of inputs, and answers with their addresses. */
function inputAddresses(stream: RevenueStream, { inputs, toMajor, inputsSheet }: Placement) {
  const quantity = (label: string, of: Estimate | undefined, fallback = 0) =>
    inputsSheet.estimate(label, of, { look: 'number', fallback });
  const share = (label: string, of: Estimate | undefined) =>
    inputsSheet.estimate(label, of, { look: 'percent' });
  const amount = (label: string, of: Estimate | undefined) =>
    inputsSheet.estimate(label, of, { look: 'money', divisor: toMajor });
  const factor = (address: string, index: number) =>
    stream.steps[index]?.kind === 'divisor' ? `1/${address}` : address;

  const withTool: Funnel = {
    volume: quantity(stream.volumeLabel ?? 'Volume in month 1', stream.monthlyVolume),
    factors: stream.steps.map((step, index) => factor(quantity(step.name ?? 'Step', step.value), index)),
    value: amount('Value per conversion', stream.valuePerConversionMinor),
  };
  const today: Funnel | undefined = inputs.today && {
    volume:
      stream.todayMonthlyVolume?.expected === undefined
        ? withTool.volume
        : quantity('Volume in month 1, today', stream.todayMonthlyVolume),
    factors: stream.steps.map((step, index) =>
      step.today === undefined
        ? (withTool.factors[index] ?? '1')
        : factor(quantity(`${step.name ?? 'Step'}, today`, step.today, 1), index),
    ),
    value:
      stream.todayValuePerConversionMinor === undefined
        ? withTool.value
        : amount('Value per conversion, today', stream.todayValuePerConversionMinor),
  };
  return {
    withTool,
    today,
    growth: share('Growth per month', stream.monthlyGrowth),
    churn: share('Lost per month', stream.monthlyChurn),
    added: quantity('Added per month', stream.monthlyNew),
    volumeCost: amount('Cost per unit of the volume', stream.volumeCostMinor),
    unitCosts: stream.steps.map((step) =>
      amount(`Cost per unit: ${step.name ?? 'step'}`, step.unitCostMinor),
    ),
    incrementality: share('Incrementality', stream.incrementality),
    overlap: share('Overlap', stream.overlap),
    margin: share('Contribution margin', stream.contributionMargin),
    live: quantity('First live month', stream.firstLiveMonth),
    rampMonths: quantity('Months to full effect', stream.rampMonths, 1),
    lag: quantity('Months until the money comes', stream.lagMonths),
  };
}

/** Where `unitRows` puts its figures. */
const unitCells = { value: '$B$2', valueToday: '$B$3', cost: '$B$4', costToday: '$B$5' } as const;

/** The head of the sheet: what one unit of the volume is worth and costs, with the tool and today. */
function unitRows(
  title: string,
  { withTool, today, volumeCost, unitCosts }: Addresses,
  { exchangeRate }: Placement,
): (readonly Cell[])[] {
  const inMoney = (formula: string) => (exchangeRate ? `(${formula})*${exchangeRate}` : formula);
  const perUnit = (funnel: Funnel) => inMoney([funnel.value, ...funnel.factors].join('*'));
  const costPerUnit = ({ factors }: Funnel) =>
    inMoney(
      [volumeCost, ...unitCosts.map((cost, index) => [...factors.slice(0, index + 1), cost].join('*'))].join(
        '+',
      ),
    );
  return [
    [heading(title)],
    [{ text: 'Value of one unit of the volume' }, { formula: perUnit(withTool), look: 'number' }],
    [{ text: 'The same, today' }, { formula: today ? perUnit(today) : '0', look: 'number' }],
    [{ text: 'Cost of one unit of the volume' }, { formula: costPerUnit(withTool), look: 'number' }],
    [{ text: 'The same, today' }, { formula: today ? costPerUnit(today) : '0', look: 'number' }],
    [],
  ];
}

/** The row of each month, counted from 0. */
function monthRows(addresses: Addresses, { name, months, inputs }: Placement) {
  const { withTool, today, growth, churn, added, incrementality, overlap, margin, live, rampMonths, lag } =
    addresses;
  const { value, valueToday, cost, costToday } = unitCells;
  const last = firstRow + months;
  const { shape, shares } = inputs.ramp;
  const ramp = rampFormula(
    shape,
    live,
    rampMonths,
    fixedColumn(name, sharesColumn, firstRow, firstRow + shares.length - 1),
  );
  return (_: unknown, t: number): Cell[] => {
    const row = firstRow + t;
    const cell = (column: (typeof columns)[number], inRow = row) => address(inRow, at(column));
    const lagged = (column: (typeof columns)[number]) =>
      `INDEX(${fixedColumn(name, at(column), firstRow, last)},${cell('Month')}-ROUND(${lag},0)+1)`;
    const volume = (column: 'Volume' | 'Volume today', first: string | undefined): Cell => {
      if (t === 0 || first === undefined) return { number: 0, look: 'number' };
      return {
        formula: t === 1 ? first : `${cell(column, row - 1)}*(1+${growth})*(1-${churn})+${added}`,
        look: 'number',
      };
    };
    const earned = `(${lagged('Volume')}*${value}-${lagged('Volume today')}*${valueToday})*${lagged('Ramp')}*${lagged('Season')}`;
    const spent = `(${cell('Volume')}*${cost}-${cell('Volume today')}*${costToday})*${cell('Season')}`;
    return [
      { number: t, look: 'whole' },
      volume('Volume', withTool.volume),
      volume('Volume today', today?.volume),
      { formula: ramp(cell('Month')), look: 'percent' },
      { number: seasonFactor(t, inputs.season), look: 'number' },
      money(`IF(${cell('Month')}-ROUND(${lag},0)<1,0,${earned})`),
      money(`${cell('Attributed revenue')}*${incrementality}*(1-${overlap})`),
      money(`${cell('Incremental revenue')}*${margin}`),
      money(`IF(AND(${cell('Month')}>=1,${cell('Month')}>=${live}),${spent},0)`),
      ...(shape === 'custom' && t < shares.length
        ? [undefined, { number: shares[t] ?? 0, look: 'percent' as const }]
        : []),
    ];
  };
}

/** The share of the full effect, as ramp.ts computes it. */
function rampFormula(shape: StreamInputs['ramp']['shape'], live: string, months: string, shares: string) {
  return (month: string): string => {
    const monthsLive = `${month}-MAX(${live},0)`;
    const way = `MIN(1,(${monthsLive}+1)/MAX(1,${months}))`;
    const effect = {
      linear: way,
      's-curve': `${way}^2*(3-2*${way})`,
      custom: `INDEX(${shares},MIN(${monthsLive}+1,ROWS(${shares})))`,
    }[shape];
    return `IF(${month}<${live},0,${effect})`;
  };
}
