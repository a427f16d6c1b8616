import { words } from '../../../../shared/domain/choice-words.ts';
import { isApproval } from '../../../../shared/domain/life-cycle/move-rules.ts';
import {
  expectedObjections,
  mattersMost,
  type Objection,
  preparedAnswer,
  whatWouldAnswer,
} from '../../../../shared/domain/objections.ts';
import { createInputWords } from '../../../../shared/domain/revenue/input-words.ts';
import { tornado } from '../../../../shared/domain/revenue/uncertainty/tornado.ts';
import type { Block, Inline, Text } from '../../../ports/document-model.ts';
import type { ComposedDocument } from '../../../ports/documents.ts';
import { annexSources } from '../annex-sources.ts';
import { conditionWords } from '../condition-words.ts';
import { horizonWords, type ModelContext } from '../context.ts';
import { headlineFigures, isWhole, simulatedDoubt } from '../decision-requested.ts';
import {
  asRuns,
  asSentence,
  bulletList,
  heading,
  isAnswered,
  joined,
  say,
  sayIfAny,
  table,
} from '../pieces.ts';
import { askTitle } from './ask-title.ts';
import { frame, savedLine } from './frame.ts';

/** For the author's own eyes: what to say in the meeting with IT, and what to say when IT objects. */
export function meetingBrief(context: ModelContext): ComposedDocument {
  const { title, ...others } = frame(context);
  return {
    model: {
      ...others,
      title: `Meeting brief: ${title}`,
      mark: 'PRIVATE',
      cover: undefined,
      blocks: [
        { kind: 'heading', level: 1, text: 'Meeting brief', anchor: 'rehearsal' },
        {
          kind: 'paragraph',
          tone: 'small',
          text: `${title}. Private notes for the meeting with IT: not a part of the proposal. ${asSentence(savedLine(context))}`,
        },
        ...ask(context),
        ...attendees(context),
        ...figures(context),
        // Before the long list, so that they are at hand.
        ...decisionTaken(context),
        ...fallbacks(context),
        ...objections(context),
        ...sources(context),
      ],
    },
  };
}

function ask(context: ModelContext): Block[] {
  const { overview } = context.proposal;
  return [{ kind: 'callout', tone: 'ask', title: askTitle(context), text: say(overview.ask, context) }];
}

/** From the decision on it is what a meeting is about: why it was taken, and how its conditions stand. */
function decisionTaken(context: ModelContext): Block[] {
  const { verdict, reason, conditions } = context.proposal.decision;
  if (verdict === undefined || !(isAnswered(reason) || conditions.length > 0)) return [];
  return [
    heading(2, 'The decision'),
    ...(isAnswered(reason) ? [{ kind: 'paragraph' as const, text: say(reason, context) }] : []),
    ...(conditions.length === 0
      ? []
      : table(
          'Its conditions, and how they stand',
          [
            ['Condition', 0.4],
            ['Owner', 0.22],
            ['Due on', 0.17],
            ['State', 0.21],
          ],
          conditions.map((one) => [
            say(one.condition, context),
            sayIfAny(one.owner, context),
            one.dueOn ? context.format.shortDay(one.dueOn) : '–',
            conditionWords(one, context),
          ]),
          { keepsShares: true },
        )),
  ];
}

/** Without names of their own, the groups that the proposal is addressed to. */
function attendees(context: ModelContext): Block[] {
  const { rehearsal, overview } = context.proposal;
  const rows =
    rehearsal.attendees.length > 0
      ? rehearsal.attendees.map(({ role, caresAbout }) => [say(role, context), sayIfAny(caresAbout, context)])
      : overview.audience.map((specialty) => [words.specialty[specialty], usualCares[specialty]]);
  return [
    heading(2, 'Who will be in the room'),
    ...table(
      'What each of them looks at',
      [
        ['Role', 0.3],
        ['Cares about', 0.7],
      ],
      rows,
    ),
  ];
}

const usualCares = {
  'systems-and-network': 'Who gets and loses accounts, what must be run, and who is called at night.',
  database: 'Which data leaves, in which direction, how often, and how it comes back.',
  web: 'What is put on the pages, what it slows down, and who changes it.',
  'information-security': 'Who can get in, what is recorded, and what happens after an incident.',
  'legal-compliance-recovery': 'On what legal basis data is used, what is signed, and how one gets out.',
} as const;

function figures(context: ModelContext): Block[] {
  return [
    heading(2, 'Figures to know'),
    { kind: 'figures', figures: headlineFigures(context) },
    ...(isWhole(context) ? whatMovesThem(context) : []),
  ];
}

const mostInputs = 5;

