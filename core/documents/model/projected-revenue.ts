import { cumulativeCashFlowChart } from '../../../shared/charts/cumulative-cash-flow.ts';
import { streamFunnelChart } from '../../../shared/charts/stream-funnel.ts';
import { words } from '../../../shared/domain/choice-words.ts';
import type { BaseScenario } from '../../../shared/domain/revenue/estimate.ts';
import { baseScenarios } from '../../../shared/domain/revenue/scenario.ts';
import { explainStream, type FunnelStage } from '../../../shared/domain/revenue/stream-explanation.ts';
import { yearsOf } from '../../../shared/domain/revenue/years.ts';
import { wordList } from '../../../shared/domain/word-list.ts';
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
import { type Addition, noteOnSums } from './rounding.ts';

export const projectedRevenue: Chapter = (context) => {
  if (!hasProjection(context)) return noFigures(context);
  return [
    {
      kind: 'paragraph',
      text: [
        {
          text: 'Revenue here is incremental: sales that would not have happened without the tool. Costs are compared with the contribution, which is what is left of that revenue after the cost of the goods.',
        },
        see(
          'assumption-ledger',
          ' {} lists the assumptions behind these figures, with sources and how sure we are of each.',
        ),
        ...(hasStreams(context)
          ? [{ text: ` The figures below are totals over ${horizonWords(context)}.` }]
          : []),
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

/** What they wait for, unless the author hides what is missing. */
function noFigures(context: ModelContext): Block[] {
  const names = missingEntries(context);
  if (context.choices.hidesUnanswered || names.length === 0) return [unanswered()];
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: 'There are no figures yet',
      text: `Still to be answered: ${wordList(names)}.`,
    },
  ];
}

/** A projection with holes says so before it shows a figure. */
function missingInputs(context: ModelContext): Block[] {
  const names = missingEntries(context);
  if (names.length === 0) return [];
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: 'Some inputs are not answered yet',
      text: `The figures leave out: ${wordList(names)}.`,
    },
  ];
}

/** Without a stream the revenue would be zero, which nobody has said. */
function hasStreams({ projections }: ModelContext): boolean {
  return projections.expected.cashFlow.streams.length > 0;
}

/** The answer of the chapter before its tables. */
function sums(context: ModelContext): Block[] {
  const { format, projections } = context;
  if (!hasStreams(context)) return [];
  const figures = baseScenarios.map((scenario) => {
    const { incrementalRevenueMinor, contributionMinor } = projections[scenario].returns;
    return {
      label: `Incremental revenue, ${words.scenario[scenario].toLowerCase()}`,
      value: format.wholeMoney(incrementalRevenueMinor),
      note: `Contribution: ${format.wholeMoney(contributionMinor)}`,
    };
  });
  return [{ kind: 'figures', figures }];
}

function byStream(context: ModelContext): Block[] {
  const { format, projections, proposal } = context;
  const { streams } = proposal.revenue;
  const incremental = (scenario: BaseScenario, id: string) =>
    total(
      projections[scenario].cashFlow.streams.find((stream) => stream.id === id)?.incrementalRevenue ?? [],
    );
  const contribution = (id: string) =>
    total(projections.expected.cashFlow.streams.find((stream) => stream.id === id)?.contribution ?? []);
  const columns = [
    ...baseScenarios.map((scenario) => ({
      parts: streams.map(({ id }) => incremental(scenario, id)),
      sum: projections[scenario].returns.incrementalRevenueMinor,
    })),
    {
      parts: streams.map(({ id }) => contribution(id)),
      sum: projections.expected.returns.contributionMinor,
    },
  ];
  return table(
    `Incremental revenue over ${horizonWords(context)} by stream`,
    [
      ['Stream', 0.32],
      ...baseScenarios.map((scenario) => [words.scenario[scenario], 0.17, 'end'] as const),
      ['Contribution, expected', 0.17, 'end'],
    ],
    streams.map(({ name, channel }, index) => [
      name ?? words.channel[channel],
      ...columns.map(({ parts }) => format.wholeMoney(parts[index] ?? 0)),
    ]),
    {
      sumRow: ['Total', ...columns.map(({ sum }) => format.wholeMoney(sum))],
      name: 'revenue-by-stream',
      ...noteOnSums(columns, context),
    },
  );
}

/** The funnel of each stream in its first month of full effect, with today below it where there is one. */
function funnels(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const { revenue, overview } = proposal;
  const picture = (stages: readonly FunnelStage[], name: string): Block[] =>
    chartBlocks(streamFunnelChart(stages, { name, format }), context, 12 + 20 * stages.length, {
      note: afterCounts(stages),
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

/** What the percentages, and a sign such as `× 8`, after the counts mean. */
function afterCounts(stages: readonly FunnelStage[]): string {
  const grows = stages.some(({ units }, index) => units > (stages[index - 1]?.units ?? units));
  return `Each count is followed by its share${grows ? ' or multiple' : ''} of the step before.`;
}

function byYear(context: ModelContext): Block[] {
  const { format, projections } = context;
  const { cashFlow } = projections.expected;
  const gap = costGap(context);
  const costs = cashFlow.oneOffCosts.map(
    (amount, t) => amount + (cashFlow.recurringCosts[t] ?? 0) + (cashFlow.itCosts[t] ?? 0),
  );
  const column = (flow: readonly number[]): Addition => ({ parts: yearsOf(flow), sum: total(flow) });
  const columns = [
    ...[cashFlow.incrementalRevenue, cashFlow.contribution, cashFlow.otherBenefits].map(column),
    ...(gap === undefined ? [costs, cashFlow.net].map(column) : []),
  ];
  const print = (amountOf: (column: Addition) => number) => [
    ...columns.map((one) => format.wholeMoney(amountOf(one))),
    ...(gap === undefined ? [] : ['–', '–']),
  ];
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
      ...print(({ parts }) => parts[year] ?? 0),
    ]),
    {
      sumRow: ['Total', ...print(({ sum }) => sum)],
      ...noteOnSums(gap === undefined ? [...columns, ...netByYear(columns)] : columns, context, gap),
    },
  );
}

/** The rows of the same table: what is left of the benefits after the costs. */
function netByYear([, contribution, otherBenefits, costs, net]: readonly Addition[]): Addition[] {
  const amount = (column: Addition | undefined, year: number) => column?.parts[year] ?? 0;
  return (net?.parts ?? []).map((sum, year) => ({
    parts: [amount(contribution, year), amount(otherBenefits, year), -amount(costs, year)],
    sum,
  }));
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Nothing without its costs: every line would climb from the first month on. */
function cashFlowPicture(context: ModelContext): Block[] {
  if (costGap(context) !== undefined) return [];
  const { facts, format, pictureWidthPt, projections } = context;
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
  const size = { widthPt: pictureWidthPt, heightPt: 186 };
  const otherColumns = values.columns.slice(1);
  return [
    heading(2, 'Cumulative cash flow'),
    {
      kind: 'chart',
      caption,
      name: 'cash-flow-picture' satisfies ReferenceName,
      svg: facts.drawChart(option, size),
      description,
      ...size,
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
