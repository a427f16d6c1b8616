import { dayAfter } from '../../iso-days.ts';
import { lacksFigure, type Rule, when } from '../rule.ts';

/** A committee that meets every other week needs about this long to read, ask and decide. */
const daysToDecide = 14;

export const overviewRules: readonly Rule[] = [
  {
    id: 'decision-date-passed',
    severity: 'blocks',
    reason: 'A date in the past tells the committee that the proposal is out of date.',
    find: ({ overview, decision }, { today }) =>
      when(
        overview.decisionNeededBy !== undefined &&
          overview.decisionNeededBy < today &&
          isStillOurs(decision.status),
        'overview.decisionNeededBy',
        'The decision is wanted by a date that has passed.',
      ),
  },
  {
    id: 'decision-date-soon',
    severity: 'hint',
    reason: 'Reviewers plan their weeks. A date that leaves them no time is read as pressure.',
    find: ({ overview, decision }, { today }) =>
      when(
        overview.decisionNeededBy !== undefined &&
          overview.decisionNeededBy >= today &&
          overview.decisionNeededBy < dayAfter(today, daysToDecide) &&
          isStillOurs(decision.status),
        'overview.decisionNeededBy',
        'The decision is wanted within two weeks.',
      ),
  },
  {
    id: 'no-audience',
    severity: 'weak',
    reason: 'Each IT group looks for the questions that are its own, and for its name on the cover.',
    find: ({ overview }) =>
      when(overview.audience.length === 0, 'overview.audience', 'No IT group is addressed yet.'),
  },
  {
    id: 'ask-without-figure',
    severity: 'hint',
    reason: 'A term, a price or a number of people makes clear how large the decision is.',
    find: ({ overview }) =>
      when(lacksFigure(overview.ask), 'overview.ask', 'The ask names no figure, such as a term or a price.'),
  },
];

/** True until the proposal is handed over: only then can its author still change the dates in it. */
function isStillOurs(status: string): boolean {
  return status === 'draft' || status === 'ready';
}
