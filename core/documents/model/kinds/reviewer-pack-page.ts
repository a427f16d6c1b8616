import { words } from '../../../../shared/domain/choice-words.ts';
import { ReviewVerdict } from '../../../../shared/domain/decision.ts';
import { type ItWork, sumOfEffort } from '../../../../shared/domain/it-effort.ts';
import { plannedItWork } from '../../../../shared/domain/ownership/planned-it-work.ts';
import type { Reviewer } from '../../../../shared/domain/question-bank.ts';
import {
  type AskedQuestion,
  askedQuestions,
  countAnswers,
} from '../../../../shared/domain/questionnaire/answer-counts.ts';
import { routeQuestions } from '../../../../shared/domain/questionnaire/routing.ts';
import type { ItSpecialty } from '../../../../shared/domain/values.ts';
import type { Block, Text } from '../../../ports/document-model.ts';
import { gapWords } from '../annex-questionnaire.ts';
import type { ModelContext } from '../context.ts';
import { effortWords } from '../effort-words.ts';
import { isAnswered, joined, notAnswered, table } from '../pieces.ts';
import { answerInShort } from '../questionnaire-answer.ts';
import { statedByMarketing } from '../security.ts';
import { type Allowance, charactersOfRow } from './fitting.ts';
import { shortened } from './shortened.ts';

/** Said where a text had to be cut: all of it stands under its number on the pages that the table names. */
const cut = '\u00a0…';

/** With less room than this for an answer, type is smaller and questions are named by their topics. */
const roomyCharacters = 900;
const isTight = ({ characters }: Allowance) => characters < roomyCharacters;

/** The first column of both tables on the page: a question, or its topic alone. */
const nameShare = (room: Allowance): number => (isTight(room) ? 0.28 : 0.42);

/** An answer shorter than a line saves nothing. */
const leastAnswerCharacters = 78;

/** With less room a condition says on one line what is offered; who does it and until when stands with all of it. */
const roomForOwners = 117;
const conditionOnALine = 72;
const leastConditions = 4;

/** The questions that a specialty reviews; with `all`, those that everyone reviews. */
export function questionsFor(reviewer: Reviewer, { proposal, facts }: ModelContext) {
  const { questions } = routeQuestions(proposal.security, facts.questionBank);
  return askedQuestions(questions, proposal.security.answers).filter(({ question }) =>
    question.reviewers.includes(reviewer),
  );
}

/** What one specialty has to look at: its questions with their answers, what is asked of it, and its verdict. */
export function reviewerPackPage(
  specialty: ItSpecialty,
  context: ModelContext,
  room: Allowance,
  whereInFull: string,
): Block[] {
  const asked = questionsFor(specialty, context);
  return [
    ...questionTable(asked, context, room, whereInFull),
    ...asks(specialty, asked, context, room),
    {
      kind: 'signOff',
      rows: [{ id: specialty, role: words.specialty[specialty] }],
      decisions: ReviewVerdict.options.map((value) => ({ value, label: words.reviewVerdict[value] })),
    },
  ];
}

function countLine(asked: readonly AskedQuestion[]): string {
  const { asked: whole, answered, unknown, open, gaps, criticalGaps } = countAnswers(asked);
  return [
    `${answered} of ${whole} answered`,
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(open > 0 ? [`${open} open`] : []),
    ...gapWords({ gaps, criticalGaps }),
  ].join(' · ');
}

