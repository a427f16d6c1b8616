import { CircleAlert, CircleCheck, LoaderCircle, X } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { closeNotice, type Notice, useNotices } from '../stores/notices-store.ts';
import { t } from '../text/messages.ts';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './notices.module.css';

const marks = { done: CircleCheck, problem: CircleAlert, running: LoaderCircle };

/** What happened beside the work: spoken politely, problems at once. */
export function Notices() {
  const notices = useNotices();
  return (
    <section aria-label={t('notice.region')} className={styles.region}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { id, tone, title, text, fraction, actions = [] } = notice;
  const Mark = marks[tone];
  return (
    <div role={tone === 'problem' ? 'alert' : 'status'} className={classes(styles.notice, styles[tone])}>
      <Mark size={18} aria-hidden className={styles.mark} />
      <div className={styles.body}>
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
                  if (!action.keepsNotice) closeNotice(id);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            ))}
          </div>
        )}
      </div>
      {tone !== 'running' && (
        <div className={styles.close}>
          <IconButton label={t('notice.close')} onPress={() => closeNotice(id)}>
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
