import { words } from '../../../shared/domain/choice-words.ts';
import { dataFlow, spelledAsDrawn } from '../../../shared/domain/data-flow.ts';
import {
  type AnswerCounts,
  type AskedQuestion,
  askedQuestions,
  byArea,
  countAnswers,
} from '../../../shared/domain/questionnaire/answer-counts.ts';
import { routeQuestions } from '../../../shared/domain/questionnaire/routing.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { see } from './cross-references.ts';
import { dataFlowBlocks } from './data-flow.ts';
import { asRuns, heading, joined, notAnswered, say, sayIfAny, table } from './pieces.ts';
import { questionName } from './question-name.ts';
import { isPlain } from './sources.ts';
import { vendorQuestions } from './vendor-questions.ts';

/** Said on every page about security: it was IT that asked, and not IT that answered. */
export const statedByMarketing = 'Stated by marketing, not verified by IT';

/** The short form; the questionnaire stands in full in the annex. */
export const security: Chapter = (context) => {
  const { questions } = routeQuestions(context.proposal.security, context.facts.questionBank);
  const asked = askedQuestions(questions, context.proposal.security.answers);
  return [
    {
      kind: 'callout',
      tone: 'note',
      title: statedByMarketing,
      text: 'Everything in this chapter, and wherever else this line stands, is what the proposing department knows or was told. It is a starting point for the review by IT, not its result.',
    },
    ...counts(asked),
    ...gaps(asked, context),
    ...dataInventory(context),
    ...integrations(context),
    ...dataFlowBlocks(context),
    ...vendorQuestions(asked, context),
  ];
};

/** Counts instead of a grade: a grade would be marketing’s own. */
function counts(asked: readonly AskedQuestion[]): Block[] {
  const all = countAnswers(asked);
  const isSaid = all.answered + all.unknown > 0;
  // Where nothing is answered, no gap would read as if none had been found.
  const found = ({ answered, gaps }: AnswerCounts) => (answered === 0 ? '–' : gaps);
  const areas = byArea(asked).map(({ area, items }) => ({ area, here: countAnswers(items) }));
  const dash = areas.some(({ here }) => here.answered === 0) ? ' “–” stands where nothing is answered.' : '';
  const notApplicable =
    all.notApplicable === 0 ? '' : ` Not applicable and left out of the counts: ${all.notApplicable}.`;
  return [
    {
      kind: 'figures',
      figures: [
        { label: 'Answered', value: String(all.answered), note: `of ${all.asked} that apply` },
        {
          label: 'Unknown',
          value: String(all.unknown),
          ...(isSaid && { note: `${all.criticalUnknown} of them critical` }),
        },
        { label: 'Gaps', value: String(found(all)) },
        { label: 'Critical gaps', value: all.answered === 0 ? '–' : String(all.criticalGaps) },
      ],
    },
    ...table(
      'The questionnaire by area',
      [
        ['Area', 0.36],
        ['Asked', 0.12, 'end'],
        ['Answered', 0.14, 'end'],
        ['Unknown', 0.14, 'end'],
        ['Open', 0.12, 'end'],
        ['Gaps', 0.12, 'end'],
      ],
      areas.map(({ area, here }) =>
        [area, here.asked, here.answered, here.unknown, here.open, found(here)].map(String),
      ),
      {
        sumRow: ['All areas', all.asked, all.answered, all.unknown, all.open, found(all)].map(String),
        note: [
          {
            text: `A gap is an answer that falls short; it is critical where it usually stops an approval.${dash}${notApplicable}`,
          },
          ...(isSaid ? [see('questionnaire', ' {} prints every answer.')] : []),
        ],
      },
    ),
  ];
}

