import type { Proposal } from '../../shared/domain/proposal.ts';
import { currencyDecimals } from '../../shared/domain/revenue/currency.ts';
import { computeScenario } from '../../shared/domain/revenue/projection.ts';
import { csvText } from './csv-text.ts';

/**
 * The expected scenario month by month as CSV (RFC 4180: commas, CRLF), in UTF-8 with a mark at the start, which Excel
 * needs to read umlauts. Amounts are in major units with all decimals of the currency and a point.
 */
export function modelCsv({ overview: { currency }, revenue }: Proposal): string {
  const { cashFlow } = computeScenario(revenue, { base: 'expected' }, currency);
  const decimals = currencyDecimals(currency);
  const columns: readonly [string, readonly number[]][] = [
    ...cashFlow.streams.map(({ name, incrementalRevenue }): [string, readonly number[]] => [
      `Incremental revenue: ${name}`,
      incrementalRevenue,
    ]),
    ['Attributed revenue', cashFlow.attributedRevenue],
    ['Incremental revenue', cashFlow.incrementalRevenue],
    ['Contribution', cashFlow.contribution],
    ['Other benefits', cashFlow.otherBenefits],
    ['One-off costs', cashFlow.oneOffCosts],
    ['Recurring costs', cashFlow.recurringCosts],
    ['Hours of IT', cashFlow.itCosts],
    ['Net', cashFlow.net],
    ['Cumulative', cashFlow.cumulative],
  ];
  // Adding zero turns −0, which would be written as -0.00, into 0.
  const amount = (minor: number) => (minor / 10 ** decimals + 0).toFixed(decimals);
  const rows = [
    [`Month (${currency})`, ...columns.map(([name]) => name)].map(csvText),
    ...Array.from({ length: revenue.horizonMonths + 1 }, (_, month) => [
      String(month),
      ...columns.map(([, amounts]) => amount(amounts[month] ?? 0)),
    ]),
  ];
  return `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}
