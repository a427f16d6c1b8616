import { words } from './choice-words.ts';
import type { LooseEnd } from './loose-end.ts';
import type { Proposal } from './proposal.ts';

export type PlanKind = 'tactic' | 'pilot' | 'gate' | 'milestone' | 'stop-rule';
type Media = NonNullable<Proposal['strategy']['tactics'][number]['media']>;

/** One line of the plan: something that lasts, or one day. Days are ISO days. */
export type PlanRow = {
  readonly kind: PlanKind;
  readonly name: string;
  /** The field that names it. */
  readonly path: string;
  /** Who carries the message of a tactic. */
  readonly media: Media | undefined;
  /** Whether that is said in words. */
  readonly namesMedia: boolean;
  readonly startsOn: string;
  /** Undefined for a single day, and for a tactic without an end. */
  readonly endsOn: string | undefined;
};

/** Everything in the plan that has a day, in groups and by date, and what lacks one. */
export type PlanTimeline = { readonly rows: readonly PlanRow[]; readonly undated: readonly LooseEnd[] };

export function planTimeline({ strategy }: Pick<Proposal, 'strategy'>): PlanTimeline {
  const { tactics, pilot, milestones, stopRules } = strategy;
  const hasPilot = Object.values(pilot).some((value) => value !== undefined);
  const entries: readonly Entry[] = [
    ...tactics.map((tactic, index) => ({
      kind: 'tactic' as const,
      name: tactic.name?.trim() || `Tactic ${index + 1}`,
      path: `strategy.tactics.${index}.name`,
      media: tactic.media,
      startsOn: tactic.startsOn,
      endsOn: tactic.endsOn,
      dayPath: `strategy.tactics.${index}.startsOn`,
    })),
    ...(hasPilot
      ? [
          {
            kind: 'pilot' as const,
            name: 'Pilot',
            path: 'strategy.pilot.startsOn',
            startsOn: pilot.startsOn,
            endsOn: pilot.endsOn,
            dayPath: 'strategy.pilot.startsOn',
          },
          {
            kind: 'gate' as const,
            name: 'Decision to go on after the pilot',
            path: 'strategy.pilot.decisionOn',
            startsOn: pilot.decisionOn,
            dayPath: 'strategy.pilot.decisionOn',
          },
        ]
      : []),
    ...milestones.map(({ name, dueOn }, index) => ({
      kind: 'milestone' as const,
      name: name?.trim() || `Milestone ${index + 1}`,
      path: `strategy.milestones.${index}.name`,
      startsOn: dueOn,
      dayPath: `strategy.milestones.${index}.dueOn`,
    })),
    ...stopRules.map(({ statement, checkedOn }, index) => ({
      kind: 'stop-rule' as const,
      name: statement?.trim() || `Stop rule ${index + 1}`,
      path: `strategy.stopRules.${index}.statement`,
      startsOn: checkedOn,
      // A rule without a day holds all the time.
      dayPath: undefined,
    })),
  ];
  const namesMedia = mediaDiffer(tactics);
  return {
    rows: planKinds.flatMap((kind) =>
      entries
        .filter((entry) => entry.kind === kind)
        .flatMap((entry) => rowOf(entry, namesMedia))
        .toSorted(byDay),
    ),
    undated: entries.flatMap(problemOf),
  };
}

/** The rows as a table has them: by day alone; those of one day stay in the order of their kinds. */
export function planByDate({ rows }: PlanTimeline): readonly PlanRow[] {
  return rows.toSorted(byDay);
}

/** True where tactics differ in who carries the message: where all are alike, a word on each says nothing. */
export function mediaDiffer(tactics: readonly { readonly media?: Media | undefined }[]): boolean {
  return new Set(tactics.map(({ media }) => media)).size > 1;
}

/** What the kind of a row is called beside its name; of a tactic, also who carries the message where that differs. */
export function planKindWords({ kind, media, namesMedia }: PlanRow): string {
  switch (kind) {
    case 'tactic':
      return media && namesMedia ? `Tactic (${words.media[media].toLowerCase()})` : 'Tactic';
    case 'pilot':
      return 'Pilot';
    case 'gate':
      return 'Go or no-go';
    case 'milestone':
      return 'Milestone';
    case 'stop-rule':
      return 'Stop rule';
  }
}

const planKinds: readonly PlanKind[] = ['tactic', 'pilot', 'gate', 'milestone', 'stop-rule'];

type Entry = {
  kind: PlanKind;
  name: string;
  path: string;
  media?: Media | undefined;
  startsOn: string | undefined;
  endsOn?: string | undefined;
  /** Where a missing day is filled in; undefined where none is missed. */
  dayPath: string | undefined;
};

function rowOf({ kind, name, path, media, startsOn, endsOn }: Entry, namesMedia: boolean): PlanRow[] {
  const first = startsOn ?? endsOn;
  if (first === undefined) return [];
  return [
    {
      kind,
      name,
      path,
      media,
      namesMedia,
      startsOn: first,
      endsOn: endsOn && endsOn > first ? endsOn : undefined,
    },
  ];
}

function byDay(a: PlanRow, b: PlanRow): number {
  return a.startsOn.localeCompare(b.startsOn);
}

function problemOf({ kind, name, startsOn, endsOn, dayPath }: Entry): LooseEnd[] {
  if (dayPath === undefined) return [];
  const called = kind === 'pilot' ? 'The pilot' : `“${name}”`;
  if (startsOn === undefined) return [{ path: dayPath, sentence: `${called} has no day yet.` }];
  if (endsOn !== undefined && endsOn < startsOn)
    return [{ path: dayPath, sentence: `${called} ends before it starts.` }];
  return [];
}