/** Every gap with what makes up for it, and every control whose question has no gap any more. */
function gaps(asked: readonly AskedQuestion[], context: ModelContext): Block[] {
  const { compensatingControls: controls } = context.proposal.security;
  const questions = new Map<string, string>(
    context.facts.questionBank.questions.map(({ id, text }) => [id, text]),
  );
  const withGap = asked.filter(({ state }) => state === 'gap');
  const critical = new Set<string>(
    withGap.filter(({ isCritical }) => isCritical).map(({ question }) => question.id),
  );
  const nameOf = (id: string) => {
    const name = context.choices.printsQuestions ? questionName(id, questions.get(id) ?? '') : id;
    return joined([name, ...(critical.has(id) ? [criticalMark] : [])], ' ');
  };
  const bare = withGap.filter(
    ({ question }) => !controls.some(({ questionId }) => questionId === question.id),
  );
  const rows: readonly (readonly Text[])[] = [
    ...bare.map(({ question }) => [nameOf(question.id), 'None yet', '–', '–']),
    ...controls.map(({ questionId, control, owner, dueOn }) => [
      questionId ? nameOf(questionId) : notAnswered,
      say(control, context),
      say(owner, context),
      dueOn ? context.format.shortDay(dueOn) : notAnswered,
    ]),
  ];
  if (rows.length === 0) return [];
  return [
    heading(2, 'Gaps and compensating controls'),
    ...table(
      'What makes up for an answer that falls short',
      [
        ['Question', 0.32],
        ['Compensating control', 0.34],
        ['Owner', 0.19],
        ['Due on', 0.15],
      ],
      rows,
      { name: 'compensating-controls', note: [see('risk-register', 'The risks are in {}.')] },
    ),
  ];
}

const criticalMark: Text = [{ text: '(critical)', bold: true }];

/** Wide records read better as one small table each half than as ten narrow columns. */
function dataInventory(context: ModelContext): Block[] {
  const { dataInventory: entries } = context.proposal.security;
  const { systems } = dataFlow(context.proposal);
  return [
    heading(2, 'Data inventory'),
    ...table(
      'What data is used, whose it is and where it goes',
      [
        ['Data', 0.26],
        ['Fields', 0.26],
        ['Whose', 0.2],
        ['From and to', 0.28],
      ],
      entries.map((entry) => [
        [
          { text: entry.category ?? notAnswered, bold: true },
          { text: `\n${entry.classification ? words.dataClass[entry.classification] : notAnswered}` },
        ],
        sayIfAny(entry.fields, context),
        sayIfAny(entry.subjects, context),
        fromTo(
          sayIfAny(spelledAsDrawn(entry.source, systems), context),
          '→',
          sayIfAny(spelledAsDrawn(entry.destination, systems), context),
        ),
      ]),
      { name: 'data-inventory', note: [see('data-flow-picture', '{} shows where it goes.')] },
    ),
    ...(entries.length === 0
      ? []
      : table(
          'How the data is kept',
          [
            ['Data', 0.15],
            ['Lawful basis', 0.2],
            ['Kept for', 0.15],
            ['Encryption', 0.17],
            ['Where', 0.18],
            ['Volume', 0.15],
          ],
          entries.map((entry) => [
            say(entry.category, context),
            sayIfAny(entry.lawfulBasis, context),
            sayIfAny(entry.retention, context),
            sayIfAny(entry.encryption, context),
            sayIfAny(entry.location, context),
            sayIfAny(entry.volume, context),
          ]),
        )),
  ];
}

function integrations(context: ModelContext): Block[] {
  const { systems } = dataFlow(context.proposal);
  return [
    heading(2, 'Connections to our systems'),
    ...table(
      'Integrations',
      [
        ['From and to', 0.28],
        ['Method', 0.22],
        ['Sign-in', 0.18],
        ['Fields', 0.16],
        ['Owner', 0.16],
      ],
      context.proposal.security.integrations.map((entry) => [
        fromTo(
          say(spelledAsDrawn(entry.fromSystem, systems), context),
          entry.direction === 'both-ways' ? '↔' : '→',
          say(spelledAsDrawn(entry.toSystem, systems), context),
          entry.direction ? ` (${wayOf(entry.direction)})` : '',
        ),
        say(entry.method, context),
        sayIfAny(entry.authentication, context),
        sayIfAny(entry.fields, context),
        sayIfAny(entry.owner, context),
      ]),
      { note: [see('data-inventory', '{} says whose data it is, and of which class.')] },
    ),
  ];
}

/** A name that is no longer than this stays whole after its arrow: a column has room for the two on one line. */
const LONGEST_WHOLE_NAME = 16;

/** A line may end before the arrow: in one run, because the start of another stays with the end of the one before it. */
function fromTo(from: Text, arrow: string, to: Text, after = ''): Text {
  const name = typeof to === 'string' && to.length <= LONGEST_WHOLE_NAME ? to.replaceAll(' ', '\u00a0') : to;
  const runs = [...asRuns(from), { text: ` ${arrow}\u00a0` }, ...asRuns(name), { text: after }];
  return runs.every(isPlain) ? runs.map(({ text }) => text).join('') : runs;
}

/** As it stands in brackets: `one way` is not torn apart there. */
function wayOf(direction: keyof typeof words.direction): string {
  return words.direction[direction].toLowerCase().replaceAll(' ', '\u00a0');
}
