import { Lock } from 'lucide-react';
import { allowedMoves, isApproval } from '../../shared/domain/life-cycle/move-rules.ts';
import { isFrozen, versionOf } from '../../shared/domain/life-cycle/version.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { useDraft } from '../stores/draft-store.ts';
import { continueInCopy } from '../stores/library.ts';
import { askForMove, makeMoveNow } from '../stores/life-cycle-acts.ts';
import { useNavigation } from '../stores/navigation.ts';
import { showProblem } from '../stores/problems.ts';
import { t } from '../text/messages.ts';
import { moveWords } from '../text/move-words.ts';
import styles from './editor-screen.module.css';

/** Above a section that IT has: why it can't be edited, and the way to the next version or, after the end, to a copy. */
export function FrozenNote() {
  const section = useNavigation((state) => state.section);
  const decision = useDraft((state) => state.proposal.decision);
  const id = useDraft((state) => state.id);
  if (!isFrozen(decision, section)) return null;
  const version = versionOf(decision);
  const start = allowedMoves(decision).find(({ startsVersion }) => startsVersion);
  return (
    <div className={classes(styles.readOnly, styles.kept)} role="status">
      <Lock size={16} aria-hidden />
      <p>
        {!start && t('frozen.live')}
        {start && t(decision.verdict ? 'frozen.decided' : 'frozen.submitted', { version })}
      </p>
      {start ? (
        // An approval that would be lost is asked about first.
        <Button onPress={() => (isApproval(decision.verdict) ? askForMove(start.id) : makeMoveNow(start))}>
          {moveWords(start.id, version + 1)}
        </Button>
      ) : (
        id && (
          <Button onPress={() => void continueInCopy(id).catch(showProblem)}>{t('card.duplicate')}</Button>
        )
      )}
    </div>
  );
}
