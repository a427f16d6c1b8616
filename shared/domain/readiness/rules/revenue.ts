import { fieldLabel } from '../../labels.ts';
import { computeScenario } from '../../revenue/projection.ts';
import type { RevenueStream } from '../../revenue/section.ts';
import { shortName } from '../entry-words.ts';
import { inEach, quoted, type Rule, when } from '../rule.ts';
import { impossibleInputs } from './impossible-inputs.ts';
import { uncountedEntries } from './uncounted-entries.ts';

export const revenueRules: readonly Rule[] = [
  {
    id: 'entry-not-counted',
    severity: 'blocks',
    reason:
      'What lacks a figure is left out of every result, and a cost left out makes the case look better.',
    find: uncountedEntries,
  },
  {
    id: 'impossible-input',
    severity: 'blocks',
    reason:
      'Every result rests on it, and a controller who finds one such figure believes none of the others.',
    find: impossibleInputs,
  },
  {
    id: 'input-without-source',
    severity: 'weak',
    reason: 'The first question of a controller is where a figure comes from.',
    find: ({ revenue }) =>
      revenue.streams.flatMap((stream, index) =>
        inEach(
          sourcedInputs,
          (field) =>
            stream[field]?.expected !== undefined &&
            stream[field].assumptionId === undefined && {
              path: `revenue.streams.${index}.${field}.assumptionId`,
              sentence: `${fieldLabel(`revenue.streams.${field}`)} of ${quoted(stream.name, `stream ${index + 1}`)} has no source.`,
            },
        ),
      ),
  },
  {
    id: 'single-scenario',
    severity: 'weak',
    reason: 'One figure looks like a promise; a range shows that the risk was thought through.',
    find: ({ revenue: { streams } }) =>
      when(
        streams.length > 0 && !streams.some(hasRange),
        'revenue.streams.0.monthlyVolume.low',
        'The revenue has one scenario only.',
      ),
  },
  {
    id: 'no-return-in-expected-case',
    severity: 'weak',
    reason: 'A case that does not pay back needs another reason to be approved, stated openly.',
    // Judged by what can be counted already, so that a cost without a figure hides no loss. A net benefit below zero
    // is one that never pays back.
    find: ({ revenue, overview }) => {
      const { cashFlow, returns } = computeScenario(revenue, { base: 'expected' }, overview.currency);
      return when(
        cashFlow.streams.length > 0 && returns.paybackMonth === undefined,
        'revenue.streams',
        `The expected case costs more than it brings: it does not pay back within ${revenue.horizonMonths} months.`,
      );
    },
  },
  {
    id: 'all-revenue-incremental',
    severity: 'weak',
    reason:
      'Some of these customers would have bought anyway. Claiming all of them is the figure that finance strikes out.',
    find: ({ revenue }) =>
      inEach(
        revenue.streams,
        ({ name, incrementality }, index) =>
          incrementality?.expected === 1 && {
            path: `revenue.streams.${index}.incrementality.expected`,
            sentence: `All revenue of ${quoted(name, `stream ${index + 1}`)} is counted as new.`,
          },
      ),
  },
  {
    id: 'cost-without-it-hours',
    severity: 'weak',
    reason: 'IT knows that its hours are not free, and looks whether you know it too.',
    find: ({ revenue: { costs } }) =>
      when(
        costs.length > 0 && !costs.some(({ category, specialty }) => category === 'it-hours' || specialty),
        'revenue.costs',
        'The costs hold no hours of IT.',
      ),
  },
  {
    id: 'no-cost-over-time',
    severity: 'weak',
    reason: 'A tool that only costs something once is rare: subscriptions, care and training come back.',
    find: ({ revenue: { costs } }) =>
      when(
        costs.length > 0 && costs.every(({ timing }) => timing === 'one-off'),
        'revenue.costs',
        'No cost comes back every month or year.',
      ),
  },
  {
    id: 'mostly-low-confidence',
    severity: 'hint',
    reason: 'A figure of your own from the last twelve months weighs more than any assumption.',
    find: ({ revenue: { assumptions } }) => {
      const low = assumptions.filter(({ confidence }) => confidence === 'low').length;
      return when(
        low > assumptions.length / 2,
        'revenue.assumptions',
        `${low} of ${assumptions.length} assumptions have a low confidence.`,
      );
    },
  },
  {
    id: 'assumption-without-date',
    severity: 'hint',
    reason: 'Prices and rates age. Without a date nobody knows how old a figure is.',
    find: ({ revenue }) =>
      inEach(
        revenue.assumptions,
        ({ statement, statedOn }, index) =>
          statedOn === undefined && {
            path: `revenue.assumptions.${index}.statedOn`,
            sentence: `${statement?.trim() ? `The assumption “${shortName(statement.trim())}”` : `Assumption ${index + 1}`} has no date.`,
          },
      ),
  },
];

/** The inputs that decide the result; each should name the assumption it rests on. */
const sourcedInputs = [
  'monthlyVolume',
  'valuePerConversionMinor',
  'incrementality',
  'contributionMargin',
] as const;

function hasRange({ monthlyVolume, valuePerConversionMinor, steps }: RevenueStream): boolean {
  return [monthlyVolume, valuePerConversionMinor, ...steps.map(({ value }) => value)].some(
    (estimate) => estimate?.low !== undefined || estimate?.high !== undefined,
  );
}
