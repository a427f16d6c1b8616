import { CircleDot, History } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { SectionId } from '../../shared/domain/proposal.ts';
import { sectionOf } from '../commands/find-answers.ts';
import { keysOf } from '../commands/keys-of.ts';
import { IconButton } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { Scroller } from '../components/scroller.tsx';
import { sections } from '../sections/sections.ts';
import { useDraft } from '../stores/draft-store.ts';
import { travelTo } from '../stores/history.ts';
import { showOverlay, useNavigation } from '../stores/navigation.ts';
import { formatTime } from '../text/formats.ts';
import { t } from '../text/messages.ts';
import styles from './history-panel.module.css';

/** Every step of this editing with its time, newest first. Choosing one goes to the moment right after it. */
export function HistoryPanel() {
  const isOpen = useNavigation((state) => state.overlay === 'history');
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(opens) => showOverlay(opens ? 'history' : null)}>
      <IconButton label={t('history.heading')} shortcut={keysOf('show-history')}>
        <History size={16} aria-hidden />
      </IconButton>
      <Popover className={classes(styles.popover)} placement="bottom end" offset={4}>
        <Dialog className={classes(styles.dialog)}>
          <Heading slot="title" className={classes(styles.heading)}>
            {t('history.heading')}
          </Heading>
          <p className={styles.help}>{t('history.help')}</p>
          <Moments />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Moments() {
  const { steps, position } = useDraft((state) => state.timeLine);
  const moments = steps.map((step, index) => ({ position: index + 1, step })).reverse();
  return (
    <Scroller className={styles.scroller}>
      <ListBox
        aria-label={t('history.heading')}
        selectionMode="single"
        disallowEmptySelection
        autoFocus
        selectedKeys={[position]}
        onSelectionChange={(keys) => goTo([...keys][0])}
        className={classes(styles.list)}
      >
        {moments.map(({ position: moment, step }) => (
          <ListBoxItem
            key={moment}
            id={moment}
            textValue={step.label}
            className={classes(styles.moment, moment > position && styles.undone)}
          >
            {moment === position && <CircleDot size={14} aria-hidden className={styles.mark} />}
            <span className={styles.label}>{step.label}</span>
            <span className={styles.place}>{titleOf(sectionOf(step.path))}</span>
            <time className={styles.time}>{formatTime(new Date(step.editedAtMs).toISOString())}</time>
          </ListBoxItem>
        ))}
        <ListBoxItem id={0} textValue={t('history.opened')} className={classes(styles.moment)}>
          {position === 0 && <CircleDot size={14} aria-hidden className={styles.mark} />}
          <span className={styles.label}>{t('history.opened')}</span>
        </ListBoxItem>
      </ListBox>
    </Scroller>
  );
}

function goTo(position: unknown) {
  showOverlay(null);
  if (typeof position !== 'number') return;
  // The popover gives the focus back first; the place of the step then takes it.
  requestAnimationFrame(() => travelTo(position));
}

function titleOf(section: SectionId): string {
  return sections.find(({ id }) => id === section)?.title ?? '';
}
