import type { Format } from '../../../shared/domain/format.ts';
import type { Amount } from '../../../shared/domain/revenue/explanation.ts';

/** An amount where room is short: money in whole units, percentages with one decimal, a dash where there is none. */
export function shortAmount(amount: Amount, format: Format): string {
  switch (amount.kind) {
    case 'money':
      return format.wholeMoney(amount.amountMinor);
    case 'percent':
      return format.percent(amount.fraction, 1);
    case 'number':
      return format.number(amount.value, 1);
    case 'month':
      return `month ${amount.month}`;
    case 'none':
      return amount.because === 'not reached' ? amount.because : '–';
  }
}
