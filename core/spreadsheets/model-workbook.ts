import type { Proposal } from '../../shared/domain/proposal.ts';
import { costGroup } from '../../shared/domain/revenue/cash-flow.ts';
import { benefitFlow, costFlow } from '../../shared/domain/revenue/cost-flow.ts';
import { currencyDecimals } from '../../shared/domain/revenue/currency.ts';
import { incompleteCostsSentence } from '../../shared/domain/revenue/incomplete-costs.ts';
import { createInputReader } from '../../shared/domain/revenue/inputs.ts';
import { projectRevenue } from '../../shared/domain/revenue/revenue-projection.ts';
import { streamInputs } from '../../shared/domain/revenue/stream-flow.ts';
import { benefitColumn, columnsSheet, costColumn } from './cost-sheets.ts';
import { createInputsSheet } from './inputs-sheet.ts';
import { monthsSheet, totalsSheet } from './months-sheet.ts';
import { streamSheet } from './stream-sheet.ts';
import type { Sheet } from './workbook.ts';

/**
 * The revenue model as a workbook that computes: every estimate is an input with its three values, one cell chooses the
 * scenario, and all else are formulas that lead back to the inputs. Entries that lack an input are left out, as
 * everywhere.
 */
export function modelWorkbook({ overview: { currency, title }, revenue }: Proposal): readonly Sheet[] {
  const months = revenue.horizonMonths;
  const reader = createInputReader(revenue, { base: 'expected' }, currency);
  const inputsSheet = createInputsSheet();
  const rates = new Map(
    revenue.exchangeRates.flatMap(({ currency: foreign, rate }) =>
      rate === undefined
        ? []
        : [[foreign, inputsSheet.constant(`${currency} for one ${foreign}`, rate, 'number')] as const],
    ),
  );
  const discountRate =
    revenue.discountRate?.expected === undefined
      ? undefined
      : inputsSheet.estimate('Discount rate per year', revenue.discountRate, { look: 'percent' });
  const place = (own: string | undefined) => ({
    months,
    toMajor: 10 ** currencyDecimals(own ?? currency),
    exchangeRate: own === undefined || own === currency ? undefined : rates.get(own),
    inputsSheet,
  });

  const streams = revenue.streams.flatMap((stream, index) => {
    const inputs = streamInputs(stream, revenue, reader.entry(`revenue.streams.${index}`, stream.name));
    const name = `Stream ${index + 1}`;
    return inputs ? [streamSheet(stream, { ...place(stream.currency), name, inputs })] : [];
  });
  const benefits = revenue.otherBenefits.flatMap((benefit, index) => {
    const read = reader.entry(`revenue.otherBenefits.${index}`, benefit.name);
    return benefitFlow(benefit, months, read) ? [benefitColumn(benefit, place(benefit.currency))] : [];
  });
  const costs = revenue.costs.flatMap((cost, index) => {
    const read = reader.entry(`revenue.costs.${index}`, cost.name);
    return costFlow(cost, months, read) ? [costColumn(cost, costGroup(cost), place(cost.currency))] : [];
  });
  const benefitSheet = columnsSheet('Benefits', benefits, months);
  const costSheet = columnsSheet('Costs', costs, months);
  const monthly = monthsSheet({
    months,
    streams,
    benefits: benefitSheet.sum,
    costs: costSheet.sum,
    discountRate,
  });
  const { incompleteCosts } = projectRevenue(revenue, currency);
  const gap = incompleteCosts && incompleteCostsSentence(incompleteCosts);
  return [
    totalsSheet({ title: title ?? 'Projected revenue', currency, months, discountRate, gap }),
    inputsSheet.sheet(),
    monthly,
    ...streams.map(({ sheet }) => sheet),
    benefitSheet.sheet,
    costSheet.sheet,
  ];
}
