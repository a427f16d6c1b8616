import { Input, TextField } from 'react-aria-components';
import { useDraft } from '../../stores/draft-store.ts';
import { describeNumber, type NumberStyle, printNumber, readNumber } from '../../text/number-input.ts';
import { notUnderstood, type Reading } from '../../text/reading.ts';
import { classes } from '../classes.ts';
import { bound } from './bound.tsx';
import type { ControlProps } from './control.ts';
import styles from './field.module.css';
import { FieldFrame, useFieldClass } from './field-frame.tsx';
import { problemAt } from './field-problem.ts';
import { useReadOnly } from './read-only.ts';
import { useTypedValue } from './typed-value.ts';

export type NumberOptions = {
  numberStyle?: NumberStyle;
  /** Stands behind the figure: `months`, `%`, `USD`. */
  unit?: string;
  /** What counts when nothing is typed. */
  placeholder?: string | undefined;
  /** A figure that can be changed but not cleared. */
  isFixed?: boolean;
};

type NumberProps = ControlProps<number> & NumberOptions & { schemaPath?: string };

const plain: NumberStyle = { kind: 'number' };

/** A figure. Accepts `12,500`, `12.5k` or `4.2 %` and shows how it was understood while it is typed. */
export function NumberControl(props: NumberProps) {
  const { numberStyle = plain, unit = unitOf(numberStyle) } = props;
  const { text, reading, problem, type, leave } = useTypedNumber(props, numberStyle);
  return (
    <TextField
      className={useFieldClass()}
      value={text}
      onChange={type}
      onBlur={leave}
      isInvalid={problem !== undefined}
      isReadOnly={useReadOnly()}
    >
      <FieldFrame label={props.label} help={props.help} problem={problem}>
        <span className={styles.figure}>
          <Input
            className={classes(styles.input, styles.number)}
            data-path={props.path}
            placeholder={props.placeholder ?? ''}
            inputMode="decimal"
            autoComplete="off"
          />
          {unit && <span className={styles.unit}>{unit}</span>}
          <span className={styles.understood} aria-live="polite">
            {reading && `= ${reading}`}
          </span>
        </span>
      </FieldFrame>
    </TextField>
  );
}

/** The typed text of a figure and what it means, in the locale of the proposal. */
export function useTypedNumber(
  {
    path,
    schemaPath = path,
    field,
    isFixed = false,
  }: Pick<NumberProps, 'path' | 'schemaPath' | 'field' | 'isFixed'>,
  numberStyle: NumberStyle,
) {
  const locale = useDraft((state) => state.proposal.overview.locale);
  const describe = (value: number) => describeNumber(value, numberStyle, locale);
  const read = (text: string): Reading<number> => {
    const reading = readNumber(text, numberStyle, locale);
    const problem = reading.ok ? problemAt(schemaPath, reading.value, describe) : undefined;
    return problem === undefined ? reading : notUnderstood(problem);
  };
  const typed = useTypedValue(field, read, (value) => printNumber(value, numberStyle, locale), { isFixed });
  return { ...typed, reading: typed.reading === undefined ? undefined : describe(typed.reading) };
}

export const NumberField = bound<number, NumberOptions>(NumberControl);

/** An amount in a currency, stored in whole minor units. The reporting currency unless another is given. */
export function MoneyField({
  currency,
  ...props
}: {
  path: string;
  currency?: string | undefined;
  label?: string;
}) {
  const reporting = useDraft((state) => state.proposal.overview.currency);
  return <NumberField {...props} numberStyle={{ kind: 'money', currency: currency ?? reporting }} />;
}

/** The unit that a style of figures carries by itself. */
export function unitOf(style: NumberStyle): string | undefined {
  if (style.kind === 'percent') return '%';
  return style.kind === 'money' ? style.currency : undefined;
}
