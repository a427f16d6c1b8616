import { ReferenceField } from '../components/fields/reference-field.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import styles from './section-screen.module.css';

/** What the tool is worth, in two voices. */
export function BenefitsScreen() {
  return (
    <ListEditor
      path="benefits.items"
      noun="benefit"
      layout="entries"
      titleKey="name"
      empty="Start with the benefit that your customers would notice first."
    >
      {(entry) => (
        <>
          <ShortText path={`${entry}.name`} />
          <div className={styles.pair}>
            <LongText path={`${entry}.technicalFunction`} />
            <LongText path={`${entry}.marketingValue`} />
          </div>
          <div className={styles.trio}>
            <ReferenceField
              path={`${entry}.objectiveId`}
              list="strategy.objectives"
              titleKey="statement"
              noun="an objective"
            />
            <ReferenceField
              path={`${entry}.measureId`}
              list="measures.items"
              titleKey="name"
              noun="a measure"
            />
            <ReferenceField
              path={`${entry}.optionId`}
              list="options.candidates"
              titleKey="name"
              noun="an option"
            />
          </div>
          <LongText path={`${entry}.note`} />
        </>
      )}
    </ListEditor>
  );
}
