import { words } from '../../../shared/domain/choice-words.ts';
import type { Move } from '../../../shared/domain/decision.ts';
import { committeeVerdicts } from '../../../shared/domain/life-cycle/move-rules.ts';
import { dayOf, notableMoves } from '../../../shared/domain/life-cycle/standing.ts';
import type { Block } from '../../ports/document-model.ts';
import { conditionWords } from './condition-words.ts';
import type { Chapter, ModelContext } from './context.ts';
import { see } from './cross-references.ts';
import { afterLabel, labelledIfAny } from './narrative.ts';
import { heading, isAnswered, joined, notAnswered, say, sayIfAny, table } from './pieces.ts';

/** The form to sign, until there is a decision; from then on the decision. */
export const signOff: Chapter = (context) => {
  const isDecided = context.proposal.decision.verdict !== undefined;
  return [
    ...(isDecided ? decided(context) : []),
    ...record(context),
    ...printedQuestions(context),
    ...(isDecided ? [] : form(context)),
  ];
};

function form({ proposal }: ModelContext): Block[] {
  const { signOffRoles } = proposal.decision;
  if (signOffRoles.length === 0) return table('Who signs', [], []);
  return [
    {
      kind: 'paragraph',
      text: [
        see('decision-in-short', '{} says what is to be decided. '),
        see('returns', '{} shows what it brings. '),
        see('risk-register', '{} lists what might go wrong.'),
      ],
    },
    {
      kind: 'signOff',
      rows: signOffRoles.map(({ id, role }) => ({ id, role: role ?? notAnswered })),
      decisions: committeeVerdicts.map((verdict) => ({ value: verdict, label: words.verdict[verdict] })),
    },
  ];
}

function decided(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const { verdict, decidedOn, deferredTo, reason, conditions, signOffRoles } = proposal.decision;
  const asked = signOffRoles.map(({ role }) => role).filter(isAnswered);
  return [
    ...labelledIfAny('decision.verdict', verdict && words.verdict[verdict], context),
    ...labelledIfAny('decision.decidedOn', decidedOn && format.day(decidedOn), context),
    ...labelledIfAny('decision.deferredTo', deferredTo && format.day(deferredTo), context),
    ...labelledIfAny('decision.reason', reason, context),
    ...(asked.length === 0 ? [] : afterLabel('Asked to sign.', asked.join(' · '), context)),
    ...(conditions.length === 0
      ? []
      : [
          heading(2, 'Conditions'),
          ...table(
            'Conditions of the decision',
            [
              ['Condition', 0.32],
              ['Owner', 0.22],
              ['Due on', 0.14],
              ['Evidence', 0.15],
              ['State', 0.17],
            ],
            conditions.map((entry) => [
              say(entry.condition, context),
              sayIfAny(entry.owner, context),
              entry.dueOn ? format.shortDay(entry.dueOn) : '–',
              sayIfAny(entry.evidence, context),
              conditionWords(entry, context),
            ]),
          ),
        ]),
  ];
}

function record(context: ModelContext): Block[] {
  const { decision } = context.proposal;
  const moves = notableMoves(decision);
  if (moves.length === 0) return [];
  return [
    heading(2, 'How the proposal got here'),
    ...table(
      'Stages',
      [
        ['Stage', 0.26],
        ['On', 0.22],
        ['By', 0.2],
        ['Note', 0.32],
      ],
      moves.map((move) => [
        [saidOf(move, context), versionWords(move.version)].filter((part) => part !== undefined).join(', '),
        context.format.day(dayOf(move)),
        sayIfAny(move.role, context),
        // The reason of the decision stands above already.
        move.note === decision.reason ? '–' : sayIfAny(move.note, context),
      ]),
    ),
  ];
}

function saidOf({ to, verdict, deferredTo }: Move, { format }: ModelContext): string {
  const said = verdict && words.verdict[verdict].toLowerCase();
  const until = deferredTo && `to ${format.day(deferredTo)}`;
  const decided = [said, until].filter((part) => part !== undefined).join(' ');
  return decided === '' ? words.status[to] : `${words.status[to]}: ${decided}`;
}

/** The first version is not mentioned. */
function versionWords(version: number | undefined): string | undefined {
  return version === undefined || version === 1 ? undefined : `version ${version}`;
}

/** What IT has asked is private; the author chooses what the document repeats. */
function printedQuestions(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const printed = proposal.decision.questions.filter(({ isPrinted }) => isPrinted);
  if (printed.length === 0) return [];
  const about = (askedBy: string | undefined, day: string | undefined) =>
    [askedBy, day && format.day(day)].filter((part) => part !== undefined).join(', ');
  const withFacts = (text: ReturnType<typeof say>, facts: string) =>
    facts === '' ? text : joined([text, `(${facts})`], ' ');
  return [
    heading(2, 'Questions from IT'),
    ...table(
      'Questions from IT and our answers',
      [
        ['Question', 0.42],
        ['Answer', 0.58],
      ],
      printed.map(({ question, askedBy, askedOn, answer, answeredOn }) => [
        withFacts(say(question, context), about(askedBy && words.specialty[askedBy], askedOn)),
        withFacts(say(answer, context), about(undefined, answeredOn)),
      ]),
    ),
  ];
}
