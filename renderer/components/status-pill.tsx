import type { Status } from '../../shared/domain/decision.ts';
import { t } from '../text/messages.ts';
import { classes } from './classes.ts';
import styles from './status-pill.module.css';

/** Where a proposal stands, or that its text is damaged: a word and a shape, never a colour alone. */
export function StatusPill({ status }: { status: Status | 'damaged' }) {
  return <span className={classes(styles.pill, styles[status])}>{t(`status.${status}`)}</span>;
}
