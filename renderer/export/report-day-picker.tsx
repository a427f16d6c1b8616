import { Label, Radio, RadioGroup } from 'react-aria-components';
import { createFormat } from '../../shared/domain/format.ts';
import { dayAfter } from '../../shared/domain/iso-days.ts';
import { liveDayOf } from '../../shared/domain/outcomes/live-day.ts';
import { ReportDay, reportDayWords } from '../../shared/domain/outcomes/report-day.ts';
import { classes } from '../components/classes.ts';
import pillStyles from '../components/pill.module.css';
import { useDraft } from '../stores/draft-store.ts';
import styles from './export-dialog.module.css';
import { change, useExportRequest } from './export-request.ts';

/** How far an outcome report looks, with the day that it means for this proposal. */
export function ReportDayPicker() {
  const { choices } = useExportRequest();
  const liveDay = useDraft((state) => liveDayOf(state.proposal));
  const { locale, currency } = useDraft((state) => state.proposal.overview);
  const format = createFormat(locale, currency);
  return (
    <>
      <RadioGroup
        className={classes(styles.group)}
        value={choices.reportDay}
        onChange={(value) => change({ reportDay: ReportDay.parse(value) })}
      >
        <Label className={classes(styles.label)}>How far it looks</Label>
        <div className={styles.pills}>
          {ReportDay.options.map((value) => (
            <Radio key={value} value={value} className={classes(pillStyles.pill)}>
              {reportDayWords[value]}
              {liveDay !== undefined && value !== 'all'
                ? ` (${format.shortDay(dayAfter(liveDay, Number(value)))})`
                : ''}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {liveDay === undefined && (
        <p className={styles.hint}>
          It is not known yet when it went live. Say so under Outcomes, or the report compares nothing.
        </p>
      )}
    </>
  );
}
