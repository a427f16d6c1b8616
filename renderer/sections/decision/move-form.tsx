import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { words } from '../../../shared/domain/choice-words.ts';
import type { DecisionVerdict } from '../../../shared/domain/decision.ts';
import { conditionsWords } from '../../../shared/domain/life-cycle/conditions.ts';
import { isApproval, type MoveId, type MoveRule } from '../../../shared/domain/life-cycle/move-rules.ts';
import { standingOf } from '../../../shared/domain/life-cycle/standing.ts';
import { Button } from '../../components/button.tsx';
import { MenuControl } from '../../components/fields/choice-control.tsx';
import { type Binding, FieldLayoutProvider } from '../../components/fields/control.ts';
import { DateControl } from '../../components/fields/date-control.tsx';
import { LongTextControl, ShortTextControl } from '../../components/fields/text-control.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { type AskedMove, chooseMove, makeMove } from '../../stores/life-cycle-acts.ts';
import { focusField } from '../../stores/navigation.ts';
import { today } from '../../stores/today.ts';
import { moveWords } from '../../text/move-words.ts';
import layout from '../section-screen.module.css';
import styles from './decision.module.css';

type Answers = Pick<AskedMove, 'verdict' | 'deferredTo' | 'role' | 'note'> & { movedOn?: string | undefined };

/** What each move means, before it is made. */
const explanations: Partial<Readonly<Record<MoveId, string>>> = {
  submit:
    'Export the PDF and send it; here you keep a record that you did. From then on this version stays as it is. To change it, you start the next one.',
  'begin-review': 'From whom do you know it, and since when?',
  decide:
    'Write down what was decided as it was said. Conditions have a list of their own, to which you are led next.',
  withdraw: 'You take the proposal back. IT need not decide on it any more.',
  'go-live': 'It is in use. From this day on the results are counted.',
  'resume-review': 'The decision no longer holds, and IT looks at the same version again.',
  'start-version':
    'The text can be edited again. The version that IT has stays on record, but what was decided on it does not hold for the next one.',
  close: 'Nothing more is expected of this proposal. It stays in the library.',
};

type MoveFormProps = { rule: MoveRule; nextVersion: number };

/** Asks for what goes on record with a move: the day, whose word it is, and what was said. */
export function MoveForm({ rule, nextVersion }: MoveFormProps) {
  const authorRole = useDraft((state) => state.proposal.overview.authorRole);
  const only = rule.brings?.length === 1 ? rule.brings[0] : undefined;
  const [answers, setAnswers] = useState<Answers>({
    movedOn: today(),
    role: rule.by === 'marketing' ? authorRole : undefined,
    verdict: only,
  });
  const [refusal, setRefusal] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const answer = (more: Partial<Answers>) => {
    setAnswers((all) => ({ ...all, ...more }));
    setRefusal(undefined);
  };
  const bind = (key: Exclude<keyof Answers, 'verdict'>): Binding<string> => ({
    value: answers[key],
    set: (value) => answer({ [key]: value }),
    blur: () => undefined,
  });
  const verdict: Binding<string> = {
    value: answers.verdict,
    set: (value) => answer({ verdict: rule.brings?.find((known) => known === value) }),
    blur: () => undefined,
  };
  const record = () => {
    const { movedOn } = answers;
    if (movedOn === undefined) return setRefusal('Say on which day it was.');
    const refused = makeMove({ ...answers, to: rule.to, movedOn });
    if (refused) return setRefusal(refused.refusal);
    // The form goes with the move; reading goes on at the conditions, which are still to be written, or at the result.
    if (answers.verdict === 'approved-with-conditions') void focusField('decision.conditions');
    else document.querySelector<HTMLElement>('[data-part="standing"]')?.focus();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    record();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) record();
    if (event.key === 'Escape' && !event.defaultPrevented) chooseMove(null);
  };
  const isDecision = rule.brings !== undefined;
  return (
    <form className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown} aria-labelledby="move-form">
      <h4 id="move-form" ref={heading} tabIndex={-1} className={styles.formTitle}>
        {moveWords(rule.id, nextVersion)}
      </h4>
      {explanations[rule.id] && <p className={styles.formHelp}>{explanations[rule.id]}</p>}
      {rule.id === 'close' && <OpenConditions />}
      <FieldLayoutProvider value="entry">
        {rule.brings && rule.brings.length > 1 && (
          <div className={layout.wideAndDate}>
            <MenuControl
              path="decision.verdict"
              label="What was decided"
              field={verdict}
              choices={choicesFrom(rule.brings)}
              isFixed
            />
            {answers.verdict === 'deferred' && (
              <DateControl path="decision.deferredTo" label="Deferred to" field={bind('deferredTo')} />
            )}
          </div>
        )}
        <div className={layout.wideAndDate}>
          <ShortTextControl
            path="decision.moves.0.role"
            label={rule.by === 'it' ? 'Whose word it is, by role' : 'Your role'}
            field={bind('role')}
          />
          <DateControl path="decision.moves.0.movedOn" label="On which day" field={bind('movedOn')} />
        </div>
        <LongTextControl
          path="decision.moves.0.note"
          label={isDecision ? 'Reason' : 'Note'}
          field={bind('note')}
          rows={1}
        />
      </FieldLayoutProvider>
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
      <div className={styles.acts}>
        <Button type="submit">Record it</Button>
        <Button look="quiet" onPress={() => chooseMove(null)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** What is closed is not looked at any more, and neither are its conditions. */
function OpenConditions() {
  const decision = useDraft(({ proposal }) => proposal.decision);
  const isOpen = decision.conditions.some(({ isMet }) => !isMet);
  if (!isOpen || !isApproval(decision.verdict)) return null;
  return (
    <p className={styles.formHelp}>
      Before you close it: {conditionsWords(standingOf(decision))}. What is still open then leaves the
      portfolio with it.
    </p>
  );
}

function choicesFrom(verdicts: readonly DecisionVerdict[]) {
  return verdicts.map((value) => ({ value, label: words.verdict[value] }));
}
