import { Button } from '../components/button.tsx';
import { Menu } from '../components/fields/choice-control.tsx';
import { LinkField } from '../components/fields/link-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { printedReferences } from './choices.ts';
import { DataFlow } from './data-flow.tsx';
import { useQuestionBank } from './question-bank.ts';
import { RiskRegister } from './risk-register.tsx';
import layout from './section-screen.module.css';
import { SecurityQuestionnaire } from './security-questionnaire.tsx';
import styles from './security-screen.module.css';
import { SecurityVendor } from './security-vendor.tsx';

/** What IT asks about security and privacy. */
export function SecurityScreen() {
  const questions = useQuestionBank();
  return (
    <>
      <p className={styles.origin}>Stated by marketing, not verified by IT</p>
      {questions.state === 'ready' && <SecurityQuestionnaire bank={questions.bank} />}
      {questions.state === 'ready' && <SecurityVendor bank={questions.bank} />}
      {questions.state === 'loading' && <p className={styles.loading}>Loading the questions…</p>}
      {questions.state === 'failed' && (
        <p className={styles.loading}>
          The questions could not be read. Your answers are safe.{' '}
          <Button look="link" onPress={questions.retry}>
            Try again
          </Button>
        </p>
      )}
      <ListEditor
        path="security.vendorQuestions"
        noun="question"
        layout="entries"
        titleKey="question"
        empty="Collect what you could not find out, and send it to the vendor in one go."
        summary={({ reply }) => (reply ? 'replied' : undefined)}
      >
        {(entry) => (
          <>
            <div className={layout.wideAndNarrow}>
              <ShortText path={`${entry}.question`} />
              <LinkField path={`${entry}.link`} />
            </div>
            <LongText path={`${entry}.reply`} />
          </>
        )}
      </ListEditor>
      <DataFlow />
      <RiskRegister />
      <Menu path="security.printedReferences" choices={printedReferences} isFixed />
    </>
  );
}
