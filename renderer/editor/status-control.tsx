import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Status } from '../../shared/domain/decision.ts';
import { guardedStatus } from '../../shared/domain/readiness/check.ts';
import type { Finding } from '../../shared/domain/readiness/finding.ts';
import { classes } from '../components/classes.ts';
import { MenuButton, MenuItem } from '../components/menu.tsx';
import { StatusPill } from '../components/status-pill.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { backToDraft, markReady } from '../stores/readiness-acts.ts';
import { countAskedAbout, countBlocking, useReadiness } from '../stores/readiness-store.ts';
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
      <StatusChoice status={status} findings={findings} />
    </MenuButton>
  );
}

function StatusChoice({ status, findings }: { status: Status; findings: readonly Finding[] }) {
  if (status === 'ready') return <MenuItem label={t('status.back-to-draft')} onAction={backToDraft} />;
  return <MenuItem label={t('status.mark-ready')} description={readyHelp(findings)} onAction={markReady} />;
}

/** What comes before the mark, or what IT will ask about after it. */
function readyHelp(findings: readonly Finding[]): string {
  const blocking = countBlocking(findings);
  if (blocking > 0) return tCount('status.not-ready', blocking);
  const asked = countAskedAbout(findings);
  return asked > 0 ? tCount('status.mark-ready.asked', asked) : t('status.mark-ready.help');
}
