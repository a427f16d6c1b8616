import { useDeferredValue, useMemo } from 'react';
import { costOfDelay, costOfDelayWords } from '../../shared/domain/cost-of-delay.ts';
import { createFormat } from '../../shared/domain/format.ts';
import { LooseEnds } from '../components/loose-ends.tsx';
import { useDraft } from '../stores/draft-store.ts';
import styles from './do-nothing-cost.module.css';

/** What doing nothing costs, written from the revenue section, or what is missing there. */
export function DoNothingCost() {
  const revenue = useDeferredValue(useDraft((state) => state.proposal.revenue));
  const { currency, locale } = useDraft((state) => state.proposal.overview);
  const answer = useMemo(() => costOfDelay(revenue, currency), [revenue, currency]);
  return (
    <section className={styles.cost} aria-label="What doing nothing costs">
      <p className={styles.heading}>What doing nothing costs</p>
      {answer.isKnown ? (
        <>
          {costOfDelayWords(answer.costOfDelay, createFormat(locale, currency)).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className={styles.origin}>
            Written from the revenue section, and printed with this option. Add your own words below.
          </p>
        </>
      ) : (
        <LooseEnds
          heading="This text is written from the revenue section. Still missing there:"
          ends={answer.missing}
        />
      )}
    </section>
  );
}
