import type { QuestionBank } from '../../shared/domain/question-bank.ts';
import { bankChanges, migratedSecurity } from '../../shared/domain/questionnaire/bank-migration.ts';
import { Button } from '../components/button.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import styles from './security-questionnaire.module.css';

const kinds = { added: 'New', revised: 'Changed', retired: 'No longer asked' } as const;

/** Says that the questions have moved on since this draft was begun, and takes it along when it is asked to. */
export function SecurityBankNews({ bank }: { bank: QuestionBank }) {
  const version = useDraft((state) => state.proposal.security.bankVersion ?? bank.version);
  const isReadOnly = useReadOnly();
  const changes = bankChanges(version, bank);
  if (changes.length === 0) return null;
  const migrate = () => {
    const { proposal, change } = draftStore.getState();
    change('security', 'Use the newest questions', (section) => {
      Object.assign(section, migratedSecurity(proposal.security, bank));
    });
  };
  return (
    <section className={styles.news} aria-label="Newer questions">
      <p>
        This draft was begun with version {version} of the questions; version {bank.version} is the newest.{' '}
        {changes.length} {changes.length === 1 ? 'thing has' : 'things have'} changed. Your answers stay as
        they are, and you can undo the step.
      </p>
      <details>
        <summary>What has changed</summary>
        <ul>
          {changes.map(({ kind, questionId, what }) => (
            <li key={`${kind} ${questionId} ${what}`}>
              {kinds[kind]}: {questionId} {what}
            </li>
          ))}
        </ul>
      </details>
      {!isReadOnly && <Button onPress={migrate}>Use the newest questions</Button>}
    </section>
  );
}
