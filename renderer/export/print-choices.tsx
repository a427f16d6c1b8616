import styles from './export-dialog.module.css';
import { change, useExportRequest } from './export-request.ts';
import { Tick } from './tick.tsx';

/** How the document is printed. */
export function PrintChoices() {
  const { kind, format, choices } = useExportRequest();
  const asksQuestions = kind !== 'brief' && kind !== 'meeting-brief' && kind !== 'outcome-report';
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>How it is printed</legend>
      <Tick isSelected={choices.hidesUnanswered} onChange={(hidesUnanswered) => change({ hidesUnanswered })}>
        Hide what is not answered yet
      </Tick>
      {asksQuestions && (
        <Tick
          isSelected={choices.printsQuestions}
          onChange={(printsQuestions) => change({ printsQuestions })}
        >
          Print the questions of IT in full, not their numbers alone
        </Tick>
      )}
      {format === 'pdf' && (
        <>
          <Tick
            isSelected={!choices.carriesSource}
            onChange={(isSentWithout) => change({ carriesSource: !isSentWithout })}
          >
            Send without the source, for people outside
          </Tick>
          <p className={styles.hint}>
            {choices.carriesSource
              ? 'The PDF carries the proposal without your rehearsal, so that it can be opened and edited again.'
              : 'The PDF is all that they get: it can be read, and not opened as a proposal.'}
          </p>
        </>
      )}
    </fieldset>
  );
}
