import type { Revenue } from '../section.ts';
import { evaluate, type FlatModel, flatModel } from './flat-model.ts';
import type { ModelInput } from './model-inputs.ts';

/** What the net benefit is when one input alone has its low or its high value, minor units. */
export type Swing = Pick<ModelInput, 'path' | 'entryName' | 'low' | 'expected' | 'high'> & {
  atLowMinor: number;
  atHighMinor: number;
  /** How far the two are apart. */
  swingMinor: number;
};

/** How much each input that has a range moves the net benefit, the largest swing first. */
export function tornado(revenue: Revenue, reportingCurrency: string): readonly Swing[] {
  const model = flatModel(revenue, reportingCurrency);
  return model.inputs
    .flatMap((input, slot) =>
      input.low === input.high && input.low === input.expected ? [] : swing(model, slot),
    )
    .filter(({ swingMinor }) => swingMinor > 0)
    .sort((one, other) => other.swingMinor - one.swingMinor);
}

function swing(model: FlatModel, slot: number): Swing[] {
  const input = model.inputs[slot];
  if (input === undefined) return [];
  const { path, entryName, low, expected, high } = input;
  const netBenefitAt = (value: number) => evaluate(model, model.expected.with(slot, value)).netBenefitMinor;
  const [atLowMinor, atExpectedMinor, atHighMinor] = [
    netBenefitAt(low),
    netBenefitAt(expected),
    netBenefitAt(high),
  ];
  const reach = [atLowMinor, atExpectedMinor, atHighMinor];
  const swingMinor = Math.max(...reach) - Math.min(...reach);
  return [{ path, entryName, low, expected, high, atLowMinor, atHighMinor, swingMinor }];
}
