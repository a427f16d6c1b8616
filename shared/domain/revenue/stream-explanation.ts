import { type Explanation, money, type Piece, percent, quantity } from './explanation.ts';
import { createInputReader } from './inputs.ts';
import { fullEffectMonth, rampShare } from './ramp.ts';
import type { Scenario } from './scenario.ts';
import type { Revenue, RevenueStream } from './section.ts';
import {
  type FunnelInputs,
  monthlyVolumes,
  type StreamInputs,
  seasonFactor,
  streamInputs,
} from './stream-flow.ts';

/** One step of a funnel: its name and how many units come out of it in a month. */
export type FunnelStage = { name: string; units: number };

/** What a stream does in one month: its funnel, with the tool and today, and how its money comes about. */
export type StreamMonth = {
  month: number;
  withTool: readonly FunnelStage[];
  today: readonly FunnelStage[] | undefined;
  explanations: readonly Explanation[];
};

/**
 * A stream in its first month of full effect, before any delay of the money. Undefined when an input is missing.
 */
export function explainStream(
  revenue: Revenue,
  streamIndex: number,
  scenario: Scenario,
  reportingCurrency: string,
): StreamMonth | undefined {
  const stream = revenue.streams[streamIndex];
  if (!stream) return undefined;
  const reader = createInputReader(revenue, scenario, reportingCurrency);
  const inputs = streamInputs(stream, revenue, reader.entry(`revenue.streams.${streamIndex}`, stream.name));
  if (!inputs) return undefined;
  const month = Math.min(fullEffectMonth(inputs.ramp), revenue.horizonMonths);
  return {
    month,
    withTool: stagesOf(stream, inputs.withTool, inputs, month),
    today: inputs.today && stagesOf(stream, inputs.today, inputs, month),
    explanations: explain(stream, inputs, month),
  };
}

function stagesOf(
  stream: RevenueStream,
  funnel: FunnelInputs,
  inputs: StreamInputs,
  month: number,
): FunnelStage[] {
  let units = monthlyVolumes(funnel.volume, inputs, month)[month] ?? 0;
  const stages = [{ name: stream.volumeLabel ?? 'volume', units }];
  stream.steps.forEach(({ name }, index) => {
    units *= funnel.factors[index] ?? 1;
    stages.push({ name: name ?? `step ${index + 1}`, units });
  });
  return stages;
}

function explain(stream: RevenueStream, inputs: StreamInputs, month: number): Explanation[] {
  const { withTool, today, ramp, season, incrementality, overlap, margin } = inputs;
  const effect = rampShare(month, ramp) * seasonFactor(month, season);
  const earned = (funnel: FunnelInputs) => stagesOf(stream, funnel, inputs, month).at(-1)?.units ?? 0;
  const gross = earned(withTool) * withTool.valuePerConversion;
  const grossToday = today ? earned(today) * today.valuePerConversion : 0;
  const attributed = (gross - grossToday) * effect;
  const incremental = attributed * incrementality * (1 - overlap);
  const when = `in month ${month}`;
  return [
    {
      id: 'attributed-revenue',
      name: `Attributed revenue ${when}`,
      formula: 'Volume × steps × value per conversion, less the same without the tool, × ramp × season',
      working: [
        ...funnelPieces(stream, withTool, inputs, month),
        ...(today ? ['−', money('the same today', grossToday)] : []),
        '×',
        percent('ramp and season', effect),
      ],
      result: { kind: 'money', amountMinor: attributed },
    },
    {
      id: 'incremental-revenue',
      name: `Incremental revenue ${when}`,
      formula: 'Attributed revenue × incrementality × (1 − overlap)',
      working: [
        money('attributed revenue', attributed),
        '×',
        percent('incrementality', incrementality),
        '×',
        percent('not counted elsewhere', 1 - overlap),
      ],
      result: { kind: 'money', amountMinor: incremental },
    },
    {
      id: 'contribution',
      name: `Contribution ${when}`,
      formula: 'Incremental revenue × contribution margin',
      working: [money('incremental revenue', incremental), '×', percent('contribution margin', margin)],
      result: { kind: 'money', amountMinor: incremental * margin },
    },
  ];
}

function funnelPieces(
  stream: RevenueStream,
  funnel: FunnelInputs,
  inputs: StreamInputs,
  month: number,
): Piece[] {
  const volume = monthlyVolumes(funnel.volume, inputs, month)[month] ?? 0;
  return [
    quantity(stream.volumeLabel ?? 'volume', volume),
    ...stream.steps.flatMap(({ name, kind }, index): Piece[] => {
      const factor = funnel.factors[index] ?? 1;
      const label = name ?? `step ${index + 1}`;
      if (kind === 'divisor') return ['÷', quantity(label, 1 / factor)];
      return ['×', kind === 'rate' ? percent(label, factor) : quantity(label, factor)];
    }),
    '×',
    money('value per conversion', funnel.valuePerConversion),
  ];
}
