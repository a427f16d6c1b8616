import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  DialogTrigger,
  Heading,
  I18nProvider,
  Input,
  Popover,
  TextField,
} from 'react-aria-components';
import { useDraft } from '../../stores/draft-store.ts';
import { describeDay, printDay, readDay } from '../../text/date-input.ts';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import { type ControlProps, useFieldLayout } from './control.ts';
import styles from './date-control.module.css';
import fieldStyles from './field.module.css';
import { FieldFrame, useFieldClass } from './field-frame.tsx';
import { useReadOnly } from './read-only.ts';
import { useTypedValue } from './typed-value.ts';

/** A day, typed in ISO form or as the locale writes it, or chosen from a calendar. */
export function DateControl({ path, field, label, help }: ControlProps<string>) {
  const locale = useDraft((state) => state.proposal.overview.locale);
  const isReadOnly = useReadOnly();
  const layout = useFieldLayout();
  const { text, reading, problem, type, leave } = useTypedValue(
    field,
    (typed) => readDay(typed, locale),
    (day) => printDay(day, locale),
  );
  return (
    <TextField
      className={useFieldClass()}
      value={text}
      onChange={type}
      onBlur={leave}
      isInvalid={problem !== undefined}
      isReadOnly={isReadOnly}
    >
      <FieldFrame label={label} help={help} problem={problem}>
        <span className={classes(styles.row, layout === 'question' && styles.question)}>
          <span className={fieldStyles.figure}>
            <Input
              className={classes(fieldStyles.input, styles.input)}
              data-path={path}
              placeholder={`e.g. ${printDay('2027-01-04', locale)}`}
              autoComplete="off"
            />
          </span>
          {!isReadOnly && <DayPicker label={label} field={field} locale={locale} />}
          <span className={styles.understood} aria-live="polite">
            {reading && `= ${describeDay(reading, locale)}`}
          </span>
        </span>
      </FieldFrame>
    </TextField>
  );
}

export const DateField = bound<string>(DateControl);

function DayPicker({
  label,
  field,
  locale,
}: Pick<ControlProps<string>, 'label' | 'field'> & { locale: string }) {
  const [isOpen, setOpen] = useState(false);
  const choose = (day: CalendarDate) => {
    field.set(day.toString());
    field.blur();
    setOpen(false);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={classes(styles.open)} slot={null} aria-label={`Choose a day: ${label}`}>
        <CalendarDays size={16} aria-hidden />
      </Button>
      <Popover className={classes(styles.popover)} placement="bottom start">
        <Dialog className={classes(styles.dialog)} aria-label={label}>
          <I18nProvider locale={locale}>
            <Calendar
              value={field.value === undefined ? null : parseDate(field.value)}
              onChange={choose}
              aria-label={label}
              autoFocus
            >
              <header className={styles.header}>
                <Button className={classes(styles.step)} slot="previous">
                  <ChevronLeft size={16} aria-hidden />
                </Button>
                <Heading className={classes(styles.month)} />
                <Button className={classes(styles.step)} slot="next">
                  <ChevronRight size={16} aria-hidden />
                </Button>
              </header>
              <CalendarGrid className={classes(styles.grid)}>
                {(day) => <CalendarCell className={classes(styles.day)} date={day} />}
              </CalendarGrid>
            </Calendar>
          </I18nProvider>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
