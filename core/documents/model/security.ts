import { words } from '../../../shared/domain/choice-words.ts';
import type { Block } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { asRuns, bulletList, heading, notAnswered, say, sayIfAny, table } from './pieces.ts';
import { addressLink } from './sources.ts';

/** The short form; the questionnaire stands in full in the annex. */
export const security: Chapter = (context) => [
  {
    kind: 'callout',
    tone: 'note',
    title: 'Stated by marketing, not verified by IT',
    text: 'Everything in this chapter is what the proposing department knows or was told. It is a starting point for the review by IT, not its result.',
  },
  ...answerCount(context),
  ...dataInventory(context),
  ...integrations(context),
  ...compensatingControls(context),
  ...vendorQuestions(context),
];

function answerCount({ proposal, facts }: ModelContext): Block[] {
  const answered = new Set(proposal.security.answers.map(({ questionId }) => questionId));
  const { questions } = facts.questionBank;
  const count = questions.filter(({ id }) => answered.has(id)).length;
  return [
    {
      kind: 'paragraph',
      text: `Marketing has answered ${count} of the ${questions.length} questions in the questionnaire. The annex prints every answer.`,
    },
  ];
}

/** Wide records read better as one small table each half than as ten narrow columns. */
function dataInventory(context: ModelContext): Block[] {
  const { dataInventory: entries } = context.proposal.security;
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
        [
          ...asRuns(sayIfAny(entry.source, context)),
          { text: ' → ' },
          ...asRuns(sayIfAny(entry.destination, context)),
        ],
      ]),
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
        [
          ...asRuns(say(entry.fromSystem, context)),
          { text: entry.direction === 'both-ways' ? ' ↔ ' : ' → ' },
          ...asRuns(say(entry.toSystem, context)),
          { text: entry.direction ? ` (${words.direction[entry.direction].toLowerCase()})` : '' },
        ],
        say(entry.method, context),
        sayIfAny(entry.authentication, context),
        sayIfAny(entry.fields, context),
        sayIfAny(entry.owner, context),
      ]),
    ),
  ];
}

function compensatingControls(context: ModelContext): Block[] {
  const { compensatingControls: controls } = context.proposal.security;
  if (controls.length === 0) return [];
  return [
    heading(2, 'Compensating controls'),
    ...table(
      'What makes up for an answer that falls short',
      [
        ['Question', 0.14],
        ['Control', 0.46],
        ['Owner', 0.2],
        ['Due on', 0.2],
      ],
      controls.map(({ questionId, control, owner, dueOn }) => [
        questionId ?? notAnswered,
        say(control, context),
        say(owner, context),
        dueOn ? context.format.day(dueOn) : notAnswered,
      ]),
    ),
  ];
}

function vendorQuestions(context: ModelContext): Block[] {
  return [
    heading(2, 'Questions to the vendor'),
    ...bulletList(
      context.proposal.security.vendorQuestions.map(({ question, link }) => [
        ...asRuns(say(question, context)),
        ...(link ? [{ text: ' ' }, addressLink(link)] : []),
      ]),
    ),
  ];
}
