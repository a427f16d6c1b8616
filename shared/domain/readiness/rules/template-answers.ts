import { fieldLabel } from '../../labels.ts';
import { type SectionId, sectionIds } from '../../proposal.ts';
import { uncheckedAnswers } from '../../template-answers.ts';
import type { Rule } from '../rule.ts';

/** One point, however many answers it is about: each section shows which ones, and lets them be kept. */
export const templateAnswerRules: readonly Rule[] = [
  {
    id: 'template-answer-unchecked',
    severity: 'hint',
    reason:
      'IT reads every sentence as yours. What a template wrote is true here once you have looked at it.',
    find: (proposal) => {
      const bySection = sectionIds.map((id) => ({ id, unchecked: uncheckedAnswers(proposal, id) }));
      const all = bySection.flatMap(({ unchecked }) => unchecked);
      const [first] = all;
      if (!first) return [];
      const stand =
        all.length === 1
          ? 'One answer stands as the template wrote it'
          : `${all.length} answers stand as the template wrote them`;
      return [{ path: first.path, sentence: `${stand}: ${placesInWords(bySection)}.` }];
    },
  },
];

/** `Options (12), Benefits (9)`. */
function placesInWords(bySection: readonly { id: SectionId; unchecked: readonly unknown[] }[]): string {
  return bySection
    .filter(({ unchecked }) => unchecked.length > 0)
    .map(({ id, unchecked }) => `${fieldLabel(id)} (${unchecked.length})`)
    .join(', ');
}
