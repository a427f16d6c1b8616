import { cumulativeCashFlowChart } from '../../../shared/charts/cumulative-cash-flow.ts';
import { streamFunnelChart } from '../../../shared/charts/stream-funnel.ts';
import { words } from '../../../shared/domain/choice-words.ts';
import { baseScenarios } from '../../../shared/domain/revenue/scenario.ts';
import { explainStream, type FunnelStage } from '../../../shared/domain/revenue/stream-explanation.ts';
import { yearsOf } from '../../../shared/domain/revenue/years.ts';
import type { Block } from '../../ports/document-model.ts';
import {
  type Chapter,
  costGap,
  hasProjection,
  horizonWords,
  type ModelContext,
  missingEntries,
} from './context.ts';
import { type ReferenceName, see } from './cross-references.ts';
import { chartBlocks, heading, table, unanswered } from './pieces.ts';

const chartSize = { widthPt: 451, heightPt: 210 } as const;

export const projectedRevenue: Chapter = (context) => {
  if (!hasProjection(context)) return [unanswered(), ...missingInputs(context)];
  return [
    {
      kind: 'paragraph',
      text: [
        {
          text: 'Revenue here is incremental: sales that would not have happened without the tool. Costs are compared with the contribution, which is what is left of that revenue after the cost of the goods.',
        },
        see('assumption-ledger', ' {} lists what it rests on, with sources and how sure we are of each.'),
      ],
    },
    ...missingInputs(context),
    ...sums(context),
    ...byStream(context),
    ...funnels(context),
    heading(2, 'Year by year'),
    ...byYear(context),
    ...cashFlowPicture(context),
  ];
};

/** A projection with holes says so before it shows a figure. */
function missingInputs(context: ModelContext): Block[] {
  const names = missingEntries(context);
  if (names.length === 0) return [];
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: 'Some inputs are not answered yet',
      text: hasProjection(context)
        ? `The figures leave out: ${names.join(', ')}.`
        : `There are no figures yet. Still to be answered: ${names.join(', ')}.`,
    },
  ];
}

/** The answer of the chapter before its tables. Without a stream it would be zero, which nobody has said. */
function sums(context: ModelContext): Block[] {
  const { format, projections } = context;
  if (projections.expected.cashFlow.streams.length === 0) return [];
  const figures = baseScenarios.map((scenario) => {
    const { incrementalRevenueMinor, contributionMinor } = projections[scenario].returns;
    return {
      label: `${words.scenario[scenario]} scenario, ${horizonWords(context)}`,
      value: format.wholeMoney(incrementalRevenueMinor),
      note: `Contribution: ${format.wholeMoney(contributionMinor)}`,
    };
  });
  return [{ kind: 'figures', figures }];
}

function byStream(context: ModelContext): Block[] {
  const { format, projections, proposal } = context;
  const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
  const incremental = (scenario: (typeof baseScenarios)[number], id: string) =>
    total(
      projections[scenario].cashFlow.streams.find((stream) => stream.id === id)?.incrementalRevenue ?? [],
    );
  const contribution = (id: string) =>
    total(projections.expected.cashFlow.streams.find((stream) => stream.id === id)?.contribution ?? []);
  return table(
    `Incremental revenue over ${horizonWords(context)} by stream`,
    [
      ['Stream', 0.32],
      ...baseScenarios.map((scenario) => [words.scenario[scenario], 0.17, 'end'] as const),
      ['Contribution, expected', 0.17, 'end'],
    ],
    proposal.revenue.streams.map(({ id, name, channel }) => [
      name ?? words.channel[channel],
      ...baseScenarios.map((scenario) => format.wholeMoney(incremental(scenario, id))),
      format.wholeMoney(contribution(id)),
    ]),
    {
      sumRow: [
        'Total',
        ...baseScenarios.map((scenario) =>
          format.wholeMoney(projections[scenario].returns.incrementalRevenueMinor),
        ),
        format.wholeMoney(projections.expected.returns.contributionMinor),
      ],
      name: 'revenue-by-stream',
    },
  );
}

