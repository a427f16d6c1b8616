import type { Format } from './format.ts';
import { type ItWork, sumOfEffort } from './it-effort.ts';
import { plannedItWork } from './ownership/planned-it-work.ts';
import type { Proposal } from './proposal.ts';

/** The hours asked of IT beside the hours that it has. Hours, unless the name says otherwise. */
export type CapacityCheck = {
  readonly perMonth: number;
  readonly once: number;
  readonly carePerMonth: number;
  /** What running the tool leaves of each month. */
  readonly leftPerMonth: number;
  /** Months of what is left that the one-off work takes. */
  readonly monthsNeeded: number;
  /** Months from the decision to the end of the pilot; undefined while one of the days is not known. */
  readonly monthsGiven: number | undefined;
  /** One-off hours beyond what fits into the months given. */
  readonly onceMissing: number;
  /** Hours of each month beyond the capacity, once it runs. */
  readonly careMissing: number;
};

const daysPerMonth = 365.25 / 12;
const dayMs = 86_400_000;

/**
 * Compares the hours asked for with the stated capacity; undefined while no capacity is stated or no hours are asked
 * for. The one-off work has to be done between the day of the decision and the last day of the pilot, in the hours that
 * running the tool leaves: its costs count from the decision on, too.
 */
export function checkCapacity(proposal: Proposal): CapacityCheck | undefined {
  const { ownership, overview, strategy } = proposal;
  const perMonth = ownership.itCapacityHoursPerMonth;
  const { onceHours: once, yearlyHours } = sumOfEffort(beforeTheEnd(plannedItWork(proposal)));
  if (perMonth === undefined || once + yearlyHours === 0) return undefined;
  const carePerMonth = yearlyHours / 12;
  const leftPerMonth = Math.max(0, perMonth - carePerMonth);
  const monthsGiven = monthsBetween(overview.decisionNeededBy, strategy.pilot.endsOn);
  return {
    perMonth,
    once,
    carePerMonth,
    leftPerMonth,
    monthsNeeded: once === 0 ? 0 : once / leftPerMonth,
    monthsGiven,
    onceMissing: monthsGiven === undefined ? 0 : Math.max(0, Math.ceil(once - leftPerMonth * monthsGiven)),
    careMissing: Math.max(0, carePerMonth - perMonth),
  };
}

/** The capacity in a sentence. Whether IT has agreed to it is for the assumptions to say. */
export function countedOn(hoursPerMonth: number, format: Format): string {
  return `The plan counts on ${hours(hoursPerMonth, format)} of IT a month.`;
}

/** What the comparison says, in sentences for the screen and the document. */
export function capacitySentences(check: CapacityCheck, format: Format): readonly string[] {
  const { perMonth, once, monthsNeeded, monthsGiven, carePerMonth, leftPerMonth } = check;
  const given =
    monthsGiven === undefined
      ? ''
      : `; from the decision to the end of the pilot there is room for ${hours(Math.floor(leftPerMonth * monthsGiven), format)}`;
  const needed = Number.isFinite(monthsNeeded)
    ? `The ${hours(once, format)} of one-off work take ${months(monthsNeeded, format)} of ${carePerMonth > 0 ? 'what is left' : 'that'}${given}.`
    : `The ${hours(once, format)} of one-off work have no place in that.`;
  return [
    countedOn(perMonth, format),
    ...(carePerMonth > 0
      ? [`Running the tool takes ${careOf(check, format)} each month, counted from the decision on.`]
      : []),
    ...(once > 0 ? [needed] : []),
    ...(once > 0 && monthsGiven !== undefined
      ? ['Work that is done before the decision is counted too.']
      : []),
    capacityVerdict(check, format),
  ];
}

/** `4 of them`, after the hours that IT has; all of the hours where IT has fewer. */
function careOf({ carePerMonth, careMissing }: CapacityCheck, format: Format): string {
  return careMissing > 0 ? hours(carePerMonth, format) : `${format.number(carePerMonth, 1)} of them`;
}

/** Whether the hours suffice, in one sentence. */
export function capacityVerdict({ onceMissing, careMissing }: CapacityCheck, format: Format): string {
  return onceMissing > 0 && careMissing > 0
    ? `${hours(onceMissing, format)} of set-up, and ${hours(careMissing, format)} of every month, are missing.`
    : onceMissing > 0
      ? `${hours(onceMissing, format)} of set-up do not fit in before the end of the pilot.`
      : careMissing > 0
        ? `${hours(careMissing, format)} of every month are missing.`
        : 'That fits.';
}

