import { words } from '../../../shared/domain/choice-words.ts';
import { fieldLabel } from '../../../shared/domain/labels.ts';
import type { Estimate } from '../../../shared/domain/revenue/estimate.ts';
import type {
  Cost,
  CustomerSegment,
  FunnelStep,
  OtherBenefit,
  RevenueStream,
} from '../../../shared/domain/revenue/section.ts';
import type { ModelContext } from './context.ts';
import { notAnswered } from './pieces.ts';

/** One line of a table of inputs: its name, the estimate, and how its values are written. */
export type Input = { name: string; estimate: Estimate | undefined; print: (value: number) => string };

export function streamInputs(stream: RevenueStream, { format }: ModelContext): Input[] {
  const field = (name: string) => fieldLabel(`revenue.streams.${name}`);
  const amount = (value: number) => format.money(value, stream.currency);
  const share = (value: number) => format.percent(value);
  const plain = (value: number) => format.number(value);
  return [
    {
      name: `${field('monthlyVolume')}: ${stream.volumeLabel ?? notAnswered}`,
      estimate: stream.monthlyVolume,
      print: plain,
    },
    { name: field('todayMonthlyVolume'), estimate: stream.todayMonthlyVolume, print: plain },
    { name: field('monthlyGrowth'), estimate: stream.monthlyGrowth, print: share },
    { name: field('monthlyChurn'), estimate: stream.monthlyChurn, print: share },
    { name: field('monthlyNew'), estimate: stream.monthlyNew, print: plain },
    { name: field('volumeCostMinor'), estimate: stream.volumeCostMinor, print: amount },
    ...stream.steps.flatMap((step) => stepInputs(step, amount, { share, plain })),
    { name: field('valuePerConversionMinor'), estimate: stream.valuePerConversionMinor, print: amount },
    {
      name: field('todayValuePerConversionMinor'),
      estimate: stream.todayValuePerConversionMinor,
      print: amount,
    },
    { name: field('incrementality'), estimate: stream.incrementality, print: share },
    { name: field('overlap'), estimate: stream.overlap, print: share },
    { name: field('contributionMargin'), estimate: stream.contributionMargin, print: share },
    { name: field('firstLiveMonth'), estimate: stream.firstLiveMonth, print: plain },
    { name: field('rampMonths'), estimate: stream.rampMonths, print: plain },
    { name: field('lagMonths'), estimate: stream.lagMonths, print: plain },
  ];
}

export function benefitInputs(benefit: OtherBenefit, { format }: ModelContext): Input[] {
  const field = (name: string) => fieldLabel(`revenue.otherBenefits.${name}`);
  const amount = (value: number) => format.money(value, benefit.currency);
  const plain = (value: number) => format.number(value);
  return [
    { name: field('monthlyAmountMinor'), estimate: benefit.monthlyAmountMinor, print: amount },
    { name: field('hoursPerMonth'), estimate: benefit.hoursPerMonth, print: plain },
    { name: field('hourlyRateMinor'), estimate: benefit.hourlyRateMinor, print: amount },
    { name: field('realisation'), estimate: benefit.realisation, print: (value) => format.percent(value) },
    { name: field('firstMonth'), estimate: benefit.firstMonth, print: plain },
  ];
}

export function costInputs(cost: Cost, { format }: ModelContext): Input[] {
  const field = (name: string) =>
    `${cost.name ?? notAnswered}: ${fieldLabel(`revenue.costs.${name}`).toLowerCase()}`;
  const amount = (value: number) => format.money(value, cost.currency);
  const period = periodOf[cost.timing];
  return [
    { name: field('amountMinor') + period, estimate: cost.amountMinor, print: amount },
    { name: field('hours') + period, estimate: cost.hours, print: (value) => format.number(value) },
    { name: field('hourlyRateMinor'), estimate: cost.hourlyRateMinor, print: amount },
    ...cost.tiers.map((tier) => ({
      name: `${cost.name ?? notAnswered}: ${tierWords(tier, cost)}`,
      estimate: tier.priceMinor,
      print: amount,
    })),
    { name: field('units'), estimate: cost.units, print: (value) => format.number(value) },
    { name: field('yearlyRise'), estimate: cost.yearlyRise, print: (value) => format.percent(value) },
  ];
}

function stepInputs(
  { name, kind, value, today, unitCostMinor }: FunnelStep,
  amount: Input['print'],
  { share, plain }: { share: Input['print']; plain: Input['print'] },
): Input[] {
  // A step without a name is called by what it does, which says already that it divides.
  const label = name ?? words.stepKind[kind];
  const print = kind === 'rate' ? share : plain;
  return [
    { name: kind === 'divisor' && name !== undefined ? `${label} (divides)` : label, estimate: value, print },
    { name: `${label}, without the tool`, estimate: today, print },
    { name: `${label}, cost of each`, estimate: unitCostMinor, print: amount },
  ];
}

/** Said behind what falls once, each month or each year. */
const periodOf: Readonly<Record<Cost['timing'], string>> = {
  'one-off': ', once',
  'per-month': ' per month',
  'yearly-prepaid': ' per year',
  'at-end': ', once at the end',
};

function tierWords(tier: Cost['tiers'][number], { timing, tierId }: Cost): string {
  return [
    `price of ${tier.name ?? notAnswered}${periodOf[timing]}`,
    tier.isPerUnit ? 'per unit' : 'for all',
    ...(tier.hasSingleSignOn ? ['with single sign-on'] : []),
    ...(tier.id === tierId ? ['the one that is bought'] : []),
  ].join(', ');
}

export function segmentInputs(segment: CustomerSegment, { format }: ModelContext): Input[] {
  const field = (name: string) => fieldLabel(`revenue.lifetimeValue.segments.${name}`);
  const amount = (value: number) => format.money(value);
  const share = (value: number) => format.percent(value);
  const plain = (value: number) => format.number(value);
  return [
    { name: field('customers'), estimate: segment.customers, print: plain },
    { name: field('averageOrderMinor'), estimate: segment.averageOrderMinor, print: amount },
    { name: field('ordersPerYear'), estimate: segment.ordersPerYear, print: plain },
    { name: field('margin'), estimate: segment.margin, print: share },
    { name: field('retention'), estimate: segment.retention, print: share },
    { name: field('retentionWithTool'), estimate: segment.retentionWithTool, print: share },
    { name: field('discountRate'), estimate: segment.discountRate, print: share },
    { name: field('acquisitionCostMinor'), estimate: segment.acquisitionCostMinor, print: amount },
  ];
}
