import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import { type AskedQuestion, countAnswers } from '../../shared/domain/questionnaire/answer-counts.ts';
import type { RoutedQuestion } from '../../shared/domain/questionnaire/routing.ts';
import { classes } from '../components/classes.ts';
import { useDraft } from '../stores/draft-store.ts';
import { SecurityQuestion } from './security-question.tsx';
import styles from './security-questionnaire.module.css';
import { setAreaOpen, useSecurityView } from './security-view.ts';

type SecurityAreaProps = {
  area: string;
  bankVersion: number;
  asked: readonly AskedQuestion[];
  /** What a filter lets through; null shows all. */
  shownIds: ReadonlySet<string> | null;
  folded: readonly RoutedQuestion[];
};

/** The questions of one area. Closed it costs nothing but its line. */
export function SecurityArea({ area, bankVersion, asked, shownIds, folded }: SecurityAreaProps) {
  const isUnfolded = useSecurityView(({ openAreas }) => openAreas.has(area));
  const shown = asked.filter(({ question }) => shownIds?.has(question.id) ?? true);
  if (shownIds && shown.length === 0) return null;
  const isOpen = isUnfolded || shownIds !== null;
  return (
    <section className={styles.area} aria-label={area}>
      <h3 className={styles.areaTitle}>
        <Button
          className={classes(styles.areaToggle)}
          data-part="toggle"
          aria-expanded={isOpen}
          onPress={() => setAreaOpen(area, !isOpen)}
          isDisabled={shownIds !== null}
        >
          <ChevronRight size={16} className={styles.chevron} aria-hidden />
          <span>{area}</span>
          <AreaProgress asked={asked} />
        </Button>
      </h3>
      {isOpen && (
        <div className={styles.areaBody}>
          {shown.map(({ question, isCritical, because, state }) => (
            <SecurityQuestion
              key={question.id}
              question={question}
              bankVersion={bankVersion}
              isCritical={isCritical}
              because={because}
              state={state}
            />
          ))}
          {shownIds === null && folded.length > 0 && <FoldedQuestions folded={folded} />}
        </div>
      )}
    </section>
  );
}

function AreaProgress({ asked }: { asked: readonly AskedQuestion[] }) {
  const { asked: whole, answered, unknown, gaps } = countAnswers(asked);
  return (
    <span className={styles.progress}>
      {unknown > 0 && <span className={styles.unknown}>{unknown} unknown</span>}
      {gaps > 0 && (
        <span className={styles.gap}>
          {gaps} {gaps === 1 ? 'gap' : 'gaps'}
        </span>
      )}
      <span className={styles.fraction}>
        {whole === 0 ? 'nothing to answer' : `${answered} of ${whole} answered`}
      </span>
    </span>
  );
}

/** What the tool makes needless, with the reason. An answer that was given before stays with its question. */
function FoldedQuestions({ folded }: { folded: readonly RoutedQuestion[] }) {
  const answered = useDraft((state) =>
    state.proposal.security.answers.map(({ questionId }) => questionId).join(' '),
  );
  const answeredIds = new Set(answered.split(' '));
  return (
    <details className={styles.folded}>
      <summary>
        {folded.length === 1 ? 'One question is not asked' : `${folded.length} questions are not asked`}
      </summary>
      <ul>
        {folded.map(({ question, because }) => (
          <li key={question.id}>
            {question.id} {question.text}{' '}
            <span className={styles.because}>
              {because ? `Not asked because ${because}.` : 'Nothing said so far calls for it.'}
              {answeredIds.has(question.id) && ' Your answer is kept.'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
