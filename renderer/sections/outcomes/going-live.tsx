import { words } from '../../../shared/domain/choice-words.ts';
import { wentLiveOn } from '../../../shared/domain/life-cycle/standing.ts';
import { liveDayOf } from '../../../shared/domain/outcomes/live-day.ts';
import { Segments } from '../../components/fields/choice-control.tsx';
import { DateField } from '../../components/fields/date-control.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { choicesOf } from '../choices.ts';
import styles from './outcomes.module.css';
import { useOutcomeReview } from './review-context.tsx';

const kinds = choicesOf(words.countedAs);

/** What is to be done before anything can be compared; then when it went live, and what the figures hold. */
export function GoingLive() {
  const status = useDraft((state) => state.proposal.decision.status);
  const liveDay = useDraft((state) => liveDayOf(state.proposal));
  const isLive = status === 'live' || status === 'closed';
  return (
    <>
      {!isLive && (
        <div className={styles.first} role="note">
          <strong>This proposal is not live yet.</strong>{' '}
          {status === 'decided'
            ? 'When the tool is in use, mark the proposal as live, and give the day below.'
            : 'First IT has to decide: export the proposal, record the decision, and mark it as live when the tool is in use.'}{' '}
          You can type figures already; they are kept
          {liveDay === undefined ? ', and compared once the day of going live is known' : ''}.
        </div>
      )}
      <DateField path="outcomes.wentLiveOn" />
      <MarkedAsLive />
      <Segments path="outcomes.countedAs" choices={kinds} isFixed />
    </>
  );
}

/** Until another day is given, the one on which the proposal was marked as live counts. */
function MarkedAsLive() {
  const { format } = useOutcomeReview();
  const given = useDraft((state) => state.proposal.outcomes.wentLiveOn);
  const marked = useDraft((state) => wentLiveOn(state.proposal.decision));
  if (marked === undefined || given === marked) return null;
  return (
    <p className={styles.offer}>
      {given === undefined
        ? `Until you give another day, ${format.day(marked)} counts: the proposal was marked as live then.`
        : `The proposal was marked as live on ${format.day(marked)}; the day above counts.`}
    </p>
  );
}
