import { type OutcomeReview, reviewOutcomes } from '../../../../shared/domain/outcomes/outcome-review.ts';
import {
  type ReportDay,
  type ReportPeriod,
  reportPeriod,
} from '../../../../shared/domain/outcomes/report-day.ts';
import type { Section } from '../../../../shared/domain/proposal.ts';
import type { Block } from '../../../ports/document-model.ts';
import type { ModelContext } from '../context.ts';

/** What the chapters of an outcome report look at, besides the proposal. */
export type ReportContext = ModelContext & { review: OutcomeReview; period: ReportPeriod };

/** A table of no more rows stands on one page, because it is read at one glance. */
export const fewRows = 6;

export type ReportChapter = (context: ReportContext) => readonly Block[];

/** Those up to the day of the report; one without a day is as likely to belong to it. */
export function incidentsOf({ proposal, period }: ReportContext): Section<'outcomes'>['incidents'] {
  return proposal.outcomes.incidents.filter(
    ({ happenedOn }) => happenedOn === undefined || happenedOn <= period.asOf,
  );
}

/** That there is none, up to which day where the report looks at an earlier one than the revision. */
export function noIncidentWords({ period, savedOn, format }: ReportContext): string {
  return period.asOf === savedOn
    ? 'No incident is on record.'
    : `No incident up to ${format.day(period.asOf)} is on record.`;
}

/** The day of the revision is the last that anything is known of: no clock is asked. */
export function createReportContext(context: ModelContext, day: ReportDay): ReportContext {
  const period = reportPeriod(context.proposal, day, context.savedOn);
  return { ...context, period, review: reviewOutcomes(context.proposal, period.asOf) };
}
