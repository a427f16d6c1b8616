import { useMemo, useState } from 'react';
import { expectedObjections, type Objection, whatWouldAnswer } from '../../../shared/domain/objections.ts';
import type { QuestionBank } from '../../../shared/domain/question-bank.ts';
import { Button } from '../../components/button.tsx';
import { FieldLayoutProvider } from '../../components/fields/control.ts';
import { useKeyedField } from '../../components/fields/keyed-field.ts';
import { LongTextControl } from '../../components/fields/text-control.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { focusField } from '../../stores/navigation.ts';
import { useReadiness } from '../../stores/readiness-store.ts';
import styles from './rehearsal.module.css';

const listPath = 'rehearsal.answers';
/** More than these are not read at once. */
const fewAtFirst = 8;

/** What the proposal as it stands invites, the gravest first, each with room for an answer. */
export function ExpectedObjections({ bank }: { bank: QuestionBank }) {
  const proposal = useDraft((state) => state.proposal);
  const findings = useReadiness((state) => state.everything);
  const objections = useMemo(() => expectedObjections(proposal, bank, findings), [proposal, bank, findings]);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? objections : objections.slice(0, fewAtFirst);
  const answered = new Set(proposal.rehearsal.answers.map(({ objectionId }) => objectionId));
  const count = objections.filter(({ id }) => answered.has(id)).length;
  return (
    <section className={styles.objections} aria-labelledby="objections-title">
      <h3 id="objections-title" className={styles.title}>
        What IT will say
      </h3>
      <p role="status" className={styles.hint}>
        {objections.length === 0
          ? 'Nothing in the proposal invites an objection.'
          : `${count} of ${objections.length} answered. They follow from gaps, unknown answers and weak points: fix one, and it goes.`}
      </p>
      <FieldLayoutProvider value="entry">
        <ol className={styles.list}>
          {shown.map((objection) => (
            <ObjectionItem key={objection.id} objection={objection} />
          ))}
        </ol>
      </FieldLayoutProvider>
      {!showsAll && objections.length > fewAtFirst && (
        <Button onPress={() => setShowsAll(true)}>Show all {objections.length}</Button>
      )}
    </section>
  );
}

function ObjectionItem({ objection }: { objection: Objection }) {
  const { id, isCritical, because, origin, path } = objection;
  const { path: ownPath, ...field } = useKeyedField<string>(
    listPath,
    { name: 'objectionId', value: id },
    'answer',
    'What we would say',
  );
  return (
    <li className={styles.objection}>
      <p className={styles.said}>{objection.objection}</p>
      <p className={styles.hint}>
        {isCritical && <strong className={styles.critical}>Usually stops an approval. </strong>}
        {because}{' '}
        <Button look="link" onPress={() => void focusField(path)}>
          {origin}
        </Button>
      </p>
      <LongTextControl
        path={ownPath}
        schemaPath={`${listPath}.0.answer`}
        field={field}
        label="What we would say"
        help={whatWouldAnswer(objection)
          .map(({ from, text }) => `${from}: ${text}`)
          .join(' ')}
        rows={1}
      />
    </li>
  );
}
