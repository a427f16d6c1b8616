import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Question } from '../../shared/domain/question-bank.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Menu } from '../components/fields/choice-control.tsx';
import { FieldLayoutProvider } from '../components/fields/control.ts';
import { DateField } from '../components/fields/date-control.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { insertEntry, newEntry, removeEntry } from '../components/list-editor-changes.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import layout from './section-screen.module.css';
import styles from './security-question.module.css';

const listPath = 'security.compensatingControls';

/** What makes up for an answer that falls short: offered beside the gap, and kept in sight when the gap has closed. */
export function CompensatingControls({ question, isGap }: { question: Question; isGap: boolean }) {
  const isReadOnly = useReadOnly();
  const places = useControlPlaces((questionId) => questionId === question.id);
  if (!isGap && places.length === 0) return null;
  const add = () => {
    const { compensatingControls } = draftStore.getState().proposal.security;
    const entry = newEntry(listPath, { questionId: question.id });
    insertEntry(listPath, compensatingControls.length, entry, 'Add control');
  };
  return (
    <section className={styles.controls} aria-label={`Compensating controls for ${question.id}`}>
      <p className={styles.controlsTitle}>
        {isGap ? 'What makes up for this gap?' : 'Compensating control. The answer is no gap any more.'}
      </p>
      <FieldLayoutProvider value="entry">
        {places.map((index) => (
          <Control key={index} index={index} subject={question.id} />
        ))}
      </FieldLayoutProvider>
      {!isReadOnly && (
        <Button look="quiet" onPress={add}>
          <Plus size={16} aria-hidden /> Add control
        </Button>
      )}
    </section>
  );
}

type UnplacedControlsProps = { askedIds: ReadonlySet<string> };

/** Controls whose question is not asked (any more), or that never had one: kept, and given to a question by hand. */
export function UnplacedControls({ askedIds }: UnplacedControlsProps) {
  const places = useControlPlaces((questionId) => questionId === undefined || !askedIds.has(questionId));
  if (places.length === 0) return null;
  const choices = [...askedIds].map((id) => ({ value: id, label: id }));
  return (
    <section className={styles.controls} aria-label="Other compensating controls">
      <p className={styles.controlsTitle}>These controls belong to no question that is asked.</p>
      <FieldLayoutProvider value="entry">
        {places.map((index) => (
          <Control key={index} index={index} subject="no question">
            <Menu path={`${listPath}.${index}.questionId`} choices={choices} />
          </Control>
        ))}
      </FieldLayoutProvider>
    </section>
  );
}

/** The places of the controls whose question is meant. */
function useControlPlaces(isMeant: (questionId: string | undefined) => boolean): readonly number[] {
  const places = useDraft(({ proposal }) =>
    proposal.security.compensatingControls
      .flatMap(({ questionId }, index) => (isMeant(questionId) ? [index] : []))
      .join(' '),
  );
  return places.split(' ').filter(Boolean).map(Number);
}

type ControlProps = { index: number; subject: string; children?: ReactNode };

/** What is done, who does it, and by when. */
function Control({ index, subject, children }: ControlProps) {
  const isReadOnly = useReadOnly();
  const path = `${listPath}.${index}`;
  return (
    <div className={styles.control} data-path={path}>
      {children}
      <LongText path={`${path}.control`} />
      <div className={layout.pair}>
        <ShortText path={`${path}.owner`} />
        <DateField path={`${path}.dueOn`} />
      </div>
      {!isReadOnly && (
        <div className={styles.deleteControl}>
          <IconButton
            label={`Delete the control for ${subject}`}
            onPress={() => removeEntry(listPath, index, 'Delete control')}
          >
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
