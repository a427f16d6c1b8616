import { words } from '../../../../shared/domain/choice-words.ts';
import { classWords, dataFlow } from '../../../../shared/domain/data-flow.ts';
import type { DocumentPart } from '../../../../shared/domain/document-part.ts';
import { plainTextOf } from '../../../../shared/domain/prose.ts';
import type { FirstQuestion } from '../../../../shared/domain/question-bank.ts';
import { askedQuestions } from '../../../../shared/domain/questionnaire/answer-counts.ts';
import { routeQuestions } from '../../../../shared/domain/questionnaire/routing.ts';
import { SystemZone } from '../../../../shared/domain/security.ts';
import type { Block, Inline, Text } from '../../../ports/document-model.ts';
import type { ModelContext } from '../context.ts';
import { heading, isAnswered, joined, notAnswered, table } from '../pieces.ts';
import { answerInShort, type ShortAnswer } from '../questionnaire-answer.ts';
import { statedByMarketing } from '../security.ts';
import { type Allowance, charactersOfRow } from './fitting.ts';
import { charactersOfWholeLines } from './line-room.ts';
import { shortened } from './shortened.ts';
import { shortenedAnswer, weightOf } from './shortened-answer.ts';
import { shortenedWithPlace, whereInFull } from './where-in-full.ts';

/** An answer shorter than a line saves nothing. */
const leastCharacters = 78;
const lineEm = 40;
/** `Gap. ` before it. */
const leadEm = 3;

/** Gaps and what is unknown decide, and have this share of the room. */
const shareOfOpen = 2;

const cut = '\u00a0…';

/** What is asked, what is said to it, and under which name all of it stands further on, if not under its number. */
type Row = {
  readonly point: Text;
  readonly lead?: Inline;
  readonly said: string | ShortAnswer;
  readonly place?: string;
  /** The lists of the proposal are cut last: they answer before anything is explained. */
  readonly isFromList: boolean;
  readonly weight?: number;
};

/**
 * What every officer asks before anything else, answered on one page: from the lists of the proposal, and from the
 * answers that the question bank names for it.
 */
export function fourQuestions(context: ModelContext, room: Allowance, numberOf: NumberOf): Block[] {
  const parts = context.facts.questionBank.firstQuestions.map((first) => ({
    ask: first.ask,
    rows: [
      ...fromLists[first.about](context, room, numberOf).map((row): Row => ({ ...row, isFromList: true })),
      ...fromAnswers(first, context),
    ],
  }));
  const byWeight = parts
    .flatMap(({ rows }) => rows)
    .toSorted((one, other) => (other.weight ?? 0) - (one.weight ?? 0));
  const charactersOf = (row: Row) => charactersOfRow(room, byWeight.indexOf(row), byWeight.length);
  return [
    {
      kind: 'paragraph',
      tone: 'small',
      text: `${statedByMarketing}.${placeOfAnswers(context)}`,
    },
    ...parts.flatMap(({ ask, rows }) => [
      heading(3, ask),
      ...table(
        '',
        [
          ['', 0.25],
          ['', 0.75],
        ],
        answerRows(rows, charactersOf),
        { isDense: true },
      ),
    ]),
  ];
}

function placeOfAnswers(context: ModelContext): string {
  return context.proposal.security.answers.length === 0
    ? ''
    : ` The answers are printed in full ${whereInFull(context, 'in annex\u00a0A')}.`;
}

/** Where all of it stands is said in the first row that is cut, and not again in the rows under it. */
function answerRows(rows: readonly Row[], charactersOf: (row: Row) => number): readonly (readonly Text[])[] {
  const told = new Set<string>();
  return rows.map((row) => {
    const { point, lead, place = '' } = row;
    const text = inRoom(row, charactersOf(row), told.has(place) ? undefined : row.place);
    if (place !== '' && text.includes(place)) told.add(place);
    const runs = [...(lead ? [lead] : []), ...(text ? [{ text }] : [])];
    return [point, runs.length === 0 ? notAnswered : runs];
  });
}

