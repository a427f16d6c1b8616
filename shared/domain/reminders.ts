import { type Action, type ActionKind, actionPlan } from './action-plan.ts';
import type { CalendarDay } from './calendar-file.ts';
import { createFormat } from './format.ts';
import { dayAfter } from './iso-days.ts';
import { standingOf, wentLiveOn } from './life-cycle/standing.ts';
import { standingWords } from './life-cycle/standing-words.ts';
import type { Proposal } from './proposal.ts';

/** Days after which results are reported to IT. */
const reportAfterDays = [90, 180, 365] as const;

const kindWords: Readonly<Record<ActionKind, string>> = {
  condition: 'Condition of IT',
  'to-be-fixed': 'To be fixed',
  control: 'Control for a gap',
  improvable: 'Improvement',
};

/**
 * The days that are worth a reminder: what is still to be done and has a day, the day to which IT has deferred, and
 * the days on which results are due once the proposal is live. `id` is the proposal's, `today` an ISO day.
 */
export function reminders(id: string, proposal: Proposal, today: string): readonly CalendarDay[] {
  const title = proposal.overview.title?.trim() || 'Untitled proposal';
  const { overview, decision } = proposal;
  const { shortDay } = createFormat(overview.locale, overview.currency);
  const details = `${title}\n${standingWords(decision.status, standingOf(decision), shortDay)}`;
  const day = (key: string, on: string, words: string, more: readonly string[] = []): CalendarDay => ({
    uid: `${id}.${key}@countersign`,
    day: on,
    title: words,
    details: [...more, details].join('\n'),
  });
  return [
    ...actionPlan(proposal, today).flatMap((action) =>
      action.state === 'done' || action.dueOn === undefined
        ? []
        : [day(`${action.kind}.${action.id}`, action.dueOn, titleOf(action), about(action))],
    ),
    ...deferral(proposal).map((on) => day('deferral', on, `Ask IT again: ${title}`)),
    ...reports(proposal).map(([days, on]) =>
      day(`report.${days}`, on, `Report the results after ${days} days: ${title}`),
    ),
  ];
}

function titleOf({ kind, what }: Action): string {
  return `${kindWords[kind]}: ${what}`;
}

function about({ about: place, owner }: Action): string[] {
  return [...(owner === undefined ? [] : [`Owner: ${owner}`]), ...(place === undefined ? [] : [place])];
}

function deferral({ decision }: Proposal): string[] {
  const { status, verdict, deferredTo } = decision;
  return status === 'decided' && verdict === 'deferred' && deferredTo !== undefined ? [deferredTo] : [];
}

function reports({ decision }: Proposal): (readonly [number, string])[] {
  const liveOn = wentLiveOn(decision);
  if (decision.status !== 'live' || liveOn === undefined) return [];
  return reportAfterDays.map((days) => [days, dayAfter(liveOn, days)]);
}