function questionTable(
  asked: readonly AskedQuestion[],
  context: ModelContext,
  room: Allowance,
  whereInFull: string,
): Block[] {
  const isDense = isTight(room);
  const mostCharacters = (index: number) =>
    Math.max(leastAnswerCharacters, charactersOfRow(room, index, asked.length));
  if (asked.length === 0)
    return [
      {
        kind: 'paragraph',
        tone: 'small',
        text: `${statedByMarketing}. The questionnaire has no question for this group, as far as the tool is described yet.`,
      },
    ];
  const rows = asked.map((one, index): Text[] => {
    const { question, answer, isCritical } = one;
    const name = question.id + (isCritical ? '*' : '');
    const words = isDense ? question.topic : question.text;
    const text = context.choices.printsQuestions ? words : question.area;
    const said = answerInShort(answer, question, context);
    return [
      joined([[{ text: name, bold: true }], text], '  '),
      isAnswered(said) ? withState(one, shortened(said, mostCharacters(index), cut)) : notAnswered,
    ];
  });
  const notes = [
    ...(asked.some(({ isCritical }) => isCritical) ? ['* A gap here usually stops an approval.'] : []),
    `Questions, answers and evidence are printed in full ${whereInFull}.`,
  ].join(' ');
  return table(
    `${statedByMarketing}. ${countLine(asked)}`,
    [
      ['Question', nameShare(room)],
      ['Answer', 1 - nameShare(room)],
    ],
    rows,
    { isDense, note: notes },
  );
}

/** A gap is said before the words that might hide it. */
function withState({ state }: AskedQuestion, text: string): Text {
  return state === 'gap' ? [{ text: 'Gap. ', bold: true }, { text }] : text;
}

/** The work, and what marketing itself proposes as a condition where an answer falls short. */
function asks(
  specialty: ItSpecialty,
  asked: readonly AskedQuestion[],
  context: ModelContext,
  room: Allowance,
): Block[] {
  const { format, proposal } = context;
  const { characters, entries } = room;
  const ids = new Set<string>(asked.map(({ question }) => question.id));
  const controls = proposal.security.compensatingControls.flatMap(({ questionId, control, owner, dueOn }) => {
    if (!questionId || !ids.has(questionId) || !isAnswered(control)) return [];
    if (characters < roomForOwners) return [`${questionId}: ${shortened(control, conditionOnALine, cut)}`];
    const by = [
      owner && shortened(owner, Math.max(26, characters / 4), cut),
      dueOn && `by ${format.shortDay(dueOn)}`,
    ];
    return [`${questionId}: ${withBrackets(shortened(control, characters, cut), by)}`];
  });
  return table(
    '',
    [
      ['What we ask and offer', nameShare(room)],
      ['', 1 - nameShare(room)],
    ],
    [
      ['Work asked of you', workAsked(specialty, context, room)],
      [
        'Conditions that we offer',
        controls.length === 0
          ? 'None yet.'
          : limited(controls, Math.max(leastConditions, entries * 2)).join('\n'),
      ],
    ],
    { isDense: isTight(room) },
  );
}

/** Who does it and until when stand in brackets, because a sentence may end before them. */
export function withBrackets(text: string, more: readonly (string | undefined)[]): string {
  const answered = more.filter(isAnswered);
  if (answered.length === 0) return text;
  const [said, stop] = text.endsWith('.') ? [text.slice(0, -1), '.'] : [text, ''];
  return `${said} (${answered.join(', ')})${stop}`;
}

/** Hours that no group was named for may be those of the reader, who can say so. */
function workAsked(specialty: ItSpecialty, { format, proposal }: ModelContext, room: Allowance): string {
  const planned = plannedItWork(proposal);
  const hours = (work: readonly ItWork[]) => effortWords(sumOfEffort(work), format);
  const own = planned.filter((entry) => entry.specialty === specialty);
  const unassigned = planned.filter((entry) => entry.specialty === undefined);
  const tasks = limited(
    own.map(({ task }) => shortened(task, room.characters, cut)),
    room.entries * 2,
  ).join('; ');
  return [
    own.length === 0 ? 'No work of yours is planned.' : `${hours(own)}: ${tasks}.`,
    ...(unassigned.length === 0 ? [] : [`Not given to a group yet: ${hours(unassigned)}.`]),
  ].join(' ');
}

function limited(texts: readonly string[], most: number): readonly string[] {
  return texts.length <= most ? texts : [...texts.slice(0, most), `${texts.length - most} more${cut}`];
}
