import { useId } from 'react';
import { calibrationSentence, measureKey } from '../../../shared/domain/calibration.ts';
import { words } from '../../../shared/domain/choice-words.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { useCalibration } from '../revenue/calibration-context.tsx';
import layout from '../section-screen.module.css';
import styles from './outcomes.module.css';
import { useOutcomeReview } from './review-context.tsx';

/** How other projections of the library have turned out, for the channels and measures of this proposal. */
export function CalibrationLines() {
  const { format } = useOutcomeReview();
  const calibration = useCalibration();
  const channels = useDraft((state) => state.proposal.revenue.streams);
  const measures = useDraft((state) => state.proposal.measures.items);
  const titleId = useId();
  if (!calibration) return null;
  const lines = [
    ...[...new Set(channels.map(({ channel }) => channel))].flatMap((channel) => {
      const tally = calibration.channels.find((one) => one.channel === channel);
      return tally
        ? [{ name: words.channel[channel], sentence: calibrationSentence(tally, 'channel', format) }]
        : [];
    }),
    ...measures.flatMap(({ name = '' }) => {
      const tally = calibration.measures.find(({ measure }) => measure === measureKey(name));
      return tally ? [{ name, sentence: calibrationSentence(tally, 'measure', format) }] : [];
    }),
  ];
  return (
    <section className={layout.block} aria-labelledby={titleId}>
      <h3 className={layout.blockTitle} id={titleId}>
        How past projections turned out
      </h3>
      <p className={layout.blockHelp}>
        From the other proposals in this library that went live, each counted once. It is here to be looked
        at; no figure is changed by it.
      </p>
      {lines.length === 0 ? (
        <p className={layout.blockHelp}>
          No other proposal has three months of figures for these channels and measures yet.
        </p>
      ) : (
        <dl className={styles.calibration}>
          {lines.map(({ name, sentence }) => (
            <div key={`${name} ${sentence}`}>
              <dt>{name}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
