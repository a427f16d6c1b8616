import type { z } from 'zod';
import type { Section } from './proposal.ts';
import { ItSpecialty } from './values.ts';

export type ItEffort = Section<'ownership'>['itEffort'][number];

/** Hours and their price in whole minor units of the reporting currency. Hours without a rate add no money. */
export type EffortSum = {
  readonly onceHours: number;
  readonly yearlyHours: number;
  readonly onceMinor: number;
  readonly yearlyMinor: number;
  /** Entries with hours and no hourly rate: their price is not in the sum. */
  readonly unpricedCount: number;
};

/** The sum of some entries. */
export function sumOfEffort(entries: readonly ItEffort[]): EffortSum {
  const sum = (value: (entry: ItEffort) => number) =>
    entries.reduce((total, entry) => total + value(entry), 0);
  const price = (hours = 0, rateMinor = 0) => Math.round(hours * rateMinor);
  return {
    onceHours: sum(({ onceHours = 0 }) => onceHours),
    yearlyHours: sum(({ yearlyHours = 0 }) => yearlyHours),
    onceMinor: sum(({ onceHours, hourlyRateMinor }) => price(onceHours, hourlyRateMinor)),
    yearlyMinor: sum(({ yearlyHours, hourlyRateMinor }) => price(yearlyHours, hourlyRateMinor)),
    unpricedCount: entries.filter((entry) => hasHours(entry) && entry.hourlyRateMinor === undefined).length,
  };
}

/** The sums by specialty, in the order of the specialties; those without entries are left out. */
export function effortBySpecialty(
  entries: readonly ItEffort[],
): readonly (EffortSum & { specialty: z.infer<typeof ItSpecialty> })[] {
  return ItSpecialty.options.flatMap((specialty) => {
    const own = entries.filter((entry) => entry.specialty === specialty);
    return own.length === 0 ? [] : [{ specialty, ...sumOfEffort(own) }];
  });
}

function hasHours({ onceHours = 0, yearlyHours = 0 }: ItEffort): boolean {
  return onceHours + yearlyHours > 0;
}
