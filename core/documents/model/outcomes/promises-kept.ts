import { type EffortSum, sumOfEffort } from '../../../../shared/domain/it-effort.ts';
import { type PactSide, pactOutcome } from '../../../../shared/domain/outcomes/pact-outcome.ts';
import { plannedItWork } from '../../../../shared/domain/ownership/planned-it-work.ts';
import type { Block } from '../../../ports/document-model.ts';
import type { ReferenceName } from '../cross-references.ts';
import { hoursWords } from '../effort-words.ts';
import { heading, isAnswered, notAnswered, say, sayIfAny, table } from '../pieces.ts';
import { fewRows, incidentsOf, type ReportChapter, type ReportContext } from './report-context.ts';

/** The service pact of both sides, the conditions of the decision, and what went wrong. */
export const promisesKept: ReportChapter = (context) => {
  const { it, marketing } = pactOutcome(context.proposal);
  return [
    ...pactTable('What IT promised', 'it-promises', it, context),
    ...pactTable('What marketing promised', 'marketing-promises', marketing, context),
    ...conditions(context),
    ...incidents(context),
  ];
};

function pactTable(
  caption: string,
  name: ReferenceName,
  { promises }: PactSide,
  context: ReportContext,
): Block[] {
  if (promises.length === 0) return [{ kind: 'paragraph', tone: 'small', text: `${caption}: nothing.` }];
  return table(
    caption,
    [
      ['Promise', 0.35],
      ['Target', 0.25],
      ['Kept', 0.1],
      ['Note', 0.3],
    ],
    promises.map(({ promise, target, isKept, note }) => [
      promise === '' ? notAnswered : say(promise, context),
      sayIfAny(target, context),
      isKept === undefined ? 'Not said' : isKept ? 'Yes' : 'No',
      sayIfAny(note, context),
    ]),
    { name, isWhole: promises.length <= fewRows },
  );
}

function conditions(context: ReportContext): Block[] {
  const { conditions: all, verdict } = context.proposal.decision;
  const { format } = context;
  return [
    heading(2, 'Conditions of the decision'),
    ...(all.length === 0
      ? [
          {
            kind: 'paragraph' as const,
            text: verdict === undefined ? 'No decision is on record.' : 'The decision had no conditions.',
          },
        ]
      : table(
          'Conditions and their evidence',
          [
            ['Condition', 0.38],
            ['Owner', 0.2],
            ['Evidence', 0.2],
            ['Met', 0.22],
          ],
          all.map(({ condition, owner, evidence, isMet, metOn, dueOn }) => [
            say(condition, context),
            sayIfAny(owner, context),
            sayIfAny(evidence, context),
            isMet
              ? metOn
                ? `Yes, ${format.shortDay(metOn)}`
                : 'Yes'
              : dueOn
                ? `Open, due ${format.shortDay(dueOn)}`
                : 'Open',
          ]),
          { name: 'conditions', isWhole: all.length <= fewRows },
        )),
  ];
}

function incidents(context: ReportContext): Block[] {
  const { format } = context;
  const all = incidentsOf(context);
  return [
    heading(2, 'Incidents'),
    ...(all.length === 0
      ? [{ kind: 'paragraph' as const, text: 'No incident is on record.' }]
      : table(
          'What went wrong',
          [
            ['Day', 0.16],
            ['What happened', 0.44],
            ['Consequence', 0.4],
          ],
          all.map(({ happenedOn, what, consequence }) => [
            happenedOn ? format.shortDay(happenedOn) : notAnswered,
            say(what, context),
            sayIfAny(consequence, context),
          ]),
          { name: 'incidents', isWhole: all.length <= fewRows },
        )),
  ];
}

/** Credit where it is due: effort, promises and conditions, and what the author says of it. */
export const partOfIt: ReportChapter = (context) => {
  const { proposal, format } = context;
  const { itContribution, itHoursSpent } = proposal.outcomes;
  const { it } = pactOutcome(proposal);
  const effort = sumOfEffort(plannedItWork(proposal));
  const planned = plannedWords(effort, format);
  const spent =
    itHoursSpent === undefined
      ? 'How many hours IT has spent so far is not written down yet.'
      : `So far IT has spent ${hoursWords(itHoursSpent, format)} in all.`;
  const kept =
    it.kept === 0
      ? []
      : [
          `IT has kept ${format.number(it.kept)} of the ${format.number(it.promises.length)} ${it.promises.length === 1 ? 'promise' : 'promises'} that it made.`,
        ];
  return [
    ...(isAnswered(itContribution)
      ? [{ kind: 'paragraph' as const, text: say(itContribution, context) }]
      : [
          {
            kind: 'paragraph' as const,
            tone: 'small' as const,
            text: 'What IT contributed is not written down yet.',
          },
        ]),
    { kind: 'paragraph', text: [planned, spent, ...kept].join(' ') },
  ];
};

function plannedWords({ onceHours, yearlyHours }: EffortSum, format: ReportContext['format']): string {
  const setUp = `${hoursWords(onceHours, format)} of IT to set it up`;
  const running = `${hoursWords(yearlyHours, format)} a year after that`;
  if (onceHours + yearlyHours === 0) return 'The proposal planned no hours of IT.';
  if (onceHours === 0) return `The proposal planned ${hoursWords(yearlyHours, format)} of IT a year.`;
  return `The proposal planned ${setUp}${yearlyHours === 0 ? '' : ` and ${running}`}.`;
}
