import { Label, Radio, RadioGroup } from 'react-aria-components';
import { words } from '../../shared/domain/choice-words.ts';
import { ExportKind } from '../../shared/domain/export-kind.ts';
import { classes } from '../components/classes.ts';
import styles from './export-dialog.module.css';
import { chooseKind, useExportRequest } from './export-request.ts';
import { kindWords } from './kind-words.ts';

const kinds = Object.keys(kindWords) as ExportKind[];

/** One of the documents. */
export function KindPicker() {
  const { kind } = useExportRequest();
  return (
    <RadioGroup
      className={classes(styles.group)}
      value={kind}
      onChange={(value) => chooseKind(ExportKind.parse(value))}
    >
      <Label className={classes(styles.label)}>Document</Label>
      {kinds.map((value) => (
        <Radio key={value} value={value} className={classes(styles.kind)}>
          <span className={styles.kindName}>{words.exportKind[value]}</span>
          <span className={styles.kindHelp}>{kindWords[value]}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
