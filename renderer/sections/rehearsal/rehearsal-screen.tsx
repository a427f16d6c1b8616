import { Lock } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { LongText, ShortText } from '../../components/fields/text-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import { chooseKind } from '../../export/export-request.ts';
import { showOverlay } from '../../stores/navigation.ts';
import { useQuestionBank } from '../question-bank.ts';
import layout from '../section-screen.module.css';
import { ExpectedObjections } from './expected-objections.tsx';
import styles from './rehearsal.module.css';

/** The meeting with IT, played through beforehand. Nothing of it leaves this computer but the meeting brief. */
export function RehearsalScreen() {
  const questions = useQuestionBank();
  const exportBrief = () => {
    chooseKind('meeting-brief');
    showOverlay('export');
  };
  return (
    <>
      <div className={styles.private}>
        <p>
          <Lock size={14} aria-hidden /> <strong>Private.</strong> Nothing of this page is printed in the
          proposal, and the PDF that you send does not carry it.
        </p>
        <Button onPress={exportBrief}>Export the meeting brief…</Button>
      </div>
      <ListEditor
        path="rehearsal.attendees"
        noun="person"
        layout="lines"
        titleKey="role"
        empty="Who will sit there, by role, and what would each of them hate to see go wrong?"
      >
        {(entry) => (
          <div className={layout.pair}>
            <ShortText path={`${entry}.role`} />
            <ShortText path={`${entry}.caresAbout`} />
          </div>
        )}
      </ListEditor>
      {questions.state === 'ready' && <ExpectedObjections bank={questions.bank} />}
      {questions.state === 'failed' && (
        <p className={styles.hint}>
          The questions could not be read. Your answers are safe.{' '}
          <Button look="link" onPress={questions.retry}>
            Try again
          </Button>
        </p>
      )}
      <ListEditor
        path="rehearsal.objections"
        noun="objection"
        layout="lines"
        titleKey="objection"
        empty="What else do you fear to be asked? Write it down as they would say it."
      >
        {(entry) => (
          <>
            <ShortText path={`${entry}.objection`} />
            <LongText path={`${entry}.answer`} />
          </>
        )}
      </ListEditor>
      <ListEditor
        path="rehearsal.fallbacks"
        noun="position"
        layout="line"
        titleKey="position"
        empty="What could you live with instead of a yes: a pilot, a condition, a later date?"
      >
        {(entry) => <ShortText path={`${entry}.position`} />}
      </ListEditor>
    </>
  );
}
