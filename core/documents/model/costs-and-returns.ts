import { scenariosChart } from '../../../shared/charts/scenarios.ts';
import type { InternalRate } from '../../../shared/domain/revenue/internal-rate.ts';
import type { Returns } from '../../../shared/domain/revenue/returns.ts';
import type { ScenarioProjection } from '../../../shared/domain/revenue/revenue-projection.ts';
import { baseScenarios, estimateValue } from '../../../shared/domain/revenue/scenario.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import { type Chapter, costGap, hasProjection, horizonWords, type ModelContext } from './context.ts';
import { costNotes, costTable } from './cost-table.ts';
import { type ReferenceName, see } from './cross-references.ts';
import { lifetimeValues } from './lifetime-values.ts';
import { chartBlocks, heading, notAnswered, table, unanswered } from './pieces.ts';
import { type Addition, noteOnSums } from './rounding.ts';
import { uncertainty } from './uncertainty.ts';

export const costsAndReturns: Chapter = (context) => {
  if (!hasProjection(context)) return [unanswered()];
  return [
    ...costTable(context),
    ...costNotes(context),
    heading(2, 'Costs and returns by scenario'),
    ...returnsTable(context),
    ...namedReturns(context),
    ...scenariosPicture(context),
    ...costOfDelay(context),
    ...lifetimeValues(context),
    ...uncertainty(context),
  ];
};

function returnsTable(context: ModelContext): Block[] {
  return returnsOf(context, context.revenue.scenarios.slice(0, baseScenarios.length), {
    caption: `Costs and returns over ${horizonWords(context)}`,
    note: costGap(context) ?? [
      {
        text: `Attributed revenue is all that passes through the streams, incremental revenue what would not have come without the tool. ${discounting(context)}Benefit = contribution + other benefits. Net benefit = benefit − total cost. Return on investment = net benefit ÷ total cost. Break-even = (total cost − other benefits) ÷ contribution. Taxes, inflation, financing and value beyond the last month are left out.`,
      },
      see('revenue-by-stream', ' {} says which streams the revenue comes from.'),
      see('cash-flow-picture', ' {} shows the payback.'),
    ],
    name: 'returns',
  });
}

/** A present value says little without its rate. */
function discounting({ format, proposal }: ModelContext): string {
  const rates = baseScenarios.map((base) => estimateValue(proposal.revenue.discountRate, { base }));
  const said = rates.map((rate) => (rate === undefined ? notAnswered : format.percent(rate)));
  const [first] = said;
  if (rates.every((rate) => rate === undefined) || first === undefined) return '';
  return said.every((one) => one === first)
    ? `The net present value is discounted by ${first} a year. `
    : `The net present value is discounted by ${said.join(', ')} a year in the scenarios from left to right. `;
}

/** In months. Over this horizon the total and the cost of ownership are one figure. */
const threeYears = 36;

/** As many named scenarios as fit beside each other on a page. */
const namedColumns = 4;

function namedReturns(context: ModelContext): Block[] {
  const named = context.revenue.scenarios.slice(baseScenarios.length);
  const tables = Math.ceil(named.length / namedColumns);
  return Array.from({ length: tables }, (_, index) =>
    returnsOf(context, named.slice(index * namedColumns, (index + 1) * namedColumns), {
      ...(index === 0 && { name: 'named-returns' as const }),
      caption: `${namedCaption(named)}${tables > 1 ? ` (${index + 1} of ${tables})` : ''}`,
    }),
  ).flat();
}

function namedCaption([first, ...others]: readonly ScenarioProjection[]): string {
  return others.length === 0 && first?.name
    ? `Costs and returns in the scenario “${first.name}”`
    : 'Costs and returns in the named scenarios';
}

