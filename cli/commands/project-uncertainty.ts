import type { Format } from '../../shared/domain/format.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { createInputWords } from '../../shared/domain/revenue/input-words.ts';
import { overallSentence, requirementRows } from '../../shared/domain/revenue/requirement-words.ts';
import type { RevenueProjection } from '../../shared/domain/revenue/revenue-projection.ts';
import { type Simulation, simulate } from '../../shared/domain/revenue/uncertainty/simulation.ts';
import { type Swing, tornado } from '../../shared/domain/revenue/uncertainty/tornado.ts';
import { whatMustBeTrue } from '../../shared/domain/revenue/uncertainty/what-must-be-true.ts';
import { columns } from '../print.ts';

/** How far the outcome may lie from the expected scenario, what moves it, and what it rests on. */
export type Uncertainty = {
  simulation: Simulation;
  /** The largest swing first. */
  tornado: readonly Swing[];
  whatMustBeTrue: ReturnType<typeof whatMustBeTrue>;
};

/** Undefined while costs are missing: every figure of it is made from them. */
export function uncertaintyOf(
  { revenue }: Proposal,
  { currency, incompleteCosts }: RevenueProjection,
): Uncertainty | undefined {
  if (incompleteCosts) return undefined;
  return {
    simulation: simulate(revenue, currency),
    tornado: tornado(revenue, currency),
    whatMustBeTrue: whatMustBeTrue(revenue, currency),
  };
}

/** The same for people, as tables with a sentence above each. */
export function uncertaintyLines(
  { revenue }: Proposal,
  uncertainty: Uncertainty | undefined,
  format: Format,
): string[] {
  if (uncertainty === undefined) return [];
  const words = createInputWords(revenue, format);
  const { overall, inputs } = uncertainty.whatMustBeTrue;
  return [
    ...simulationLines(uncertainty.simulation, format),
    ...table('What matters most: net benefit with one input at its low or its high value', [
      ['input', 'low', 'net benefit', 'high', 'net benefit', 'swing'],
      ...uncertainty.tornado.map((swing) => [
        words.nameOf(swing),
        words.valueOf(swing.path, swing.low),
        format.money(swing.atLowMinor),
        words.valueOf(swing.path, swing.high),
        format.money(swing.atHighMinor),
        format.money(swing.swingMinor),
      ]),
    ]),
    ...table(`What must be true: ${overallSentence(overall, revenue.horizonMonths, words, format)}`, [
      ['figure', 'needed at least', 'expected', 'room'],
      ...requirementRows(inputs, words, format).map(({ name, needed, expected, room }) => [
        name,
        needed,
        expected,
        room,
      ]),
    ]),
  ];
}

function simulationLines(simulation: Simulation, format: Format): string[] {
  const { runs, seed, drawnInputs, lossFraction, netBenefit, revenue, netPresentValue } = simulation;
  if (drawnInputs === 0) return [];
  const outcomes = [
    { name: 'Net benefit', of: netBenefit },
    { name: 'Incremental revenue', of: revenue },
    ...(netPresentValue ? [{ name: 'Net present value', of: netPresentValue }] : []),
  ];
  return [
    ...table(
      `Range: ${format.number(runs)} runs, seed ${seed}, ${format.number(drawnInputs)} inputs drawn between their low and high values`,
      [
        ['outcome', 'P10', 'P50', 'P90'],
        ...outcomes.map(({ name, of }) => [
          name,
          ...[of.p10, of.p50, of.p90].map((amountMinor) => format.money(amountMinor)),
        ]),
      ],
    ),
    `Probability of a loss: ${format.percent(lossFraction, 2)}`,
  ];
}

/** A table below its title; nothing while it has no row. */
function table(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length < 2 ? [] : ['', title, ...columns(rows)];
}
