import { type Explanation, money, moneyOf, type Piece, percent, quantity } from './explanation.ts';
import type { SegmentValue } from './lifetime-value.ts';
import type { MarginTiming } from './lifetime-value-fields.ts';
import { estimateValue, type Scenario } from './scenario.ts';
import type { CustomerSegment, Revenue } from './section.ts';

/** The two timing conventions in words. */
export const marginTimingFormulas: Readonly<Record<MarginTiming, string>> = {
  'end-of-year': 'Margin of a year × retention ÷ (1 + discount rate − retention)',
  'first-sale-now': 'Margin of a year × (1 + discount rate) ÷ (1 + discount rate − retention)',
};

/** When the first margin comes, as a sentence. */
export const marginTimingSentences: Readonly<Record<MarginTiming, string>> = {
  'end-of-year': 'The first margin comes at the end of the first year.',
  'first-sale-now': 'The first margin comes today, with the first sale.',
};

/** How the value of one customer of a segment comes about, today or with the tool. `valueMinor` is what was computed. */
export function explainLifetimeValue(
  revenue: Revenue,
  segment: CustomerSegment,
  scenario: Scenario,
  { isWithTool, valueMinor }: { isWithTool: boolean; valueMinor: number },
): Explanation {
  const { marginTiming } = revenue.lifetimeValue;
  const value = (estimate: CustomerSegment['margin']) => estimateValue(estimate, scenario) ?? 0;
  const today = value(segment.retention);
  const retention = (isWithTool ? estimateValue(segment.retentionWithTool, scenario) : undefined) ?? today;
  const discount = estimateValue(segment.discountRate ?? revenue.discountRate, scenario) ?? 0;
  const first: Piece[] =
    marginTiming === 'end-of-year'
      ? [percent('retention', retention)]
      : [percent('1 + discount rate', 1 + discount)];
  return {
    id: `lifetime-value-${segment.id}-${isWithTool ? 'with-tool' : 'today'}`,
    name: `Value of one customer${isWithTool ? ' with the tool' : ' today'}`,
    formula: marginTimingFormulas[marginTiming],
    working: [
      money('average order', value(segment.averageOrderMinor)),
      '×',
      quantity('orders per year', value(segment.ordersPerYear)),
      '×',
      percent('contribution margin', value(segment.margin)),
      '×',
      ...first,
      '÷',
      percent('1 + discount rate − retention', 1 + discount - retention),
    ],
    result: moneyOf(valueMinor),
  };
}

/** How the gain over all customers of a segment comes about; undefined without a number of customers. */
export function explainSegmentGain(value: SegmentValue): Explanation | undefined {
  const { id, customers, todayMinor, withToolMinor, totalGainMinor } = value;
  if (customers === undefined || totalGainMinor === undefined) return undefined;
  return {
    id: `lifetime-gain-${id}`,
    name: 'All customers, gain',
    formula: 'Customers × (value of one with the tool − value of one today)',
    working: [
      quantity('customers', customers),
      '× (',
      money('with the tool', withToolMinor),
      '−',
      money('today', todayMinor),
      ')',
    ],
    result: moneyOf(totalGainMinor),
  };
}

/** How the value of a customer compares with the cost of winning one; undefined without such a cost. */
export function explainValueToCost(value: SegmentValue): Explanation | undefined {
  const { id, withToolMinor, netWithToolMinor, valueToCostRatio } = value;
  if (valueToCostRatio === undefined) return undefined;
  return {
    id: `lifetime-ratio-${id}`,
    name: 'Value ÷ cost to win',
    formula: 'Value of one customer with the tool ÷ cost of winning one',
    working: [
      money('with the tool', withToolMinor),
      '÷',
      money('cost of winning one', withToolMinor - netWithToolMinor),
    ],
    result: { kind: 'number', value: valueToCostRatio },
  };
}
