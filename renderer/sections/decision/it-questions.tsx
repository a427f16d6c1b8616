import { Menu } from '../../components/fields/choice-control.tsx';
import { DateField } from '../../components/fields/date-control.tsx';
import { LongText } from '../../components/fields/text-control.tsx';
import { TickField } from '../../components/fields/tick-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import type { Entry } from '../../components/list-editor-changes.ts';
import { specialties } from '../choices.ts';
import layout from '../section-screen.module.css';

/** What IT has asked and what it was told. It stays in the library unless an entry is chosen to be printed. */
export function ItQuestions() {
  return (
    <ListEditor
      path="decision.questions"
      noun="question"
      layout="entries"
      titleKey="question"
      empty="Questions come by mail and in meetings. Keep them here with your answers, so that nothing is promised twice."
      summary={summaryOf}
    >
      {(entry) => (
        <>
          <LongText path={`${entry}.question`} />
          <div className={layout.wideAndDate}>
            <Menu path={`${entry}.askedBy`} choices={specialties} />
            <DateField path={`${entry}.askedOn`} />
          </div>
          <LongText path={`${entry}.answer`} />
          <div className={layout.wideAndDate}>
            <TickField path={`${entry}.isPrinted`} />
            <DateField path={`${entry}.answeredOn`} />
          </div>
        </>
      )}
    </ListEditor>
  );
}

function summaryOf({ answer, isPrinted }: Entry): string {
  const isAnswered = typeof answer === 'string' && answer.trim() !== '';
  const said = isAnswered ? 'Answered' : 'Not answered yet';
  return isPrinted === true ? `${said}, printed` : said;
}
