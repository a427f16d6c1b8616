import { CircleAlert, CircleCheck, LoaderCircle, X } from 'lucide-react';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef } from 'react';
import { Group, Button as PlainButton, ProgressBar } from 'react-aria-components';
import { flushSync } from 'react-dom';
import {
  closeNotice,
  holdNotice,
  type Notice,
  openNotice,
  releaseNotice,
  shownNotices,
  takeAction,
  useNotices,
} from '../stores/notices-store.ts';
import { t, tCount } from '../text/messages.ts';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './notices.module.css';
import { keepFocusClear } from './notices-clearance.ts';

const marks = { done: CircleCheck, problem: CircleAlert, running: LoaderCircle };

/** What happened beside the work: spoken politely, problems at once. */
export function Notices() {
  const notices = useNotices();
  const waiting = Math.max(0, notices.length - shownNotices);
  const region = useRef<HTMLElement>(null);
  useEffect(() => (region.current ? keepFocusClear(region.current) : undefined), []);
  return (
    <section ref={region} aria-label={t('notice.region')} className={styles.region}>
      {waiting > 0 && <p className={styles.waiting}>{tCount('notice.waiting', waiting)}</p>}
      {notices.slice(-shownNotices).map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

/** Leads the focus to the newest notice. */
export function focusNotice(): void {
  const cards = document.querySelectorAll('[data-part="notice"]');
  cards[cards.length - 1]?.querySelector('button')?.focus();
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { id, tone, title, text, fraction, actions = [], isSmall } = notice;
  const card = useRef<HTMLDivElement>(null);
  const Mark = marks[tone];
  const cameFrom = useRef<EventTarget>(null);
  const release = ({ currentTarget }: SyntheticEvent) => {
    if (!currentTarget.matches(':hover, :focus-within')) releaseNotice(id);
  };
  /** What had the focus before gets it back: the button that was pressed is gone. */
  const leave = () => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const close = () => {
    leave();
    closeNotice(id);
  };
  const open = () => {
    flushSync(() => openNotice(id));
    card.current?.querySelector('button')?.focus();
  };
  return (
    <Group
      ref={card}
      aria-label={title}
      className={classes(styles.notice, styles[tone], isSmall && styles.small)}
      data-part="notice"
      onPointerEnter={() => holdNotice(id)}
      onPointerLeave={release}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
        holdNotice(id);
      }}
      onBlur={release}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && tone !== 'running' && close()}
    >
      <Mark size={18} aria-hidden className={styles.mark} />
      {isSmall ? (
        <PlainButton className={classes(styles.opener)} aria-expanded={false} onPress={open}>
          {title}
        </PlainButton>
      ) : (
        <div role={tone === 'problem' ? 'alert' : 'status'} className={styles.body}>
          <p className={styles.title}>{title}</p>
          {text && <p className={styles.text}>{text}</p>}
          {fraction !== undefined && (
            <ProgressBar aria-label={title} value={fraction * 100}>
              <div className={styles.track}>
                <div className={styles.fill} style={{ width: `${fraction * 100}%` }} />
              </div>
            </ProgressBar>
          )}
          {actions.length > 0 && (
            <div className={styles.actions}>
              {actions.map((action) => (
                <Button
                  key={action.label}
                  onPress={() => {
                    if (!action.keepsNotice) leave();
                    takeAction(notice, action);
                  }}
                >
                  {action.label}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {tone !== 'running' && (
        <div className={styles.close}>
          <IconButton label={t('notice.close')} shortcut="Esc" onPress={close}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      )}
    </Group>
  );
}
