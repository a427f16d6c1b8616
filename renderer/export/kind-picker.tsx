import { Label, Radio, RadioGroup } from 'react-aria-components';
import { words } from '../../shared/domain/choice-words.ts';
import { ExportKind } from '../../shared/domain/export-kind.ts';
import { ItSpecialty } from '../../shared/domain/values.ts';
import { classes } from '../components/classes.ts';
import styles from './export-dialog.module.css';
import { change, chooseKind, useExportRequest } from './export-request.ts';
import { kindWords } from './kind-words.ts';

const kinds = Object.keys(kindWords) as ExportKind[];

/** One of the documents, and for a reviewer pack the group of IT that gets it. */
export function KindPicker() {
  const { kind, choices } = useExportRequest();
  return (
    <div className={styles.kinds}>
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
      {kind === 'reviewer-pack' && (
        <RadioGroup
          className={classes(styles.group)}
          value={choices.specialty ?? null}
          onChange={(value) => change({ specialty: ItSpecialty.parse(value) })}
        >
          <Label className={classes(styles.label)}>For whom</Label>
          <div className={styles.specialties}>
            {ItSpecialty.options.map((value) => (
              <Radio key={value} value={value} className={classes(styles.specialty)}>
                {words.specialty[value]}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      )}
    </div>
  );
}
