import type { Question } from '../../../shared/domain/question-bank.ts';
import type { Answer } from '../../../shared/domain/questionnaire/answer.ts';
import {
  type AskedQuestion,
  askedQuestions,
  byArea,
  countAnswers,
} from '../../../shared/domain/questionnaire/answer-counts.ts';
import { type RoutedQuestion, routeQuestions } from '../../../shared/domain/questionnaire/routing.ts';
import { lowerFirst } from '../../../shared/domain/revenue/input-words.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import { cataloguesBlock } from './catalogues.ts';
import type { Chapter, ModelContext } from './context.ts';
import { heading } from './pieces.ts';
import { questionName } from './question-name.ts';
import { answerBlocks, referenceLine } from './questionnaire-answer.ts';
import { statedByMarketing } from './security.ts';

/** Every question that is asked, by area, and every answer, also to questions that are asked no more. */
export const annexQuestionnaire: Chapter = (context) => {
  const { security } = context.proposal;
  const { questions, path } = routeQuestions(security, context.facts.questionBank);
  const asked = askedQuestions(questions, security.answers);
  const isAsked = new Set<string>(asked.map(({ question }) => question.id));
  return [
    { kind: 'paragraph', tone: 'small', text: `${statedByMarketing}. ${edition(path, context)}` },
    ...cataloguesBlock(
      asked.filter((one) => !isBlank(one)),
      context,
    ),
    ...(context.choices.hidesUnanswered && asked.every(isBlank) ? [nothingAnswered(asked.length)] : []),
    ...byArea(asked).flatMap(({ area, items }) => areaBlocks(area, items, context)),
    ...foldedQuestions(
      questions.filter((routed) => !routed.isAsked),
      context,
    ),
    ...otherAnswers(
      security.answers.filter(({ questionId }) => !isAsked.has(questionId)),
      context,
    ),
  ];
};

function edition(path: 'express' | 'standard', { proposal, facts }: ModelContext): string {
  const { version } = facts.questionBank;
  const written = proposal.security.bankVersion ?? version;
  return [
    `Version ${written} of the questionnaire${written === version ? '' : `; the newest is version ${version}`}.`,
    ...(path === 'express' ? ['The short form for a tool that can do little harm.'] : []),
  ].join(' ');
}

/** In place of the questions that are hidden: else the annex would name those alone that are not asked. */
function nothingAnswered(count: number): Block {
  return {
    kind: 'paragraph',
    text: `${count} questions are asked; none is answered yet.`,
  };
}

function areaBlocks(area: string, asked: readonly AskedQuestion[], context: ModelContext): Block[] {
  const blocks = answersInFull(asked, context);
  return blocks.length === 0
    ? []
    : [heading(2, area), { kind: 'paragraph', tone: 'small', text: countLine(asked) }, ...blocks];
}

/** True for a question that is only named, because nothing was said to it. */
export function isBlank({ answer, state }: AskedQuestion): boolean {
  return answer === undefined && state === 'open';
}

/** What stands with an answer in a document: who reviews it, and what `after` has to add. */
type Beside = {
  readonly namesReviewers?: boolean;
  readonly after?: (one: AskedQuestion) => readonly Block[];
};

/** Answers in full; what is still open is only named. */
export function answersInFull(
  asked: readonly AskedQuestion[],
  context: ModelContext,
  { namesReviewers = true, after = () => [] }: Beside = {},
): Block[] {
  const open = asked.filter(isBlank);
  return [
    ...asked
      .filter((one) => !isBlank(one))
      .flatMap((one) => [...questionBlocks(one, context, namesReviewers), ...after(one)]),
    ...(open.length === 0 || context.choices.hidesUnanswered
      ? []
      : [
          heading(3, 'Not answered yet'),
          context.choices.printsQuestions
            ? { kind: 'list' as const, ordered: false, items: open.map(nameInList) }
            : { kind: 'paragraph' as const, text: `${open.map(numberOf).join(', ')}.` },
        ]),
  ];
}

