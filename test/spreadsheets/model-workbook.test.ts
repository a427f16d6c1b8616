import { beforeEach, describe, expect, test } from 'vitest';
import { modelWorkbook } from '../../core/spreadsheets/model-workbook.ts';
import type { Sheet } from '../../core/spreadsheets/workbook.ts';
import { writeXlsx } from '../../core/spreadsheets/write-xlsx.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { computeScenario } from '../../shared/domain/revenue/projection.ts';
import { baseScenarios } from '../../shared/domain/revenue/scenario.ts';
import type { Revenue } from '../../shared/domain/revenue/section.ts';
import { emailCase } from '../domain/revenue/brief-email.ts';
import { officeIsMissing, recomputedByOffice } from './office.ts';

const proposalOf = (revenue: unknown) =>
  ProposalDraft.parse({ formatVersion: 1, overview: { title: 'Email', currency: 'USD' }, revenue });

/** Every part of the model at once: today, divisors, an S-curve, seasons, a lag, units that cost, tiers, currencies. */
const everything = {
  horizonMonths: 30,
  discountRate: { low: 0.12, expected: 0.1, high: 0.08 },
  startsIn: '2027-03',
  exchangeRates: [
    { currency: 'EUR', rate: 1.08 },
    { currency: 'JPY', rate: 0.0066 },
  ],
  streams: [
    {
      id: 'search',
      name: 'Paid search',
      currency: 'EUR',
      monthlyVolume: { low: 2000, expected: 3000, high: 3500 },
      volumeCostMinor: { expected: 100 },
      steps: [
        {
          id: 'cpc',
          name: 'Price per click',
          kind: 'divisor',
          value: { low: 1.2, expected: 0.9, high: 0.8 },
        },
        {
          id: 'orders',
          name: 'Orders per click',
          kind: 'rate',
          value: { low: 0.02, expected: 0.03, high: 0.04 },
          today: { expected: 0.015 },
          unitCostMinor: { expected: 35 },
        },
      ],
      startsFrom: 'today',
      valuePerConversionMinor: { low: 8_000, expected: 9_000, high: 9_500 },
      incrementality: { expected: 0.7 },
      overlap: { expected: 0.1 },
      contributionMargin: { expected: 0.55 },
      firstLiveMonth: { low: 3, expected: 2, high: 1 },
      rampMonths: { expected: 5 },
      rampShape: 's-curve',
      seasonality: [0.8, 0.9, 1, 1, 1, 0.9, 0.8, 0.9, 1, 1.1, 1.4, 1.6],
      lagMonths: { low: 2, expected: 1, high: 0 },
    },
    {
      id: 'list',
      name: 'List',
      monthlyVolume: { expected: 10_000 },
      monthlyGrowth: { low: 0, expected: 0.01, high: 0.02 },
      monthlyChurn: { expected: 0.005 },
      monthlyNew: { expected: 150 },
      steps: [{ id: 'sales', kind: 'rate', value: { low: 0.001, expected: 0.002, high: 0.003 } }],
      valuePerConversionMinor: { expected: 5_000 },
      incrementality: { expected: 0.5 },
      overlap: { expected: 0 },
      contributionMargin: { expected: 0.6 },
      firstLiveMonth: { expected: 4 },
      rampMonths: { expected: 1 },
      rampShape: 'custom',
      rampShares: [0.2, 0.5, 0.9],
    },
    { id: 'unfinished', name: 'Left out: no figures yet' },
  ],
  otherBenefits: [
    {
      id: 'hours',
      name: 'Hours saved',
      kind: 'efficiency',
      hoursPerMonth: { low: 8, expected: 10, high: 12 },
      hourlyRateMinor: { expected: 4_500 },
      realisation: { expected: 0.5 },
      firstMonth: { expected: 3 },
    },
  ],
  costs: [
    {
      id: 'seats',
      name: '=Seats',
      category: 'licence',
      timing: 'yearly-prepaid',
      basis: 'tier',
      currency: 'EUR',
      tiers: [{ id: 'pro', name: 'Pro', priceMinor: { expected: 12_000 } }],
      tierId: 'pro',
      units: { low: 12, expected: 10, high: 10 },
      yearlyRise: { expected: 0.04 },
    },
    { id: 'yen', name: 'Set-up', timing: 'one-off', currency: 'JPY', amountMinor: { expected: 400_000 } },
    {
      id: 'service',
      name: 'Service desk',
      category: 'it-hours',
      basis: 'hours',
      hours: { expected: 2 },
      hourlyRateMinor: { expected: 6_000 },
      yearlyRise: { expected: 0.03 },
      firstMonth: 2,
      lastMonth: 20,
    },
    { id: 'exit', name: 'Exit', category: 'exit', timing: 'at-end', amountMinor: { expected: 250_000 } },
  ],
};

