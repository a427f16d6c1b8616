import { memo, useEffect, useRef } from 'react';
import type { Question } from '../../shared/domain/question-bank.ts';
import { type AnswerState, chosenValues } from '../../shared/domain/questionnaire/answer.ts';
import { classes } from '../components/classes.ts';
import { EntryTemplateAnswers } from '../components/template-answers.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { AnswerControl, AnswerRemarks, FurtherAnswers, UnansweredChoice } from './security-answer.tsx';
import { CompensatingControls } from './security-control.tsx';
import styles from './security-question.module.css';
import { questionFound, useSecurityView } from './security-view.ts';

export type SecurityQuestionProps = {
  question: Question;
  bankVersion: number;
  isCritical: boolean;
  /** Completes “because …”: why this question is asked about this tool. */
  because: string | undefined;
  state: AnswerState;
};

/** One question of IT with its answer, why it is asked, and room for a note, for evidence and for what fills a gap. */
export const SecurityQuestion = memo(function SecurityQuestion({
  question,
  bankVersion,
  isCritical,
  because,
  state,
}: SecurityQuestionProps) {
  const article = useSought(question.id);
  const asked = { question, bankVersion };
  return (
    <article
      ref={article}
      className={styles.question}
      data-question={question.id}
      data-path={`security.answers.${question.id}`}
      aria-label={`${question.id}, ${stateWords[state]}`}
    >
      <p className={styles.marks}>
        <span>{question.id}</span>
        <span className={classes(styles.state, styles[state])}>{stateWords[state]}</span>
        {isCritical && <span className={styles.critical}>Critical: a “no” usually stops approval</span>}
      </p>
      <div className={styles.answer}>
        <AnswerControl {...asked} />
        <UnansweredChoice {...asked} />
      </div>
      <TemplateAnswer question={question} />
      <Advice question={question} />
      <FurtherAnswers {...asked} />
      <AnswerRemarks {...asked} />
      <CompensatingControls question={question} isGap={state === 'gap'} />
      <details className={styles.about}>
        <summary>Why IT asks</summary>
        <p>{question.why}</p>
        {because && <p>It is asked because {because}.</p>}
        <References question={question} />
      </details>
    </article>
  );
});

const stateWords: Readonly<Record<AnswerState, string>> = {
  open: 'Open',
  answered: 'Answered',
  gap: 'Gap',
  unknown: 'Unknown',
  'not-applicable': 'Not applicable',
};

/** The template may have answered it, by what tools of its kind usually are. */
function TemplateAnswer({ question }: { question: Question }) {
  const index = useDraft(({ proposal }) =>
    proposal.security.answers.findIndex(({ questionId }) => questionId === question.id),
  );
  return <EntryTemplateAnswers path={`security.answers.${index}`} />;
}

/** What to add, now that it is clear which way the answer goes. */
function Advice({ question }: { question: Question }) {
  const chosen = useDraft(({ proposal }) => {
    const answer = proposal.security.answers.find(({ questionId }) => questionId === question.id);
    return answer ? chosenValues(answer).join('\n') : '';
  }).split('\n');
  const { helpIfYes, helpIfNo, followUp } = question;
  const isAgreed = chosen.includes('yes') || chosen.includes('partly');
  const lines = [
    isAgreed && helpIfYes,
    chosen.includes('no') && helpIfNo,
    chosen.some((value) => followUp?.after.includes(value)) && followUp?.ask,
    chosen.includes('unknown') &&
      (question.isForVendor
        ? 'An honest answer. The question goes into the form for the vendor.'
        : 'An honest answer. Say in the note who will find out.'),
  ].filter((line) => typeof line === 'string');
  return (
    <div aria-live="polite" className={styles.adviceBox}>
      {lines.map((line) => (
        <p key={line} className={styles.advice}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** Where well-known catalogues ask for the same: ids alone. Those cited from memory say so. */
function References({ question: { references } }: { question: Question }) {
  if (references.length === 0) return null;
  const byFramework = Map.groupBy(references, ({ framework }) => framework);
  return (
    <ul className={styles.references}>
      {[...byFramework].map(([framework, ids]) => (
        <li key={framework}>
          {framework}:{' '}
          {ids
            .map(({ id, isVerified }) => (isVerified ? id : `${id} (from memory, not verified)`))
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

/** Moves the focus into the control of this question when somebody looks for the question. */
function useSought(id: string) {
  const article = useRef<HTMLElement>(null);
  const isSought = useSecurityView(({ soughtId }) => soughtId === id);
  useEffect(() => {
    if (!isSought) return;
    questionFound();
    const control = article.current?.querySelector<HTMLElement>(
      'input:not([tabindex="-1"]), textarea, button',
    );
    control?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: 'nearest' });
  }, [isSought]);
  return article;
}
