import { words } from '../../../shared/domain/choice-words.ts';
import { estimateValue, type Scenario } from '../../../shared/domain/revenue/scenario.ts';
import type { Cost } from '../../../shared/domain/revenue/section.ts';
import type { Block } from '../../ports/document-model.ts';
import { costGap, horizonWords, type ModelContext } from './context.ts';
import { see } from './cross-references.ts';
import { isAnswered, notAnswered, table } from './pieces.ts';
import { noteOnSums } from './rounding.ts';

/** Every cost with its price and what it comes to, in the expected scenario. */
export function costTable(context: ModelContext): Block[] {
  const { format, proposal, projections } = context;
  const { streams } = projections.expected.cashFlow;
  const gap = costGap(context);
  const totalMinor = projections.expected.returns.totalCostMinor;
  const lines = { parts: projections.expected.cashFlow.costEntries.map(totalOf), sum: totalMinor };
  const ofIt = see('effort-by-task', '{} lists the work that is asked of IT.');
  return table(
    'What it costs, expected scenario',
    [
      ['Cost', 0.25],
      ['Category', 0.26],
      ['When', 0.18],
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
        gap === undefined ? format.wholeMoney(totalMinor) : '–',
      ],
      name: 'cost-list',
      ...(gap === undefined ? noteOnSums([lines], context, [ofIt]) : { note: gap }),
    },
  );
}

/** What one line of the costs comes to, in the currency of the proposal, so that the lines add up to the total. */
function overHorizon(id: string, { format, projections }: ModelContext): string {
  const entry = projections.expected.cashFlow.costEntries.find((one) => one.id === id);
  return entry === undefined ? '–' : format.wholeMoney(totalOf(entry));
}

function totalOf({ amounts }: { amounts: readonly number[] }): number {
  return amounts.reduce((sum, amountMinor) => sum + amountMinor, 0);
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
  const money = format.money(price, currency ?? proposal.overview.currency);
  // The name has a line of its own: the column is narrow, and the price must not break.
  const written = `${money}\n${tier.name ?? notAnswered}`;
  const count = estimateValue(units, expected);
  if (!tier.isPerUnit) return written;
  return count === undefined ? notAnswered : `${format.number(count)} × ${written}`;
}

/** What the author says about single costs. */
export function costNotes({ proposal }: ModelContext): Block[] {
  return proposal.revenue.costs.flatMap(({ name, note }) =>
    isAnswered(note)
      ? [
          {
            kind: 'paragraph' as const,
            tone: 'small' as const,
            text: [{ text: `${name ?? notAnswered}. `, bold: true }, { text: note }],
          },
        ]
      : [],
  );
}