/** The scenarios, and the inputs that the result depends on most. */
function whatMovesThem(context: ModelContext): Block[] {
  const { format, projections, proposal } = context;
  const { revenue, overview } = proposal;
  const net = (scenario: 'low' | 'expected' | 'high') =>
    format.wholeMoney(projections[scenario].returns.netBenefitMinor);
  const inputWords = createInputWords(revenue, format);
  const rows = tornado(revenue, overview.currency)
    .slice(0, mostInputs)
    .map((swing) => [
      inputWords.nameOf(swing),
      ...[swing.low, swing.expected, swing.high].map((value) => inputWords.valueOf(swing.path, value)),
      ...[swing.atLowMinor, swing.atHighMinor].map(format.wholeMoney),
    ]);
  return [
    {
      kind: 'paragraph',
      text: [
        `Net benefit over ${horizonWords(context)}: ${net('low')} in the low scenario, ${net('expected')} in the expected one, ${net('high')} in the high one.`,
        simulatedDoubt(context),
      ]
        .filter(isAnswered)
        .join(' '),
    },
    ...(rows.length === 0
      ? []
      : table(
          'What the net benefit depends on most',
          [
            ['Input', 0.41],
            ['Low', 0.09, 'end'],
            ['Expected', 0.12, 'end'],
            ['High', 0.1, 'end'],
            ['Net benefit\nat low', 0.14, 'end'],
            ['Net benefit\nat high', 0.14, 'end'],
          ],
          rows,
          {
            note: `Net benefit over ${horizonWords(context)} with this input at its low or high value and every other input as expected.`,
          },
        )),
  ];
}

/** What the author could live with, and what the proposal already offers. Once it is approved nobody falls back on it. */
function fallbacks(context: ModelContext): Block[] {
  const { overview, rehearsal, strategy, security, decision } = context.proposal;
  if (isApproval(decision.verdict)) return [];
  const { pilot } = strategy;
  const controlCount = security.compensatingControls.length;
  const positions = rehearsal.fallbacks.flatMap(({ position }) =>
    isAnswered(position) ? [say(position, context)] : [],
  );
  const offered = [
    ...(pilot.startsOn && pilot.endsOn && !asksForPilot(overview.ask)
      ? [
          asSentence(
            `A pilot from ${context.format.day(pilot.startsOn)} to ${context.format.day(pilot.endsOn)}`,
          ),
        ]
      : []),
    ...(controlCount > 0
      ? [
          `Approval with conditions: ${context.format.number(controlCount)} compensating ${controlCount === 1 ? 'control is' : 'controls are'} offered.`,
        ]
      : []),
  ];
  return [heading(2, 'Fallback positions'), ...bulletList([...positions, ...offered])];
}

/** What is asked for anyway is nothing to fall back on. */
function asksForPilot(ask = ''): boolean {
  return /\bpilot\b/i.test(ask);
}

function objections(context: ModelContext): Block[] {
  const { proposal, facts, findings } = context;
  const expected = expectedObjections(proposal, facts.questionBank, findings);
  const own = proposal.rehearsal.objections.filter(({ objection }) => isAnswered(objection));
  const [critical, others] = [expected.filter(mattersMost), expected.filter((one) => !mattersMost(one))];
  return [
    heading(2, 'What to expect, and what to say'),
    ...(expected.length + own.length === 0
      ? [{ kind: 'paragraph' as const, text: 'Nothing in the proposal invites an objection.' }]
      : []),
    ...objectionTable(
      isApproval(proposal.decision.verdict) ? 'What matters most to IT' : 'What usually stops an approval',
      critical,
      context,
    ),
    ...ownObjections(context),
    ...objectionTable('What will be asked', others, context),
  ];
}

const noAnswer = 'No answer prepared yet.';

const objectionColumns = [
  ['They say', 0.45],
  ['We say', 0.55],
] as const;
/** The tables under each other are read as one. */
const sameColumns = { keepsShares: true };

function objectionTable(caption: string, objections: readonly Objection[], context: ModelContext): Block[] {
  if (objections.length === 0) return [];
  return table(
    caption,
    objectionColumns,
    objections.map((objection) => [theySay(objection), answerTo(objection, context)]),
    sameColumns,
  );
}

/** The number of a question stands before it, where it is looked for. */
function theySay({ objection, because, origin, isQuestion }: Objection): Text {
  const [before, behind] = isQuestion ? [`${origin}\u2002`, ''] : ['', ` (${origin})`];
  return [{ text: `${before}${objection}`, bold: true }, { text: `\n${because}${behind}` }];
}

function answerTo(objection: Objection, context: ModelContext): Text {
  const prepared = preparedAnswer(context.proposal, objection);
  if (isAnswered(prepared)) return labelled('Prepared', prepared, context);
  const parts = whatWouldAnswer(objection).map(({ from, text }) => labelled(from, text, context));
  const hasWords = objection.wouldAnswer.proposal !== undefined;
  return joined([...(hasWords ? [] : [[{ text: noAnswer, italic: true }]]), ...parts], '\n');
}

function labelled(from: string, text: string, context: ModelContext): readonly Inline[] {
  return [{ text: `${from}: `, italic: true }, ...asRuns(say(text, context))];
}

function ownObjections(context: ModelContext): Block[] {
  const own = context.proposal.rehearsal.objections.filter(({ objection }) => isAnswered(objection));
  if (own.length === 0) return [];
  return table(
    'What we expect beside that',
    objectionColumns,
    own.map(({ objection = '', answer }) => [
      [{ text: objection, bold: true }],
      isAnswered(answer) ? say(answer, context) : [{ text: noAnswer, italic: true }],
    ]),
    sameColumns,
  );
}

/** Those to which the numbers in the text lead. */
function sources(context: ModelContext): readonly Block[] {
  return context.sources.all().length === 0 ? [] : [heading(2, 'Sources'), ...annexSources(context)];
}
