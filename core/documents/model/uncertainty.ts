import { inWholeParts } from '../../../shared/charts/chart-content.ts';
import { fanChart } from '../../../shared/charts/fan.ts';
import { histogramChart } from '../../../shared/charts/histogram.ts';
import { type TornadoBar, tornadoChart } from '../../../shared/charts/tornado.ts';
import { tornadoBars } from '../../../shared/charts/tornado-bars.ts';
import { createInputWords } from '../../../shared/domain/revenue/input-words.ts';
import { expectedPlaceWords } from '../../../shared/domain/revenue/range-words.ts';
import {
  notRequiredWords,
  overallSentence,
  requirementRows,
} from '../../../shared/domain/revenue/requirement-words.ts';
import type { Simulation } from '../../../shared/domain/revenue/uncertainty/simulation.ts';
import { tornado } from '../../../shared/domain/revenue/uncertainty/tornado.ts';
import { whatMustBeTrue } from '../../../shared/domain/revenue/uncertainty/what-must-be-true.ts';
import type { Block } from '../../ports/document-model.ts';
import { type Chapter, costGap, hasProjection, type ModelContext } from './context.ts';
import { see } from './cross-references.ts';
import { chartBlocks, heading, table } from './pieces.ts';
import { type Addition, roundingWords } from './rounding.ts';
import { simulationFor } from './simulation.ts';

/** How far the outcome may lie from the expected one, what moves it most, and what must be true for it to pay back. */
export const uncertainty: Chapter = (context) => {
  if (!hasProjection(context)) return [];
  const gap = costGap(context);
  return [
    heading(2, 'How sure the figures are'),
    ...confidence(context),
    ...(gap === undefined
      ? [...range(context), ...whatMatters(context), ...requirements(context)]
      : [
          {
            kind: 'paragraph' as const,
            text: `${gap} The range of the outcome follows when they are complete.`,
          },
        ]),
  ];
};

function confidence({ format, revenue }: ModelContext): Block[] {
  if (!revenue.confidence) return [];
  const { low, unstated } = revenue.confidence;
  const share = (fraction: number) => format.percent(fraction, 0);
  const doubtful = `${share(low + unstated)} of projected revenue rests on`;
  const bySource =
    low > 0 && unstated > 0
      ? `low-confidence inputs: ${share(low)} on a source of low confidence, ${share(unstated)} on an input without a source`
      : unstated > 0
        ? 'inputs without a source'
        : 'low-confidence inputs';
  return [
    {
      kind: 'paragraph',
      text: [
        {
          text: `${doubtful} ${bySource}. A stream counts as no surer than its weakest input.`,
        },
        see('assumption-ledger', ' The sources are in {}.'),
      ],
    },
  ];
}

