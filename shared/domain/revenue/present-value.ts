/**
 * Net present value of flows at equal distances, the first undiscounted: Σ flow(t) / (1 + rate)^t, with the rate of one
 * distance. A spreadsheet's NPV discounts its first flow too: it is this, divided by (1 + rate).
 */
export function netPresentValue(flows: readonly number[], rateFraction: number): number {
  const factor = 1 / (1 + rateFraction);
  // Horner's scheme from the last flow backwards: no powers, and stable for rates close to −50 %.
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t -= 1) value = value * factor + (flows[t] ?? 0);
  return value;
}

/** The rate of one month that compounds to a yearly one: (1 + yearly)^(1/12) − 1. */
export function monthlyRate(yearlyFraction: number): number {
  return (1 + yearlyFraction) ** (1 / 12) - 1;
}
