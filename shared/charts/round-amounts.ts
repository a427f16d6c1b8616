/** 1, 2 or 5 times a power of ten: the smallest such step of which no more than so many fit into a reach above zero. */
export function roundStep(reach: number, mostSteps: number): number {
  const rough = reach / mostSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
}

/** The multiples of a step from the first to the last index. */
export function multiples(step: number, first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}
