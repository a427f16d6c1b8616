/** A flow by year: position 0 is the decision, position 1 the sum of months 1 to 12, and so on. */
export function yearsOf(flow: readonly number[]): readonly number[] {
  const years: number[] = [flow[0] ?? 0];
  flow.slice(1).forEach((amount, index) => {
    const year = 1 + Math.floor(index / 12);
    years[year] = (years[year] ?? 0) + amount;
  });
  return years;
}
