import type { AnswerType, Question } from '../../../shared/domain/question-bank.ts';
import { answerFieldOf } from '../../../shared/domain/questionnaire/answer.ts';

/** An answer to a question in every field that it asks for, with this text wherever text may stand. */
export function fullAnswer(
  question: Question,
  text: string,
): { questionId: string; [field: string]: unknown } {
  const short = text.slice(0, 200);
  const values: Readonly<Record<AnswerType, unknown>> = {
    verdict: 'partly',
    choice: question.choices.at(-1),
    several: question.choices.slice(-2),
    text: text.slice(0, 8000),
    number: 1234.5,
    date: '2027-01-04',
    role: short,
    file: text.slice(0, 8000),
    table: [question.columns.map(() => text.slice(0, 500)), question.columns.map((column) => column)],
  };
  const types = [question.answerType, ...question.further.map(({ answerType }) => answerType)];
  return {
    questionId: question.id,
    ...Object.fromEntries(types.map((type) => [answerFieldOf[type], values[type]])),
    note: text.slice(0, 4000),
    evidence: text.slice(0, 2000),
  };
}
