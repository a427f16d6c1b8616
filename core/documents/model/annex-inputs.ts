import { words } from '../../../shared/domain/choice-words.ts';
import { fieldLabel } from '../../../shared/domain/labels.ts';
import { marginTimingSentences } from '../../../shared/domain/revenue/lifetime-value-explanation.ts';
import { baseScenarios, estimateValue } from '../../../shared/domain/revenue/scenario.ts';
import type { RevenueStream } from '../../../shared/domain/revenue/section.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import { benefitInputs, costInputs, type Input, segmentInputs, streamInputs } from './annex-input-lists.ts';
import type { ModelContext } from './context.ts';
import { assumptionNumbers } from './cross-references.ts';
import { asSentence, notAnswered, table } from './pieces.ts';

/** Every input under each scenario, with the assumption that it rests on. */
export function inputTables(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const { revenue, overview } = proposal;
  const isInOneCurrency = revenue.costs.every(
    ({ currency = overview.currency }) => currency === overview.currency,
  );
  const general: Input[] = [
    {
      name: fieldLabel('revenue.discountRate'),
      estimate: revenue.discountRate,
      print: (value) => format.percent(value),
    },
  ];
  return [
    ...inputTable(`All streams, ${revenue.horizonMonths} months`, general, context, timeNotes(context)),
    ...revenue.streams.flatMap((stream) =>
      inputTable(
        `${stream.name ?? notAnswered} (${words.channel[stream.channel].toLowerCase()})`,
        streamInputs(stream, context),
        context,
        streamNotes(stream, context),
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
      `Costs (${overview.currency}${isInOneCurrency ? '' : ' unless another currency is shown'})`,
      revenue.costs.flatMap((cost) => costInputs(cost, context)),
      context,
    ),
    ...segmentTables(context),
    ...namedScenarios(context),
    ...exchangeRates(context),
  ];
}

function timeNotes({ format, proposal }: ModelContext): string[] {
  const { startsIn, leadTimeWeeks } = proposal.revenue;
  return [
    ...(startsIn === undefined ? [] : [asSentence(`Month 1 is ${format.partialDate(startsIn)}`)]),
    ...(leadTimeWeeks === undefined
      ? []
      : [`IT says that it needs ${format.number(leadTimeWeeks)} weeks before it can start.`]),
  ];
}

/** What a table of estimates can't hold: shapes and lists. */
function streamNotes(stream: RevenueStream, { format }: ModelContext): string[] {
  const { startsFrom, rampShape, rampShares, seasonality } = stream;
  const field = (name: string) => fieldLabel(`revenue.streams.${name}`);
  return [
    ...(startsFrom === 'nothing'
      ? []
      : [`${field('startsFrom')}: ${words.startsFrom[startsFrom].toLowerCase()}.`]),
    ...(rampShape === 'linear'
      ? []
      : [`${field('rampShape')}: ${words.rampShape[rampShape].toLowerCase()}.`]),
    ...(rampShares?.length
      ? [`${field('rampShares')}: ${rampShares.map((share) => format.percent(share)).join(', ')}.`]
      : []),
    ...(seasonality?.length
      ? [`${field('seasonality')}: ${seasonality.map((factor) => format.number(factor)).join('; ')}.`]
      : []),
  ];
}

function segmentTables(context: ModelContext): Block[] {
  const { segments, marginTiming } = context.proposal.revenue.lifetimeValue;
  if (segments.length === 0) return [];
  return [
    ...segments.flatMap((segment, index) =>
      inputTable(
        `${segment.name ?? notAnswered} (customers: ${words.customerLevel[segment.level].toLowerCase()})`,
        segmentInputs(segment, context),
        context,
        index === segments.length - 1 ? [marginTimingSentences[marginTiming]] : [],
      ),
    ),
  ];
}

function small(text: string): Block {
  return { kind: 'paragraph', tone: 'small', text };
}

function inputTable(
  caption: string,
  inputs: readonly Input[],
  context: ModelContext,
  notes: readonly string[] = [],
): Block[] {
  const rows = inputs
    .filter(({ estimate }) => estimate !== undefined)
    .map((input) => inputRow(input, context));
  const allNotes = [...notes, ...spreadNotes(inputs)];
  const blocks = table(
    caption,
    [
      ['Input', 0.4],
      ...baseScenarios.map((scenario) => [words.scenario[scenario], 0.16, 'end'] as const),
      // Aligned like the figures: beside them a word that begins at the left would stand at the last of them.
      ['Basis', 0.12, 'end'],
    ],
    rows,
    { isDense: true, ...(allNotes.length > 0 ? { note: allNotes.join(' ') } : {}) },
  );
  // Without an input there is no table that could carry the notes.
  return rows.length > 0 ? blocks : [...blocks, ...notes.map(small)];
}

/** The abbreviation is said here: the conventions of the computation come pages later. */
function spreadNotes(inputs: readonly Input[]): string[] {
  return inputs.some(({ estimate }) => estimate?.spread === 'pert')
    ? ['PERT: values near the expected one are drawn more often; the conventions of the computation say how.']
    : [];
}

function inputRow({ name, estimate, print }: Input, { proposal }: ModelContext): readonly Text[] {
  return [
    estimate?.spread ? withNote(name, spreadInLine(words.spread[estimate.spread])) : name,
    ...baseScenarios.map((base) => {
      const value = estimateValue(estimate, { base });
      return value === undefined ? notAnswered : print(value);
    }),
    (estimate?.assumptionId && assumptionNumbers(proposal).get(estimate.assumptionId)) ?? '–',
  ];
}

/** In the brackets that a name ends with, where it has some. */
function withNote(name: string, note: string): string {
  return name.endsWith(')') ? `${name.slice(0, -1)}; ${note})` : `${name} (${note})`;
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
    ...revenue.lifetimeValue.segments.flatMap((segment) =>
      segmentInputs(segment, context).map((input) => ({ entry: segment.name ?? notAnswered, input })),
    ),
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
      `Scenario “${name ?? notAnswered}”, built on the ${words.scenario[buildsOn].toLowerCase()} scenario`,
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

/** Within a line a word begins small; PERT is an abbreviation. */
function spreadInLine(word: string): string {
  return word === word.toUpperCase() ? word : word.toLowerCase();
}
