import type { Format } from '../format.ts';
import { fieldLabel } from '../labels.ts';
import type { Revenue } from './section.ts';

/** How an input is called and how its values are written, wherever one is pointed at: in a chart, a table or a document. */
export type InputWords = {
  /** `Welcome series: orders per click`. `path` is that of the estimate, from the proposal. */
  nameOf(input: { path: string; entryName: string }): string;
  /** `0.7%`, `$80.00` or `12,500`, by the unit of the field. */
  valueOf(path: string, value: number): string;
  /** What comes out of the stream of an input; without a path, of all streams together. */
  outcomeOf(path?: string): string;
};

/** Fields that hold a fraction. Amounts of money end in `Minor`; everything else is a plain number. */
const fractions: ReadonlySet<string> = new Set([
  'discountRate',
  'monthlyGrowth',
  'monthlyChurn',
  'incrementality',
  'overlap',
  'contributionMargin',
  'realisation',
  'yearlyRise',
]);

export function createInputWords(revenue: Revenue, format: Format): InputWords {
  const place = (path: string) => {
    const [, list, index, field, step, part] = path.split('.');
    const stream = list === 'streams' ? revenue.streams[Number(index)] : undefined;
    return { list, index: Number(index), field, part, step: stream?.steps[Number(step)] };
  };
  const currencyOf = (path: string) => {
    const { list, index } = place(path);
    if (list === 'streams' || list === 'costs' || list === 'otherBenefits')
      return revenue[list][index]?.currency;
    return undefined;
  };
  const outcomes = new Set(revenue.streams.map(({ steps }) => outcomeName(steps.at(-1)?.name)));
  const [sharedOutcome = ''] = outcomes.size === 1 ? outcomes : [outcomeName(undefined)];
  return {
    outcomeOf(path) {
      if (path === undefined) return sharedOutcome;
      return outcomeName(revenue.streams[place(path).index]?.steps.at(-1)?.name);
    },
    nameOf({ path, entryName }) {
      const { field, step, part } = place(path);
      const label = field === 'steps' ? stepLabel(step?.name, part) : fieldLabel(path);
      return entryName.trim() ? `${entryName.trim()}: ${lowerFirst(label)}` : label;
    },
    valueOf(path, value) {
      const { field, step, part } = place(path);
      const name = path.split('.').at(-1) ?? '';
      if (name.endsWith('Minor')) return format.money(Math.round(value), currencyOf(path));
      const isRate = field === 'steps' && part !== 'unitCostMinor' && step?.kind === 'rate';
      if (isRate || fractions.has(name)) return format.percent(value);
      return format.number(value, value >= 1000 ? 0 : 2);
    },
  };
}

function stepLabel(name: string | undefined, part: string | undefined): string {
  const label = name?.trim() || 'step';
  if (part === 'today') return `${label}, today`;
  return part === 'unitCostMinor' ? `${label}, cost of each` : label;
}

/**
 * `orders` of a last step `Orders (per click)`. Other names are of rates or of people, so what comes out is called
 * conversions.
 */
export function outcomeName(lastStep: string | undefined): string {
  const [, counted] = /^(.+?)\s*\(per [^()]+\)$/u.exec(lastStep?.trim() ?? '') ?? [];
  return counted === undefined ? 'conversions' : lowerFirst(counted);
}

/** Lower case after a colon, unless the word is an abbreviation such as `CRM`. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toUpperCase() && second !== second.toLowerCase()
    ? text
    : first.toLowerCase() + text.slice(1);
}
