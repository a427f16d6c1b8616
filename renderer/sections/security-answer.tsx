import { Group, ToggleButton } from 'react-aria-components';
import type { Section } from '../../shared/domain/proposal.ts';
import type { Question } from '../../shared/domain/question-bank.ts';
import { type AnswerField, answerFieldOf } from '../../shared/domain/questionnaire/answer.ts';
import type { Verdict } from '../../shared/domain/security.ts';
import type { AttachedFile } from '../../shared/domain/values.ts';
import { classes } from '../components/classes.ts';
import { MenuControl, SegmentsControl } from '../components/fields/choice-control.tsx';
import { type Binding, FieldLayoutProvider } from '../components/fields/control.ts';
import { DateControl } from '../components/fields/date-control.tsx';
import { AttachmentControl } from '../components/fields/image-control.tsx';
import { useKeyedField } from '../components/fields/keyed-field.ts';
import { NumberControl } from '../components/fields/number-control.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { SeveralControl } from '../components/fields/several-control.tsx';
import { TableControl } from '../components/fields/table-control.tsx';
import { LongTextControl, ShortTextControl } from '../components/fields/text-control.tsx';
import pillStyles from '../components/pill.module.css';
import { verdicts } from './choices.ts';
import styles from './security-question.module.css';

type AnswerProps = { question: Question; bankVersion: number };

/** The control that answers the question, by the type of its answer. */
export function AnswerControl({ question, bankVersion }: AnswerProps) {
  const name = answerFieldOf[question.answerType];
  const { path, ...field } = useOwnAnswer(question, bankVersion, name);
  const choices = question.choices.map((choice) => ({ value: choice, label: choice }));
  const shared = {
    path,
    label: question.text,
    help: question.help,
    schemaPath: `security.answers.0.${name}`,
  };
  switch (question.answerType) {
    case 'verdict':
      return <SegmentsControl {...shared} field={field as Binding<Verdict & string>} choices={verdicts} />;
    case 'choice':
      return <MenuControl {...shared} field={field} choices={choices} />;
    case 'several':
      return <SeveralControl {...shared} field={field} choices={choices} />;
    case 'text':
    case 'file':
      return <LongTextControl {...shared} field={field} rows={1} />;
    case 'role':
      return <ShortTextControl {...shared} field={field} />;
    case 'number':
      return (
        <NumberControl
          {...shared}
          field={field}
          {...(question.unit === undefined ? {} : { unit: question.unit })}
        />
      );
    case 'date':
      return <DateControl {...shared} field={field} />;
    case 'table':
      return <TableControl {...shared} field={field} columns={question.columns} />;
  }
}

/** An answer takes the place of “we don’t know”: both at once would say two things. */
function useOwnAnswer(question: Question, bankVersion: number, name: AnswerField) {
  const answer = useAnswer<never>(question, bankVersion, name);
  const verdict = useAnswer<Verdict>(question, bankVersion, 'verdict');
  if (name === 'verdict' || verdict.value === undefined) return answer;
  return {
    ...answer,
    set(next: never | undefined) {
      answer.set(next);
      if (next !== undefined) verdict.set(undefined);
    },
  };
}

const unanswered = [
  { value: 'unknown', label: 'We don’t know' },
  { value: 'not-applicable', label: 'Does not apply' },
] as const;

/** “Unknown” and “not applicable” for the questions whose own answer has no room for them. */
export function UnansweredChoice({ question, bankVersion }: AnswerProps) {
  const { value, set, blur } = useAnswer<Verdict>(question, bankVersion, 'verdict');
  const isReadOnly = useReadOnly();
  if (question.answerType === 'verdict') return null;
  return (
    <Group className={classes(styles.unanswered)} aria-label={`Instead of an answer to ${question.id}`}>
      {unanswered.map((choice) => (
        <ToggleButton
          key={choice.value}
          className={classes(pillStyles.pill, pillStyles.small)}
          isSelected={value === choice.value}
          isDisabled={isReadOnly}
          onChange={(isChosen) => set(isChosen ? choice.value : undefined)}
          onBlur={blur}
        >
          {choice.label}
        </ToggleButton>
      ))}
    </Group>
  );
}

/** The second half of an answer, such as the number of hours behind a “yes”. */
export function FurtherAnswers({ question, bankVersion }: AnswerProps) {
  if (question.further.length === 0) return null;
  return (
    <FieldLayoutProvider value="entry">
      <div className={styles.remarks}>
        {question.further.map((further) => (
          <FurtherAnswer key={further.answerType} {...{ question, bankVersion, further }} />
        ))}
      </div>
    </FieldLayoutProvider>
  );
}

function FurtherAnswer({
  question,
  bankVersion,
  further: { answerType, ask, unit },
}: AnswerProps & { further: Question['further'][number] }) {
  const name = answerFieldOf[answerType];
  const { path, ...field } = useAnswer<never>(question, bankVersion, name);
  const shared = { path, label: ask, schemaPath: `security.answers.0.${name}`, field };
  switch (answerType) {
    case 'text':
      return <LongTextControl {...shared} rows={1} />;
    case 'role':
      return <ShortTextControl {...shared} />;
    case 'number':
      return <NumberControl {...shared} {...(unit === undefined ? {} : { unit })} />;
    case 'date':
      return <DateControl {...shared} />;
  }
}

/** A note, where the evidence is, and a copy of it. */
export function AnswerRemarks({ question, bankVersion }: AnswerProps) {
  const { path, ...copy } = useAnswer<AttachedFile>(question, bankVersion, 'attachment');
  const isReadOnly = useReadOnly();
  return (
    <FieldLayoutProvider value="entry">
      <div className={styles.remarks}>
        <Remark {...{ question, bankVersion }} name="note" label="Note" />
        <Remark
          {...{ question, bankVersion }}
          name="evidence"
          label="Evidence: a document or page, with its date"
        />
        {(!isReadOnly || copy.value) && (
          <div className={styles.copy}>
            <AttachmentControl
              path={path}
              field={copy}
              label={`File or picture of the evidence for ${question.id}`}
            />
          </div>
        )}
      </div>
    </FieldLayoutProvider>
  );
}

function Remark({
  question,
  bankVersion,
  name,
  label,
}: AnswerProps & { name: 'note' | 'evidence'; label: string }) {
  const { path, ...field } = useAnswer<string>(question, bankVersion, name);
  return (
    <LongTextControl
      rows={1}
      path={path}
      schemaPath={`security.answers.0.${name}`}
      field={field}
      label={label}
    />
  );
}

/** The first answer records which version of the questions it was written against. */
function useAnswer<T>(question: Question, bankVersion: number, name: AnswerField) {
  return useKeyedField<T>(
    'security.answers',
    { name: 'questionId', value: question.id },
    name,
    `Answer to ${question.id}`,
    (section) => {
      (section as Section<'security'>).bankVersion ??= bankVersion;
    },
  );
}
