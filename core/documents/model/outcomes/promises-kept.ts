import { monthsBetween } from '../../../../shared/domain/iso-months.ts';
import { type EffortSum, sumOfEffort } from '../../../../shared/domain/it-effort.ts';
import { type Condition, conditionState } from '../../../../shared/domain/life-cycle/conditions.ts';
import { type PactSide, pactOutcome } from '../../../../shared/domain/outcomes/pact-outcome.ts';
import { plannedItWork } from '../../../../shared/domain/ownership/planned-it-work.ts';
import type { Block } from '../../../ports/document-model.ts';
import { conditionWords } from '../condition-words.ts';
import type { ReferenceName } from '../cross-references.ts';
import { hoursWords } from '../effort-words.ts';
import { asSentence, heading, isAnswered, notAnswered, say, sayIfAny, table } from '../pieces.ts';
import {
  fewRows,
  incidentsOf,
  noIncidentWords,
  type ReportChapter,
  type ReportContext,
} from './report-context.ts';

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
  const isPactAnswered = context.proposal.ownership.servicePact.length > 0;
  if (promises.length === 0 && isPactAnswered) return [small(`${caption}: nothing.`)];
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
            ['State', 0.22],
          ],
          all.map((condition) => [
            say(condition.condition, context),
            sayIfAny(condition.owner, context),
            sayIfAny(condition.evidence, context),
            conditionStanding(condition, context),
          ]),
          { name: 'conditions', isWhole: all.length <= fewRows },
        )),
  ];
}

/** With the day on which it is due, because no column says it here. */
function conditionStanding(condition: Condition, context: ReportContext): string {
  const words = conditionWords(condition, context);
  const isDue = conditionState(condition, context.savedOn) === 'open' && condition.dueOn !== undefined;
  return isDue ? `${words}, due ${context.format.shortDay(condition.dueOn ?? '')}` : words;
}

function incidents(context: ReportContext): Block[] {
  const { format } = context;
  const all = incidentsOf(context);
  return [
    heading(2, 'Incidents'),
    ...(all.length === 0
      ? [{ kind: 'paragraph' as const, text: noIncidentWords(context) }]
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

/** Credit where it is due: what the author says of it, and its hours beside those that were planned. */
export const partOfIt: ReportChapter = (context) => {
  const { proposal, format } = context;
  const { itContribution, itHoursSpent } = proposal.outcomes;
  const planned = plannedHours(context);
  const spent =
    itHoursSpent === undefined ? [] : [`So far IT has spent ${hoursWords(itHoursSpent, format)} in all.`];
  const said = [...planned, ...spent].join(' ');
  const open = [
    ...(planned.length === 0 ? ['Planned hours of IT: not answered yet.'] : []),
    ...(spent.length === 0 ? ['Hours that IT has spent so far: not answered yet.'] : []),
  ];
  return [
    isAnswered(itContribution)
      ? { kind: 'paragraph', text: say(itContribution, context) }
      : small('What IT contributed: not answered yet.'),
    ...(said === '' ? [] : [{ kind: 'paragraph' as const, text: said }]),
    ...open.map(small),
  ];
};

const small = (text: string): Block => ({ kind: 'paragraph', tone: 'small', text });

/** What the proposal planned, if anything, and how much of it falls before the day of the revision; work of the last month does not. */
function plannedHours(context: ReportContext): string[] {
  const { proposal, format } = context;
  const work = plannedItWork(proposal).filter(({ isAtEnd = false }) => !isAtEnd);
  const effort = sumOfEffort(work);
  if (effort.onceHours + effort.yearlyHours === 0) return [];
  return [plannedWords(effort, format), ...hoursToDate(effort, context)];
}

function plannedWords({ onceHours, yearlyHours }: EffortSum, format: ReportContext['format']): string {
  const setUp = `${hoursWords(onceHours, format)} of IT to set the tool up`;
  const running = `${hoursWords(yearlyHours, format)} a year after that`;
  if (onceHours === 0) return `The proposal planned ${hoursWords(yearlyHours, format)} of IT a year.`;
  return `The proposal planned ${setUp}${yearlyHours === 0 ? '' : ` and ${running}`}.`;
}

/** The hours that were planned up to the day of the revision, in whole months after going live. */
function hoursToDate({ onceHours, yearlyHours }: EffortSum, context: ReportContext): string[] {
  const { review, format, savedOn } = context;
  const live = review.revenue?.wentLiveOn;
  if (live === undefined || yearlyHours === 0) return [];
  const begun = monthsBetween(live.slice(0, 7), savedOn.slice(0, 7));
  const months = savedOn.slice(8) < live.slice(8) ? begun - 1 : begun;
  if (months < 1) return [];
  const hours = Math.round(onceHours + (yearlyHours * months) / 12);
  const span = `${format.number(months)} ${months === 1 ? 'month' : 'months'} after going live`;
  return [asSentence(`That makes ${hoursWords(hours, format)} up to ${format.day(savedOn)}, ${span}`)];
}