function range(context: ModelContext): Block[] {
  const { format, proposal, projections } = context;
  const simulation = simulationFor(proposal.revenue, proposal.overview.currency);
  if (simulation.drawnInputs === 0)
    return [
      {
        kind: 'paragraph',
        text: 'No input has a low and a high value yet, so nothing can be said about the range of the outcome.',
      },
    ];
  const options = { formatMoney: format.wholeMoney };
  const { runs, drawnInputs, netBenefit, lossFraction } = simulation;
  return [
    {
      kind: 'paragraph',
      text: `A simulation computes the case ${format.number(runs)} times. In each run ${drawnInputs === 1 ? 'one input is drawn at random between its low and high value' : `${format.number(drawnInputs)} inputs are drawn at random between their low and high values`}.`,
    },
    {
      kind: 'figures',
      figures: [
        {
          label: 'Net benefit, P10',
          value: format.wholeMoney(netBenefit.p10),
          note: 'Nine runs in ten end above.',
        },
        {
          label: 'Net benefit, P50',
          value: format.wholeMoney(netBenefit.p50),
          note: 'Half of the runs end above.',
        },
        {
          label: 'Net benefit, P90',
          value: format.wholeMoney(netBenefit.p90),
          note: 'One run in ten ends above.',
        },
        {
          label: 'Probability of a loss',
          value: format.percent(lossFraction, 1, 1),
          note: 'The share of runs that end below zero.',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: expectedPlaceWords(projections.expected.returns.netBenefitMinor, netBenefit, format),
    },
    // Before the pictures, which may have to wait for the next page.
    ...percentileTable(simulation, context),
    ...chartBlocks(
      histogramChart(simulation.histogram, {
        ...options,
        outcome: 'Net benefit',
        percentiles: netBenefit,
        lossFraction,
        formatPercent: (fraction) => format.percent(fraction, 1, 1),
        formatCount: format.number,
      }),
      context,
      158,
    ),
    ...chartBlocks(fanChart(simulation.fan, options), context, 190),
  ];
}

function percentileTable(simulation: Simulation, { format }: ModelContext): Block[] {
  const { netBenefit, revenue, netPresentValue } = simulation;
  const outcomes = [
    { name: 'Net benefit', of: netBenefit },
    { name: 'Incremental revenue', of: revenue },
    ...(netPresentValue ? [{ name: 'Net present value', of: netPresentValue }] : []),
  ];
  return table(
    'The range of the outcome',
    [
      ['Outcome', 0.4],
      ['P10', 0.2, 'end'],
      ['P50', 0.2, 'end'],
      ['P90', 0.2, 'end'],
    ],
    outcomes.map(({ name, of }) => [name, ...[of.p10, of.p50, of.p90].map(format.wholeMoney)]),
    {
      note: 'Every input is drawn on its own. Where inputs rise and fall together, the true range is wider.',
    },
  );
}

function whatMatters(context: ModelContext): Block[] {
  const { format, proposal, projections } = context;
  const swings = tornado(proposal.revenue, proposal.overview.currency);
  if (swings.length === 0) return [];
  const bars = tornadoBars(swings, createInputWords(proposal.revenue, format));
  const content = tornadoChart(bars, {
    outcome: 'Net benefit',
    expectedMinor: projections.expected.returns.netBenefitMinor,
    formatMoney: format.wholeMoney,
  });
  const note = roundingWords(bars.map(swingAsDifference), context, 'swings');
  const figures = { ...content.table, ...(note !== undefined && { note }) };
  return [
    heading(3, 'What matters most'),
    ...chartBlocks({ ...content, table: figures }, context, 50 + 24 * bars.length, {
      note: 'Each bar shows what the net benefit is when one input alone has its low or its high value.',
    }),
  ];
}

function swingAsDifference({ atLowMinor, atHighMinor }: TornadoBar): Addition {
  const [least, most] = [Math.min(atLowMinor, atHighMinor), Math.max(atLowMinor, atHighMinor)];
  return { parts: [most, -least], sum: most - least };
}

/** Nobody reads more lines than these; the tightest come first. */
const mostRequirements = 12;

function requirements({ format, proposal }: ModelContext): Block[] {
  const { revenue, overview } = proposal;
  const { overall, inputs } = whatMustBeTrue(revenue, overview.currency);
  if (inputs.length === 0) return [];
  const binding = inputs.filter(({ kind }) => kind !== 'always');
  const spare = inputs.length - binding.length;
  const words = createInputWords(revenue, format);
  const sentence = overallSentence(overall, revenue.horizonMonths, words, format);
  return [
    heading(3, 'What must be true'),
    {
      kind: 'paragraph',
      text: binding.length === 0 ? `${sentence} ${notRequiredWords(spare, false)}` : sentence,
    },
    ...(binding.length === 0
      ? []
      : table(
          'The smallest value of one input at which the case pays back, everything else as expected',
          [
            ['Input', 0.44],
            ['Needed at least', 0.18, 'end'],
            ['Expected', 0.16, 'end'],
            ['Room', 0.22, 'end'],
          ],
          requirementRows(binding.slice(0, mostRequirements), words, format).map(
            ({ name, needed, expected, room }) => [inWholeParts(name), needed, expected, room],
          ),
          { note: notRequiredWords(spare, true) },
        )),
  ];
}
