import { words } from '../../../../shared/domain/choice-words.ts';
import type { ModelContext } from '../context.ts';

/** The words above the ask. That no day is named is said, unless the author hides what is missing. */
export function askTitle({ proposal, format, choices }: ModelContext): string {
  const { verdict, decidedOn } = proposal.decision;
  if (verdict !== undefined)
    return `${words.verdict[verdict]}${decidedOn ? ` on ${format.day(decidedOn)}` : ''}: what we asked for`;
  const { decisionNeededBy } = proposal.overview;
  if (decisionNeededBy) return `We ask for a decision by ${format.day(decisionNeededBy)}`;
  return choices.hidesUnanswered ? 'We ask for a decision' : 'We ask for a decision (date not set yet)';
}
