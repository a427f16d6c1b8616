import { scenariosChart } from '../../../shared/charts/scenarios.ts';
import { words } from '../../../shared/domain/choice-words.ts';
import type { InternalRate } from '../../../shared/domain/revenue/internal-rate.ts';
import type { Returns } from '../../../shared/domain/revenue/returns.ts';
import type { ScenarioProjection } from '../../../shared/domain/revenue/revenue-projection.ts';
import { baseScenarios, estimateValue, type Scenario } from '../../../shared/domain/revenue/scenario.ts';
import type { Cost } from '../../../shared/domain/revenue/section.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import { type Chapter, costGap, hasProjection, horizonWords, type ModelContext } from './context.ts';
import { type ReferenceName, see } from './cross-references.ts';
import { lifetimeValues } from './lifetime-values.ts';
import { chartBlocks, heading, isAnswered, notAnswered, table, unanswered } from './pieces.ts';
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

function costTable(context: ModelContext): Block[] {
  const { format, proposal, projections } = context;
  const { streams } = projections.expected.cashFlow;
  const gap = costGap(context);
  return table(
    'What it costs, expected scenario',
    [
      ['Cost', 0.27],
      ['Category', 0.22],
      ['When', 0.2],
      ['Price', 0.17, 'end'],
      [`Over ${horizonWords(context)}`, 0.14, 'end'],
    ],
    [
      ...proposal.revenue.costs.map((cost) => [
        cost.name ?? notAnswered,
        words.costCategory[cost.category] + (cost.specialty ? `: ${words.specialty[cost.specialty]}` : ''),
        timing(cost, context),
        amount(cost, context),
        overHorizon(cost.id, context),
      ]),
      ...streams
        .filter(({ unitCosts }) => unitCosts.some((amountMinor) => amountMinor !== 0))
        .map(({ id, name }) => [
          name || notAnswered,
          'Units of the funnel',
          words.costTiming['per-month'],
          'By volume',
          overHorizon(id, context),
        ]),
    ],
    {
      sumRow: [
        `Total over ${horizonWords(context)}`,
        '',
        '',
        '',
        gap === undefined ? format.wholeMoney(projections.expected.returns.totalCostMinor) : '–',
      ],
      name: 'cost-list',
      note: gap ?? [see('effort-by-task', '{} lists the work that is asked of IT.')],
    },
  );
}

/** What one line of the costs comes to, in the currency of the proposal, so that the lines add up to the total. */
function overHorizon(id: string, { format, projections }: ModelContext): string {
  const entry = projections.expected.cashFlow.costEntries.find((one) => one.id === id);
  return entry === undefined
    ? '–'
    : format.wholeMoney(entry.amounts.reduce((sum, amountMinor) => sum + amountMinor, 0));
}

function timing(cost: Cost, { format }: ModelContext): string {
  const rise = estimateValue(cost.yearlyRise, expected);
  const from = cost.firstMonth !== undefined && cost.firstMonth > 1 ? `, from month ${cost.firstMonth}` : '';
  const to = cost.lastMonth === undefined ? '' : `, to month ${cost.lastMonth}`;
  return `${words.costTiming[cost.timing]}${from}${to}${rise ? `, ${format.percent(rise)} more each year` : ''}`;
}

const expected: Scenario = { base: 'expected' };

function amount(cost: Cost, context: ModelContext): string {
  const { format, proposal } = context;
  const currency = cost.currency ?? proposal.overview.currency;
  if (cost.basis === 'hours') {
    const hours = estimateValue(cost.hours, expected);
    const rate = estimateValue(cost.hourlyRateMinor, expected);
    if (hours === undefined || rate === undefined) return notAnswered;
    return `${format.number(hours)} h at ${format.money(rate, currency)}`;
  }
  if (cost.basis === 'tier') return tierAmount(cost, context);
  const amountMinor = estimateValue(cost.amountMinor, expected);
  return amountMinor === undefined ? notAnswered : format.money(amountMinor, currency);
}

function tierAmount({ tiers, tierId, units, currency }: Cost, { format, proposal }: ModelContext): string {
  const tier = tiers.find(({ id }) => id === tierId);
  const price = estimateValue(tier?.priceMinor, expected);
  if (tier === undefined || price === undefined) return notAnswered;
  const written = `${tier.name ?? notAnswered}, ${format.money(price, currency ?? proposal.overview.currency)}`;
  const count = estimateValue(units, expected);
  if (!tier.isPerUnit) return written;
  return count === undefined ? notAnswered : `${format.number(count)} × ${written}`;
}

function costNotes({ proposal }: ModelContext): Block[] {
  return proposal.revenue.costs.flatMap(({ name, note }) =>
    isAnswered(note)
      ? [{ kind: 'paragraph' as const, tone: 'small' as const, text: `${name ?? notAnswered}: ${note}` }]
      : [],
  );
}

function returnsTable(context: ModelContext): Block[] {
  return returnsOf(context, context.revenue.scenarios.slice(0, baseScenarios.length), {
    caption: `Costs and returns over ${horizonWords(context)}`,
    note: costGap(context) ?? [
      {
        text: 'Net benefit = contribution + other benefits − total cost. Return on investment = net benefit ÷ total cost. Break-even = (total cost − other benefits) ÷ contribution. Taxes, inflation, financing and value beyond the last month are left out.',
      },
      see('revenue-by-stream', ' {} says which streams the revenue comes from.'),
      see('cash-flow-picture', ' {} shows the payback.'),
    ],
    name: 'returns',
  });
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
      caption: `The same under named scenarios${tables > 1 ? ` (${index + 1} of ${tables})` : ''}`,
    }),
  ).flat();
}

function returnsOf(
  context: ModelContext,
  scenarios: readonly ScenarioProjection[],
  { caption, ...more }: { caption: string; note?: Text; name?: ReferenceName },
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
      ...more,
    },
  );
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
      benefitMinor: returns.contributionMinor + returns.otherBenefitsMinor,
      costMinor: returns.totalCostMinor,
    })),
    { formatMoney: format.wholeMoney },
  );
  return chartBlocks(
    content,
    context,
    { widthPt: 451, heightPt: 190 },
    { figuresIn: ['returns', 'named-returns'] },
  );
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
