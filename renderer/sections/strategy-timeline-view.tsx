import { useDeferredValue, useMemo } from 'react';
import { planMarksInWords } from '../../shared/charts/plan-marks.ts';
import { planTimelineInWords, planTimelinePictures } from '../../shared/charts/plan-timeline-picture.ts';
import { planByDate, planKindWords, planTimeline } from '../../shared/domain/plan-timeline.ts';
import { EmptyNote } from '../components/empty-note.tsx';
import { LooseEnds } from '../components/loose-ends.tsx';
import { PictureView } from '../components/picture-view.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { printDay } from '../text/date-input.ts';
import styles from './section-screen.module.css';
import viewStyles from './strategy-views.module.css';

/** Tactics, pilot, gate, milestones and dated stop rules against the calendar, with a table of the days. */
export function StrategyTimelineView() {
  const strategy = useDeferredValue(useDraft((state) => state.proposal.strategy));
  const locale = useDraft((state) => state.proposal.overview.locale);
  const timeline = useMemo(() => planTimeline({ strategy }), [strategy]);
  const words = useMemo(() => ({ locale, day: (isoDay: string) => printDay(isoDay, locale) }), [locale]);
  const pictures = useMemo(() => planTimelinePictures(timeline, words), [timeline, words]);
  return (
    <section className={styles.block} aria-labelledby="strategy-timeline" data-path="strategy.timeline">
      <h3 className={styles.blockTitle} id="strategy-timeline">
        The plan on a calendar
      </h3>
      <p className={styles.blockHelp}>
        It tells IT when work and load will come.
        {timeline.rows.length > 0 && ` What the marks mean: ${planMarksInWords(timeline.rows)}.`}
      </p>
      {timeline.rows.length === 0 ? (
        <EmptyNote>Give a tactic, the pilot or a milestone its day: then the plan appears here.</EmptyNote>
      ) : (
        <PictureView pictures={pictures} description={planTimelineInWords(timeline, words)}>
          <details className={viewStyles.details}>
            <summary>Read it as a table</summary>
            <table className={viewStyles.days}>
              <caption>
                <VisuallyHidden>The plan by date</VisuallyHidden>
              </caption>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Kind</th>
                  <th scope="col">From</th>
                  <th scope="col">To</th>
                </tr>
              </thead>
              <tbody>
                {planByDate(timeline).map((row) => (
                  <tr key={row.path}>
                    <th scope="row">{row.name}</th>
                    <td>{planKindWords(row)}</td>
                    <td>{words.day(row.startsOn)}</td>
                    <td>{row.endsOn ? words.day(row.endsOn) : '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </PictureView>
      )}
      <LooseEnds heading="Not on the calendar yet:" ends={timeline.undated} />
    </section>
  );
}
