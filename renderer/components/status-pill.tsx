import {
  CalendarClock,
  CircleCheck,
  CircleDot,
  CircleQuestionMark,
  CircleX,
  FlaskConical,
  type LucideIcon,
  Undo2,
} from 'lucide-react';
import type { DecisionVerdict, Status } from '../../shared/domain/decision.ts';
import { t } from '../text/messages.ts';
import { classes } from './classes.ts';
import styles from './status-pill.module.css';

type StatusPillProps = {
  status: Status | 'damaged';
  /** What was decided: it gives a decided proposal its mark. */
  verdict?: DecisionVerdict | undefined;
  /** More than the status says, as in `Approved with conditions, 2 of 5 open`. */
  standing?: string;
};

const marks: Readonly<Record<DecisionVerdict, LucideIcon>> = {
  approved: CircleCheck,
  'approved-with-conditions': CircleDot,
  'pilot-only': FlaskConical,
  'more-information-needed': CircleQuestionMark,
  deferred: CalendarClock,
  declined: CircleX,
  withdrawn: Undo2,
};

/** Where a proposal stands, or that its text is damaged: a word and a shape, never a colour alone. */
export function StatusPill({ status, verdict, standing = t(`status.${status}`) }: StatusPillProps) {
  const decided = status === 'decided' ? verdict : undefined;
  const Mark = decided && marks[decided];
  return (
    <span className={classes(styles.pill, styles[decided ?? status], !Mark && styles.plain)}>
      {Mark && <Mark size={13} aria-hidden className={styles.mark} />}
      {standing}
    </span>
  );
}
