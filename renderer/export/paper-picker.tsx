import { Label, Radio, RadioGroup } from 'react-aria-components';
import { words } from '../../shared/domain/choice-words.ts';
import { Paper, PaperChoice, paperOf } from '../../shared/domain/paper.ts';
import { classes } from '../components/classes.ts';
import pillStyles from '../components/pill.module.css';
import { useDraft } from '../stores/draft-store.ts';
import styles from './export-dialog.module.css';
import { change, useExportRequest } from './export-request.ts';

/** A4 or Letter. Until one is chosen, it is the paper of the region in which figures are written. */
export function PaperPicker() {
  const { paper } = useExportRequest().choices;
  const locale = useDraft(({ proposal }) => proposal.overview.locale);
  return (
    <RadioGroup
      className={classes(styles.group)}
      value={paperOf(paper, locale)}
      onChange={(value) => change({ paper: PaperChoice.parse(value) })}
    >
      <Label className={classes(styles.label)}>Paper</Label>
      <div className={styles.pills}>
        {Paper.options.map((value) => (
          <Radio key={value} value={value} className={classes(pillStyles.pill)}>
            {words.paper[value]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
