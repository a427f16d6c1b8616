import { words } from '../../../shared/domain/choice-words.ts';
import type { Section } from '../../../shared/domain/proposal.ts';
import type { Block, Text } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { labelled, labelledIfAny, prose } from './narrative.ts';
import { asRuns, heading, joined, notAnswered, say, sayIfAny, table, unanswered } from './pieces.ts';

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
        sayIfAny(asset.deputyRole, context),
        sayIfAny(asset.recoveryPath, context),
        sayIfAny(asset.whenTheyLeave, context),
      ]),
    ),
  ];
}

function assetName({ name, kind }: Section<'ownership'>['assets'][number], context: ModelContext): Text {
  return kind === 'other'
    ? say(name, context)
    : [...asRuns(say(name, context)), { text: ` (${words.asset[kind]})` }];
}

function responsibilities(context: ModelContext): Block[] {
  return [
    heading(2, 'Who does what'),
    ...table(
      'Responsibilities',
      [
        ['Activity', 0.36],
        ['Roles', 0.64],
      ],
      context.proposal.ownership.raci.map(({ activity, assignments }) => [
        say(activity, context),
        assignments.length === 0
          ? notAnswered
          : joined(
              assignments.map(
                ({ role, letter }) =>
                  `${role ?? notAnswered} ${letter ? words.raci[letter] : notAnswered.toLowerCase()}`,
              ),
              '\n',
            ),
      ]),
    ),
  ];
}

function itEffort(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const { itEffort: entries, itCapacityHoursPerMonth } = proposal.ownership;
  const hours = (value: number | undefined) => (value === undefined ? '–' : format.number(value));
  const sum = (values: readonly (number | undefined)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return [
    heading(2, 'What we ask of IT'),
    ...table(
      'Hours by specialty',
      [
        ['Specialty', 0.26],
        ['Task', 0.32],
        ['Hours once', 0.14, 'end'],
        ['Hours a year', 0.14, 'end'],
        ['Hourly rate', 0.14, 'end'],
      ],
      entries.map((entry) => [
        words.specialty[entry.specialty],
        say(entry.task, context),
        hours(entry.onceHours),
        hours(entry.yearlyHours),
        entry.hourlyRateMinor === undefined ? '–' : format.money(entry.hourlyRateMinor),
      ]),
      {
        sumRow: [
          'Total',
          '',
          hours(sum(entries.map(({ onceHours }) => onceHours))),
          hours(sum(entries.map(({ yearlyHours }) => yearlyHours))),
          '',
        ],
      },
    ),
    ...(itCapacityHoursPerMonth === undefined
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: `As far as we know, IT can spare ${format.number(itCapacityHoursPerMonth)} hours a month for this.`,
          },
        ]),
  ];
}

function servicePact(context: ModelContext): Block[] {
  return [
    heading(2, 'What each side promises'),
    ...table(
      'Service pact',
      [
        ['Promised by', 0.16],
        ['Promise', 0.52],
        ['How it is measured', 0.32],
      ],
      context.proposal.ownership.servicePact.map(({ promisedBy, promise, measure }) => [
        words.promisedBy[promisedBy],
        say(promise, context),
        sayIfAny(measure, context),
      ]),
    ),
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
    ),
    heading(2, 'Pilot'),
    ...(hasPilot
      ? [
          ...prose(pilot.scope, context),
          { kind: 'paragraph' as const, text: `First day: ${from}. Last day: ${to}.` },
          ...labelled('strategy.pilot.goCriteria', pilot.goCriteria, context),
        ]
      : [unanswered()]),
  ];
}

function exitPlan(context: ModelContext): Block[] {
  const { exitPlan: exit } = context.proposal.ownership;
  const field = (name: string) => `ownership.exitPlan.${name}`;
  const blocks = [
    ...labelledIfAny(field('steps'), exit.steps, context),
    ...labelledIfAny(field('exportFormat'), exit.exportFormat, context),
    ...labelledIfAny(
      field('accessDays'),
      exit.accessDays === undefined ? undefined : context.format.number(exit.accessDays),
      context,
    ),
    ...labelledIfAny(field('proofOfDeletion'), exit.proofOfDeletion, context),
    ...labelledIfAny(field('responsibleRole'), exit.responsibleRole, context),
    ...labelledIfAny(field('reviewedOn'), exit.reviewedOn && context.format.day(exit.reviewedOn), context),
  ];
  return [heading(2, 'How we would leave'), ...(blocks.length === 0 ? [unanswered()] : blocks)];
}
