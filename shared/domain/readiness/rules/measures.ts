import { inEach, lacksFigure, quoted, type Rule, when } from '../rule.ts';
import { vanityMetric } from '../vanity-metrics.ts';

export const measureRules: readonly Rule[] = [
  {
    id: 'loose-measure',
    severity: 'blocks',
    reason: 'A measure shows whether an objective is reached; this one points at nothing.',
    find: ({ measures, strategy }) =>
      inEach(
        measures.items,
        ({ name, objectiveId }, index) =>
          objectiveId !== undefined &&
          !strategy.objectives.some(({ id }) => id === objectiveId) && {
            path: `measures.items.${index}.objectiveId`,
            sentence: `The objective of ${quoted(name)} is no longer in the list.`,
          },
      ),
  },
  {
    id: 'vanity-metric',
    severity: 'hint',
    reason: 'IT and finance ask what a figure is worth in money; activity alone does not answer that.',
    find: ({ measures }) =>
      inEach(measures.items, ({ name }, index) => {
        const vanity = vanityMetric(name ?? '');
        return (
          vanity !== undefined && {
            path: `measures.items.${index}.name`,
            sentence: `${quoted(name)} counts activity. ${vanity.replacement}, ${vanity.moneyLink}, leads to money.`,
            suggestion: vanity.replacement,
          }
        );
      }),
  },
  {
    id: 'measure-without-figure',
    severity: 'weak',
    reason: 'Without a figure to reach, the measure cannot say yes or no.',
    find: ({ measures }) =>
      inEach(
        measures.items,
        ({ name, target }, index) =>
          lacksFigure(target) && {
            path: `measures.items.${index}.target`,
            sentence: `The target of ${quoted(name)} has no figure.`,
          },
      ),
  },
  {
    id: 'measure-without-objective',
    severity: 'hint',
    reason: 'A figure that serves no objective is one more report that someone has to make.',
    find: ({ measures }) =>
      inEach(
        measures.items,
        ({ name, objectiveId }, index) =>
          objectiveId === undefined && {
            path: `measures.items.${index}.objectiveId`,
            sentence: `${quoted(name)} belongs to no objective.`,
          },
      ),
  },
  {
    id: 'measure-due-before-decision',
    severity: 'weak',
    reason: 'A target that is due before the decision cannot be reached with the tool.',
    find: ({ measures, overview }) =>
      inEach(
        measures.items,
        ({ name, dueOn }, index) =>
          dueOn !== undefined &&
          overview.decisionNeededBy !== undefined &&
          dueOn < overview.decisionNeededBy && {
            path: `measures.items.${index}.dueOn`,
            sentence: `${quoted(name)} is due before the decision is needed.`,
          },
      ),
  },
  {
    id: 'nothing-asked-of-it',
    severity: 'hint',
    reason: 'Someone has to deliver the data. IT would rather know now than after the launch.',
    find: ({ measures: { items } }) =>
      when(
        items.length > 0 && items.every(({ neededFromIt }) => !neededFromIt?.trim()),
        'measures.items.0.neededFromIt',
        'No measure says which data IT must produce.',
      ),
  },
];
