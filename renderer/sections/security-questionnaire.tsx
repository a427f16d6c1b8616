import { type KeyboardEvent, useLayoutEffect, useMemo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { QuestionBank } from '../../shared/domain/question-bank.ts';
import {
  type AskedQuestion,
  askedQuestions,
  byArea,
  countAnswers,
} from '../../shared/domain/questionnaire/answer-counts.ts';
import { checkedAnswers } from '../../shared/domain/questionnaire/checked-answers.ts';
import { routeQuestions } from '../../shared/domain/questionnaire/routing.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { ignoreEnter } from '../components/fields/choice-control.tsx';
import { onFieldSought } from '../components/list-editor-open.ts';
import pillStyles from '../components/pill.module.css';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { SecurityArea } from './security-area.tsx';
import { SecurityBankNews } from './security-bank-news.tsx';
import { UnplacedControls } from './security-control.tsx';
import styles from './security-questionnaire.module.css';
import {
  beginWith,
  chooseFilter,
  passes,
  type QuestionFilter,
  questionIdAt,
  seekQuestion,
  useSecurityView,
} from './security-view.ts';

/** The questions of IT by area: counted, filtered, and walked through by keyboard. */
export function SecurityQuestionnaire({ bank }: { bank: QuestionBank }) {
  const proposal = useDraft((state) => state.proposal);
  const { security } = proposal;
  const opening = useDraft((state) => state.opening);
  const filteredIds = useSecurityView((state) => state.filteredIds);
  const { path, questions } = useMemo(() => routeQuestions(security, bank), [security, bank]);
  const asked = askedQuestions(questions, checkedAnswers(proposal));
  const shown = asked.filter(({ question }) => filteredIds?.has(question.id) ?? true);
  const firstOpen = asked.find(({ state }) => state === 'open')?.question;

  useLayoutEffect(() => beginWith(firstOpen?.area ?? 'Scope', opening), [firstOpen, opening]);
  useLayoutEffect(
    () =>
      onFieldSought((path) => {
        const id = questionIdAt(path, draftStore.getState().proposal.security);
        const question = bank.questions.find((one) => one.id === id);
        if (question) seekQuestion(question);
      }),
    [bank],
  );

  const goBy = (step: 1 | -1, from: Element) => {
    const id = from.closest<HTMLElement>('[data-question]')?.dataset.question;
    const here = shown.findIndex(({ question }) => question.id === id);
    const next = shown[here + step]?.question;
    if (here !== -1 && next) seekQuestion(next);
  };
  // On the way down: radio buttons and menus keep Enter to themselves.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isGoing = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isGoing || event.nativeEvent.isComposing || !(event.target instanceof Element)) return;
    event.preventDefault();
    event.stopPropagation();
    goBy(event.shiftKey ? -1 : 1, event.target);
  };

  return (
    <section className={styles.questionnaire} aria-label="Questions of IT" onKeyDownCapture={onKeyDown}>
      <SecurityBankNews bank={bank} />
      {path === 'express' && (
        <p className={styles.note}>
          The short way: this tool holds no data about people, can wait for days and is connected to nothing,
          so {asked.length} questions are enough. An answer that says otherwise opens the rest.
        </p>
      )}
      <div className={styles.overview}>
        <QuestionFilters asked={asked} />
        {firstOpen && (
          <Button onPress={() => seekQuestion(firstOpen)}>Next open question: {firstOpen.id}</Button>
        )}
        <p className={styles.keys}>
          <kbd>Ctrl</kbd> or <kbd>⌘</kbd> with <kbd>Enter</kbd> goes to the next question, with{' '}
          <kbd>Shift</kbd> as well to the one before.
        </p>
      </div>
      <div className={styles.areas} data-path="security.answers">
        {byArea(questions).map(({ area, items }) => (
          <SecurityArea
            key={area}
            area={area}
            bankVersion={bank.version}
            asked={asked.filter(({ question }) => question.area === area)}
            shownIds={filteredIds}
            folded={items.filter(({ isAsked }) => !isAsked)}
          />
        ))}
        {shown.length === 0 && (
          <p className={styles.note}>No question of this kind. Choose “All” to see the rest.</p>
        )}
      </div>
      <UnplacedControls askedIds={new Set<string>(asked.map(({ question }) => question.id))} />
    </section>
  );
}

const filterNames: Readonly<Record<QuestionFilter, string>> = {
  all: 'All',
  open: 'Open',
  unknown: 'Unknown',
  gaps: 'Gaps',
  critical: 'Critical',
};

/** The counts are the filters: what can be counted can be looked at. */
function QuestionFilters({ asked }: { asked: readonly AskedQuestion[] }) {
  const filter = useSecurityView((state) => state.filter);
  const { asked: whole, answered, criticalGaps, notApplicable } = countAnswers(asked);
  return (
    <RadioGroup
      className={classes(styles.filters)}
      aria-label="Show which questions"
      orientation="horizontal"
      value={filter}
      onChange={(value) => chooseFilter(value as QuestionFilter, asked)}
    >
      <p className={styles.counts}>
        <strong>
          {answered} of {whole} answered
        </strong>
        {criticalGaps > 0 && (
          <span className={styles.criticalGaps}>
            {criticalGaps} critical {criticalGaps === 1 ? 'gap' : 'gaps'}
          </span>
        )}
        {notApplicable > 0 && <span>{notApplicable} not applicable, not counted</span>}
      </p>
      <div className={styles.filterRow} onKeyDownCapture={ignoreEnter}>
        {(Object.keys(filterNames) as QuestionFilter[]).map((name) => (
          <Radio key={name} value={name} className={classes(pillStyles.pill)}>
            {filterNames[name]}{' '}
            <span className={styles.filterCount}>{asked.filter((one) => passes(name, one)).length}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
