import { TriangleAlert } from 'lucide-react';
import { words } from '../../shared/domain/choice-words.ts';
import {
  type CaseStudy,
  gradeOf,
  isStale,
  isVendorOnly,
  lowerGrades,
  staleAfterMonths,
} from '../../shared/domain/evidence-grade.ts';
import { Menu } from '../components/fields/choice-control.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { valueAt } from '../stores/path.ts';
import { today } from '../stores/today.ts';
import { t } from '../text/messages.ts';
import styles from './evidence-grade.module.css';

/** The grade that the rules give to a case study, with their reason, and the way to lower it. */
export function GradeOfEvidence({ path }: { path: string }) {
  const study = useDraft((state) => valueAt(state.proposal, path)) as CaseStudy | undefined;
  if (!study) return null;
  const { grade, reason } = gradeOf(study);
  const offered = lowerGrades(study);
  const choices = study.grade && !offered.includes(study.grade) ? [study.grade, ...offered] : offered;
  return (
    <div className={styles.grade}>
      <div className={styles.words}>
        <p className={styles.verdict}>
          <span className={styles.letter}>{t('evidence.grade', { grade })}</span> {reason}
        </p>
        {study.publisher === 'vendor' && <Warning text={t('evidence.vendor')} />}
        {isStale(study, today()) && (
          <Warning text={t('evidence.stale', { months: String(staleAfterMonths) })} />
        )}
      </div>
      {choices.length > 0 && (
        <Menu
          path={`${path}.grade`}
          choices={choices.map((value) => ({ value, label: `${value}: ${words.grade[value]}` }))}
        />
      )}
    </div>
  );
}

/** Said at the head of the section, as the document will say it. */
export function VendorOnlyNote() {
  const isSaid = useDraft((state) => isVendorOnly(state.proposal.evidence.caseStudies));
  return isSaid ? <Warning text={t('evidence.vendor-only')} /> : null;
}

function Warning({ text }: { text: string }) {
  return (
    <p className={styles.warning}>
      <TriangleAlert size={14} aria-hidden />
      {text}
    </p>
  );
}
