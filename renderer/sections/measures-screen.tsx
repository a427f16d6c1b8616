import { DateField } from '../components/fields/date-control.tsx';
import { ReferenceField } from '../components/fields/reference-field.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import type { Entry } from '../components/list-editor-changes.ts';
import { MeasureAdvice } from './measure-advice.tsx';
import styles from './section-screen.module.css';

/** How success will be seen, by whom, from which data. */
export function MeasuresScreen() {
  return (
    <ListEditor
      path="measures.items"
      noun="measure"
      layout="entries"
      titleKey="name"
      empty="Choose a figure that someone outside marketing would accept as proof, such as orders per 1,000 emails."
      summary={summaryOf}
    >
      {(entry) => (
        <>
          <ShortText path={`${entry}.name`} />
          <MeasureAdvice path={entry} />
          <ReferenceField
            path={`${entry}.objectiveId`}
            list="strategy.objectives"
            titleKey="statement"
            noun="an objective"
          />
          <LongText path={`${entry}.definition`} />
          <div className={styles.wideAndNarrow}>
            <ShortText path={`${entry}.formula`} />
            <ShortText path={`${entry}.unit`} />
          </div>
          <div className={styles.twoAndDate}>
            <ShortText path={`${entry}.baseline`} />
            <ShortText path={`${entry}.target`} />
            <DateField path={`${entry}.dueOn`} />
          </div>
          <div className={styles.pair}>
            <ShortText path={`${entry}.dataSource`} />
            <ShortText path={`${entry}.owner`} />
          </div>
          <LongText path={`${entry}.neededFromIt`} />
        </>
      )}
    </ListEditor>
  );
}

/** What is to be reached; a bare figure says nothing without its unit. */
function summaryOf({ target, unit }: Entry): string | undefined {
  if (typeof target !== 'string') return undefined;
  const isBare = /^[\d\s.,]+$/.test(target);
  return isBare && typeof unit === 'string' ? `→ ${target} ${unit}` : `→ ${target}`;
}