/** A way out of a shortfall: its name, and what it would mean here. */
export type CapacityOption = { readonly name: string; readonly sentence: string };

/** Ways out where the hours of the planned work fall short; none where they suffice. */
export function capacityOptions(
  check: CapacityCheck,
  work: readonly ItWork[],
  format: Format,
): readonly CapacityOption[] {
  if (!isShort(check)) return [];
  const entries = beforeTheEnd(work);
  return [inPhases(check, format), outsideHelp(check, entries, format), smallerScope(check, entries, format)];
}

/** The work that has to fit in before the tool is left again. */
function beforeTheEnd(work: readonly ItWork[]): readonly ItWork[] {
  return work.filter(({ isAtEnd }) => isAtEnd !== true);
}

/** True when hours are missing. */
export function isShort({ onceMissing, careMissing }: CapacityCheck): boolean {
  return onceMissing > 0 || careMissing > 0;
}

function inPhases({ once, onceMissing, leftPerMonth }: CapacityCheck, format: Format): CapacityOption {
  const name = 'In phases';
  if (onceMissing === 0)
    return {
      name,
      sentence: 'Start with the parts that need little care, and add others when IT has the hours.',
    };
  if (leftPerMonth === 0)
    return { name, sentence: 'Start when IT has hours again, and agree on that day now.' };
  const later = `The other ${hours(onceMissing, format)} take ${timeOf(onceMissing / leftPerMonth, format)} more.`;
  return { name, sentence: `Do ${hours(once - onceMissing, format)} before the end of the pilot. ${later}` };
}

function outsideHelp(
  { onceMissing, careMissing }: CapacityCheck,
  entries: readonly ItWork[],
  format: Format,
): CapacityOption {
  const { onceHours, onceMinor, yearlyHours, yearlyMinor } = sumOfEffort(
    entries.filter(({ hourlyRateMinor }) => hourlyRateMinor !== undefined),
  );
  const price = (missing: number, amountMinor: number, all: number) =>
    all > 0 && missing > 0 ? format.wholeMoney(Math.round((missing * amountMinor) / all)) : undefined;
  const once = price(onceMissing, onceMinor, onceHours);
  const yearly = price(careMissing * 12, yearlyMinor, yearlyHours);
  const costs = [...(once ? [`${once} once`] : []), ...(yearly ? [`${yearly} a year`] : [])].join(' and ');
  const sentence = costs
    ? `Buy the missing hours. At the average rate of this list they cost ${costs}; ask for a quote, because outside rates are often higher.`
    : 'Buy the missing hours from the vendor or a partner, and add the quote to the costs.';
  return { name: 'Outside help', sentence };
}

function smallerScope(
  { onceMissing }: CapacityCheck,
  entries: readonly ItWork[],
  format: Format,
): CapacityOption {
  const name = 'A smaller scope';
  const hoursOf = ({ onceHours = 0, yearlyHours = 0 }: ItWork) => (onceMissing > 0 ? onceHours : yearlyHours);
  const [largest] = entries.toSorted((one, other) => hoursOf(other) - hoursOf(one));
  const task = largest?.task?.trim();
  if (!largest || !task) return { name, sentence: 'Leave out what takes most, and say what is lost by it.' };
  const unit = onceMissing > 0 ? '' : ' a year';
  return {
    name,
    sentence: `Leave something out. The largest task is “${task}” with ${hours(hoursOf(largest), format)}${unit}.`,
  };
}

function hours(value: number, format: Format): string {
  const rounded = format.number(value, 1);
  return `${rounded} ${rounded === '1' ? 'hour' : 'hours'}`;
}

function months(value: number, format: Format): string {
  const rounded = format.number(value, 1);
  return `${rounded} ${rounded === '1' ? 'month' : 'months'}`;
}

/** Months, or days where it is less than one. */
function timeOf(value: number, format: Format): string {
  if (value >= 1) return months(value, format);
  const days = Math.ceil(value * daysPerMonth);
  return `${format.number(days)} ${days === 1 ? 'day' : 'days'}`;
}

function monthsBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  return (Date.parse(to) - Date.parse(from)) / dayMs / daysPerMonth;
}
