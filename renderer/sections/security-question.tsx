import type { Section } from '../../shared/domain/proposal.ts';
import type { AnswerType, Question } from '../../shared/domain/question-bank.ts';
import type { Verdict } from '../../shared/domain/security.ts';
import { MenuControl, SegmentsControl } from '../components/fields/choice-control.tsx';
import { type Binding, FieldLayoutProvider } from '../components/fields/control.ts';
import { DateControl } from '../components/fields/date-control.tsx';
import { useKeyedField } from '../components/fields/keyed-field.ts';
import { NumberControl } from '../components/fields/number-control.tsx';
import { SeveralControl } from '../components/fields/several-control.tsx';
import { TableControl } from '../components/fields/table-control.tsx';
import { LongTextControl, ShortTextControl } from '../components/fields/text-control.tsx';
import { verdicts } from './choices.ts';
import styles from './security-screen.module.css';

type Answer = Section<'security'>['answers'][number];
type AnswerField = Exclude<keyof Answer, 'questionId'>;

/** The field of an answer that each type of question fills. */
const fieldOf = {
  verdict: 'verdict',
  choice: 'choice',
  several: 'choices',
  text: 'text',
  number: 'number',
  date: 'date',
  role: 'role',
  file: 'text',
  table: 'rows',
} as const satisfies Record<AnswerType, AnswerField>;

type SecurityQuestionProps = { question: Question; bankVersion: number };

/** One question of IT with its answer, why it is asked, and room for a note and for evidence. */
export function SecurityQuestion({ question, bankVersion }: SecurityQuestionProps) {
  return (
    <article className={styles.question} data-path={`security.answers.${question.id}`}>
      <p className={styles.number}>
        {question.id} · {question.area}
        {question.isCritical && <span className={styles.critical}>A “no” usually stops approval</span>}
      </p>
      <AnswerControl question={question} bankVersion={bankVersion} />
      <p className={styles.why}>
        <span>Why IT asks:</span> {question.why}
      </p>
      <FieldLayoutProvider value="entry">
        <div className={styles.remarks}>
          <Remark question={question} bankVersion={bankVersion} name="note" label="Note" />
          <Remark
            question={question}
            bankVersion={bankVersion}
            name="evidence"
            label="Evidence, a document or a page"
          />
        </div>
      </FieldLayoutProvider>
    </article>
  );
}

function AnswerControl({ question, bankVersion }: SecurityQuestionProps) {
  const name = fieldOf[question.answerType];
  const { path, ...field } = useAnswer<never>(question, bankVersion, name);
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
      return <LongTextControl {...shared} field={field} />;
    case 'role':
      return <ShortTextControl {...shared} field={field} />;
    case 'number':
      return <NumberControl {...shared} field={field} />;
    case 'date':
      return <DateControl {...shared} field={field} />;
    case 'table':
      return <TableControl {...shared} field={field} columns={question.columns} />;
  }
}

function Remark({
  question,
  bankVersion,
  name,
  label,
}: SecurityQuestionProps & { name: 'note' | 'evidence'; label: string }) {
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
