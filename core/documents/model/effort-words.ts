import type { Format } from '../../../shared/domain/format.ts';
import type { EffortSum } from '../../../shared/domain/it-effort.ts';

/** `60 hours`, `1 hour`. */
export function hoursWords(hours: number, { number }: Pick<Format, 'number'>): string {
  return `${number(hours)} ${hours === 1 ? 'hour' : 'hours'}`;
}

/** `60 hours once, 24 hours a year`, without what nobody asks for. */
export function effortWords(
  { onceHours, yearlyHours }: Pick<EffortSum, 'onceHours' | 'yearlyHours'>,
  format: Pick<Format, 'number'>,
): string {
  const parts = [
    ...(onceHours > 0 ? [`${hoursWords(onceHours, format)} once`] : []),
    ...(yearlyHours > 0 ? [`${hoursWords(yearlyHours, format)} a year`] : []),
  ];
  return parts.length === 0 ? 'Hours not estimated yet' : parts.join(', ');
}