function returnsOf(
  context: ModelContext,
  scenarios: readonly ScenarioProjection[],
  { caption, note, name }: { caption: string; note?: Text; name?: ReferenceName },
): Block[] {
  const { format } = context;
  const money = (amountMinor: number | undefined) =>
    amountMinor === undefined ? notAnswered : format.wholeMoney(amountMinor);
  const share = (fraction: number | undefined) =>
    fraction === undefined ? '–' : format.percent(fraction, 1, 1);
  const month = (value: number | undefined) => (value === undefined ? 'Not reached' : String(value));
  type Print = (returns: Returns, scenario: ScenarioProjection) => string;
  const row = (label: string, print: Print) => [
    label,
    ...scenarios.map((scenario) => print(scenario.returns, scenario)),
  ];
  // A line that is made from costs.
  const hasCosts = costGap(context) === undefined;
  const costed = (label: string, print: Print) => row(label, hasCosts ? print : () => '–');
  const nameWidth = scenarios.length > 3 ? 0.32 : 0.4;
  return table(
    caption,
    [
      ['Figure', nameWidth],
      ...scenarios.map(
        ({ name }) => [name || notAnswered, (1 - nameWidth) / scenarios.length, 'end'] as const,
      ),
    ],
    [
      row('Attributed revenue', (r) => money(r.attributedRevenueMinor)),
      row('Incremental revenue', (r) => money(r.incrementalRevenueMinor)),
      row('Contribution after margin', (r) => money(r.contributionMinor)),
      row('Other benefits', (r) => money(r.otherBenefitsMinor)),
      row('Benefit', (r) => money(benefitOf(r))),
      costed('One-off cost', (r) => money(r.oneOffCostMinor)),
      costed('Recurring cost', (r) => money(r.recurringCostMinor)),
      costed('Cost of IT hours', (r) => money(r.itCostMinor)),
      ...(context.revenue.horizonMonths === threeYears
        ? [costed('Total cost (three-year cost of ownership)', (r) => money(r.totalCostMinor))]
        : [
            costed('Total cost', (r) => money(r.totalCostMinor)),
            costed('Cost of ownership, three years', (_, s) => money(s.threeYearCostMinor)),
          ]),
      costed('Net present value', (r) => money(r.netPresentValueMinor)),
      costed('Return on investment', (r) => share(r.returnOnInvestmentFraction)),
      costed('Internal rate of return, per year', (r) => internalRate(r.internalRate, context)),
      costed('Payback month', (r) => month(r.paybackMonth)),
      costed('Payback month, discounted', (r) => month(r.discountedPaybackMonth)),
      costed('Break-even share of the contribution', (r) => share(r.breakEvenFraction)),
      costed('Lowest cumulative cash', (r) => money(r.lowestCumulativeMinor)),
    ],
    {
      sumRow: costed('Net benefit', (r) => money(r.netBenefitMinor)),
      ...(name && { name }),
      isWhole: true,
      ...noteOnSums(
        scenarios.flatMap(({ returns }) => additionsOf(returns, hasCosts)),
        context,
        note,
      ),
    },
  );
}

function benefitOf({ contributionMinor, otherBenefitsMinor }: Returns): number {
  return contributionMinor + otherBenefitsMinor;
}

/** What a reader of the table may add up. */
function additionsOf(returns: Returns, hasCosts: boolean): Addition[] {
  const { contributionMinor, otherBenefitsMinor, totalCostMinor } = returns;
  const benefitMinor = benefitOf(returns);
  const ofCosts = [
    {
      parts: [returns.oneOffCostMinor, returns.recurringCostMinor, returns.itCostMinor],
      sum: totalCostMinor,
    },
    { parts: [benefitMinor, -totalCostMinor], sum: returns.netBenefitMinor },
  ];
  return [
    { parts: [contributionMinor, otherBenefitsMinor], sum: benefitMinor },
    ...(hasCosts ? ofCosts : []),
  ];
}

function internalRate(rate: InternalRate, { format }: ModelContext): string {
  switch (rate.kind) {
    case 'none':
      return 'None';
    case 'one':
      return format.percent(rate.yearlyFraction, 1, 1);
    case 'several':
      return rate.yearlyFractions.map((fraction) => format.percent(fraction, 1, 1)).join('; ');
  }
}

function scenariosPicture(context: ModelContext): Block[] {
  if (costGap(context) !== undefined) return [];
  const { format, revenue } = context;
  const content = scenariosChart(
    revenue.scenarios.map(({ name, returns }) => ({
      label: name || notAnswered,
      benefitMinor: benefitOf(returns),
      costMinor: returns.totalCostMinor,
    })),
    { formatMoney: format.wholeMoney },
  );
  return chartBlocks(content, context, 190, { figuresIn: ['returns', 'named-returns'] });
}

/** What waiting costs, beside the returns that it puts off. */
function costOfDelay({ format, revenue }: ModelContext): Block[] {
  const { delay } = revenue;
  if (!delay || delay.perWeekMinor <= 0) return [];
  const leadTime =
    delay.leadTimeWeeks && delay.leadTimeMinor !== undefined
      ? ` The ${format.number(delay.leadTimeWeeks)} weeks that IT needs before it can start cost ${format.wholeMoney(delay.leadTimeMinor)}.`
      : '';
  return [
    {
      kind: 'callout',
      tone: 'note',
      title: `A week of waiting costs ${format.wholeMoney(delay.perWeekMinor)}`,
      text: `That is the benefit of an average month in the expected scenario less its running costs, × 12 ÷ 52. In the low scenario it is ${format.wholeMoney(Math.max(0, delay.perWeekLowMinor))}, in the high one ${format.wholeMoney(Math.max(0, delay.perWeekHighMinor))}.${leadTime}`,
    },
  ];
}
