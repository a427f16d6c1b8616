import { CircleAlert, CircleCheck, Lightbulb, TriangleAlert } from 'lucide-react';
import type { Finding, Severity } from '../../shared/domain/readiness/finding.ts';
import { classes } from '../components/classes.ts';
import { hasScreen, sections } from '../sections/sections.ts';
import { focusField } from '../stores/navigation.ts';
import { countBlocking, readinessSentence, useReadiness } from '../stores/readiness-store.ts';
import { t } from '../text/messages.ts';
import styles from './companion-pane.module.css';

const severities: readonly Severity[] = ['blocks', 'weak', 'hint'];
const marks = { blocks: CircleAlert, weak: TriangleAlert, hint: Lightbulb };

/** What is missing or weak, each entry a link to the field where it is mended. */
export function ReadinessPane() {
  const all = useReadiness((state) => state.findings);
  const findings = all.filter(({ path }) => sectionOf(path) !== undefined);
  const isClear = countBlocking(findings) === 0;
  return (
    <div className={styles.readiness}>
      <p className={classes(styles.summary, isClear && styles.clear)}>
        {isClear ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
        {findings.length === 0 ? t('readiness.clear') : readinessSentence(findings)}
      </p>
      {severities.map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
        />
      ))}
    </div>
  );
}

function SeverityGroup({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const Mark = marks[severity];
  return (
    <section className={styles.severity}>
      <h2 className={classes(styles.severityHeading, styles[severity])}>
        <Mark size={16} aria-hidden />
        {t(`readiness.${severity}`)}
        <span className={styles.count}>{findings.length}</span>
      </h2>
      {sections.map(({ id, title }) => {
        const mine = findings.filter(({ path }) => sectionOf(path) === id);
        return (
          mine.length > 0 && (
            <div key={id}>
              <h3 className={styles.small}>{title}</h3>
              <ul className={styles.findings}>
                {mine.map((finding, index) => (
                  <FindingItem
                    key={`${finding.ruleId} ${finding.path}`}
                    finding={finding}
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

type FindingItemProps = {
  finding: Finding;
  /** The entry above has given the same reason. */
  isReasonKnown: boolean;
};

function FindingItem({ finding, isReasonKnown }: FindingItemProps) {
  const { path, sentence, reason, acceptedBecause } = finding;
  const why = acceptedBecause
    ? t('readiness.accepted', { because: acceptedBecause })
    : !isReasonKnown && reason;
  return (
    <li>
      <button type="button" className={styles.finding} onClick={() => void focusField(path)}>
        <span className={styles.findingSentence}>{sentence}</span>
        {why && <span className={styles.findingReason}>{why}</span>}
      </button>
    </li>
  );
}

function sectionOf(path: string) {
  const id = path.split('.')[0];
  const section = sections.find((known) => known.id === id);
  return section && hasScreen(section.id) ? section.id : undefined;
}
