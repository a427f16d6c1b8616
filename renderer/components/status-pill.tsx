import type { Status } from '../../shared/domain/decision.ts';
import { t } from '../text/messages.ts';
import { classes } from './classes.ts';
import styles from './status-pill.module.css';

type StatusPillProps = {
  status: Status | 'damaged';
  /** More than the status says, as in `Approved with conditions, 2 of 5 open`. */
  standing?: string;
};

/** Where a proposal stands, or that its text is damaged: a word and a shape, never a colour alone. */
export function StatusPill({ status, standing = t(`status.${status}`) }: StatusPillProps) {
  return <span className={classes(styles.pill, styles[status])}>{standing}</span>;
}
