import type { Estimate } from './estimate.ts';
import { type RevenueProblem, wrongValues } from './problem.ts';
import type { FunnelStep, Revenue, RevenueStream } from './section.ts';

/** What is wrong with the streams of revenue. */
export function checkStreams(revenue: Revenue): RevenueProblem[] {
  return revenue.streams.flatMap((stream, index) => {
    const path = `revenue.streams.${index}`;
    return [
      ...checkChannel(stream, path),
      ...checkAmounts(stream, path),
      ...stream.steps.flatMap((step, at) => checkStep(step, `${path}.steps.${at}`)),
      ...checkTime(stream, path, revenue),
      ...checkSeason(stream, path, revenue),
      ...checkToday(stream, path),
      ...checkOrder(stream, path),
    ];
  });
}

function checkChannel({ channel }: RevenueStream, path: string): RevenueProblem[] {
  if (channel !== 'productivity') return [];
  return [
    {
      path: `${path}.channel`,
      severity: 'warning',
      message: 'Hours saved are no revenue unless customers pay for them; enter them under other benefits.',
    },
  ];
}

const isNegative = (value: number) => value < 0;
const negative = () => 'An amount here is zero or more.';

function checkAmounts(stream: RevenueStream, path: string): RevenueProblem[] {
  return [
    ...wrongValues(
      stream.monthlyVolume,
      `${path}.monthlyVolume`,
      (value) => value === 0 && stream.monthlyNew === undefined,
      () => 'A volume of zero brings nothing, whatever the rates.',
    ),
    ...(['valuePerConversionMinor', 'todayValuePerConversionMinor', 'volumeCostMinor'] as const).flatMap(
      (field) => wrongValues(stream[field], `${path}.${field}`, isNegative, negative),
    ),
  ];
}

function checkStep({ kind, value, today, unitCostMinor }: FunnelStep, path: string): RevenueProblem[] {
  const inputs = [
    { estimate: value, at: `${path}.value` },
    { estimate: today, at: `${path}.today` },
  ];
  return [
    ...wrongValues(unitCostMinor, `${path}.unitCostMinor`, isNegative, negative),
    ...inputs.flatMap(({ estimate, at }) => {
      if (kind === 'rate')
        return wrongValues(
          estimate,
          at,
          (share) => share > 1,
          (share) =>
            `${Math.round(share * 10_000) / 100} % is more than all of them. A rate is 100 % at most; for several per unit choose “multiple”.`,
        );
      if (kind === 'divisor')
        return wrongValues(
          estimate,
          at,
          (divisor) => divisor === 0,
          () => 'Nothing can be divided by zero.',
        );
      return [];
    }),
  ];
}

function checkTime(stream: RevenueStream, path: string, { horizonMonths }: Revenue): RevenueProblem[] {
  const lag = stream.lagMonths?.expected ?? 0;
  return [
    ...wrongValues(
      stream.firstLiveMonth,
      `${path}.firstLiveMonth`,
      (month) => month + lag > horizonMonths,
      () => `The money would come after the ${horizonMonths} months looked at.`,
    ),
    ...(stream.rampShape === 'custom' && !stream.rampShares?.length
      ? [
          {
            path: `${path}.rampShares`,
            severity: 'error' as const,
            message: 'Say for each month what share of the effect is there.',
          },
        ]
      : []),
  ];
}

function checkSeason({ seasonality }: RevenueStream, path: string, { startsIn }: Revenue): RevenueProblem[] {
  if (!seasonality?.some((factor) => factor !== 1)) return [];
  const average =
    Array.from({ length: 12 }, (_, month) => seasonality[month] ?? 1).reduce((a, b) => a + b, 0) / 12;
  const at = `${path}.seasonality`;
  return [
    ...(startsIn === undefined
      ? [
          {
            path: 'revenue.startsIn',
            severity: 'error' as const,
            message: 'Seasonal factors need to know which calendar month is month 1.',
          },
        ]
      : []),
    ...(Math.abs(average - 1) > 0.005
      ? [
          {
            path: at,
            severity: 'warning' as const,
            message: `The factors average ${Math.round(average * 100) / 100}, so that they change the revenue of a whole year. An average of 1 only moves it within the year.`,
          },
        ]
      : []),
  ];
}

function checkToday(stream: RevenueStream, path: string): RevenueProblem[] {
  const today = [
    stream.todayMonthlyVolume,
    stream.todayValuePerConversionMinor,
    ...stream.steps.map((step) => step.today),
  ];
  if (stream.startsFrom === 'nothing' || today.some((estimate) => estimate?.expected !== undefined))
    return [];
  return [
    {
      path: `${path}.todayMonthlyVolume.expected`,
      severity: 'error',
      message: 'Say what is different today: the volume, a step, or the value of a conversion.',
    },
  ];
}

/** Inputs of which more is better: the low scenario should not be above the expected one. */
function checkOrder(stream: RevenueStream, path: string): RevenueProblem[] {
  const inputs: [Estimate | undefined, string][] = [
    [stream.monthlyVolume, 'monthlyVolume'],
    [stream.valuePerConversionMinor, 'valuePerConversionMinor'],
    [stream.incrementality, 'incrementality'],
    [stream.contributionMargin, 'contributionMargin'],
    ...stream.steps.flatMap(({ kind, value }, at): [Estimate | undefined, string][] =>
      kind === 'rate' ? [[value, `steps.${at}.value`]] : [],
    ),
  ];
  return inputs.flatMap(([estimate, field]) => {
    const { low, expected, high } = estimate ?? {};
    if (expected === undefined) return [];
    const warning = (end: string, message: string): RevenueProblem => ({
      path: `${path}.${field}.${end}`,
      severity: 'warning',
      message,
    });
    return [
      ...(low !== undefined && low > expected
        ? [warning('low', 'The low value is above the expected one.')]
        : []),
      ...(high !== undefined && high < expected
        ? [warning('high', 'The high value is below the expected one.')]
        : []),
    ];
  });
}
