import { Label, Radio, RadioGroup } from 'react-aria-components';
import { words } from '../../shared/domain/choice-words.ts';
import { PaperChoice, paperOf } from '../../shared/domain/paper.ts';
import { classes } from '../components/classes.ts';
import pillStyles from '../components/pill.module.css';
import { useDraft } from '../stores/draft-store.ts';
import styles from './export-dialog.module.css';
import { change, useExportRequest } from './export-request.ts';

/** The paper of the region in which figures are written, which is named; or A4 or Letter, whatever the region. */
export function PaperPicker() {
  const { paper } = useExportRequest().choices;
  const locale = useDraft(({ proposal }) => proposal.overview.locale);
  return (
    <RadioGroup
      className={classes(styles.group)}
      value={paper}
      onChange={(value) => change({ paper: PaperChoice.parse(value) })}
    >
      <Label className={classes(styles.label)}>Paper</Label>
      <div className={styles.pills}>
        {PaperChoice.options.map((value) => (
          <Radio key={value} value={value} className={classes(pillStyles.pill)}>
            {value === 'auto'
              ? `${words.paper.auto} (${words.paper[paperOf('auto', locale)]})`
              : words.paper[value]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
