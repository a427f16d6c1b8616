import { z } from 'zod';
import { dayAfter } from '../iso-days.ts';
import type { Proposal } from '../proposal.ts';
import { liveDayOf } from './live-day.ts';

/** The day up to which an outcome report looks: so many days after going live, or all that is known. */
export const ReportDay = z.enum(['all', '90', '180', '365']);
export type ReportDay = z.infer<typeof ReportDay>;

export const reportDayWords: Readonly<Record<ReportDay, string>> = {
  all: 'All that is known so far',
  '90': '90 days after going live',
  '180': '180 days after going live',
  '365': '365 days after going live',
};

/** `wantedDay` is set where the report was asked for before its day had come; `asOf` is then the day of the revision. */
export type ReportPeriod = { asOf: string; wantedDay: string | undefined };

/** The period of a report. `knownOn` is the ISO day of the revision: nothing later can be in it. */
export function reportPeriod(
  proposal: Pick<Proposal, 'outcomes' | 'decision'>,
  day: ReportDay,
  knownOn: string,
): ReportPeriod {
  const liveDay = liveDayOf(proposal);
  if (day === 'all' || liveDay === undefined) return { asOf: knownOn, wantedDay: undefined };
  const wantedDay = dayAfter(liveDay, Number(day));
  return wantedDay > knownOn ? { asOf: knownOn, wantedDay } : { asOf: wantedDay, wantedDay: undefined };
}
