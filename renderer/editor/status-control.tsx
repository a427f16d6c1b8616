import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { allowedMoves, type MoveRule } from '../../shared/domain/life-cycle/move-rules.ts';
import { standingOf } from '../../shared/domain/life-cycle/standing.ts';
import { standingWords } from '../../shared/domain/life-cycle/standing-words.ts';
import { versionOf } from '../../shared/domain/life-cycle/version.ts';
import { guardedStatus } from '../../shared/domain/readiness/check.ts';
import type { Finding } from '../../shared/domain/readiness/finding.ts';
import { classes } from '../components/classes.ts';
import { MenuButton, MenuItem } from '../components/menu.tsx';
import { StatusPill } from '../components/status-pill.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { askForMove, makeMoveNow } from '../stores/life-cycle-acts.ts';
import { showSection } from '../stores/navigation.ts';
import { markReady } from '../stores/readiness-acts.ts';
import { countAskedAbout, countBlocking, useReadiness } from '../stores/readiness-store.ts';
import { printDay } from '../text/date-input.ts';
import { t, tCount } from '../text/messages.ts';
import { moveWords } from '../text/move-words.ts';
import styles from './status-control.module.css';

/** Where the proposal stands, and the moves that are open to it. */
export function StatusControl() {
  const decision = useDraft((state) => state.proposal.decision);
  const locale = useDraft((state) => state.proposal.overview.locale);
  const isReadOnly = useDraft((state) => state.readOnlyBecause !== null);
  const findings = useReadiness((state) => state.findings);
  const status = guardedStatus(decision.status, findings);
  const standing = standingWords(status, standingOf(decision), (day) => printDay(day, locale));
  const pill = <StatusPill status={status} verdict={decision.verdict} standing={standing} />;
  if (isReadOnly) return pill;
  const label = t('status.menu', { status: standing });
  // A proposal that was marked as ready and no longer is can only be marked again.
  const moves = allowedMoves({ ...decision, status });
  return (
    <MenuButton
      label={label}
      trigger={
        <Button className={classes(styles.trigger)} aria-label={label}>
          {pill}
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      {moves.map((rule) => (
        <MoveItem key={rule.id} rule={rule} nextVersion={versionOf(decision) + 1} findings={findings} />
      ))}
      <MenuItem label={t('status.where')} onAction={() => showSection('decision')} />
    </MenuButton>
  );
}

type MoveItemProps = { rule: MoveRule; nextVersion: number; findings: readonly Finding[] };

/** The moves between draft and ready are made at once; every other one asks for a day and a role first. */
function MoveItem({ rule, nextVersion, findings }: MoveItemProps) {
  if (rule.id === 'mark-ready')
    return <MenuItem label={t('move.mark-ready')} description={readyHelp(findings)} onAction={markReady} />;
  const act = rule.id === 'back-to-draft' ? () => makeMoveNow(rule) : () => askForMove(rule.id);
  return <MenuItem label={moveWords(rule.id, nextVersion)} onAction={act} />;
}

/** What comes before the mark, or what IT will ask about after it. */
function readyHelp(findings: readonly Finding[]): string {
  const blocking = countBlocking(findings);
  if (blocking > 0) return tCount('status.not-ready', blocking);
  const asked = countAskedAbout(findings);
  return asked > 0 ? tCount('status.mark-ready.asked', asked) : t('status.mark-ready.help');
}
