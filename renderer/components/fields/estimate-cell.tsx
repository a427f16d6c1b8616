import { Input, TextField } from 'react-aria-components';
import type { BaseScenario, Estimate } from '../../../shared/domain/revenue/estimate.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { type NumberStyle, printNumber } from '../../text/number-input.ts';
import { classes } from '../classes.ts';
import type { Binding } from './control.ts';
import styles from './estimate-control.module.css';
import { withPart } from './estimate-parts.ts';
import fieldStyles from './field.module.css';
import { useTypedNumber } from './number-control.tsx';
import { useReadOnly } from './read-only.ts';

/** The typed text of one value of an estimate, what it means, and what stands there while nothing is typed. */
export type TypedCell = ReturnType<typeof useTypedNumber> & { placeholder: string };

/** One value of an estimate. `fallback` counts while it is missing. */
export function useEstimateCell(
  path: string,
  binding: Binding<number>,
  fallback: number | undefined,
  numberStyle: NumberStyle,
  schemaPath = path,
): TypedCell {
  const locale = useDraft((state) => state.proposal.overview.locale);
  const typed = useTypedNumber({ path, schemaPath, field: binding }, numberStyle);
  return { ...typed, placeholder: fallback === undefined ? '' : printNumber(fallback, numberStyle, locale) };
}

export function useBaseCell(
  path: string,
  scenario: BaseScenario,
  field: Binding<Estimate>,
  numberStyle: NumberStyle,
): TypedCell {
  const binding: Binding<number> = {
    value: field.value?.[scenario],
    set: (value) => field.set(withPart(field.value, scenario, value)),
    blur: field.blur,
  };
  const fallback = scenario === 'expected' ? undefined : field.value?.expected;
  return useEstimateCell(`${path}.${scenario}`, binding, fallback, numberStyle);
}

export function EstimateCell({
  path,
  label,
  typed,
  problemId,
}: {
  path: string;
  label: string;
  typed: TypedCell;
  problemId: string;
}) {
  const isInvalid = typed.problem !== undefined;
  return (
    <TextField
      className={classes(fieldStyles.cell, styles.cell)}
      aria-label={label}
      {...(isInvalid && { 'aria-describedby': problemId })}
      value={typed.text}
      onChange={typed.type}
      onBlur={typed.leave}
      isInvalid={isInvalid}
      isReadOnly={useReadOnly()}
    >
      <span className={fieldStyles.figure}>
        <Input
          className={classes(fieldStyles.input, fieldStyles.number)}
          data-path={path}
          placeholder={typed.placeholder}
          inputMode="decimal"
          autoComplete="off"
        />
        <span className={fieldStyles.understood} aria-live="polite">
          {typed.reading && `= ${typed.reading}`}
        </span>
      </span>
    </TextField>
  );
}
