import type { Estimate } from '../../shared/domain/revenue/estimate.ts';
import type { Cost, OtherBenefit } from '../../shared/domain/revenue/section.ts';
import type { InputsSheet } from './inputs-sheet.ts';
import { address, type Cell, heading, money, type Sheet } from './workbook.ts';

/** One column of amounts by month: a cost or a benefit. */
export type MoneyColumn = {
  name: string;
  group: string;
  amount(month: string, t: number): string | undefined;
};

type Place = {
  months: number;
  /** Minor units of the entry's currency in one major unit. */
  toMajor: number;
  exchangeRate: string | undefined;
  inputsSheet: InputsSheet;
};

/** A cost as a formula for each month, as cost-flow.ts computes it; undefined where nothing falls. */
export function costColumn(
  cost: Cost,
  group: string,
  { months, toMajor, exchangeRate, inputsSheet }: Place,
): MoneyColumn {
  const name = cost.name ?? 'Cost';
  inputsSheet.title(name);
  const base = product(costFactors(cost, toMajor, inputsSheet), exchangeRate);
  const rise = inputsSheet.estimate('Rise per year', cost.yearlyRise, { look: 'percent' });
  const first = cost.firstMonth ?? 1;
  const last = cost.lastMonth ?? months;
  return {
    name,
    group,
    amount(month, t) {
      switch (cost.timing) {
        case 'one-off':
          return t === 0 ? base : undefined;
        case 'at-end':
          return t === months ? base : undefined;
        case 'per-month':
          return t >= 1 && t >= first && t <= last ? `${base}*(1+${rise})^INT((${month}-1)/12)` : undefined;
        case 'yearly-prepaid':
          return t % 12 === 0 && t < months ? `${base}*(1+${rise})^(${month}/12)` : undefined;
      }
    },
  };
}

function costFactors(cost: Cost, toMajor: number, inputsSheet: InputsSheet): readonly string[] {
  const amount = (label: string, of: Estimate | undefined) =>
    inputsSheet.estimate(label, of, { look: 'money', divisor: toMajor });
  const quantity = (label: string, of: Estimate | undefined) =>
    inputsSheet.estimate(label, of, { look: 'number' });
  switch (cost.basis) {
    case 'amount':
      return [amount('Amount', cost.amountMinor)];
    case 'hours':
      return [quantity('Hours', cost.hours), amount('Rate per hour', cost.hourlyRateMinor)];
    case 'tier': {
      const tier = cost.tiers.find(({ id }) => id === cost.tierId);
      const price = amount(`Price: ${tier?.name ?? 'tier'}`, tier?.priceMinor);
      return tier?.isPerUnit ? [price, quantity('Units', cost.units)] : [price];
    }
  }
}

/** A benefit beside revenue as a formula for each month, as cost-flow.ts computes it. */
export function benefitColumn(
  benefit: OtherBenefit,
  { toMajor, exchangeRate, inputsSheet }: Place,
): MoneyColumn {
  const name = benefit.name ?? 'Benefit';
  inputsSheet.title(name);
  const amount = (label: string, of: Estimate | undefined) =>
    inputsSheet.estimate(label, of, { look: 'money', divisor: toMajor });
  const factors =
    benefit.kind === 'avoided-cost'
      ? [amount('Amount per month', benefit.monthlyAmountMinor)]
      : [
          inputsSheet.estimate('Hours per month', benefit.hoursPerMonth, { look: 'number' }),
          amount('Rate per hour', benefit.hourlyRateMinor),
          inputsSheet.estimate('Share put to use', benefit.realisation, { look: 'percent' }),
        ];
  const first = inputsSheet.estimate('First month', benefit.firstMonth, { look: 'whole' });
  const base = product(factors, exchangeRate);
  return {
    name,
    group: benefit.kind,
    amount: (month, t) => (t >= 1 ? `IF(${month}>=${first},${base},0)` : undefined),
  };
}

function product(factors: readonly string[], exchangeRate: string | undefined): string {
  return [...factors, ...(exchangeRate ? [exchangeRate] : [])].join('*');
}

/** Month 0 is in this row of a sheet of columns, counted from 0. */
const firstRow = 2;

/** Months down, entries across. `sum` adds up the entries of one group, or all, in a month. */
export function columnsSheet(name: string, columns: readonly MoneyColumn[], months: number) {
  const rows: (readonly Cell[])[] = [
    [heading('Month'), ...columns.map((column) => heading(column.name))],
    [undefined, ...columns.map(({ group }) => ({ text: group }))],
    ...Array.from({ length: months + 1 }, (_, t): Cell[] => [
      { number: t, look: 'whole' },
      ...columns.map(({ amount }) => money(amount(address(firstRow + t, 0), t) ?? '0')),
    ]),
  ];
  const sheet: Sheet = { name, columnWidths: [10, 18], stickyRows: firstRow, rows };
  const sum = (t: number, group?: string): string => {
    const cells = columns.flatMap((column, index) =>
      group === undefined || column.group === group ? [`'${name}'!${address(firstRow + t, index + 1)}`] : [],
    );
    return cells.join('+') || '0';
  };
  return { sheet, sum };
}
