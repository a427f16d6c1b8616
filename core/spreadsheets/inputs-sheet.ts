import type { Estimate } from '../../shared/domain/revenue/estimate.ts';
import { baseScenarios, estimateValue } from '../../shared/domain/revenue/scenario.ts';
import { type Cell, fixedAddress, heading, type NumberLook, type Sheet } from './workbook.ts';

const name = 'Inputs';
/** Cell B1 says which scenario the workbook computes: 1 low, 2 expected, 3 high. */
const chosenScenario = fixedAddress(name, 0, 1);
const titleRows: readonly (readonly Cell[])[] = [
  [heading('Scenario (1 low, 2 expected, 3 high)'), { number: 2, look: 'whole' }],
  [],
  ['Input', 'In use', 'Low', 'Expected', 'High'].map(heading),
];

type InputOptions = {
  look: NumberLook;
  /** What is used while nothing has been answered. */
  fallback?: number;
  /** Stored values are divided by it: 100 turns cents into dollars. */
  divisor?: number;
};

/** Collects the inputs of the model, one row each, and gives formulas the address of the value in use. */
export function createInputsSheet() {
  const rows: (readonly Cell[])[] = [...titleRows];

  const row = (label: string, values: readonly number[], look: NumberLook): string => {
    const own = rows.length;
    rows.push([
      { text: label },
      { formula: `CHOOSE(${chosenScenario},C${own + 1},D${own + 1},E${own + 1})`, look },
      ...values.map((number) => ({ number, look })),
    ]);
    return fixedAddress(name, own, 1);
  };

  return {
    /** The heading of an entry, with a blank row before it. */
    title(text: string): void {
      rows.push([], [heading(text)]);
    },
    estimate(
      label: string,
      estimate: Estimate | undefined,
      { look, fallback = 0, divisor = 1 }: InputOptions,
    ): string {
      const values = baseScenarios.map((base) => (estimateValue(estimate, { base }) ?? fallback) / divisor);
      return row(label, values, look);
    },
    /** A value that is the same in every scenario. */
    constant(label: string, value: number, look: NumberLook): string {
      return row(label, [value, value, value], look);
    },
    sheet: (): Sheet => ({ name, columnWidths: [46, 14, 14, 14, 14], stickyRows: titleRows.length, rows }),
  };
}

export type InputsSheet = ReturnType<typeof createInputsSheet>;
