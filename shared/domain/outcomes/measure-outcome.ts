import { isMonthOver } from '../iso-months.ts';
import type { Actual } from '../outcomes.ts';
import type { Section } from '../proposal.ts';
import { currencySigns } from '../revenue/currency.ts';
import { numberIn } from '../spreadsheets/cell-values.ts';

type Measure = Section<'measures'>['items'][number];

/** How a measure stands. Figures are in the unit of the measure. */
export type MeasureOutcome = {
  id: Measure['id'];
  name: string;
  unit: string | undefined;
  /** As the proposal words it. */
  target: string | undefined;
  /** The target as a figure; undefined while it is anything but a single figure. */
  targetFigure: number | undefined;
  /** The target is a percentage, and so are the figures: 20.5 stands for 20.5%. */
  isPercentage: boolean;
  /** The target is an amount of this currency, and so are the figures. */
  currency: string | undefined;
  dueOn: string | undefined;
  /** Its day has come, or it has none. */
  isDue: boolean;
  /** Months that are over and have a figure, in order. Nothing stands for a month without one. */
  months: readonly { month: string; value: number; reason: string | undefined }[];
  latest: { month: string; value: number } | undefined;
  average: number | undefined;
  /** Latest ÷ target. */
  shareOfTarget: number | undefined;
  /**
   * Undefined while nothing says which way is better. What does: the figure before, a target that nothing can be beyond,
   * and a figure that is the target.
   */
  isReached: boolean | undefined;
};

/**
 * Sets what was measured beside the target. Measures are not added up over months: nothing says which of them are
 * counts and which are rates.
 */
export function measureOutcome(
  measure: Measure,
  actuals: readonly Actual[],
  { asOf, currency }: { asOf: string; currency: string },
): MeasureOutcome {
  const months = firstOfEachMonth(actuals, measure.id)
    .filter(({ month }) => isMonthOver(month, asOf))
    .toSorted((one, other) => (one.month < other.month ? -1 : 1));
  const latest = months.at(-1);
  const targetFigure = figureIn(measure.target);
  const sum = months.reduce((total, { value }) => total + value, 0);
  return {
    id: measure.id,
    name: measure.name?.trim() ?? '',
    unit: measure.unit?.trim() || undefined,
    target: measure.target?.trim() || undefined,
    targetFigure,
    isPercentage: targetFigure !== undefined && isPercentage(measure),
    currency: isAmountOf(currency, measure.target) ? currency : undefined,
    dueOn: measure.dueOn,
    isDue: measure.dueOn === undefined || measure.dueOn <= asOf,
    months,
    latest: latest && { month: latest.month, value: latest.value },
    average: months.length === 0 ? undefined : finite(sum / months.length),
    shareOfTarget: latest && targetFigure ? finite(latest.value / targetFigure) : undefined,
    isReached: latest && isReached(latest.value, measure, targetFigure),
  };
}

function firstOfEachMonth(actuals: readonly Actual[], measureId: string) {
  const found = new Map<string, MeasureOutcome['months'][number]>();
  for (const { month, value, varianceReason, ...actual } of actuals) {
    if (actual.measureId !== measureId || month === undefined || value === undefined || found.has(month))
      continue;
    found.set(month, { month, value, reason: varianceReason?.trim() || undefined });
  }
  return [...found.values()];
}

function isReached(value: number, measure: Measure, target: number | undefined): boolean | undefined {
  if (target === undefined) return undefined;
  const from = figureIn(measure.baseline) ?? target;
  if (from !== target) return target > from ? value >= target : value <= target;
  if (target === 0) return value <= 0;
  const isAllOfIt = target === 100 && isPercentage(measure);
  return isAllOfIt ? value >= target : value === target || undefined;
}

function isPercentage({ target = '' }: Measure): boolean {
  return target.includes('%');
}

/** The figure that a text is: `5`, `$1,200`, and 100 for `100%`, because a share is measured in per cent there. */
function figureIn(text: string | undefined): number | undefined {
  return numberIn(text?.replace('%', '').trim());
}

/** True where the first figure of a text has the sign or the code of the currency at its side. */
function isAmountOf(currency: string, text = ''): boolean {
  const [, before = '', after = ''] = /^(\D*)[\d.,'’\s]*(.*)$/s.exec(text) ?? [];
  return currencySigns(currency).some((sign) => before.trimEnd().endsWith(sign) || after.startsWith(sign));
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
