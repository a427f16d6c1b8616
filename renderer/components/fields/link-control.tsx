import type { ReactNode } from 'react';
import { Input, TextField } from 'react-aria-components';
import { monthIn } from '../../../shared/domain/spreadsheets/cell-values.ts';
import { readLink } from '../../text/link-input.ts';
import { notUnderstood, type Reading, understood } from '../../text/reading.ts';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import type { ControlProps } from './control.ts';
import styles from './field.module.css';
import { FieldFrame, useFieldClass } from './field-frame.tsx';
import { problemAt } from './field-problem.ts';
import { useReadOnly } from './read-only.ts';
import { useTypedValue } from './typed-value.ts';

/** Text that must have a form, such as a web address; checked when the field is left. */
export function CheckedTextControl({
  path,
  field,
  label,
  help,
  read,
  placeholder,
  inputMode,
  isFixed = false,
  children,
}: ControlProps<string> & {
  read: (text: string) => Reading<string>;
  placeholder: string;
  inputMode: 'url' | 'text';
  isFixed?: boolean;
  /** Below the text. */
  children?: ReactNode;
}) {
  const readAndCheck = (text: string): Reading<string> => {
    const reading = read(text);
    const problem = reading.ok ? problemAt(path, reading.value) : undefined;
    return problem === undefined ? reading : notUnderstood(problem);
  };
  const { text, problem, type, leave } = useTypedValue(field, readAndCheck, String, { isFixed });
  return (
    <TextField
      className={useFieldClass()}
      value={text}
      onChange={type}
      onBlur={leave}
      isInvalid={problem !== undefined}
      isReadOnly={useReadOnly()}
    >
      <FieldFrame label={label} help={help} problem={problem}>
        <Input
          className={classes(styles.input)}
          data-path={path}
          placeholder={placeholder ?? ''}
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
        />
        {children}
      </FieldFrame>
    </TextField>
  );
}

/** A web address; `https://` is added when it is left out. */
export const LinkField = bound<string>((props) => (
  <CheckedTextControl {...props} read={readLink} placeholder="https://" inputMode="url" />
));

/** A year, a month or a day, as exact as the source prints it. */
export const PartialDateField = bound<string>((props) => (
  <CheckedTextControl
    {...props}
    read={(text) => understood(text.trim())}
    placeholder="e.g. 2018, 2018-02 or 2018-02-15"
    inputMode="text"
  />
));

/** A month of the calendar: `2027-02`, `Feb 2027` or `02/2027`. */
export const MonthField = bound<string>((props) => (
  <CheckedTextControl
    {...props}
    read={(text) => understood(monthIn(text) ?? text.trim())}
    placeholder="e.g. 2027-02"
    inputMode="text"
  />
));
