import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Status } from '../../shared/domain/decision.ts';
import { guardedStatus } from '../../shared/domain/readiness/check.ts';
import { classes } from '../components/classes.ts';
import { MenuButton, MenuItem } from '../components/menu.tsx';
import { StatusPill } from '../components/status-pill.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { backToDraft, markReady } from '../stores/readiness-acts.ts';
import { countBlocking, useReadiness } from '../stores/readiness-store.ts';
import { t, tCount } from '../text/messages.ts';
import styles from './status-control.module.css';

/** Where the proposal stands. While it is the author's, the menu marks it as ready, if the rules agree. */
export function StatusControl() {
  const stored = useDraft((state) => state.proposal.decision.status);
  const isReadOnly = useDraft((state) => state.readOnlyBecause !== null);
  const findings = useReadiness((state) => state.findings);
  const status = guardedStatus(stored, findings);
  if (isReadOnly || (stored !== 'draft' && stored !== 'ready')) return <StatusPill status={status} />;
  return (
    <MenuButton
      label={t('status.menu', { status: t(`status.${status}`) })}
      trigger={
        <Button
          className={classes(styles.trigger)}
          aria-label={t('status.menu', { status: t(`status.${status}`) })}
        >
          <StatusPill status={status} />
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      <StatusChoice status={status} blocking={countBlocking(findings)} />
    </MenuButton>
  );
}

function StatusChoice({ status, blocking }: { status: Status; blocking: number }) {
  if (status === 'ready') return <MenuItem label={t('status.back-to-draft')} onAction={backToDraft} />;
  return (
    <MenuItem
      label={t('status.mark-ready')}
      description={blocking === 0 ? t('status.mark-ready.help') : tCount('status.not-ready', blocking)}
      onAction={markReady}
    />
  );
}
