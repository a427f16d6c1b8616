import { sameDayAfterMonths } from '../../iso-days.ts';
import type { Proposal } from '../../proposal.ts';
import { inEach, isBlank, lacksFigure, quoted, type Rule, when } from '../rule.ts';

export const strategyRules: readonly Rule[] = [
  {
    id: 'loose-tactic',
    severity: 'blocks',
    reason: 'A tactic is judged by the objective that it serves.',
    find: ({ strategy }) =>
      inEach(
        strategy.tactics,
        ({ name, objectiveId }, index) =>
          objectiveId !== undefined &&
          !strategy.objectives.some(({ id }) => id === objectiveId) && {
            path: `strategy.tactics.${index}.objectiveId`,
            sentence: `The objective of ${quoted(name)} is no longer in the list.`,
          },
      ),
  },
  {
    id: 'objective-without-tactic',
    severity: 'weak',
    reason: 'An objective that nothing works towards reads as a wish.',
    find: ({ strategy }) =>
      inEach(
        strategy.objectives,
        ({ id, statement }, index) =>
          !strategy.tactics.some(({ objectiveId }) => objectiveId === id) && {
            path: `strategy.objectives.${index}.statement`,
            sentence: `No tactic serves the objective ${quoted(statement)}.`,
          },
      ),
  },
  {
    id: 'objective-without-measure',
    severity: 'weak',
    reason: 'Without a measure nobody can say later whether it was reached.',
    find: (proposal) =>
      inEach(
        proposal.strategy.objectives,
        ({ id, statement }, index) =>
          !isMeasured(id, proposal) && {
            path: `strategy.objectives.${index}.statement`,
            sentence: `Nothing measures the objective ${quoted(statement)}.`,
          },
      ),
  },
  {
    id: 'objective-without-figure',
    severity: 'weak',
    reason: 'A target without a figure can always be called reached, so nobody believes it.',
    find: ({ strategy }) =>
      inEach(
        strategy.objectives,
        ({ statement, target }, index) =>
          lacksFigure(target) && {
            path: `strategy.objectives.${index}.target`,
            sentence: `The target of ${quoted(statement)} has no figure.`,
          },
      ),
  },
  {
    id: 'tactic-before-decision',
    severity: 'weak',
    reason: 'Work that starts before the decision looks as if it had been made already.',
    find: ({ strategy, overview }) =>
      inEach(
        strategy.tactics,
        ({ name, startsOn }, index) =>
          startsOn !== undefined &&
          overview.decisionNeededBy !== undefined &&
          startsOn < overview.decisionNeededBy && {
            path: `strategy.tactics.${index}.startsOn`,
            sentence: `${quoted(name)} starts before the decision is needed.`,
          },
      ),
  },
  {
    id: 'tactic-after-plan',
    severity: 'weak',
    reason: 'The revenue looks ahead a number of months. What comes later is not in the figures.',
    find: ({ strategy, overview, revenue }) => {
      const { decisionNeededBy } = overview;
      if (decisionNeededBy === undefined) return [];
      const lastDay = sameDayAfterMonths(decisionNeededBy, revenue.horizonMonths);
      return inEach(
        strategy.tactics,
        ({ name, startsOn }, index) =>
          startsOn !== undefined &&
          startsOn > lastDay && {
            path: `strategy.tactics.${index}.startsOn`,
            sentence: `${quoted(name)} starts after the months that the revenue looks at.`,
          },
      );
    },
  },
  {
    id: 'dates-out-of-order',
    severity: 'weak',
    reason: 'A plan that ends before it begins puts every other date in doubt.',
    find: ({ strategy: { tactics, pilot } }) => [
      ...inEach(
        tactics,
        ({ name, startsOn, endsOn }, index) =>
          isReversed(startsOn, endsOn) && {
            path: `strategy.tactics.${index}.endsOn`,
            sentence: `${quoted(name)} ends before it starts.`,
          },
      ),
      ...when(
        isReversed(pilot.startsOn, pilot.endsOn),
        'strategy.pilot.endsOn',
        'The pilot ends before it starts.',
      ),
    ],
  },
  {
    id: 'no-pilot',
    severity: 'hint',
    reason: 'A pilot makes the decision smaller: it is easier to say yes to a month than to three years.',
    find: ({ strategy: { pilot } }) =>
      when(isBlank(pilot.scope), 'strategy.pilot.scope', 'No pilot has been described.'),
  },
  {
    id: 'pilot-without-go-criteria',
    severity: 'weak',
    reason: 'A pilot that cannot fail is not a test, and IT knows it.',
    find: ({ strategy: { pilot } }) =>
      when(
        !isBlank(pilot.scope) && isBlank(pilot.goCriteria),
        'strategy.pilot.goCriteria',
        'Nothing says what must be seen in the pilot to go on.',
      ),
  },
  {
    id: 'milestone-without-owner',
    severity: 'hint',
    reason: 'A date that nobody owns is a date that nobody keeps.',
    find: ({ strategy }) =>
      inEach(
        strategy.milestones,
        ({ name, owner }, index) =>
          isBlank(owner) && {
            path: `strategy.milestones.${index}.owner`,
            sentence: `The milestone ${quoted(name)} has no owner.`,
          },
      ),
  },
  {
    id: 'no-stop-rule',
    severity: 'hint',
    reason: 'Saying in advance when you would stop earns trust.',
    find: ({ strategy }) =>
      when(strategy.stopRules.length === 0, 'strategy.stopRules', 'There is no stop rule yet.'),
  },
];

function isMeasured(objectiveId: string, { measures, benefits }: Proposal): boolean {
  return (
    measures.items.some((measure) => measure.objectiveId === objectiveId) ||
    benefits.items.some((benefit) => benefit.objectiveId === objectiveId && benefit.measureId)
  );
}

function isReversed(startsOn: string | undefined, endsOn: string | undefined): boolean {
  return startsOn !== undefined && endsOn !== undefined && endsOn < startsOn;
}
