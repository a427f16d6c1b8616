import type { Proposal } from '../../proposal.ts';
import { type Prose, plainTextOf } from '../../prose.ts';
import { inEach, isBlank, quoted, type Rule } from '../rule.ts';
import { vanityMetric } from '../vanity-metrics.ts';

export const benefitRules: readonly Rule[] = [
  {
    id: 'loose-benefit',
    severity: 'blocks',
    reason: 'A benefit counts when it serves an objective and can be measured.',
    find: ({ benefits, strategy, measures }) => [
      ...inEach(
        benefits.items,
        ({ name, objectiveId }, index) =>
          isLoose(strategy.objectives, objectiveId) && {
            path: `benefits.items.${index}.objectiveId`,
            sentence: `The objective of ${quoted(name)} is no longer in the list.`,
          },
      ),
      ...inEach(
        benefits.items,
        ({ name, measureId }, index) =>
          isLoose(measures.items, measureId) && {
            path: `benefits.items.${index}.measureId`,
            sentence: `The measure of ${quoted(name)} is no longer in the list.`,
          },
      ),
    ],
  },
  {
    id: 'benefit-without-tactic',
    severity: 'weak',
    reason: 'A benefit comes from something that you do with the tool, not from owning it.',
    find: ({ benefits, strategy }) =>
      inEach(
        benefits.items,
        ({ id, name, objectiveId }, index) =>
          objectiveId !== undefined &&
          !strategy.tactics.some(
            (tactic) => tactic.objectiveId === objectiveId || tactic.benefitIds?.includes(id),
          ) && {
            path: `benefits.items.${index}.objectiveId`,
            sentence: `No tactic brings the benefit ${quoted(name)} about: none serves its objective.`,
          },
      ),
  },
  {
    id: 'benefit-of-another-option',
    severity: 'weak',
    reason: 'A benefit of a tool that you do not propose argues against your own choice.',
    find: ({ benefits, options }) =>
      inEach(
        benefits.items,
        ({ name, optionId }, index) =>
          optionId !== undefined &&
          options.proposedOptionId !== undefined &&
          optionId !== options.proposedOptionId && {
            path: `benefits.items.${index}.optionId`,
            sentence: `${quoted(name)} is brought by an option that is not the proposed one.`,
          },
      ),
  },
  {
    id: 'benefit-in-one-voice',
    severity: 'hint',
    reason: 'IT needs the function, marketing the value. The same words for both serve neither.',
    find: ({ benefits }) =>
      inEach(
        benefits.items,
        ({ name, technicalFunction, marketingValue }, index) =>
          !isBlank(technicalFunction) &&
          wordsOf(technicalFunction) === wordsOf(marketingValue) && {
            path: `benefits.items.${index}.marketingValue`,
            sentence: `${quoted(name)} says the same to IT and to marketing.`,
          },
      ),
  },
  {
    id: 'vanity-only-support',
    severity: 'weak',
    reason: 'When activity is all that can be shown, finance counts the benefit as nothing.',
    find: (proposal) =>
      inEach(proposal.measures.items, ({ id, name }, index) => {
        const vanity = vanityMetric(name ?? '');
        const benefit = vanity && proposal.benefits.items.find((one) => restsOnlyOn(one, id, proposal));
        return (
          benefit !== undefined && {
            path: `measures.items.${index}.name`,
            sentence: `The benefit ${quoted(benefit.name)} rests on ${quoted(name)} alone, which counts activity.`,
            suggestion: vanity?.replacement ?? '',
          }
        );
      }),
  },
];

const wordsOf = (text: Prose | undefined) => plainTextOf(text).trim().toLowerCase();

type Benefit = Proposal['benefits']['items'][number];

/** Whether the measure is the benefit's own, and its objective has no measure that leads to money. */
function restsOnlyOn(benefit: Benefit, measureId: string, { measures }: Proposal): boolean {
  return (
    benefit.measureId === measureId &&
    !measures.items.some(
      ({ objectiveId, name }) =>
        objectiveId !== undefined &&
        objectiveId === benefit.objectiveId &&
        !isBlank(name) &&
        vanityMetric(name ?? '') === undefined,
    )
  );
}

function isLoose(list: readonly { id: string }[], id: string | undefined): boolean {
  return id !== undefined && !list.some((entry) => entry.id === id);
}
