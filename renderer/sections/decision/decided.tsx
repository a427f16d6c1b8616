import { words } from '../../../shared/domain/choice-words.ts';
import { FieldLayoutProvider } from '../../components/fields/control.ts';
import { DateField } from '../../components/fields/date-control.tsx';
import { LongText } from '../../components/fields/text-control.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import layout from '../section-screen.module.css';
import styles from './decision.module.css';

/** What was decided, with its day and its reason, where these have to be put right. */
export function Decided() {
  const verdict = useDraft((state) => state.proposal.decision.verdict);
  if (verdict === undefined) return null;
  return (
    <section className={styles.decided} aria-labelledby="decided">
      <h3 className={layout.blockTitle} id="decided" data-path="decision.verdict" tabIndex={-1}>
        {verdict === 'withdrawn'
          ? 'You have withdrawn it'
          : `What was decided: ${words.verdict[verdict].toLowerCase()}`}
      </h3>
      <FieldLayoutProvider value="entry">
        <div className={layout.pair}>
          <DateField path="decision.decidedOn" />
          {verdict === 'deferred' && <DateField path="decision.deferredTo" />}
        </div>
        <LongText path="decision.reason" />
      </FieldLayoutProvider>
    </section>
  );
}