/** The funnel of each stream in its first month of full effect, with today below it where there is one. */
function funnels(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const { revenue, overview } = proposal;
  const picture = (stages: readonly FunnelStage[], name: string): Block[] =>
    chartBlocks(streamFunnelChart(stages, { name, format }), context, {
      widthPt: 451,
      heightPt: 14 + 22 * stages.length,
    });
  const pictures = revenue.streams.flatMap((stream, index) => {
    const month = explainStream(revenue, index, { base: 'expected' }, overview.currency);
    if (!month) return [];
    const name = `${stream.name ?? words.channel[stream.channel]}, month ${month.month}`;
    return [
      ...picture(month.withTool, month.today ? `${name}, with the tool` : name),
      ...(month.today ? picture(month.today, `${name}, as today`) : []),
    ];
  });
  return pictures.length === 0 ? [] : [heading(2, 'The funnels in a month of full effect'), ...pictures];
}

function byYear(context: ModelContext): Block[] {
  const { format, projections } = context;
  const { cashFlow } = projections.expected;
  const gap = costGap(context);
  const costs = cashFlow.oneOffCosts.map(
    (amount, t) => amount + (cashFlow.recurringCosts[t] ?? 0) + (cashFlow.itCosts[t] ?? 0),
  );
  const benefits = [cashFlow.incrementalRevenue, cashFlow.contribution, cashFlow.otherBenefits].map(yearsOf);
  const costsAndNet = [costs, cashFlow.net].map(yearsOf);
  const print = (amountsOf: (flow: readonly number[]) => number) => [
    ...benefits.map((flow) => format.wholeMoney(amountsOf(flow))),
    ...costsAndNet.map((flow) => (gap === undefined ? format.wholeMoney(amountsOf(flow)) : '–')),
  ];
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  return table(
    'Expected scenario by year',
    [
      ['Year', 0.15],
      ['Incremental revenue', 0.18, 'end'],
      ['Contribution', 0.17, 'end'],
      ['Other benefits', 0.16, 'end'],
      ['Costs', 0.17, 'end'],
      ['Net', 0.17, 'end'],
    ],
    yearsOf(cashFlow.net).map((_, year) => [
      year === 0 ? 'Decision' : `Year ${year}`,
      ...print((flow) => flow[year] ?? 0),
    ]),
    { sumRow: ['Total', ...print(sum)], ...(gap !== undefined && { note: gap }) },
  );
}

/** Nothing without its costs: every line would climb from the first month on. */
function cashFlowPicture(context: ModelContext): Block[] {
  if (costGap(context) !== undefined) return [];
  const { facts, format, projections } = context;
  const {
    option,
    description,
    table: values,
  } = cumulativeCashFlowChart(
    baseScenarios.map((scenario) => ({
      label: words.scenario[scenario],
      cumulativeMinor: projections[scenario].cashFlow.cumulative,
      paybackMonth: projections[scenario].returns.paybackMonth,
    })),
    { mainLabel: words.scenario.expected, formatMoney: format.wholeMoney },
  );
  const caption = 'Cumulative cash flow by scenario, and the month of payback';
  const otherColumns = values.columns.slice(1);
  return [
    heading(2, 'Cumulative cash flow'),
    {
      kind: 'chart',
      caption,
      name: 'cash-flow-picture' satisfies ReferenceName,
      svg: facts.drawChart(option, chartSize),
      description,
      ...chartSize,
    },
    ...table(
      'Cumulative cash flow in figures',
      [
        [values.columns[0] ?? '', 0.16],
        ...otherColumns.map((label) => [label, 0.84 / otherColumns.length, 'end'] as const),
      ],
      values.rows,
      values.note === undefined ? {} : { note: values.note },
    ),
  ];
}
