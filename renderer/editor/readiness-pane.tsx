import { CircleAlert, CircleCheck, Lightbulb, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { fieldLabel } from '../../shared/domain/labels.ts';
import { isSubmitted } from '../../shared/domain/life-cycle/version.ts';
import { nextStep } from '../../shared/domain/next-step.ts';
import { type SectionId, sectionIds } from '../../shared/domain/proposal.ts';
import type { Finding } from '../../shared/domain/readiness/finding.ts';
import { isBlank } from '../../shared/domain/readiness/rule.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { hasScreen, sections } from '../sections/sections.ts';
import { useDraft } from '../stores/draft-store.ts';
import { askForMove } from '../stores/life-cycle-acts.ts';
import { focusField } from '../stores/navigation.ts';
import { markReady } from '../stores/readiness-acts.ts';
import { countBlocking, useReadiness, useReadinessSentence } from '../stores/readiness-store.ts';
import { today } from '../stores/today.ts';
import { t } from '../text/messages.ts';
import { ReadinessFinding } from './readiness-finding.tsx';
import styles from './readiness-pane.module.css';
import { useFocusOnReturn } from './readiness-return.ts';

type Group = 'blocks' | 'weak' | 'hint' | 'accepted';

const groups: readonly Group[] = ['blocks', 'weak', 'hint', 'accepted'];
const marks = { blocks: CircleAlert, weak: TriangleAlert, hint: Lightbulb, accepted: CircleCheck };

/** What is missing or weak, each entry a link to the field where it is mended, and what the author has accepted. */
export function ReadinessPane() {
  const findings = useReadiness((state) => state.findings).filter(isShown);
  const pane = useRef<HTMLDivElement>(null);
  useFocusOnReturn(pane);
  return (
    <div ref={pane} className={styles.readiness} data-part="readiness">
      <FirstStep />
      <Summary findings={findings} />
      {groups.map((group) => (
        <FindingGroup
          key={group}
          group={group}
          findings={findings.filter((finding) => groupOf(finding) === group)}
        />
      ))}
    </div>
  );
}

/** A long list frightens whoever has just begun: what to do first, until that is done. */
function FirstStep() {
  const isUnbegun = useDraft(
    ({ proposal: { overview, need } }) => isBlank(overview.ask) && isBlank(need.problem),
  );
  const isReadOnly = useDraft(
    (state) => state.readOnlyBecause !== null || isSubmitted(state.proposal.decision),
  );
  if (!isUnbegun || isReadOnly) return null;
  return (
    <p className={styles.first}>
      {t('readiness.first')}{' '}
      <Button look="link" onPress={() => void focusField('overview.ask')}>
        {t('readiness.first.do')}
      </Button>
    </p>
  );
}

function Summary({ findings }: { findings: readonly Finding[] }) {
  const proposal = useDraft((state) => state.proposal);
  const { status } = proposal.decision;
  const isWithIt = isSubmitted({ status });
  const isReadOnly = useDraft((state) => state.readOnlyBecause !== null);
  const refusals = useReadiness((state) => state.refusals);
  const sentence = useRef<HTMLParagraphElement>(null);
  const isClear = isWithIt || countBlocking(findings) === 0;
  const isRefused = refusals > 0;
  const words = useReadinessSentence();
  // Whoever was refused is led to the reasons, each time anew.
  useEffect(() => {
    if (refusals > 0) sentence.current?.focus();
  }, [refusals]);
  return (
    <div className={styles.head}>
      <p
        ref={sentence}
        className={classes(styles.summary, isClear && styles.clear)}
        tabIndex={-1}
        data-part="readiness-summary"
      >
        {isClear ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
        {findings.length === 0 && !isWithIt ? t('readiness.clear') : words}
      </p>
      {isWithIt && <p className={styles.step}>{nextStep(proposal, status, 0, today())}.</p>}
      {isRefused && <p className={styles.note}>{t('readiness.refused')}</p>}
      {!isRefused && !isClear && status === 'ready' && <p className={styles.note}>{t('readiness.lapsed')}</p>}
      {isClear && status === 'ready' && !isReadOnly && (
        <p className={styles.step}>
          {t('readiness.send')}{' '}
          <Button look="link" onPress={() => askForMove('submit')}>
            {t('readiness.send.do')}
          </Button>
        </p>
      )}
      {isClear && status === 'draft' && !isReadOnly && (
        <Button onPress={markReady}>{t('move.mark-ready')}</Button>
      )}
    </div>
  );
}

function FindingGroup({ group, findings }: { group: Group; findings: readonly Finding[] }) {
  const isWithIt = useDraft((state) => isSubmitted(state.proposal.decision));
  if (findings.length === 0) return null;
  const Mark = marks[group];
  return (
    <section className={styles.group} aria-labelledby={`readiness-${group}`}>
      <h2 className={classes(styles.groupHeading, styles[group])} id={`readiness-${group}`}>
        <Mark size={16} aria-hidden />
        {isWithIt && group === 'weak' ? t('readiness.to-do') : t(`readiness.${group}`)}
        <span className={styles.count}>{findings.length}</span>
      </h2>
      {sectionIds.map((id) => {
        const mine = findings.filter((finding) => sectionOf(finding) === id);
        return (
          mine.length > 0 && (
            <div key={id}>
              <h3 className={styles.sectionHeading}>{titleOf(id)}</h3>
              <ul className={styles.findings}>
                {mine.map((finding, index) => (
                  <ReadinessFinding
                    key={`${finding.ruleId} ${finding.place}`}
                    finding={finding}
                    hasScreen={hasScreen(id)}
                    isReasonKnown={mine[index - 1]?.reason === finding.reason}
                  />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

/** What can be mended on no screen is only told when it keeps the proposal from being ready. */
function isShown(finding: Finding): boolean {
  return hasScreen(sectionOf(finding)) || finding.severity === 'blocks';
}

function groupOf({ acceptedBecause, severity }: Finding): Group {
  return acceptedBecause === undefined ? severity : 'accepted';
}

function sectionOf({ path }: Finding): SectionId {
  return path.split('.')[0] as SectionId;
}

function titleOf(id: SectionId): string {
  return sections.find((section) => section.id === id)?.title ?? fieldLabel(id);
}
