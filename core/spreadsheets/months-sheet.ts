import type { CostGroup } from '../../shared/domain/revenue/cash-flow.ts';
import type { StreamSheet } from './stream-sheet.ts';
import { address, type Cell, fixedColumn, heading, money, type Sheet } from './workbook.ts';

const name = 'Months';
/** Month 0 is in this row, counted from 0. */
const firstRow = 1;
const columns = [
  'Month',
  'Attributed revenue',
  'Incremental revenue',
  'Contribution',
  'Other benefits',
  'One-off costs',
  'Recurring costs',
  'Hours of IT',
  'Net',
  'Cumulative',
  'Present value',
  'At or above zero from here on',
] as const;
type Column = (typeof columns)[number];
const at = (column: Column) => columns.indexOf(column);

/** Everything by month: streams, benefits and costs are added up, and the cash flow follows from them. */
export function monthsSheet({
  months,
  streams,
  benefits,
  costs,
  discountRate,
}: {
  months: number;
  streams: readonly StreamSheet[];
  benefits(t: number): string;
  costs(t: number, group: CostGroup): string;
  /** Its address; undefined while it is not answered. */
  discountRate: string | undefined;
}): Sheet {
  const last = firstRow + months;
  const row = (t: number): Cell[] => {
    const own = firstRow + t;
    const cell = (column: Column, inRow = own) => address(inRow, at(column));
    const ofStreams = (column: Parameters<StreamSheet['cell']>[0]) =>
      streams.map((stream) => stream.cell(column, t)).join('+') || '0';
    const unitCosts = streams.map((stream) => stream.cell('Cost of units', t));
    const before = t === 0 ? '0' : cell('Cumulative', own - 1);
    const rest = `${cell('Cumulative')}:${address(last, at('Cumulative'))}`;
    return [
      { number: t, look: 'whole' },
      money(ofStreams('Attributed revenue')),
      money(ofStreams('Incremental revenue')),
      money(ofStreams('Contribution')),
      money(benefits(t)),
      money(costs(t, 'one-off')),
      money([costs(t, 'recurring'), ...unitCosts].join('+')),
      money(costs(t, 'it')),
      money(
        `${cell('Contribution')}+${cell('Other benefits')}-${cell('One-off costs')}-${cell('Recurring costs')}-${cell('Hours of IT')}`,
      ),
      money(`${before}+${cell('Net')}`),
      discountRate ? money(`${cell('Net')}/(1+${discountRate})^(${cell('Month')}/12)`) : undefined,
      { formula: `IF(MIN(${rest})>=0,${cell('Month')},"")`, look: 'whole' },
    ];
  };
  return {
    name,
    columnWidths: [10, 18],
    stickyRows: firstRow,
    rows: [columns.map(heading), ...Array.from({ length: months + 1 }, (_, t) => row(t))],
  };
}

/** What it comes to: the same figures as on screen and in the document, and none where those show none. */
export function totalsSheet({
  title,
  currency,
  months,
  discountRate,
  gap,
}: {
  title: string;
  currency: string;
  months: number;
  discountRate: string | undefined;
  /** What is missing of the costs. Nothing that rests on them is a total then. */
  gap: string | undefined;
}): Sheet {
  const of = (column: Column) => fixedColumn(name, at(column), firstRow, firstRow + months);
  const rows: (readonly Cell[])[] = [
    [heading(title)],
    [{ text: `Over ${months} months, in ${currency}` }],
    [],
  ];
  const total = (label: string, formula: string, look: 'money' | 'percent' | 'whole' = 'money'): string => {
    rows.push([{ text: label }, { formula, look }]);
    return address(rows.length - 1, 1);
  };
  total('Attributed revenue', `SUM(${of('Attributed revenue')})`);
  total('Incremental revenue', `SUM(${of('Incremental revenue')})`);
  const contribution = total('Contribution', `SUM(${of('Contribution')})`);
  const benefits = total('Other benefits', `SUM(${of('Other benefits')})`);
  const sheet: Sheet = { name: 'Totals', columnWidths: [34, 18], stickyRows: 0, rows };
  if (gap !== undefined) {
    rows.push([{ text: gap }]);
    return sheet;
  }
  const oneOff = total('One-off costs', `SUM(${of('One-off costs')})`);
  const recurring = total('Recurring costs', `SUM(${of('Recurring costs')})`);
  const it = total('Hours of IT', `SUM(${of('Hours of IT')})`);
  const cost = total('Total cost', `${oneOff}+${recurring}+${it}`);
  const net = total('Net benefit', `${contribution}+${benefits}-${cost}`);
  total('Return on investment', `IF(${cost}>0,${net}/${cost},"")`, 'percent');
  if (discountRate) total('Net present value', `SUM(${of('Present value')})`);
  const back = of('At or above zero from here on');
  total('Pays back in month', `IF(COUNT(${back})=0,"not reached",MIN(${back}))`, 'whole');
  total('Lowest cumulative cash flow', `MIN(${of('Cumulative')})`);
  return sheet;
}
