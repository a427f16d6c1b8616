import { words } from '../../../shared/domain/choice-words.ts';
import type { Section } from '../../../shared/domain/proposal.ts';
import type { Question } from '../../../shared/domain/question-bank.ts';
import type { Block } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { labelledIfAny, prose } from './narrative.ts';
import { heading, isAnswered, say, table, unanswered } from './pieces.ts';

type Answer = Section<'security'>['answers'][number];

/** Every question of the bank by area, and every answer, also to questions that the bank no longer has. */
export const annexQuestionnaire: Chapter = (context) => {
  const { security } = context.proposal;
  const { questions, version } = context.facts.questionBank;
  const answers = new Map(security.answers.map((answer) => [answer.questionId, answer]));
  const areas = [...new Set(questions.map(({ area }) => area))];
  const known = new Set(questions.map(({ id }) => id));
  const orphans = security.answers.filter(({ questionId }) => !known.has(questionId));
  return [
    {
      kind: 'paragraph',
      tone: 'small',
      text: `Stated by marketing, not verified by IT. Version ${version} of the questionnaire${
        security.bankVersion === undefined || security.bankVersion === version
          ? ''
          : `; the answers were written against version ${security.bankVersion}`
      }.`,
    },
    ...areas.flatMap((area) => [
      heading(2, area),
      ...questions
        .filter((question) => question.area === area)
        .flatMap((question) => questionBlocks(question, answers.get(question.id), context)),
    ]),
    ...(orphans.length === 0
      ? []
      : [
          heading(2, 'Answers to earlier questions'),
          ...orphans.flatMap((answer) => [
            heading(3, answer.questionId),
            ...answerBlocks(answer, undefined, context),
          ]),
        ]),
  ];
};

function questionBlocks(question: Question, answer: Answer | undefined, context: ModelContext): Block[] {
  return [
    heading(3, `${question.id}  ${question.text}`),
    ...(answer ? answerBlocks(answer, question, context) : [unanswered()]),
  ];
}

function answerBlocks(answer: Answer, question: Question | undefined, context: ModelContext): Block[] {
  const { format } = context;
  const short = [
    answer.verdict && words.securityVerdict[answer.verdict],
    answer.choice,
    answer.choices?.join(', '),
    answer.number === undefined ? undefined : format.number(answer.number),
    answer.date && format.day(answer.date),
    answer.role,
  ].filter(isAnswered);
  const blocks: Block[] = [
    ...(short.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: [{ text: `${short.join('. ')}.`, bold: true }] }]),
    ...(isAnswered(answer.text) ? prose(answer.text, context) : []),
    ...rowsTable(answer, question, context),
    ...(isAnswered(answer.note) ? prose(answer.note, context) : []),
    ...labelledIfAny('security.answers.evidence', answer.evidence, context),
  ];
  return blocks.length === 0 ? [unanswered()] : blocks;
}

function rowsTable({ rows }: Answer, question: Question | undefined, context: ModelContext): Block[] {
  if (!rows || rows.length === 0) return [];
  const width = Math.max(1, ...rows.map((row) => row.length));
  return table(
    '',
    Array.from({ length: width }, (_, index) => [question?.columns[index] ?? '', 1 / width] as const),
    rows.map((row) => Array.from({ length: width }, (_, index) => say(row[index] ?? '–', context))),
  );
}
