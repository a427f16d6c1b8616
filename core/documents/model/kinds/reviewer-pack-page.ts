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
import { type Allowance, charactersOfRow } from './fitting.ts';
import { charactersOfWholeLines, charactersOnLines } from './line-room.ts';
import { shortened } from './shortened.ts';
import { shortenedAnswer, weightOf } from './shortened-answer.ts';

/** Said where a text had to be cut: all of it stands under its number on the pages that the table names. */
const cut = '\u00a0…';

/** With less room than this for an answer, type is smaller and questions are named by their topics. */
const roomyCharacters = 900;
const isTight = ({ characters }: Allowance) => characters < roomyCharacters;

/** The first column of both tables on the page: a question, or its topic alone. */
const nameShare = (room: Allowance): number => (isTight(room) ? 0.28 : 0.42);

/** A line of the second column in the smaller type. An answer shorter than that saves nothing. */
const lineEm = 39;

/** Gaps and what is unknown decide, and are cut last. */
const shareOfOpen = 2;
const shareOfOthers = 2 / 3;

/** With less room a condition says on one line what is offered; who does it and until when stands with all of it. */
const roomForOwners = 117;
const leastConditions = 4;
const leastTaskCharacters = 48;
/** `Q22: ` or `Gap. ` before it. */
const nameEm = 3;

/** The questions that a specialty reviews; with `all`, those that everyone reviews. */
export function questionsFor(reviewer: Reviewer, { proposal, facts }: ModelContext) {
  const { questions } = routeQuestions(proposal.security, facts.questionBank);
  return askedQuestions(questions, proposal.security.answers).filter(({ question }) =>
    question.reviewers.includes(reviewer),
  );
}

/** What a verdict has to mean to everyone who gives one. */
export const meaningOfVerdicts =
  'Acceptable: nothing has to change. Improvable: fine to go on with. To be fixed: it can’t stay as it is.';
/** On the fullest pages it stands elsewhere. */
export const hasRoomForMeaning = ({ characters }: Allowance) => characters >= 100;

/**
 * What one specialty has to look at: its questions with their answers, what is asked of it, and its verdict.
 * `placeInFull` ends the sentence that says where all of it is printed.
 */
export function reviewerPackPage(
  specialty: ItSpecialty,
  context: ModelContext,
  room: Allowance,
  placeInFull: string,
): Block[] {
  const asked = questionsFor(specialty, context);
  return [
    ...questionTable(asked, context, room, placeInFull),
    ...asks(specialty, asked, context, room),
    {
      kind: 'signOff',
      rows: [{ id: specialty, role: words.specialty[specialty] }],
      decisions: ReviewVerdict.options.map((value) => ({ value, label: words.reviewVerdict[value] })),
    },
    ...(hasRoomForMeaning(room) ? [small(meaningOfVerdicts)] : []),
  ];
}

function small(text: string): Block {
  return { kind: 'paragraph', tone: 'small', text };
}

function countLine(asked: readonly AskedQuestion[]): string {
  const { asked: whole, answered, unknown, open, gaps, criticalGaps } = countAnswers(asked);
  return [
    `${answered} of ${whole} answered`,
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(open > 0 ? [`${open} open`] : []),
    ...gapWords({ gaps, criticalGaps }),
  ].join(', ');
}

function questionTable(
  asked: readonly AskedQuestion[],
  context: ModelContext,
  room: Allowance,
  placeInFull: string,
): Block[] {
  const isDense = isTight(room);
  const isUnanswered = asked.every(({ answer }) => answer === undefined);
  const questionShare = isUnanswered ? 0.75 : nameShare(room);
  const byWeight = asked.toSorted((one, other) => weightOf(other.state) - weightOf(one.state));
  const mostCharacters = (one: AskedQuestion, said: string) => {
    const share = weightOf(one.state) > 0 ? shareOfOpen : shareOfOthers;
    const characters = charactersOfRow(room, byWeight.indexOf(one), asked.length) * share;
    if (!isDense) return characters;
    return charactersOfWholeLines(said, lineEm - (one.state === 'gap' ? nameEm : 0), characters);
  };
  if (asked.length === 0)
    return [
      small(
        'The questionnaire has no question for this group, as far as the tool has been described so far.',
      ),
    ];
  const rows = asked.map((one): Text[] => {
    const { question, answer, isCritical } = one;
    const name = question.id + (isCritical ? '*' : '');
    const named = isDense && !isUnanswered ? question.topic : question.text;
    const text = context.choices.printsQuestions ? named : question.area;
    const inShort = answerInShort(answer, question, context);
    const whole = [inShort.main, ...inShort.beside].join(' ');
    const said = shortenedAnswer(inShort, mostCharacters(one, whole), cut);
    return [
      joined([[{ text: name, bold: true }], text], '  '),
      said === '' ? notAnswered : withState(one, said),
    ];
  });
  const notes = [
    ...(asked.some(({ isCritical }) => isCritical) ? ['* A gap usually stops approval.'] : []),
    ...(isUnanswered ? [] : [`The answers are in full ${placeInFull}.`]),
  ].join(' ');
  return table(
    `Questions: ${countLine(asked)}`,
    [
      ['Question', questionShare],
      ['Answer', 1 - questionShare],
    ],
    rows,
    { isDense, ...(notes !== '' && { note: notes }), keepsShares: true },
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
    if (characters < roomForOwners) {
      const onALine = charactersOnLines(control, lineEm - nameEm);
      return [`${questionId}: ${shortened(control, onALine, cut)}`];
    }
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
          ? 'None yet'
          : limited(controls, Math.max(leastConditions, entries * 2)).join('\n'),
      ],
    ],
    { isDense: isTight(room), keepsShares: true },
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
    own.map(({ task }) => shortened(task, Math.max(leastTaskCharacters, room.characters), cut)),
    room.entries * 2,
  ).join('; ');
  if (planned.length === 0) return notAnswered;
  return [
    own.length === 0 ? 'No hours of yours are in the plan.' : `${hours(own)}: ${ended(tasks)}`,
    ...(unassigned.length === 0 ? [] : [`Not given to a group yet: ${hours(unassigned)}.`]),
  ].join(' ');
}

const ended = (text: string): string => (text.endsWith(cut) ? text : `${text}.`);

function limited(texts: readonly string[], most: number): readonly string[] {
  return texts.length <= most ? texts : [...texts.slice(0, most), `${texts.length - most} more${cut}`];
}
