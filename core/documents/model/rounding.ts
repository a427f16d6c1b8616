import { currencyDecimals } from '../../../shared/domain/revenue/currency.ts';
import type { Text } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { asRuns } from './pieces.ts';

/** Amounts that a reader may add up, in minor units: the parts, and what is printed as their sum. */
export type Addition = { parts: readonly number[]; sum: number };

/**
 * The note of a table, which says first that sums may be a unit off where a printed one is, because every amount is
 * rounded on its own. Nothing where all add up and the table has no words of its own.
 */
export function noteOnSums(
  additions: readonly Addition[],
  context: ModelContext,
  words?: Text,
): { note?: Text } {
  const rounding = roundingWords(additions, context);
  if (rounding === undefined) return words === undefined ? {} : { note: words };
  return { note: words === undefined ? rounding : [{ text: `${rounding} ` }, ...asRuns(words)] };
}

/** The same sentence on its own; `results` says what a reader computes, sums unless told otherwise. */
export function roundingWords(
  additions: readonly Addition[],
  { proposal }: ModelContext,
  results: 'sums' | 'swings' = 'sums',
): string | undefined {
  const minorPerUnit = 10 ** currencyDecimals(proposal.overview.currency);
  const most = Math.max(0, ...additions.map((addition) => differenceInUnits(addition, minorPerUnit)));
  if (most === 0) return undefined;
  return `Amounts are rounded to whole numbers; ${results} may differ by ${most === 1 ? '1' : `up to ${most}`}.`;
}

/** How far the printed parts are from the printed sum. */
function differenceInUnits({ parts, sum }: Addition, minorPerUnit: number): number {
  const units = (amountMinor: number) => wholeUnits(amountMinor / minorPerUnit);
  return Math.abs(parts.reduce((total, part) => total + units(part), 0) - units(sum));
}

/** As `Format.wholeMoney` rounds: halves away from zero. */
function wholeUnits(amount: number): number {
  return Math.sign(amount) * Math.round(Math.abs(amount));
}
