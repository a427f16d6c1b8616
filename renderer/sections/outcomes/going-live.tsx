import { words } from '../../../shared/domain/choice-words.ts';
import { fieldLabel } from '../../../shared/domain/labels.ts';
import { Button } from '../../components/button.tsx';
import { Segments } from '../../components/fields/choice-control.tsx';
import { DateField } from '../../components/fields/date-control.tsx';
import { useReadOnly } from '../../components/fields/read-only.ts';
import { draftStore, useDraft } from '../../stores/draft-store.ts';
import { choicesOf } from '../choices.ts';
import styles from './outcomes.module.css';
import { useOutcomeReview } from './review-context.tsx';

const livePath = 'outcomes.wentLiveOn';
const kinds = choicesOf(words.countedAs);

/** What is to be done before anything can be compared; then when it went live, and what the figures hold. */
export function GoingLive() {
  const status = useDraft((state) => state.proposal.decision.status);
  const wentLiveOn = useDraft((state) => state.proposal.outcomes.wentLiveOn);
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
          {wentLiveOn === undefined ? ', and compared once the day of going live is known' : ''}.
        </div>
      )}
      <DateField path={livePath} />
      <MarkedAsLive />
      <Segments path="outcomes.countedAs" choices={kinds} isFixed />
    </>
  );
}

/** The day on which the proposal was marked as live is a good guess, but only a guess. */
function MarkedAsLive() {
  const { format } = useOutcomeReview();
  const wentLiveOn = useDraft((state) => state.proposal.outcomes.wentLiveOn);
  const movedAt = useDraft(
    (state) => state.proposal.decision.moves.findLast(({ to }) => to === 'live')?.movedAt,
  );
  const isReadOnly = useReadOnly();
  const day = movedAt?.slice(0, 10);
  if (day === undefined || wentLiveOn !== undefined || isReadOnly) return null;
  const take = () => {
    const { edit, settle } = draftStore.getState();
    edit(livePath, day, fieldLabel(livePath));
    settle();
  };
  return (
    <p className={styles.offer}>
      It was marked as live on {format.day(day)}.{' '}
      <Button look="link" onPress={take}>
        Use this day
      </Button>
    </p>
  );
}
