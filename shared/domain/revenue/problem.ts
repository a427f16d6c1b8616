import type { Estimate } from './estimate.ts';

/**
 * Something wrong with an input. `path` leads to the field from the proposal. An error makes the figures wrong or
 * leaves an entry out; a warning is worth a second look.
 */
export type RevenueProblem = { path: string; severity: 'error' | 'warning'; message: string };

/** The answered values of an estimate, each with the end of its path. */
export function valuesOf(estimate: Estimate | undefined): { end: string; value: number }[] {
  if (estimate === undefined) return [];
  return [
    ...(['low', 'expected', 'high'] as const).flatMap((end) => {
      const value = estimate[end];
      return value === undefined ? [] : [{ end: end as string, value }];
    }),
    ...(estimate.named ?? []).map(({ value }, index) => ({ end: `named.${index}.value`, value })),
  ];
}

/** A problem for every value of an estimate that is wrong. */
export function wrongValues(
  estimate: Estimate | undefined,
  path: string,
  isWrong: (value: number) => boolean,
  message: (value: number) => string,
): RevenueProblem[] {
  return valuesOf(estimate)
    .filter(({ value }) => isWrong(value))
    .map(({ end, value }) => ({ path: `${path}.${end}`, severity: 'error', message: message(value) }));
}
