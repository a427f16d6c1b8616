import { words } from '../../../shared/domain/choice-words.ts';
import type { Move } from '../../../shared/domain/decision.ts';
import { dayOf, notableMoves } from '../../../shared/domain/life-cycle/standing.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { printDay } from '../../text/date-input.ts';
import styles from './decision.module.css';

/** How the proposal got where it stands, the newest move first. */
export function MoveRecord() {
  const decision = useDraft((state) => state.proposal.decision);
  const locale = useDraft((state) => state.proposal.overview.locale);
  const moves = notableMoves(decision).toReversed();
  if (moves.length === 0) return null;
  return (
    <ol className={styles.record} aria-label="How it got here" data-path="decision.moves" tabIndex={-1}>
      {moves.map((move) => (
        <li key={`${move.movedAt} ${move.to}`} className={styles.move}>
          <span className={styles.moveDay}>{printDay(dayOf(move), locale)}</span>
          <span>
            <strong className={styles.moveName}>{nameOf(move, locale)}</strong>
            {move.role && `, ${move.role}`}
            {move.note && <span className={styles.moveNote}>{move.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function nameOf({ to, verdict, deferredTo, version = 1 }: Move, locale: string): string {
  const said = verdict ? words.verdict[verdict] : words.status[to];
  const name = deferredTo ? `${said} to ${printDay(deferredTo, locale)}` : said;
  return version > 1 ? `${name}, version ${version}` : name;
}
