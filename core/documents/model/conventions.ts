import type { RampShape } from '../../../shared/domain/revenue/stream-fields.ts';
import type { ModelContext } from './context.ts';

/** How everything is computed, a sentence for each part of the model that the proposal uses. */
export function conventions(context: ModelContext): readonly string[] {
  return [...overTime(context), ...money(context), ...returns(context)];
}

function overTime({ proposal }: ModelContext): readonly string[] {
  const { streams } = proposal.revenue;
  const changes = streams.some(({ monthlyChurn, monthlyNew }) => (monthlyChurn ?? monthlyNew) !== undefined);
  const hasSeasons = streams.some(({ seasonality }) => (seasonality?.length ?? 0) > 0);
  const isDelayed = streams.some(({ lagMonths }) =>
    [lagMonths?.low, lagMonths?.expected, lagMonths?.high].some((months = 0) => months > 0),
  );
  return [
    'Month 0 is the day of the decision. Amounts of a month fall at its end.',
    `Volume in month n = volume in month 1 × (1 + growth per month)ⁿ⁻¹.${changes ? ' Where something is lost or added each month: volume of the next month = volume × (1 + growth) × (1 − lost) + added.' : ''}`,
    `Before the first live month the effect is zero; from then on it grows to full effect${rampWords(streams)}. This applies to streams of revenue only.`,
    ...(hasSeasons
      ? ['Seasonal factors multiply the revenue of their calendar month; 1 is an average month.']
      : []),
    ...(isDelayed
      ? [
          `Where money arrives with a delay, ${hasSeasons ? 'volume, effect and season' : 'volume and effect'} are those of the month in which it was earned.`,
        ]
      : []),
  ];
}

const rampShapes: readonly (readonly [shape: RampShape, words: string])[] = [
  ['linear', 'in equal steps'],
  [
    's-curve',
    'as an S-curve (to x² × (3 − 2x) of it, where x is the share of the months of growth that has passed)',
  ],
  ['custom', 'by shares that are stated'],
];

function rampWords(streams: readonly { rampShape: RampShape }[]): string {
  const used = rampShapes.filter(([shape]) => streams.some(({ rampShape }) => rampShape === shape));
  return used.length === 0 ? '' : `, ${used.map(([, words]) => words).join(' or ')}`;
}

function money({ proposal }: ModelContext): readonly string[] {
  const { streams, otherBenefits, costs } = proposal.revenue;
  const isDifference = streams.some(({ startsFrom }) => startsFrom === 'today');
  const hasUnitCosts = streams.some(
    ({ volumeCostMinor, steps }) =>
      volumeCostMinor !== undefined || steps.some(({ unitCostMinor }) => unitCostMinor !== undefined),
  );
  const rises = costs.some(({ yearlyRise }) => yearlyRise !== undefined);
  return [
    `Attributed revenue = volume × steps of the funnel × value per conversion × effect.${isDifference ? ' Where a stream goes on from what there is today, what would come without the tool is subtracted.' : ''} Incremental revenue = attributed revenue × incrementality × (1 − overlap). Contribution = incremental revenue × margin.`,
    ...(otherBenefits.length === 0 ? [] : ['Other benefits count in the cash flow, never as revenue.']),
    ...(hasUnitCosts
      ? [
          'What the units of a funnel cost, such as messages or clicks, is a recurring cost in full from the first live month on.',
        ]
      : []),
    `One-off costs fall in month 0 or, where it says so, in the last month; monthly costs at the end of each month; yearly costs in advance at months 0, 12, 24 …${rises ? ' Costs with a yearly rise grow at months 13, 25 … (in advance: at 12, 24 …).' : ''}`,
  ];
}

function returns({ format, proposal }: ModelContext): readonly string[] {
  const { exchangeRates, lifetimeValue, simulation } = proposal.revenue;
  return [
    'Monthly discount rate = ¹²√(1 + yearly rate) − 1. Net present value = Σ cash flow of month n ÷ (1 + monthly rate)ⁿ; month 0 is not discounted.',
    'Net benefit = Σ cash flow from month 0 on. Return on investment = net benefit ÷ total cost, both undiscounted.',
    'Internal rate of return: the monthly rate i between −50% and +100% at which the net present value is zero, as the yearly rate (1 + i)¹² − 1. “None” where there is no such rate; where there are several, all are listed and none is called the answer.',
    'Payback month: the first month from which the cumulative cash flow stays at or above zero; discounted, the same on the discounted cash flow.',
    ...(exchangeRates.length === 0
      ? []
      : ['Amounts in another currency are converted at one stated rate for all months.']),
    'Nothing is rounded inside the computation. Sums over months are printed as whole numbers and may differ by rounding; prices, rates and the value of one customer are printed in full.',
    ...(lifetimeValue.segments.length === 0
      ? []
      : [
          'Customer lifetime value looks beyond the last month and is no part of the cash flow. With margin m per year, retention r and discount rate d it is m × (1 + d) ÷ (1 + d − r) when the first margin comes today, and m × r ÷ (1 + d − r) when it comes at the end of the first year.',
        ]),
    `The simulation makes ${format.number(simulation.runs)} runs. Each draws every input with a range on its own, between its lowest and its highest value with its peak at the expected one: triangular, or as a beta distribution with the mean (lowest + 4 × expected + highest) ÷ 6 where it says PERT. Months are drawn as whole numbers. The random numbers begin with the seed ${simulation.seed}: the same seed gives the same figures on every machine. P10, P50 and P90 are the values below which 10%, 50% and 90% of the runs lie.`,
    'What must be true is found for one volume, step or value of the streams at a time, everything else as expected: the smallest value at which the cumulative cash flow ends at or above zero.',
    'Taxes, inflation, financing and value beyond the last month are left out.',
  ];
}
