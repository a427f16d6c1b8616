import type { Estimate } from '../estimate.ts';
import type { Distribution } from './distribution.ts';

/** One input that the money depends on. `path` is that of its estimate from the proposal. */
export type ModelInput = {
  path: string;
  entryName: string;
  low: number;
  expected: number;
  high: number;
  distribution: Distribution;
  /** Months are drawn as whole numbers. */
  isWhole: boolean;
};

/** Where an input has its value in a vector of values. */
export type Slot = number;

/** Gives every estimate that is asked for a place in a vector of values, the same place each time. */
export class InputTable {
  readonly inputs: ModelInput[] = [];
  readonly #slots = new Map<Estimate, Slot>();
  readonly #constants: Slot[] = [];

  /** The place of an estimate, or that of `fallback` while nothing has been answered. */
  slot(
    estimate: Estimate | undefined,
    where: { path: string; entryName: string; isWhole?: boolean },
    fallback: number,
  ): Slot {
    if (estimate?.expected === undefined) return this.constant(fallback);
    const known = this.#slots.get(estimate);
    if (known !== undefined) return known;
    const { expected, low = expected, high = expected, spread = 'triangular' } = estimate;
    const slot = this.#add({
      ...where,
      isWhole: where.isWhole ?? false,
      low,
      expected,
      high,
      distribution: {
        spread,
        // The low scenario of a cost is the careful one: its value may be the larger.
        minimum: Math.min(low, expected, high),
        mode: expected,
        maximum: Math.max(low, expected, high),
      },
    });
    this.#slots.set(estimate, slot);
    return slot;
  }

  /** The place of a value that nobody estimates. */
  constant(value: number): Slot {
    const known = this.#constants.find((slot) => this.inputs[slot]?.expected === value);
    if (known !== undefined) return known;
    const distribution = { spread: 'fixed', minimum: value, mode: value, maximum: value } as const;
    const slot = this.#add({
      path: '',
      entryName: '',
      low: value,
      expected: value,
      high: value,
      distribution,
      isWhole: false,
    });
    this.#constants.push(slot);
    return slot;
  }

  #add(input: ModelInput): Slot {
    return this.inputs.push(input) - 1;
  }
}

/** Whether the simulation draws it: a fixed input, and a range without width, are always as expected. */
export function isUncertain({ distribution: { spread, minimum, maximum } }: ModelInput): boolean {
  return spread !== 'fixed' && maximum > minimum;
}
