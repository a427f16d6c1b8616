import { checkCosts } from './cost-checks.ts';
import type { RevenueProblem } from './problem.ts';
import { valuesOf } from './problem.ts';
import type { Revenue } from './section.ts';
import { checkStreams } from './stream-checks.ts';

/**
 * What the schema lets through and a reader would not: a conversion of 400 %, a volume of zero, two currencies without
 * a rate. Each problem names its field and says in one sentence what to do. Nothing is corrected silently.
 */
export function checkRevenue(revenue: Revenue, reportingCurrency: string): readonly RevenueProblem[] {
  return [
    ...checkStreams(revenue),
    ...checkCosts(revenue),
    ...checkCurrencies(revenue, reportingCurrency),
    ...checkLifetimeValue(revenue),
  ];
}

function checkCurrencies(revenue: Revenue, reportingCurrency: string): RevenueProblem[] {
  const { streams, otherBenefits, costs, exchangeRates } = revenue;
  const stated = exchangeRates.filter(({ rate }) => rate !== undefined).map(({ currency }) => currency);
  const used = [
    ...streams.map(({ currency }, index) => ({ currency, path: `revenue.streams.${index}.currency` })),
    ...otherBenefits.map(({ currency }, index) => ({
      currency,
      path: `revenue.otherBenefits.${index}.currency`,
    })),
    ...costs.map(({ currency }, index) => ({ currency, path: `revenue.costs.${index}.currency` })),
  ];
  return [
    ...used.flatMap(({ currency, path }): RevenueProblem[] =>
      currency === undefined || currency === reportingCurrency || stated.includes(currency)
        ? []
        : [
            {
              path,
              severity: 'error',
              message: `There is no exchange rate from ${currency} to ${reportingCurrency}.`,
            },
          ],
    ),
    ...exchangeRates.flatMap(({ currency }, index): RevenueProblem[] => {
      const path = `revenue.exchangeRates.${index}.currency`;
      if (currency === reportingCurrency)
        return [
          {
            path,
            severity: 'warning',
            message: `${currency} is the currency of the proposal and needs no rate.`,
          },
        ];
      return exchangeRates.findIndex((one) => one.currency === currency) < index
        ? [{ path, severity: 'warning', message: `${currency} has two rates; the first one counts.` }]
        : [];
    }),
  ];
}

function checkLifetimeValue({ lifetimeValue, discountRate }: Revenue): RevenueProblem[] {
  return lifetimeValue.segments.flatMap((segment, index) => {
    const path = `revenue.lifetimeValue.segments.${index}`;
    const discount = segment.discountRate?.expected ?? discountRate?.expected;
    const after = segment.retentionWithTool?.expected;
    return [
      ...(['retention', 'retentionWithTool'] as const).flatMap((field): RevenueProblem[] =>
        discount === 0 && valuesOf(segment[field]).some(({ value }) => value === 1)
          ? [
              {
                path: `${path}.${field}.expected`,
                severity: 'error',
                message: 'If nobody ever leaves and nothing is discounted, the value has no end.',
              },
            ]
          : [],
      ),
      ...(after !== undefined && after < (segment.retention?.expected ?? 0)
        ? [
            {
              path: `${path}.retentionWithTool.expected`,
              severity: 'warning' as const,
              message: 'Fewer customers stay with the tool than today.',
            },
          ]
        : []),
    ];
  });
}
