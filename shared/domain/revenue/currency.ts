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
