import type { ModelContext } from '../context.ts';

/** The words above the ask. That no day is named is said as any missing answer is: unless the author hides those. */
export function askTitle({ proposal, format, choices }: ModelContext): string {
  const { decisionNeededBy } = proposal.overview;
  if (decisionNeededBy) return `We ask for a decision by ${format.day(decisionNeededBy)}`;
  return choices.hidesUnanswered
    ? 'We ask for a decision'
    : 'We ask for a decision; by when is not answered yet';
}
