import { type Answer, type AnswerState, answerState } from './answer.ts';
import type { RoutedQuestion } from './routing.ts';

/** Counts, not grades. Folded and not applicable questions are in none of them but `notApplicable`. */
export type AnswerCounts = {
  /** What is asked and applies: the whole of which the others are parts. */
  asked: number;
  /** With an answer that says something, gaps included. */
  answered: number;
  unknown: number;
  open: number;
  gaps: number;
  criticalGaps: number;
  criticalUnknown: number;
  notApplicable: number;
};

/** A question that is asked, with its answer and how far it has come. */
export type AskedQuestion = RoutedQuestion & {
  readonly answer: Answer | undefined;
  readonly state: AnswerState;
};

/** The questions that are asked, each with its answer. */
export function askedQuestions(
  questions: readonly RoutedQuestion[],
  answers: readonly Answer[],
): readonly AskedQuestion[] {
  const byId = new Map<string, Answer>(answers.map((answer) => [answer.questionId, answer]));
  return questions
    .filter(({ isAsked }) => isAsked)
    .map((routed) => {
      const answer = byId.get(routed.question.id);
      return { ...routed, answer, state: answerState(routed.question, answer) };
    });
}

export function countAnswers(asked: readonly Pick<AskedQuestion, 'state' | 'isCritical'>[]): AnswerCounts {
  const count = (isCounted: (one: (typeof asked)[number]) => boolean) => asked.filter(isCounted).length;
  const gaps = count(({ state }) => state === 'gap');
  const notApplicable = count(({ state }) => state === 'not-applicable');
  return {
    asked: asked.length - notApplicable,
    answered: count(({ state }) => state === 'answered') + gaps,
    unknown: count(({ state }) => state === 'unknown'),
    open: count(({ state }) => state === 'open'),
    gaps,
    criticalGaps: count(({ state, isCritical }) => state === 'gap' && isCritical),
    criticalUnknown: count(({ state, isCritical }) => state === 'unknown' && isCritical),
    notApplicable,
  };
}

/** The areas in the order of the bank, each with what belongs to it. */
export function byArea<Item extends { question: { area: string } }>(
  items: readonly Item[],
): readonly { area: string; items: readonly Item[] }[] {
  const areas = Map.groupBy(items, ({ question }) => question.area);
  return [...areas].map(([area, inside]) => ({ area, items: inside }));
}
