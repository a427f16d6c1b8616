import type { Format } from '../format.ts';

/** A figure with its unit, unformatted and unrounded. `none` says why there is no figure. */
export type Amount =
  | { kind: 'money'; amountMinor: number }
  | { kind: 'percent'; fraction: number }
  | { kind: 'number'; value: number }
  | { kind: 'month'; month: number }
  | { kind: 'none'; because: string };

/** A part of a worked formula: a sign or a word, or a figure with its name. */
export type Piece = string | { name: string; amount: Amount };

/**
 * How a figure comes about, as data, so that a screen and a document say the same: the formula in words, the same
 * with the numbers in it, and the result.
 */
export type Explanation = {
  id: string;
  name: string;
  formula: string;
  working: readonly Piece[];
  result: Amount;
};

export const money = (name: string, amountMinor: number): Piece => ({
  name,
  amount: { kind: 'money', amountMinor },
});
export const percent = (name: string, fraction: number): Piece => ({
  name,
  amount: { kind: 'percent', fraction },
});
export const quantity = (name: string, value: number): Piece => ({ name, amount: { kind: 'number', value } });

/** Results of an explanation, and what stands there when there is none. */
export const moneyOf = (amountMinor: number): Amount => ({ kind: 'money', amountMinor });
export const monthOf = (month: number): Amount => ({ kind: 'month', month });
export const none = (because: string): Amount => ({ kind: 'none', because });
export const percentOf = (fraction: number | undefined, because: string): Amount =>
  fraction === undefined ? none(because) : { kind: 'percent', fraction };

/** The pieces with a sign between them; nothing at all reads as zero. */
export function joinedBy(sign: string, pieces: readonly Piece[]): Piece[] {
  if (pieces.length === 0) return [money('none', 0)];
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [sign, piece]));
}

/** An amount as it is printed, rounded to the decimals of its unit. */
export function writeAmount(amount: Amount, format: Format): string {
  switch (amount.kind) {
    case 'money':
      return format.money(amount.amountMinor);
    case 'percent':
      return format.percent(amount.fraction, 4);
    case 'number':
      return format.number(amount.value, 4);
    case 'month':
      return `month ${amount.month}`;
    case 'none':
      return amount.because;
  }
}

/** One line: `Net benefit = $131,541.86 (contribution) + … = $78,782.36`. */
export function writeExplanation({ name, working, result }: Explanation, format: Format): string {
  const worked = working.map((piece) =>
    typeof piece === 'string' ? piece : `${writeAmount(piece.amount, format)} (${piece.name})`,
  );
  // Brackets stand close to what they hold.
  const sentence = worked.join(' ').replaceAll('( ', '(').replaceAll(' )', ')');
  return `${name} = ${sentence} = ${writeAmount(result, format)}`;
}
