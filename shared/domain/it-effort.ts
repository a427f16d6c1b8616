import type { Section } from './proposal.ts';
import { ItSpecialty } from './values.ts';

export type ItEffort = Section<'ownership'>['itEffort'][number];

/** Work of IT from wherever it is written down; see ownership/planned-it-work.ts. */
export type ItWork = Pick<ItEffort, 'task' | 'onceHours' | 'yearlyHours' | 'hourlyRateMinor'> & {
  readonly id: string;
  /** Undefined while nobody has said which group does it. */
  readonly specialty?: ItSpecialty | undefined;
  /** Work of the last month, such as taking the data home: it needs no time before the start. */
  readonly isAtEnd?: true;
};

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
export function sumOfEffort(entries: readonly ItWork[]): EffortSum {
  const sum = (value: (entry: ItWork) => number) => entries.reduce((total, entry) => total + value(entry), 0);
  const price = (hours = 0, rateMinor = 0) => Math.round(hours * rateMinor);
  return {
    onceHours: sum(({ onceHours = 0 }) => onceHours),
    yearlyHours: sum(({ yearlyHours = 0 }) => yearlyHours),
    onceMinor: sum(({ onceHours, hourlyRateMinor }) => price(onceHours, hourlyRateMinor)),
    yearlyMinor: sum(({ yearlyHours, hourlyRateMinor }) => price(yearlyHours, hourlyRateMinor)),
    unpricedCount: entries.filter((entry) => hasHours(entry) && entry.hourlyRateMinor === undefined).length,
  };
}

/**
 * The sums by specialty, in the order of the specialties; those without entries are left out. Work of which nobody has
 * said whose it is comes last.
 */
export function effortBySpecialty(
  entries: readonly ItWork[],
): readonly (EffortSum & { specialty: ItSpecialty | undefined })[] {
  return [...ItSpecialty.options, undefined].flatMap((specialty) => {
    const own = entries.filter((entry) => entry.specialty === specialty);
    return own.length === 0 ? [] : [{ specialty, ...sumOfEffort(own) }];
  });
}

function hasHours({ onceHours = 0, yearlyHours = 0 }: ItWork): boolean {
  return onceHours + yearlyHours > 0;
}
