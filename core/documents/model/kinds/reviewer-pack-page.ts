import { words } from '../../../../shared/domain/choice-words.ts';
import { ReviewVerdict } from '../../../../shared/domain/decision.ts';
import { type ItWork, sumOfEffort } from '../../../../shared/domain/it-effort.ts';
import { plannedItWork } from '../../../../shared/domain/ownership/planned-it-work.ts';
import type { Reviewer } from '../../../../shared/domain/question-bank.ts';
import { type AskedQuestion, askedQuestions } from '../../../../shared/domain/questionnaire/answer-counts.ts';
import { routeQuestions } from '../../../../shared/domain/questionnaire/routing.ts';
import type { ItSpecialty } from '../../../../shared/domain/values.ts';
import type { Block, Inline, Text } from '../../../ports/document-model.ts';
import { countLine } from '../annex-questionnaire.ts';
import type { ModelContext } from '../context.ts';
import { effortWords } from '../effort-words.ts';
import { isAnswered, joined, notAnswered, table } from '../pieces.ts';
import { answerInShort } from '../questionnaire-answer.ts';
import { withoutAddresses } from '../sources.ts';
import type { Allowance } from './fitting.ts';
import { type PackRoom, packRoom } from './reviewer-pack-room.ts';
import { shortened } from './shortened.ts';
import { shortenedAnswer } from './shortened-answer.ts';

/** Said where a text had to be cut: all of it stands under its number on the pages that the table names. */
const cut = '\u00a0…';

const fewestTogether = 2;

/** Before a condition, as in the answers in full. */
export const offerLabel = 'We offer.';

/** The questions that a specialty reviews; with `all`, those that everyone reviews. */
export function questionsFor(reviewer: Reviewer, { proposal, facts }: ModelContext) {
  const { questions } = routeQuestions(proposal.security, facts.questionBank);
  return askedQuestions(questions, proposal.security.answers).filter(({ question }) =>
    question.reviewers.includes(reviewer),
  );
}

/** What a verdict has to mean to everyone who gives one. */
const meaningOfVerdicts =
  'Acceptable: as it is. Improvable: acceptable, with improvements. To be fixed: no approval until it is.';

/**
 * What one specialty has to look at: what is asked of it, its questions with their answers, and its verdict.
 * `placeInFull` ends the sentence that says where all of it is printed; `lead` stands at the head, if anything.
 */
export function reviewerPackPage(
  specialty: ItSpecialty,
  context: ModelContext,
  room: Allowance,
  { placeInFull, lead }: { placeInFull: string; lead?: Text },
): Block[] {
  const asked = questionsFor(specialty, context);
  const packs = packRoom(room, context);
  const work: Text = [
    { text: 'Work asked of you. ', bold: true },
    { text: workAsked(specialty, context, packs) },
  ];
  return [
    { kind: 'paragraph', tone: 'small', text: lead === undefined ? work : joined([lead, work], '\n') },
    ...questionTable(asked, context, packs, placeInFull),
    {
      kind: 'signOff',
      rows: [{ id: specialty, role: words.specialty[specialty] }],
      decisions: ReviewVerdict.options.map((value) => ({ value, label: words.reviewVerdict[value] })),
    },
    small(meaningOfVerdicts),
  ];
}

function small(text: string): Block {
  return { kind: 'paragraph', tone: 'small', text };
}

function questionTable(
  asked: readonly AskedQuestion[],
  context: ModelContext,
  room: PackRoom,
  placeInFull: string,
): Block[] {
  if (asked.length === 0) return [small('Nothing described so far raises a question for this group.')];
  const { isDense } = room;
  const { offers, offersLeftOut } = offersFor(asked, context, room);
  const isUnanswered = asked.every(({ answer }) => answer === undefined);
  const questionShare = isUnanswered ? 0.75 : room.nameShare;
  const together = sharingARow(asked, offers, room);
  const rows = asked
    .filter((one) => !together.includes(one))
    .map((one): Text[] => {
      const inShort = answerInShort(one.answer, one.question, context);
      const most = room.answer([inShort.main, ...inShort.beside].join(' '), one, asked);
      const said = shortenedAnswer(inShort, most, cut);
      return [
        nameOf(one, isDense && !isUnanswered, context),
        joined(
          [said === '' ? notAnswered : withState(one, said), ...(offers.get(one.question.id) ?? [])],
          '\n',
        ),
      ];
    });
  const notes = [
    ...(asked.some(({ isCritical }) => isCritical) ? ['* A gap here usually stops approval.'] : []),
    ...(offersLeftOut === 0 ? [] : [`We offer ${offersLeftOut} more.`]),
    ...(isUnanswered ? [] : [`The answers are in full ${placeInFull}.`]),
  ].join(' ');
  return table(
    `Questions: ${countLine(asked)}`,
    [
      ['Question', questionShare],
      ['Answer', 1 - questionShare],
    ],
    [...rows, ...(together.length === 0 ? [] : [sharedRow(together, context)])],
    { isDense, ...(notes !== '' && { note: notes }), keepsShares: true },
  );
}

function nameOf(one: AskedQuestion, isShort: boolean, context: ModelContext): Text {
  const { topic, text, area } = one.question;
  const named = isShort ? topic : text;
  return joined([[numberOf(one)], context.choices.printsQuestions ? named : area], '  ');
}

