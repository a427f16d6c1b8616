import { CheckboxGroup, Label } from 'react-aria-components';
import { type DocumentPart, partsOfKind, partTitles } from '../../shared/domain/document-part.ts';
import { classes } from '../components/classes.ts';
import styles from './export-dialog.module.css';
import { change, useExportRequest } from './export-request.ts';
import { Tick } from './tick.tsx';

/** The parts that are printed; the first page says which are not. */
export function PartsPicker() {
  const { kind, choices } = useExportRequest();
  const parts = partsOfKind[kind];
  const leaveOut = (printed: readonly string[]) => {
    // What another kind leaves out stays left out there.
    const elsewhere = choices.leftOut.filter((part) => !parts.includes(part));
    const here = parts.filter((part) => !printed.includes(part));
    change({ leftOut: [...elsewhere, ...here] });
  };
  const isPrinted = (part: DocumentPart) => !choices.leftOut.includes(part);
  return (
    <CheckboxGroup className={classes(styles.group)} value={parts.filter(isPrinted)} onChange={leaveOut}>
      <Label className={classes(styles.label)}>Parts that are printed</Label>
      <div className={styles.parts}>
        {parts.map((part) => (
          <Tick key={part} value={part}>
            {partTitles[part]}
          </Tick>
        ))}
      </div>
    </CheckboxGroup>
  );
}
