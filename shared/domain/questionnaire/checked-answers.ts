import type { Proposal } from '../proposal.ts';
import { uncheckedAnswers } from '../template-answers.ts';
import type { Answer } from './answer.ts';

/** What somebody has answered to IT's questions: without what a template filled in and nobody has looked at. */
export function checkedAnswers(proposal: Proposal): readonly Answer[] {
  const unchecked = uncheckedAnswers(proposal, 'security').map(({ path }) => path);
  const { answers } = proposal.security;
  return unchecked.length === 0
    ? answers
    : answers.filter((_, index) => !unchecked.some((path) => path.startsWith(`security.answers.${index}.`)));
}
