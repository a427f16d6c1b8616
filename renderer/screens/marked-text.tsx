import type { ExcerptPiece } from '../../shared/domain/excerpt.ts';
import styles from './marked-text.module.css';

/** A text in which what was searched for stands out, also without colour. */
export function MarkedText({ pieces }: { pieces: readonly ExcerptPiece[] }) {
  let at = 0;
  return pieces.map(({ text, isHit }) => {
    at += text.length;
    return isHit ? (
      <mark key={at} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    );
  });
}
