import type { Format } from './format.ts';
import type { LooseEnd } from './loose-end.ts';
import type { BaseScenario } from './revenue/estimate.ts';
import { onePerEntry } from './revenue/inputs.ts';
import { computeScenario } from './revenue/projection.ts';
import type { Revenue } from './revenue/section.ts';

/**
 * What waiting costs, in minor units of the reporting currency: the benefit of an average month, less the running costs
 * of that month. One-off costs are left out, because they fall due whether the tool comes sooner or later.
 */
export type CostOfDelay = {
  readonly perMonthMinor: number;
  /** A year has 12 months and 52 weeks. */
  readonly perWeekMinor: number;
  /** The same week in the low and in the high scenario. */
  readonly perWeekLowMinor: number;
  readonly perWeekHighMinor: number;
  /** The weeks that IT says it needs before it can start, and what these cost; undefined while nobody has said. */
  readonly leadTimeWeeks: number | undefined;
  readonly leadTimeMinor: number | undefined;
  readonly horizonMonths: number;
  /** What doing nothing gives up over the horizon, and the costs that it saves; expected scenario. */
  readonly benefitForgoneMinor: number;
  readonly costAvoidedMinor: number;
};

type CostOfDelayAnswer =
  | { readonly isKnown: true; readonly costOfDelay: CostOfDelay }
  | { readonly isKnown: false; readonly missing: readonly LooseEnd[] };

const weeksPerMonth = 52 / 12;

/** The cost of delay by the revenue section, or what is missing there. A model with holes gives no figure. */
export function costOfDelay(revenue: Revenue, reportingCurrency: string): CostOfDelayAnswer {
  const compute = (base: BaseScenario, from = revenue) => computeScenario(from, { base }, reportingCurrency);
  const whole = compute('expected');
  const missing = [
    ...(revenue.streams.length === 0 && revenue.otherBenefits.length === 0
      ? [{ path: 'revenue.streams', sentence: 'There is no stream of revenue yet.' }]
      : []),
    ...(revenue.costs.length === 0 ? [{ path: 'revenue.costs', sentence: 'There is no cost yet.' }] : []),
    ...onePerEntry(whole.missing).map(({ path, entryName }) => ({
      path,
      sentence: `${entryName.trim() ? `“${entryName.trim()}”` : 'An entry without a name'} lacks a figure.`,
    })),
  ];
  if (missing.length > 0) return { isKnown: false, missing };
  const running = {
    ...revenue,
    costs: revenue.costs.filter(({ timing }) => timing !== 'one-off' && timing !== 'at-end'),
  };
  const perMonth = (base: BaseScenario) =>
    compute(base, running).returns.netBenefitMinor / revenue.horizonMonths;
  const perWeekMinor = perMonth('expected') / weeksPerMonth;
  const { leadTimeWeeks } = revenue;
  const { contributionMinor, otherBenefitsMinor, totalCostMinor } = whole.returns;
  return {
    isKnown: true,
    costOfDelay: {
      perMonthMinor: perMonth('expected'),
      perWeekMinor,
      perWeekLowMinor: perMonth('low') / weeksPerMonth,
      perWeekHighMinor: perMonth('high') / weeksPerMonth,
      leadTimeWeeks,
      leadTimeMinor: leadTimeWeeks === undefined ? undefined : perWeekMinor * leadTimeWeeks,
      horizonMonths: revenue.horizonMonths,
      benefitForgoneMinor: contributionMinor + otherBenefitsMinor,
      costAvoidedMinor: totalCostMinor,
    },
  };
}

/** What doing nothing costs, in sentences for the option of that name. Amounts are rounded to whole units. */
export function costOfDelayWords(delay: CostOfDelay, format: Format): readonly string[] {
  const money = format.wholeMoney;
  const { perWeekMinor, perWeekLowMinor, perWeekHighMinor, horizonMonths } = delay;
  const overall = `Over ${horizonMonths} months, doing nothing gives up ${money(delay.benefitForgoneMinor)} of contribution and other benefits in the expected scenario, and saves ${money(delay.costAvoidedMinor)} of costs.`;
  if (perWeekMinor <= 0)
    return [
      'By the expected scenario, waiting costs nothing: the running costs of a month are as high as its benefit, or higher.',
      overall,
    ];
  return [
    `A week of waiting costs about ${money(perWeekMinor)}, a month about ${money(delay.perMonthMinor)}: the benefit of an average month in the expected scenario, less its running costs.`,
    `In the low scenario a week costs ${perWeekLowMinor > 0 ? money(perWeekLowMinor) : 'nothing'}, in the high one ${money(perWeekHighMinor)}.`,
    ...leadTimeWords(delay, format),
    overall,
  ];
}

function leadTimeWords({ leadTimeWeeks, leadTimeMinor }: CostOfDelay, format: Format): string[] {
  if (!leadTimeWeeks || leadTimeMinor === undefined) return [];
  const weeks = leadTimeWeeks === 1 ? 'a week' : `${format.number(leadTimeWeeks)} weeks`;
  return [
    `IT says that it needs ${weeks} before it can start: that alone costs ${format.wholeMoney(leadTimeMinor)}.`,
  ];
}
