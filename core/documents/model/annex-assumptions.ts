import { words } from '../../../shared/domain/choice-words.ts';
import { fieldLabel } from '../../../shared/domain/labels.ts';
import type { Estimate } from '../../../shared/domain/revenue/estimate.ts';
import { baseScenarios, estimateValue } from '../../../shared/domain/revenue/scenario.ts';
import type { Cost, OtherBenefit, RevenueStream } from '../../../shared/domain/revenue/section.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import { type Chapter, hasProjection, type ModelContext } from './context.ts';
import { assumptionNumbers } from './cross-references.ts';
import { asRuns, bulletList, heading, notAnswered, say, sayIfAny, table } from './pieces.ts';
import { reference } from './sources.ts';

/** What every figure rests on: the ledger, the inputs under each scenario, and the conventions of the computation. */
export const annexAssumptions: Chapter = (context) => [
  ...ledger(context),
  ...(hasProjection(context)
    ? [
        heading(2, 'Inputs by scenario'),
        ...inputTables(context),
        ...namedScenarios(context),
        ...exchangeRates(context),
      ]
    : []),
  heading(2, 'Conventions of the computation'),
  ...bulletList(conventions),
];

const conventions: readonly string[] = [
  'Month 0 is the day of the decision. Amounts of a month fall at its end.',
  'Volume in month m = volume in month 1 × (1 + growth per month)^(m − 1).',
  'Before the first live month the effect is zero; from then on it grows in equal steps over the months to full effect. This applies to streams of revenue only.',
  'Where money arrives with a delay, volume and effect are those of the month in which it was earned.',
  'Attributed revenue = volume × steps of the funnel × value per conversion × effect. Incremental revenue = attributed revenue × incrementality × (1 − overlap). Contribution = incremental revenue × margin.',
  'Other benefits count in the cash flow, never as revenue.',
  'One-off costs fall in month 0, monthly costs at the end of each month, yearly costs in advance at months 0, 12, 24 … Costs with a yearly rise grow at months 13, 25 … (in advance: at 12, 24 …).',
  'Monthly discount rate = (1 + yearly rate)^(1/12) − 1. Net present value = Σ cash flow of month t ÷ (1 + monthly rate)^t; month 0 is not discounted.',
  'Internal rate of return: the monthly rate between −50% and +100% at which the net present value is zero, as a yearly rate. “None” where there is no such rate.',
  'Payback month: the first month from which the cumulative cash flow stays at or above zero.',
  'Nothing is rounded inside the computation; printed sums may differ by a cent.',
  'Taxes, inflation, financing, seasonal effects and value beyond the last month are left out.',
];

function ledger(context: ModelContext): Block[] {
  const { format, proposal, sources } = context;
  return table(
    'Assumptions',
    [
      ['No.', 0.07],
      ['Assumption', 0.405],
      ['Source', 0.215],
      ['Confidence', 0.135],
      ['Owner', 0.175],
    ],
    proposal.revenue.assumptions.map(({ statement, source, link, statedOn, confidence, owner }, index) => {
      const sourceText: Text = [
        ...asRuns(say(source, context)),
        ...(link ? [reference(sources.cite({ title: source, link, publishedOn: statedOn }))] : []),
        ...(statedOn ? [{ text: `, ${format.day(statedOn)}` }] : []),
      ];
      return [
        `A${index + 1}`,
        say(statement, context),
        sourceText,
        confidence ? words.confidence[confidence] : notAnswered,
        sayIfAny(owner, context),
      ];
    }),
    {
      note: 'Confidence is high for our own data; medium for a pilot or for independent figures that agree; low for a single benchmark, a vendor’s claim or an assumption.',
    },
  );
}

/** One line of a table of inputs: its name, the estimate, and how its values are written. */
type Input = { name: string; estimate: Estimate | undefined; print: (value: number) => string };

function inputTables(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const { revenue, overview } = proposal;
  const general: Input[] = [
    {
      name: fieldLabel('revenue.discountRate'),
      estimate: revenue.discountRate,
      print: (value) => format.percent(value),
    },
  ];
  return [
    ...inputTable(`All streams, ${revenue.horizonMonths} months`, general, context),
    ...revenue.streams.flatMap((stream) =>
      inputTable(
        `${stream.name ?? notAnswered} (${words.channel[stream.channel].toLowerCase()})`,
        streamInputs(stream, context),
        context,
      ),
    ),
    ...revenue.otherBenefits.flatMap((benefit) =>
      inputTable(
        `${benefit.name ?? notAnswered} (${words.benefitKind[benefit.kind].toLowerCase()})`,
        benefitInputs(benefit, context),
        context,
      ),
    ),
    ...inputTable(
      `Costs (${overview.currency} unless another currency is shown)`,
      revenue.costs.flatMap((cost) => costInputs(cost, context)),
      context,
    ),
  ];
}

