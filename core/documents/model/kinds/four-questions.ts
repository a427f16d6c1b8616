import { words } from '../../../../shared/domain/choice-words.ts';
import { classWords, dataFlow } from '../../../../shared/domain/data-flow.ts';
import type { FirstQuestion } from '../../../../shared/domain/question-bank.ts';
import { askedQuestions } from '../../../../shared/domain/questionnaire/answer-counts.ts';
import { routeQuestions } from '../../../../shared/domain/questionnaire/routing.ts';
import { SystemZone } from '../../../../shared/domain/security.ts';
import type { Block, Text } from '../../../ports/document-model.ts';
import type { ModelContext } from '../context.ts';
import { heading, isAnswered, joined, notAnswered, table } from '../pieces.ts';
import { answerInShort } from '../questionnaire-answer.ts';
import { statedByMarketing } from '../security.ts';
import type { Allowance } from './fitting.ts';
import { shortened } from './shortened.ts';

const cut = '\u00a0…';

/**
 * What every officer asks before anything else, answered on one page: from the lists of the proposal, and from the
 * answers that the question bank names for it.
 */
export function fourQuestions(context: ModelContext, room: Allowance): Block[] {
  return [
    {
      kind: 'paragraph',
      tone: 'small',
      text: `${statedByMarketing}. What ends in “…” stands in full further on.`,
    },
    ...context.facts.questionBank.firstQuestions.flatMap((first) => [
      heading(3, first.ask),
      ...table(
        '',
        [
          ['', 0.32],
          ['', 0.68],
        ],
        [...fromLists[first.about](context, room), ...fromAnswers(first, context, room)],
        { isDense: true },
      ),
    ]),
  ];
}

type Row = readonly [point: Text, answer: Text];
type Rows = (context: ModelContext, room: Allowance) => readonly Row[];

const fromLists: Readonly<Record<FirstQuestion['about'], Rows>> = {
  data: ({ proposal }, room) =>
    limited(
      proposal.security.dataInventory.map((entry) => [
        short(entry.category, room) || notAnswered,
        [
          {
            text: `${entry.classification ? words.dataClass[entry.classification] : classWords(undefined)}. `,
          },
          { text: short([entry.subjects, entry.fields].filter(isAnswered).join(': '), room) },
        ],
      ]),
      room,
    ),
  places: ({ proposal }, room) => {
    const { systems } = dataFlow(proposal);
    return SystemZone.options.flatMap((zone) => {
      const names = systems.filter((system) => system.zone === zone).map(({ name }) => name);
      return names.length === 0 ? [] : [[words.systemZone[zone], short(names.join('; '), room)] as const];
    });
  },
  people: () => [],
  exit: ({ proposal, format }, room) => {
    const { exportFormat, accessDays, proofOfDeletion, responsibleRole, steps } = proposal.ownership.exitPlan;
    const rows = [
      ['Steps', steps],
      ['Format of the export', exportFormat],
      ['Days of access afterwards', accessDays === undefined ? undefined : format.number(accessDays)],
      ['Proof of deletion', proofOfDeletion],
      ['Who does it', responsibleRole],
    ] as const;
    return rows.flatMap(([point, value]) =>
      isAnswered(value) ? [[point, short(value, room)] as const] : [],
    );
  },
};

/** Questions that are not asked about this tool are left out; one without an answer says so. */
function fromAnswers({ questionIds }: FirstQuestion, context: ModelContext, room: Allowance): readonly Row[] {
  const { proposal, facts } = context;
  const { questions } = routeQuestions(proposal.security, facts.questionBank);
  const ids = new Set<string>(questionIds);
  return askedQuestions(questions, proposal.security.answers)
    .filter(({ question }) => ids.has(question.id))
    .map(({ question, answer, state }): Row => {
      const text = context.choices.printsQuestions
        ? shortened(question.text, Math.max(28, Math.round(room.characters * 0.4)), cut)
        : question.area;
      const said = answerInShort(answer, question, context);
      return [
        joined([[{ text: question.id, bold: true }], text], '  '),
        isAnswered(said)
          ? [...(state === 'gap' ? [{ text: 'Gap. ', bold: true }] : []), { text: short(said, room) }]
          : notAnswered,
      ];
    });
}

function short(value: string | undefined, { characters }: Allowance): string {
  return shortened(value, Math.max(72, characters), cut);
}

function limited(rows: readonly Row[], { entries }: Allowance): readonly Row[] {
  const most = entries * 3;
  return rows.length <= most
    ? rows
    : [...rows.slice(0, most), [`${rows.length - most} more`, 'See the data inventory.']];
}