function inRoom(
  { said, lead, isFromList, weight = 0 }: Row,
  characters: number,
  place: string | undefined,
): string {
  if (typeof said !== 'string') {
    const whole = [said.main, ...said.beside].join(' ');
    const room = characters * (weight > 0 ? shareOfOpen : 1);
    return shortenedAnswer(said, charactersOfWholeLines(whole, lineEm - (lead ? leadEm : 0), room), cut);
  }
  const most = Math.max(leastCharacters, isFromList ? characters * 3 : characters);
  return place === undefined ? shortened(said, most, cut) : shortenedWithPlace(said, most, place);
}

type Rows = (
  context: ModelContext,
  room: Allowance,
  numberOf: NumberOf,
) => readonly Omit<Row, 'isFromList'>[];

/** The number of a chapter of this document; undefined for one that it leaves out. */
type NumberOf = (part: DocumentPart) => string | undefined;

/** Where a list is printed in full: `chapter 2, data inventory`. */
function placeOf(number: string | undefined, name: string): string {
  return number === undefined ? 'the\u00a0full\u00a0proposal' : `chapter\u00a0${number}, ${name}`;
}

const fromLists: Readonly<Record<FirstQuestion['about'], Rows>> = {
  data: (context, { entries }, numberOf) => {
    const place = placeOf(numberOf('security'), 'data\u00a0inventory');
    const { dataInventory } = context.proposal.security;
    const rows = dataInventory.map(({ category, classification, subjects, fields }) => ({
      point: category ? shortenedWithPlace(category, leastCharacters, place) : notAnswered,
      lead: { text: `${classification ? words.dataClass[classification] : classWords(undefined)}. ` },
      said: [subjects, fields].filter(isAnswered).join(': '),
      place,
    }));
    const most = entries * 3;
    const left = rows.length - most;
    // A row that says that there is one more takes the place of that one.
    return left <= 1
      ? rows
      : [...rows.slice(0, most), { point: `${left} more`, said: `See ${place}.`, place }];
  },
  places: (context, _room, numberOf) => {
    const { systems } = dataFlow(context.proposal);
    const said = SystemZone.options.flatMap((zone) => {
      const names = systems.filter((system) => system.zone === zone).map(({ name }) => name);
      return names.length === 0 ? [] : [`${words.systemZone[zone]}: ${names.join(', ')}`];
    });
    return said.length === 0
      ? []
      : [
          {
            point: 'Systems',
            said: said.join('; '),
            place: placeOf(numberOf('security'), 'where\u00a0the\u00a0data\u00a0goes'),
          },
        ];
  },
  people: () => [],
  exit: (context, _room, numberOf) => {
    const { proposal, format } = context;
    const { exportFormat, accessDays, proofOfDeletion, responsibleRole, steps } = proposal.ownership.exitPlan;
    const days = accessDays === undefined ? undefined : format.number(accessDays);
    const planned = [
      ['Format', exportFormat],
      ['Days of access after the end', days],
      ['Proof of deletion', proofOfDeletion],
      ['Done by', responsibleRole],
    ].flatMap(([name, value]) => (isAnswered(value) ? [`${name}: ${value}`] : []));
    const place = placeOf(numberOf('ownership'), 'how\u00a0we\u00a0would\u00a0leave');
    return [
      { point: 'Steps', said: plainTextOf(steps), place },
      // The contract alone says what is agreed on.
      { point: 'What we plan and ask for', said: planned.join('; '), place },
    ].filter(({ said }) => isAnswered(said));
  },
};

/** Questions that are not asked about this tool are left out; one without an answer says so. */
function fromAnswers({ questionIds }: FirstQuestion, context: ModelContext): readonly Row[] {
  const { proposal, facts } = context;
  const { questions } = routeQuestions(proposal.security, facts.questionBank);
  const ids = new Set<string>(questionIds);
  return askedQuestions(questions, proposal.security.answers)
    .filter(({ question }) => ids.has(question.id))
    .map(({ question, answer, state }): Row => {
      const said = answerInShort(answer, question, context);
      return {
        point: joined(
          [
            [{ text: question.id, bold: true }],
            context.choices.printsQuestions ? question.topic : question.area,
          ],
          '  ',
        ),
        ...(state === 'gap' && { lead: { text: 'Gap. ', bold: true } }),
        said,
        isFromList: false,
        weight: weightOf(state),
      };
    });
}
