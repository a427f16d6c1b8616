import { specialtyWords } from '../../../shared/domain/choice-words.ts';
import {
  capacityOptions,
  capacitySentences,
  checkCapacity,
  countedOn,
} from '../../../shared/domain/it-capacity.ts';
import {
  type EffortSum,
  effortBySpecialty,
  type ItWork,
  sumOfEffort,
} from '../../../shared/domain/it-effort.ts';
import { plannedItWork } from '../../../shared/domain/ownership/planned-it-work.ts';
import type { Block } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import { see } from './cross-references.ts';
import { labelledIfAny } from './narrative.ts';
import { heading, say, table } from './pieces.ts';
import { noteOnSums } from './rounding.ts';

/** The hours asked of IT, what they cost, whether they are there, and what is proposed where they are not. */
export function itEffort(context: ModelContext): Block[] {
  const { format, proposal } = context;
  const entries = plannedItWork(proposal);
  const hours = (value: number | undefined) => (value === undefined ? '–' : format.number(value));
  const sum = sumOfEffort(entries);
  return [
    heading(2, 'What we ask of IT'),
    ...table(
      'Tasks and hours',
      [
        ['Task', 0.38],
        ['Specialty', 0.26],
        ['Hours once', 0.11, 'end'],
        ['Hours a year', 0.11, 'end'],
        ['Hourly rate', 0.14, 'end'],
      ],
      entries.map((entry) => [
        say(entry.task, context),
        specialtyWords(entry.specialty),
        hours(entry.onceHours),
        hours(entry.yearlyHours),
        entry.hourlyRateMinor === undefined ? '–' : format.money(entry.hourlyRateMinor),
      ]),
      {
        name: 'effort-by-task',
        sumRow: ['Total', '', hours(sum.onceHours), hours(sum.yearlyHours), ''],
        note: [see('cost-list', '{} lists these costs with all the others.')],
      },
    ),
    ...(entries.length === 0 ? [] : effortTable(entries, context)),
    ...capacity(entries, context),
    ...labelledIfAny('ownership.shortfallPlan', proposal.ownership.shortfallPlan, context),
  ];
}

function effortTable(entries: readonly ItWork[], context: ModelContext): Block[] {
  const { format } = context;
  const row = (name: string, sum: EffortSum) => [
    name,
    format.number(sum.onceHours),
    format.wholeMoney(sum.onceMinor),
    format.number(sum.yearlyHours),
    format.wholeMoney(sum.yearlyMinor),
  ];
  const all = sumOfEffort(entries);
  const specialties = effortBySpecialty(entries);
  return table(
    'Hours and their price by specialty',
    [
      ['Specialty', 0.36],
      ['Hours once', 0.16, 'end'],
      ['Price once', 0.16, 'end'],
      ['Hours a year', 0.16, 'end'],
      ['Price a year', 0.16, 'end'],
    ],
    specialties.map((sum) => row(specialtyWords(sum.specialty), sum)),
    {
      sumRow: row('Total', all),
      ...noteOnSums(
        [
          { parts: specialties.map(({ onceMinor }) => onceMinor), sum: all.onceMinor },
          { parts: specialties.map(({ yearlyMinor }) => yearlyMinor), sum: all.yearlyMinor },
        ],
        context,
        all.unpricedCount === 0
          ? undefined
          : `Without an hourly rate, and not in the price: ${format.number(all.unpricedCount)} of ${format.number(entries.length)} tasks.`,
      ),
    },
  );
}

function capacity(entries: readonly ItWork[], { format, proposal }: ModelContext): Block[] {
  const { itCapacityHoursPerMonth } = proposal.ownership;
  const check = checkCapacity(proposal);
  if (check === undefined) {
    return itCapacityHoursPerMonth === undefined
      ? []
      : [{ kind: 'paragraph', text: countedOn(itCapacityHoursPerMonth, format) }];
  }
  const options = capacityOptions(check, entries, format);
  return [
    { kind: 'paragraph', text: capacitySentences(check, format).join(' ') },
    ...(options.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            ordered: false,
            items: options.map(({ name, sentence }) => [
              { text: `${name}. `, bold: true },
              { text: sentence },
            ]),
          },
        ]),
  ];
}
