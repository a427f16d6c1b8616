import { ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { GlossaryTerm } from '../../shared/domain/glossary.ts';
import type { SectionId } from '../../shared/domain/proposal.ts';
import type { Question, QuestionBank } from '../../shared/domain/question-bank.ts';
import { Button } from '../components/button.tsx';
import { TermVoices } from '../components/term.tsx';
import { termsIn, termsWith } from '../components/term-glossary.ts';
import { useQuestionBank } from '../sections/question-bank.ts';
import { adviceFor, sectionAdvice } from '../sections/questions.ts';
import { sections } from '../sections/sections.ts';
import { useNavigation } from '../stores/navigation.ts';
import { useReadiness } from '../stores/readiness-store.ts';
import { t } from '../text/messages.ts';
import styles from './guidance-pane.module.css';
import { focusNextQuestion, useFocusedPath } from './guidance-pane-focus.ts';

/**
 * Why IT asks the question that is being answered, what a good answer looks like, an example, and the words in both
 * voices; while none is, what the section is for. It is read when it is looked for: nothing of it is announced.
 */
export function GuidancePane() {
  const section = useNavigation((state) => state.section);
  const [focused, leaveQuestion] = useFocusedPath();
  const path = focused?.startsWith(`${section}.`) ? focused : null;
  const questions = useQuestionBank();
  const bank = questions.state === 'ready' ? questions.bank : undefined;
  const words = wordsFor(path ?? section, bank);
  const top = useRef<HTMLDivElement>(null);
  const heading = words?.heading;
  // Other words are read from their beginning.
  useEffect(() => {
    if (heading !== undefined) top.current?.scrollIntoView({ block: 'nearest' });
  }, [heading]);
  if (!words) return null;
  const showSection = () => {
    leaveQuestion();
    // The button goes with the question; reading goes on at the heading.
    top.current?.focus();
  };
  const title = sections.find(({ id }) => id === section)?.title ?? '';
  return (
    <div className={styles.guidance}>
      <div className={styles.top} ref={top} tabIndex={-1}>
        <Progress section={section} />
        <h2 className={styles.question}>{words.heading}</h2>
      </div>
      <Advice heading={t('guidance.why')}>{words.whyItAsks}</Advice>
      <Advice heading={t('guidance.good')}>{words.goodAnswer}</Advice>
      {words.example && (
        <section className={styles.advice}>
          <h3 className={styles.small}>{t('guidance.example')}</h3>
          <blockquote className={styles.example}>{words.example}</blockquote>
        </section>
      )}
      {words.terms.length > 0 && <Terms terms={words.terms} />}
      <div className={styles.ways}>
        <Button onPress={() => focusNextQuestion(path)}>
          {path === null ? t('guidance.first') : t('guidance.next')}
          <ArrowRight size={16} aria-hidden />
        </Button>
        {path !== null && (
          <Button look="link" onPress={showSection}>
            {t('guidance.section', { title })}
          </Button>
        )}
      </div>
    </div>
  );
}

type PaneWords = {
  readonly heading: string;
  readonly whyItAsks: string;
  readonly goodAnswer: string;
  readonly example?: string | undefined;
  readonly terms: readonly GlossaryTerm[];
};

const mostTerms = 4;

/** The words for a place in the form, for a question of IT, or for a whole section. */
function wordsFor(place: string, bank: QuestionBank | undefined): PaneWords | undefined {
  const asked = /^security\.answers\.(Q\d+)/.exec(place)?.[1];
  const question = bank?.questions.find(({ id }) => id === asked);
  if (question) return wordsOfBank(question);
  const advice = adviceFor(place);
  if (advice) {
    const { whyItAsks, goodAnswer, example, terms = [] } = advice.words;
    return { heading: advice.label, whyItAsks, goodAnswer, example, terms: termsWith(terms) };
  }
  const section = sectionAdvice(place.split('.')[0] ?? '');
  return section && { ...section, heading: section.opens, terms: [] };
}

/** The bank names no terms: those that stand in its words are explained. */
function wordsOfBank({ text, why, help }: Question): PaneWords {
  const terms = termsIn(`${text} ${why} ${help}`).slice(0, mostTerms);
  return { heading: text, whyItAsks: why, goodAnswer: help, terms };
}

function Advice({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className={styles.advice}>
      <h3 className={styles.small}>{heading}</h3>
      <p>{children}</p>
    </section>
  );
}

function Terms({ terms }: { terms: readonly GlossaryTerm[] }) {
  return (
    <section className={styles.terms}>
      <h3 className={styles.small}>{t('guidance.terms')}</h3>
      {terms.map((term) => (
        <div key={term.id} className={styles.term}>
          <h4 className={styles.termName}>{term.term}</h4>
          <TermVoices term={term} />
        </div>
      ))}
    </section>
  );
}

/** How many of the section's questions are answered; nothing where none has to be. Like every check, it waits for a pause. */
function Progress({ section }: { section: SectionId }) {
  const progress = useReadiness((state) => state.progress[section]);
  if (!progress || progress.asked === 0) return null;
  const { answered, asked } = progress;
  return <p className={styles.progress}>{t('guidance.progress', { answered, asked })}</p>;
}
