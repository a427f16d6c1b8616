import type { Proposal, SectionId } from '../proposal.ts';
import type { QuestionBank } from '../question-bank.ts';
import { askedQuestions, countAnswers } from './answer-counts.ts';
import { checkedAnswers } from './checked-answers.ts';
import { routeQuestions } from './routing.ts';

/**
 * What a section asks beside the fields of its schema, for its progress: the questions of IT that apply to the tool,
 * in the section on security. Undefined for the other sections, and until the question bank is there.
 */
export function askedBeside(proposal: Proposal, section: SectionId, bank: QuestionBank | undefined) {
  if (section !== 'security' || bank === undefined) return undefined;
  const { questions } = routeQuestions(proposal.security, bank);
  const { asked, answered, unknown } = countAnswers(askedQuestions(questions, checkedAnswers(proposal)));
  // That nobody knows is an honest answer. Readiness says what it leaves open.
  return { asked, answered: answered + unknown };
}
