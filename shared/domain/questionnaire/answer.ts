import type { Section } from '../proposal.ts';
import type { AnswerType, Question } from '../question-bank.ts';

export type Answer = Section<'security'>['answers'][number];
export type AnswerField = Exclude<keyof Answer, 'questionId'>;

/** The field of an answer that each type of question fills. A file is named in words; its picture is an attachment. */
export const answerFieldOf = {
  verdict: 'verdict',
  choice: 'choice',
  several: 'choices',
  text: 'text',
  number: 'number',
  date: 'date',
  role: 'role',
  file: 'text',
  table: 'rows',
} as const satisfies Record<AnswerType, AnswerField>;

/**
 * How far a question has come. `gap`: answered, and the answer falls short. `unknown` is an honest answer that somebody
 * can complete later. `not-applicable` leaves every count.
 */
export type AnswerState = 'open' | 'answered' | 'gap' | 'unknown' | 'not-applicable';

/** The state of a question with this answer. A note or evidence alone is not an answer yet. */
export function answerState(question: Question, answer: Answer | undefined): AnswerState {
  if (!answer) return 'open';
  if (answer.verdict === 'unknown' || answer.verdict === 'not-applicable') return answer.verdict;
  if (!hasContent(answer[answerFieldOf[question.answerType]])) return 'open';
  const hasChosen = (values: readonly string[]) =>
    chosenValues(answer).some((value) => values.includes(value));
  if (hasChosen(question.unknownAfter)) return 'unknown';
  return hasChosen(question.gapAfter) ? 'gap' : 'answered';
}

/** What was chosen, as the question bank names it: the verdict, the choice, the choices. */
export function chosenValues({ verdict, choice, choices = [] }: Answer): readonly string[] {
  return [verdict, choice, ...choices].filter((value) => value !== undefined);
}

function hasContent(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasContent);
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
}