/** The same workbook with another scenario chosen in cell B1 of its inputs. */
function choosing(sheets: readonly Sheet[], scenario: 1 | 2 | 3): Sheet[] {
  return sheets.map((sheet) =>
    sheet.name !== 'Inputs'
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, index) =>
            index === 0 ? [row[0], { number: scenario, look: 'whole' }] : row,
          ),
        },
  );
}

test('every figure that is not an input is a formula', () => {
  const sheets = modelWorkbook(proposalOf(emailCase));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Totals',
    'Inputs',
    'Months',
    'Stream 1',
    'Stream 2',
    'Stream 3',
    'Benefits',
    'Costs',
  ]);
  const months = sheets.find(({ name }) => name === 'Months');
  const cells = months?.rows.slice(1).flatMap((row) => row.slice(1)) ?? [];
  expect(cells.every((cell) => cell !== undefined && 'formula' in cell)).toBe(true);
});

test('an entry that lacks an input is left out, and a name that looks like a formula stays text', () => {
  const sheets = modelWorkbook(proposalOf(everything));
  expect(sheets.filter(({ name }) => name.startsWith('Stream'))).toHaveLength(2);
  expect(sheets.find(({ name }) => name === 'Costs')?.rows[0]?.[1]).toMatchObject({ text: '=Seats' });
});

test('totals that rest on costs stand there only when the costs are complete', () => {
  const labels = (revenue: Parameters<typeof proposalOf>[0]) =>
    modelWorkbook(proposalOf(revenue))[0]?.rows.flatMap(([cell]) =>
      cell && 'text' in cell ? [cell.text] : [],
    );
  expect(labels(emailCase)).toContain('Net benefit');
  const gap = labels({ ...emailCase, costs: [...emailCase.costs, { id: 'unpriced', name: 'Training' }] });
  expect(gap).toContain('Incremental revenue');
  expect(gap).not.toContain('Net benefit');
  expect(gap?.at(-1)).toBe(`Costs are incomplete: 1 of ${emailCase.costs.length + 1} lines has no figure.`);
});

describe('LibreOffice', () => {
  beforeEach((context) => context.skip(officeIsMissing !== undefined, officeIsMissing));

  test.each([
    { name: 'the email case', revenue: emailCase },
    { name: 'a case with everything', revenue: everything },
  ])(
    'recomputes $name to the same totals under every scenario',
    async ({ revenue }) => {
      const proposal = proposalOf(revenue);
      const sheets = modelWorkbook(proposal);
      const workbooks = await Promise.all(
        baseScenarios.map((_, index) => writeXlsx(choosing(sheets, (index + 1) as 1 | 2 | 3))),
      );
      recomputedByOffice(workbooks, ['Totals', 'Months']).forEach((found, index) => {
        const base = baseScenarios[index] ?? 'expected';
        const totals = new Map(found.get('Totals')?.map(([label = '', value = '']) => [label, value]));
        expectTotals(totals, proposal.revenue, base);
        const { cashFlow } = computeScenario(proposal.revenue, { base }, 'USD');
        const months = found.get('Months')?.slice(1) ?? [];
        cashFlow.cumulative.forEach((minor, month) => {
          expect(Number(months[month]?.[9]), `month ${month}, ${base}`).toBeCloseTo(minor / 100, 2);
        });
      });
    },
    180_000,
  );
});

function expectTotals(
  totals: Map<string, string>,
  revenue: Revenue,
  base: (typeof baseScenarios)[number],
): void {
  const { returns } = computeScenario(revenue, { base }, 'USD');
  const figures = {
    'Attributed revenue': returns.attributedRevenueMinor / 100,
    'Incremental revenue': returns.incrementalRevenueMinor / 100,
    Contribution: returns.contributionMinor / 100,
    'Other benefits': returns.otherBenefitsMinor / 100,
    'One-off costs': returns.oneOffCostMinor / 100,
    'Recurring costs': returns.recurringCostMinor / 100,
    'Hours of IT': returns.itCostMinor / 100,
    'Total cost': returns.totalCostMinor / 100,
    'Net benefit': returns.netBenefitMinor / 100,
    'Net present value': (returns.netPresentValueMinor ?? Number.NaN) / 100,
    'Lowest cumulative cash flow': returns.lowestCumulativeMinor / 100,
  };
  for (const [label, figure] of Object.entries(figures)) {
    expect(Number(totals.get(label)), `${label}, ${base}`).toBeCloseTo(figure, 2);
  }
  expect(totals.get('Pays back in month')).toBe(String(returns.paybackMonth ?? 'not reached'));
  // Percentages come as they are shown: -62.5588%.
  const shown = Number.parseFloat(totals.get('Return on investment') ?? '');
  expect(shown / 100).toBeCloseTo(returns.returnOnInvestmentFraction ?? Number.NaN, 4);
}
