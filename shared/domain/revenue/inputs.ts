import { currencyDecimals } from './currency.ts';
import type { Estimate } from './estimate.ts';
import { estimateValue, type Scenario } from './scenario.ts';
import type { Revenue } from './section.ts';

/** An input without which an entry can't be counted. `path` is that of the field from the proposal. */
export type MissingInput = { path: string; entryName: string };

/**
 * Reads the inputs of one entry under one scenario and notes which it asked for in vain. What is missing reads as NaN,
 * so that everything made from it is NaN too, and the entry can be left out.
 */
export type EntryReader = {
  /** The value, or `fallback` while nothing has been answered. */
  optional(estimate: Estimate | undefined, fallback: number): number;
  needed(estimate: Estimate | undefined, field: string): number;
  /** Says that the entry can't be counted because of this field. */
  lacks(field: string): number;
  /** Minor units of the reporting currency for one minor unit of `currency`. */
  rate(currency: string | undefined): number;
};

/** Readers for the entries of a proposal, and what they miss. `entryPath` is, for example, `revenue.streams.0`. */
export function createInputReader(revenue: Revenue, scenario: Scenario, reportingCurrency: string) {
  const missing: MissingInput[] = [];
  const entry = (entryPath: string, name: string | undefined): EntryReader => {
    const note = (path: string) => {
      missing.push({ path, entryName: name ?? '' });
      return Number.NaN;
    };
    const lacks = (field: string) => note(`${entryPath}.${field}`);
    return {
      optional: (estimate, fallback) => estimateValue(estimate, scenario) ?? fallback,
      needed: (estimate, field) => estimateValue(estimate, scenario) ?? lacks(`${field}.expected`),
      lacks,
      rate: (currency) => {
        if (currency === undefined || currency === reportingCurrency) return 1;
        const index = revenue.exchangeRates.findIndex((stated) => stated.currency === currency);
        const stated = revenue.exchangeRates[index]?.rate;
        if (stated === undefined)
          return index < 0 ? lacks('currency') : note(`revenue.exchangeRates.${index}.rate`);
        // The stated rate is in major units; currencies without cents are scaled by their number of decimals.
        return stated * 10 ** (currencyDecimals(reportingCurrency) - currencyDecimals(currency));
      },
    };
  };
  return { entry, missing };
}

/** An entry that lacks three figures is mentioned once, with the first of them. */
export function onePerEntry(inputs: readonly MissingInput[]): readonly MissingInput[] {
  const entryOf = ({ path }: MissingInput) => path.split('.').slice(0, 3).join('.');
  return [...Map.groupBy(inputs, entryOf).values()].flatMap(([first]) => (first ? [first] : []));
}
