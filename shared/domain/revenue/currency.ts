const known = new Map<string, number>();

/** How many decimals a currency has: 2 for USD, 0 for JPY. By the data of Intl (ISO 4217). */
export function currencyDecimals(currency: string): number {
  const decimals = known.get(currency) ?? decimalsByIntl(currency);
  known.set(currency, decimals);
  return decimals;
}

function decimalsByIntl(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** How a currency is written beside an amount: `USD` and `$`. */
export function currencySigns(currency: string): readonly string[] {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return [currency, ...parts.flatMap(({ type, value }) => (type === 'currency' ? [value] : []))];
}
