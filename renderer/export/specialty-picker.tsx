import { Label, Radio, RadioGroup } from 'react-aria-components';
import { words } from '../../shared/domain/choice-words.ts';
import { ItSpecialty } from '../../shared/domain/values.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import pillStyles from '../components/pill.module.css';
import styles from './export-dialog.module.css';
import { change, useExportRequest } from './export-request.ts';

/** The group of IT that gets the reviewer pack, or a pack for each of them. */
export function SpecialtyPicker({ onAll }: { onAll(): void }) {
  const { choices } = useExportRequest();
  return (
    <RadioGroup
      className={classes(styles.group)}
      value={choices.specialty ?? null}
      onChange={(value) => change({ specialty: ItSpecialty.parse(value) })}
    >
      <Label className={classes(styles.label)}>For whom</Label>
      <div className={styles.pills}>
        {ItSpecialty.options.map((value) => (
          <Radio key={value} value={value} className={classes(pillStyles.pill)}>
            {words.specialty[value]}
          </Radio>
        ))}
      </div>
      <div>
        <Button onPress={onAll}>Export all {ItSpecialty.options.length} packs, one file each</Button>
      </div>
    </RadioGroup>
  );
}
