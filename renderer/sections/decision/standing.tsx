import { words } from '../../../shared/domain/choice-words.ts';
import { allowedMoves, type MoveRule } from '../../../shared/domain/life-cycle/move-rules.ts';
import { type Step, standingOf, stepsOf } from '../../../shared/domain/life-cycle/standing.ts';
import { standingWords } from '../../../shared/domain/life-cycle/standing-words.ts';
import { isSubmitted, versionOf } from '../../../shared/domain/life-cycle/version.ts';
import { guardedStatus } from '../../../shared/domain/readiness/check.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { useReadOnly } from '../../components/fields/read-only.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { continueInCopy } from '../../stores/library.ts';
import { chooseMove, makeMoveNow, useChosenMove } from '../../stores/life-cycle-acts.ts';
import { showProblem } from '../../stores/problems.ts';
import { markReady } from '../../stores/readiness-acts.ts';
import { useReadiness } from '../../stores/readiness-store.ts';
import { printDay } from '../../text/date-input.ts';
import { t } from '../../text/messages.ts';
import { moveWords } from '../../text/move-words.ts';
import layout from '../section-screen.module.css';
import styles from './decision.module.css';
import { MoveForm } from './move-form.tsx';
import { MoveRecord } from './move-record.tsx';

/** Where the proposal stands on its way from draft to closed, the moves that are open to it, and those it has made. */
export function Standing() {
  const decision = useDraft((state) => state.proposal.decision);
  const locale = useDraft(({ proposal }) => proposal.overview.locale);
  const findings = useReadiness((state) => state.findings);
  const status = guardedStatus(decision.status, findings);
  const moves = allowedMoves({ ...decision, status });
  const chosen = useChosenMove();
  const rule = moves.find(({ id }) => id === chosen);
  const isReadOnly = useReadOnly();
  return (
    <section className={layout.block} aria-labelledby="standing" data-path="decision.status">
      <h3 className={styles.standing} id="standing" tabIndex={-1} data-part="standing">
        {standingWords(status, standingOf(decision), (day) => printDay(day, locale))}
      </h3>
      <ol className={styles.steps} aria-label="The way from draft to closed">
        {stepsOf(decision, status).map((step) => (
          <StepItem key={step.status} step={step} />
        ))}
      </ol>
      {!isReadOnly && <MoveButtons moves={moves} nextVersion={versionOf(decision) + 1} />}
      {!isReadOnly && rule && <MoveForm key={rule.id} rule={rule} nextVersion={versionOf(decision) + 1} />}
      <MoveRecord />
      {isSubmitted(decision) && <Duplicate />}
    </section>
  );
}

const stepWords = { past: 'done', current: 'now', ahead: 'to come', 'left-out': 'left out' } as const;

function StepItem({ step: { status, state, reachedOn } }: { step: Step }) {
  const locale = useDraft(({ proposal }) => proposal.overview.locale);
  return (
    <li
      className={classes(styles.step, styles[state])}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <span className={styles.stepName}>{words.status[status]}</span>
      <VisuallyHidden>{stepWords[state]}</VisuallyHidden>
      {reachedOn && <span className={styles.stepDay}>{printDay(reachedOn, locale)}</span>}
    </li>
  );
}

type MoveButtonsProps = { moves: readonly MoveRule[]; nextVersion: number };

/** What happens between draft and ready happens at once; every other move asks for a day and a role first. */
function MoveButtons({ moves, nextVersion }: MoveButtonsProps) {
  const chosen = useChosenMove();
  const act = (rule: MoveRule) => {
    if (rule.id === 'mark-ready') markReady();
    else if (rule.id === 'back-to-draft') makeMoveNow(rule);
    else chooseMove(rule.id === chosen ? null : rule.id);
  };
  return (
    <div className={styles.acts}>
      {moves.map((rule) => (
        <Button
          key={rule.id}
          {...(!isInstant(rule) && { 'aria-expanded': rule.id === chosen })}
          onPress={() => act(rule)}
        >
          {moveWords(rule.id, nextVersion)}
        </Button>
      ))}
    </div>
  );
}

/** The next version asks IT again for the same; what is new begins with a copy, and this record stays with what it is about. */
function Duplicate() {
  const id = useDraft((state) => state.id);
  if (!id) return null;
  return (
    <div className={styles.acts}>
      <Button aria-describedby="duplicate-help" onPress={() => void continueInCopy(id).catch(showProblem)}>
        {t('card.duplicate')}
      </Button>
      <span className={styles.beside} id="duplicate-help">
        {t('card.duplicate.help')}
      </span>
    </div>
  );
}

function isInstant({ id }: MoveRule): boolean {
  return id === 'mark-ready' || id === 'back-to-draft';
}