function inputTable(caption: string, inputs: readonly Input[], context: ModelContext): Block[] {
  const rows = inputs
    .filter(({ estimate }) => estimate !== undefined)
    .map((input) => inputRow(input, context));
  return table(
    caption,
    [
      ['Input', 0.4],
      ...baseScenarios.map((scenario) => [words.scenario[scenario], 0.16, 'end'] as const),
      ['Basis', 0.12],
    ],
    rows,
  );
}

function inputRow({ name, estimate, print }: Input, { proposal }: ModelContext): readonly Text[] {
  return [
    estimate?.spread ? `${name} (${words.spread[estimate.spread].toLowerCase()})` : name,
    ...baseScenarios.map((base) => {
      const value = estimateValue(estimate, { base });
      return value === undefined ? notAnswered : print(value);
    }),
    (estimate?.assumptionId && assumptionNumbers(proposal).get(estimate.assumptionId)) ?? '–',
  ];
}

function streamInputs(stream: RevenueStream, { format }: ModelContext): Input[] {
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
    { name: field('monthlyGrowth'), estimate: stream.monthlyGrowth, print: share },
    ...stream.steps.map(({ name, kind, value }) => ({
      name: name ?? words.stepKind[kind],
      estimate: value,
      print: kind === 'rate' ? share : plain,
    })),
    { name: field('valuePerConversionMinor'), estimate: stream.valuePerConversionMinor, print: amount },
    { name: field('incrementality'), estimate: stream.incrementality, print: share },
    { name: field('overlap'), estimate: stream.overlap, print: share },
    { name: field('contributionMargin'), estimate: stream.contributionMargin, print: share },
    { name: field('firstLiveMonth'), estimate: stream.firstLiveMonth, print: plain },
    { name: field('rampMonths'), estimate: stream.rampMonths, print: plain },
    { name: field('lagMonths'), estimate: stream.lagMonths, print: plain },
  ];
}

function benefitInputs(benefit: OtherBenefit, { format }: ModelContext): Input[] {
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

function costInputs(cost: Cost, { format }: ModelContext): Input[] {
  const field = (name: string) =>
    `${cost.name ?? notAnswered}: ${fieldLabel(`revenue.costs.${name}`).toLowerCase()}`;
  const amount = (value: number) => format.money(value, cost.currency);
  return [
    { name: field('amountMinor'), estimate: cost.amountMinor, print: amount },
    { name: field('hours'), estimate: cost.hours, print: (value) => format.number(value) },
    { name: field('hourlyRateMinor'), estimate: cost.hourlyRateMinor, print: amount },
    { name: field('yearlyRise'), estimate: cost.yearlyRise, print: (value) => format.percent(value) },
  ];
}

/** Named scenarios: what each builds on, and where it departs from it. */
function namedScenarios(context: ModelContext): Block[] {
  const { revenue } = context.proposal;
  if (revenue.namedScenarios.length === 0) return [];
  const everyInput: { entry: string; input: Input }[] = [
    ...revenue.streams.flatMap((stream) =>
      streamInputs(stream, context).map((input) => ({ entry: stream.name ?? notAnswered, input })),
    ),
    ...revenue.otherBenefits.flatMap((benefit) =>
      benefitInputs(benefit, context).map((input) => ({ entry: benefit.name ?? notAnswered, input })),
    ),
    ...revenue.costs.flatMap((cost) => costInputs(cost, context).map((input) => ({ entry: 'Cost', input }))),
    {
      entry: 'All streams',
      input: {
        name: fieldLabel('revenue.discountRate'),
        estimate: revenue.discountRate,
        print: (value) => context.format.percent(value),
      },
    },
  ];
  return revenue.namedScenarios.flatMap(({ id, name, buildsOn }) =>
    table(
      `Scenario “${name ?? notAnswered}”, built on ${words.scenario[buildsOn].toLowerCase()}`,
      [
        ['Entry', 0.36],
        ['Input', 0.44],
        ['Value', 0.2, 'end'],
      ],
      everyInput.flatMap(({ entry, input }) => {
        const own = input.estimate?.named?.find(({ scenarioId }) => scenarioId === id);
        return own ? [[entry, input.name, input.print(own.value)]] : [];
      }),
    ),
  );
}

function exchangeRates({ format, proposal }: ModelContext): Block[] {
  const { exchangeRates: rates } = proposal.revenue;
  if (rates.length === 0) return [];
  return table(
    `Exchange rates, the same for all months`,
    [
      ['Currency', 0.5],
      [`${proposal.overview.currency} for one unit`, 0.5, 'end'],
    ],
    rates.map(({ currency, rate }) => [currency, rate === undefined ? notAnswered : format.number(rate, 6)]),
  );
}
