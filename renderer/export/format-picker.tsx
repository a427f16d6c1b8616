import { Label, Radio, RadioGroup } from 'react-aria-components';
import { words } from '../../shared/domain/choice-words.ts';
import { DocumentFormat } from '../../shared/domain/document-format.ts';
import { classes } from '../components/classes.ts';
import pillStyles from '../components/pill.module.css';
import styles from './export-dialog.module.css';
import { chooseFormat, useExportRequest } from './export-request.ts';

const helps: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'The same on every machine: what you hand in.',
  docx: 'To go on writing in Word. What is changed there does not come back.',
  html: 'One file for any browser, read well on a phone or by a screen reader.',
};

/** What the document is written as. */
export function FormatPicker() {
  const { format } = useExportRequest();
  return (
    <RadioGroup
      className={classes(styles.group)}
      value={format}
      onChange={(value) => chooseFormat(DocumentFormat.parse(value))}
    >
      <Label className={classes(styles.label)}>Format</Label>
      <div className={styles.pills}>
        {DocumentFormat.options.map((value) => (
          <Radio key={value} value={value} className={classes(pillStyles.pill)}>
            {words.documentFormat[value]}
          </Radio>
        ))}
      </div>
      <p className={styles.hint}>{helps[format]}</p>
    </RadioGroup>
  );
}
