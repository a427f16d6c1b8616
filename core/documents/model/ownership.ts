import { words } from '../../../shared/domain/choice-words.ts';
import type { Section } from '../../../shared/domain/proposal.ts';
import {
  lettersOf,
  type RaciLetter,
  type RaciRow,
  raciColumns,
  rolesWith,
} from '../../../shared/domain/raci.ts';
import { isOrphan } from '../../../shared/domain/usual-assets.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { see } from './cross-references.ts';
import { itEffort } from './it-effort.ts';
import { labelled, labelledIfAny, prose } from './narrative.ts';
import {
  asRuns,
  asSentence,
  heading,
  joined,
  notAnswered,
  say,
  sayIfAny,
  table,
  unanswered,
} from './pieces.ts';

/** Who owns what, what IT does, what each side promises, the plan, and how to leave. */
export const ownership: Chapter = (context) => [
  ...assets(context),
  ...responsibilities(context),
  ...itEffort(context),
  ...servicePact(context),
  ...plan(context),
  ...exitPlan(context),
];

function assets(context: ModelContext): Block[] {
  return [
    heading(2, 'Who owns what'),
    ...table(
      'Digital assets',
      [
        ['Asset', 0.24],
        ['Accountable', 0.18],
        ['Deputy', 0.18],
        ['If access is lost', 0.2],
        ['When they leave', 0.2],
      ],
      context.proposal.ownership.assets.map((asset) => [
        assetName(asset, context),
        say(asset.accountableRole, context),
        isOrphan(asset) ? notAnswered : sayIfAny(asset.deputyRole, context),
        isOrphan(asset) ? notAnswered : sayIfAny(asset.recoveryPath, context),
        sayIfAny(asset.whenTheyLeave, context),
      ]),
    ),
  ];
}

/** The kind stands behind a name that does not say it. */
function assetName({ name, kind }: Section<'ownership'>['assets'][number], context: ModelContext): Text {
  const isSaid = name?.toLowerCase().includes(words.asset[kind].toLowerCase()) ?? false;
  return kind === 'other' || isSaid
    ? say(name, context)
    : [...asRuns(say(name, context)), { text: ` (${words.asset[kind]})` }];
}

/** Roles stand in the column of their part: the page stays readable with any number of them. */
function responsibilities(context: ModelContext): Block[] {
  const { raci } = context.proposal.ownership;
  const roles = (row: RaciRow, letter: RaciLetter): Text => joined(rolesWith(row, letter), '\n');
  const orDash = (text: Text): Text => (text.length === 0 ? '–' : text);
  const isWrong = raci.some((row) => rolesWith(row, 'A').length !== 1);
  return [
    heading(2, 'Who does what'),
    ...table(
      'Responsibilities',
      [
        ['Activity', 0.25],
        ['Does the work (R)', 0.21],
        ['Accountable (A)', 0.18],
        ['Consulted (C)', 0.18],
        ['Informed (I)', 0.18],
      ],
      raci.map((row) => [
        say(row.activity, context),
        orDash(joined([...rolesWith(row, 'R'), ...withoutPart(row)], '\n')),
        rolesWith(row, 'A').length === 0 ? 'Nobody yet' : roles(row, 'A'),
        orDash(roles(row, 'C')),
        orDash(roles(row, 'I')),
      ]),
      { note: responsibilitiesNote(context, isWrong) },
    ),
  ];
}

/** A role that was named in a row and given no part, which a file from elsewhere may hold. */
function withoutPart({ assignments }: RaciRow): readonly string[] {
  return assignments.flatMap(({ role, letter }) =>
    letter === undefined && role ? `${role} (part ${notAnswered.toLowerCase()})` : [],
  );
}

function responsibilitiesNote({ proposal }: ModelContext, isWrong: boolean): string {
  const { raci } = proposal.ownership;
  const idle = raciColumns(proposal.ownership).filter(
    (role) => role.trim() && raci.every((row) => lettersOf(row, role) === ''),
  );
  return [
    isWrong
      ? 'Each activity needs exactly one accountable role; some do not have it yet.'
      : 'Each activity has exactly one accountable role.',
    ...(idle.length > 0 ? [`Without a part so far: ${idle.join(', ')}.`] : []),
  ].join(' ');
}

const sideNames = { it: 'IT', marketing: 'marketing' } as const;

/** One table for each side, so that what IT promises stands by itself. */
function servicePact(context: ModelContext): Block[] {
  const { servicePact: pact } = context.proposal.ownership;
  return [
    heading(2, 'What each side promises'),
    ...(pact.length === 0
      ? [unanswered()]
      : (['it', 'marketing'] as const).flatMap((side) =>
          table(
            `What ${sideNames[side]} promises`,
            [
              ['Promise', 0.34],
              ['How it is measured', 0.21],
              ['Target', 0.25],
              ['Where it is seen', 0.2],
            ],
            pact
              .filter(({ promisedBy }) => promisedBy === side)
              .map(({ promise, measure, target, seenIn }) => [
                say(promise, context),
                sayIfAny(measure, context),
                sayIfAny(target, context),
                sayIfAny(seenIn, context),
              ]),
            { keepsShares: true },
          ),
        )),
  ];
}

function plan(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const { milestones, pilot } = proposal.strategy;
  const [from, to] = [pilot.startsOn, pilot.endsOn].map((day) =>
    day ? format.day(day) : notAnswered.toLowerCase(),
  );
  const hasPilot = Object.values(pilot).some((value) => value !== undefined);
  return [
    heading(2, 'Plan'),
    ...table(
      'Milestones',
      [
        ['Milestone', 0.48],
        ['Due on', 0.22],
        ['Owner', 0.3],
      ],
      milestones.map(({ name, dueOn, owner }) => [
        say(name, context),
        dueOn ? format.day(dueOn) : notAnswered,
        sayIfAny(owner, context),
      ]),
      { note: [see('plan-picture', '{} shows them beside the tactics.')] },
    ),
    heading(2, 'Pilot'),
    ...(hasPilot
      ? [
          ...prose(pilot.scope, context),
          {
            kind: 'paragraph' as const,
            text: `${asSentence(`First day: ${from}`)} ${asSentence(`Last day: ${to}`)}`,
          },
          ...labelled('strategy.pilot.goCriteria', pilot.goCriteria, context),
        ]
      : [unanswered()]),
  ];
}

function daysInWords(days: number, { format }: ModelContext): string {
  return `${format.number(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** Nobody takes a wish for what is agreed on. */
const isPlan: Block = {
  kind: 'paragraph',
  tone: 'small',
  text: 'This is what we plan and ask for; the contract says what the vendor must do.',
};

function exitPlan(context: ModelContext): Block[] {
  const { exitPlan: exit } = context.proposal.ownership;
  const field = (name: string) => `ownership.exitPlan.${name}`;
  const blocks = [
    ...labelledIfAny(field('steps'), exit.steps, context),
    ...labelledIfAny(field('exportFormat'), exit.exportFormat, context),
    ...labelledIfAny(
      field('accessDays'),
      exit.accessDays === undefined ? undefined : daysInWords(exit.accessDays, context),
      context,
    ),
    ...labelledIfAny(field('proofOfDeletion'), exit.proofOfDeletion, context),
    ...labelledIfAny(field('responsibleRole'), exit.responsibleRole, context),
    ...labelledIfAny(field('reviewedOn'), exit.reviewedOn && context.format.day(exit.reviewedOn), context),
  ];
  return [heading(2, 'How we would leave'), ...(blocks.length === 0 ? [unanswered()] : [isPlan, ...blocks])];
}