function numberOf({ question, isCritical }: AskedQuestion): Inline {
  return { text: question.id + (isCritical ? '*' : ''), bold: true };
}

/** What nobody has to decide on, where there is no room for a row for each: those that are not critical first. */
function sharingARow(
  asked: readonly AskedQuestion[],
  offers: ReadonlyMap<string, unknown>,
  room: PackRoom,
): readonly AskedQuestion[] {
  const plain = asked.filter(
    ({ state, question }) => (state === 'answered' || state === 'not-applicable') && !offers.has(question.id),
  );
  const criticalFirst = plain.toSorted((one, other) => Number(other.isCritical) - Number(one.isCritical));
  const others = new Set(criticalFirst.slice(room.rowsOfPlain(plain.length)));
  return others.size < fewestTogether ? [] : plain.filter((one) => others.has(one));
}

function sharedRow(asked: readonly AskedQuestion[], { choices }: ModelContext): Text[] {
  const names = asked.map((one, index): Text => {
    const topic = choices.printsQuestions ? `\u00a0${one.question.topic}` : '';
    return [numberOf(one), { text: `${topic}${index === asked.length - 1 ? '.' : ';'}` }];
  });
  return ['Others, without a gap', joined(names, ' ')];
}

/** A gap is said before the words that might hide it. */
function withState({ state }: AskedQuestion, text: string): Text {
  return state === 'gap' ? [{ text: 'Gap. ', bold: true }, { text }] : text;
}

/** What marketing itself proposes as a condition where an answer falls short, by the question that it makes up for. */
function offersFor(asked: readonly AskedQuestion[], { format, proposal }: ModelContext, room: PackRoom) {
  const ids = new Set<string>(asked.map(({ question }) => question.id));
  const own = proposal.security.compensatingControls.flatMap(({ questionId, control, ...others }) =>
    questionId && ids.has(questionId) && isAnswered(control) ? [{ questionId, control, ...others }] : [],
  );
  const printed = own.slice(0, room.conditionCount).map(({ questionId, control, owner, dueOn }) => {
    const by = [shortened(owner, room.ownerCharacters, cut), dueOn && `by ${format.day(dueOn)}`];
    const text = withoutAddresses(control);
    const most = room.condition(text, withBrackets(offerLabel, by));
    const said: Text = [
      { text: `${offerLabel} `, bold: true },
      { text: withBrackets(shortened(text, most, cut), by) },
    ];
    return { questionId, said };
  });
  const offers = new Map<string, readonly Text[]>(
    [...Map.groupBy(printed, ({ questionId }) => questionId)].map(([id, all]) => [
      id,
      all.map(({ said }) => said),
    ]),
  );
  return { offers, offersLeftOut: own.length - printed.length };
}

/** Who does it and until when stand in brackets, because a sentence may end before them. */
export function withBrackets(text: string, more: readonly (string | undefined)[]): string {
  const answered = more.filter(isAnswered);
  if (answered.length === 0) return text;
  const [said, stop] = text.endsWith('.') ? [text.slice(0, -1), '.'] : [text, ''];
  return `${said} (${answered.join(', ')})${stop}`;
}

/** Hours that no group was named for may be those of the reader, who can say so. */
function workAsked(specialty: ItSpecialty, { format, proposal }: ModelContext, room: PackRoom): string {
  const planned = plannedItWork(proposal);
  if (planned.length === 0) return `${notAnswered}.`;
  const own = planned.filter((entry) => entry.specialty === specialty);
  const unassigned = planned.filter((entry) => entry.specialty === undefined);
  const tasks = (work: readonly ItWork[]) =>
    limited(
      work.map(({ task }) => shortened(task, room.taskCharacters, cut)),
      room.taskCount,
    ).join('; ');
  const hours = (work: readonly ItWork[]) => effortWords(sumOfEffort(work), format);
  const withTasks = (work: readonly ItWork[], sum: Parameters<typeof effortWords>[0]) =>
    work.length === 0 ? [] : [`${effortWords(sum, format)}: ${ended(tasks(work))}`];
  const { onceHours, yearlyHours } = sumOfEffort(own);
  return [
    ...(own.length === 0 ? ['No hours of yours are in the plan.'] : []),
    ...withTasks(own.filter(hasOnce), { onceHours, yearlyHours: 0 }),
    ...withTasks(own.filter(hasYearly), { onceHours: 0, yearlyHours }),
    ...withTasks(
      own.filter((entry) => !hasOnce(entry) && !hasYearly(entry)),
      { onceHours: 0, yearlyHours: 0 },
    ),
    ...(unassigned.length === 0 ? [] : [`Not given to a group yet: ${hours(unassigned)}.`]),
  ].join(' ');
}

const hasOnce = ({ onceHours = 0 }: ItWork): boolean => onceHours > 0;
const hasYearly = ({ yearlyHours = 0 }: ItWork): boolean => yearlyHours > 0;

const ended = (text: string): string => (text.endsWith(cut) ? text : `${text}.`);

function limited(texts: readonly string[], most: number): readonly string[] {
  return texts.length <= most ? texts : [...texts.slice(0, most), `${texts.length - most} more${cut}`];
}