/** How far the answers to some questions have come: `14 of 19 answered · 5 unknown · 4 gaps, 3 of them critical`. */
export function countLine(asked: readonly AskedQuestion[]): string {
  const { asked: whole, answered, unknown, open, gaps, criticalGaps, notApplicable } = countAnswers(asked);
  return [
    `${answered} of ${whole} answered`,
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(open > 0 ? [`${open} open`] : []),
    ...gapWords(gaps, criticalGaps),
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
  ].join(' · ');
}

/** Nothing where there is no gap. */
function gapWords(gaps: number, criticalGaps: number): readonly string[] {
  if (gaps === 0) return [];
  if (gaps === 1) return [criticalGaps === 1 ? '1 critical gap' : '1 gap, not critical'];
  const critical = criticalGaps === 0 ? 'none' : criticalGaps === gaps ? 'all' : String(criticalGaps);
  return [`${gaps} gaps, ${critical} of them critical`];
}

function questionBlocks(
  { question, answer, isCritical }: AskedQuestion,
  context: ModelContext,
  namesReviewers: boolean,
): Block[] {
  return [
    heading(3, titleOf(question, isCritical, context)),
    ...referenceLine(question, context, namesReviewers),
    ...answerBlocks(answer, question, context),
  ];
}

/** Whoever has the questions beside the document needs their numbers alone. */
function titleOf({ id, text }: Question, isCritical: boolean, { choices }: ModelContext): string {
  return `${choices.printsQuestions ? `${id}  ${text}` : id}${isCritical ? ' (critical)' : ''}`;
}

/** As the list of what only a vendor can answer sets it. */
function nameInList({ question: { id, text }, isCritical }: AskedQuestion): Text {
  return questionName(id, `${text}${isCritical ? ' (critical)' : ''}`);
}

function numberOf({ question: { id }, isCritical }: AskedQuestion): string {
  return isCritical ? `${id}\u00a0(critical)` : id;
}

/** The questions that the kind of tool leaves out, together by the reason for it. */
function foldedQuestions(folded: readonly RoutedQuestion[], { proposal }: ModelContext): Block[] {
  if (folded.length === 0) return [];
  const isToolKnown = proposal.security.answers.length > 0;
  const reasons = Map.groupBy(folded, ({ because }) => because);
  const nameOf = ({ id, topic }: Question) => `${id}\u00a0${lowerFirst(topic)}`;
  const lines = [...reasons].map(([because, questions]) => {
    const theyAre = questions.length === 1 ? 'This question is' : 'These questions are';
    const lead = because
      ? `Because ${because}, ${lowerFirst(theyAre)} not asked`
      : isToolKnown
        ? `${theyAre} not asked of a tool of this kind`
        : `What the tool does decides whether ${lowerFirst(theyAre)} asked`;
    return `${lead}: ${questions.map(({ question }) => nameOf(question)).join('; ')}.`;
  });
  const [only = ''] = lines;
  return [
    heading(2, isToolKnown ? 'Not asked' : 'Not asked yet'),
    lines.length === 1 ? { kind: 'paragraph', text: only } : { kind: 'list', ordered: false, items: lines },
  ];
}

/** Answers to questions that are asked no more. They count for nothing, and are printed so that nothing gets lost. */
function otherAnswers(answers: readonly Answer[], context: ModelContext): Block[] {
  if (answers.length === 0) return [];
  const questions = new Map<string, Question>(
    context.facts.questionBank.questions.map((question) => [question.id, question]),
  );
  return [
    heading(2, 'Answers to questions that are not asked any more'),
    ...answers.flatMap((answer) => {
      const question = questions.get(answer.questionId);
      return [
        heading(3, question ? titleOf(question, false, context) : answer.questionId),
        ...answerBlocks(answer, question, context),
      ];
    }),
  ];
}
