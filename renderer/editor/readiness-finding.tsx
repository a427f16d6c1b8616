import { useRef, useState } from 'react';
import type { SectionId } from '../../shared/domain/proposal.ts';
import type { Finding } from '../../shared/domain/readiness/finding.ts';
import { Button } from '../components/button.tsx';
import { isLocked, useDraft } from '../stores/draft-store.ts';
import { acceptFinding, applySuggestion, showFinding, takeBackAcceptance } from '../stores/readiness-acts.ts';
import { t } from '../text/messages.ts';
import { AcceptForm } from './accept-form.tsx';
import styles from './readiness-pane.module.css';
import { rememberPoint } from './readiness-return.ts';

type ReadinessFindingProps = {
  finding: Finding;
  /** Whether the field of the finding can be gone to. */
  hasScreen: boolean;
  /** The entry above has given the same reason. */
  isReasonKnown: boolean;
};

/** One point of the list: the way to its field, and what else can be done about it. */
export function ReadinessFinding({ finding, hasScreen, isReasonKnown }: ReadinessFindingProps) {
  const [isAccepting, setAccepting] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const isReadOnly = useDraft((state) => isLocked(state, finding.path.split('.')[0] as SectionId));
  const { sentence, reason, acceptedBecause } = finding;
  const why = acceptedBecause
    ? t('readiness.accepted.because', { because: acceptedBecause })
    : !isReasonKnown && reason;
  const words = (
    <>
      <span className={styles.sentence}>{sentence}</span>
      {why && <span className={styles.reason}>{why}</span>}
    </>
  );
  const leave = (act: () => void) => {
    focusNeighbour(item.current);
    act();
  };
  const stopAccepting = () => {
    setAccepting(false);
    item.current?.querySelector('button')?.focus();
  };
  return (
    <li className={styles.item} ref={item}>
      {hasScreen ? (
        <button
          type="button"
          className={styles.finding}
          data-part="readiness-point"
          onClick={({ currentTarget }) => {
            rememberPoint(currentTarget);
            showFinding(finding);
          }}
        >
          {words}
        </button>
      ) : (
        <p className={styles.finding}>{words}</p>
      )}
      {isAccepting ? (
        <AcceptForm
          onAccept={(because) => leave(() => acceptFinding(finding, because))}
          onCancel={stopAccepting}
        />
      ) : (
        !isReadOnly && <Acts finding={finding} leave={leave} startAccepting={() => setAccepting(true)} />
      )}
    </li>
  );
}

type ActsProps = {
  finding: Finding;
  /** Does what makes the entry go from its list, with the focus going on before. */
  leave(act: () => void): void;
  startAccepting(): void;
};

function Acts({ finding, leave, startAccepting }: ActsProps) {
  const { sentence, suggestion, mayAccept, acceptedBecause } = finding;
  const isAccepted = acceptedBecause !== undefined;
  if (!mayAccept) return null;
  return (
    <div className={styles.acts}>
      {suggestion && !isAccepted && (
        <Button look="link" onPress={() => leave(() => applySuggestion(finding))}>
          {t('readiness.replace', { text: suggestion })}
        </Button>
      )}
      {isAccepted ? (
        <Button
          look="link"
          aria-label={t('readiness.take-back.of', { sentence })}
          onPress={() => leave(() => takeBackAcceptance(finding))}
        >
          {t('readiness.take-back')}
        </Button>
      ) : (
        <Button look="link" aria-label={t('readiness.accept.of', { sentence })} onPress={startAccepting}>
          {t('readiness.accept')}
        </Button>
      )}
    </div>
  );
}

/** The entry goes from its list: the focus goes to the next one, or to the head of the pane. */
function focusNeighbour(item: HTMLLIElement | null) {
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  const target =
    neighbour?.querySelector('button') ?? document.querySelector('[data-part="readiness-summary"]');
  if (target instanceof HTMLElement) target.focus();
}
