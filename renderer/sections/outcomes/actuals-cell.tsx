import { memo, useEffect } from 'react';
import type { Binding } from '../../components/fields/control.ts';
import { useTypedNumber } from '../../components/fields/number-control.tsx';
import { useReadOnly } from '../../components/fields/read-only.ts';
import { draftStore } from '../../stores/draft-store.ts';
import { setFigures, tidyFigure } from './actuals-changes.ts';
import styles from './actuals-grid.module.css';
import type { ActualsSeries } from './actuals-series.ts';

/** What is said of a cell: why its text is no figure, or how it was understood. */
export type CellState = { problem: string } | { reading: string };

type CellProps = {
  /** `row,column`, by which keys find it. */
  place: string;
  path: string;
  value: number | undefined;
  isStored: boolean;
  series: ActualsSeries;
  month: string;
  monthWords: string;
  /** The projection of the month, in words. */
  projected: string | undefined;
  statusId: string;
  onState(place: string, state: CellState | undefined): void;
};

/** One figure. All of it is selected when it is reached, so that typing replaces it as in a spreadsheet. */
export const ActualsCell = memo(function ActualsCell(props: CellProps) {
  const { place, path, value, isStored, series, month, monthWords, projected, statusId, onState } = props;
  const { name, numberStyle } = series;
  const label = `${name}, ${monthWords}`;
  const isReadOnly = useReadOnly();
  const field: Binding<number> = {
    value,
    set: (next) => {
      if (isStored) draftStore.getState().edit(path, next, label);
      else if (next !== undefined) setFigures([{ series, month, value: next }], label);
    },
    blur: () => {
      tidyFigure(series, month, label);
      draftStore.getState().settle();
    },
  };
  const schemaPath = 'outcomes.actuals.0.value';
  const typed = useTypedNumber({ path, schemaPath, field }, numberStyle);
  const { problem, reading } = typed;
  useEffect(() => {
    if (problem) onState(place, { problem: `${label}: ${problem}` });
    else if (reading) onState(place, { reading: `${label}: = ${reading}` });
    return () => onState(place, undefined);
  }, [problem, reading, label, place, onState]);
  return (
    <td>
      <input
        className={styles.cell}
        value={typed.text}
        onChange={(event) => typed.type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={typed.leave}
        aria-label={projected === undefined ? label : `${label}; ${projected} projected`}
        aria-invalid={problem !== undefined}
        {...(problem !== undefined && { 'aria-describedby': statusId })}
        data-path={path}
        data-cell={place}
        inputMode="decimal"
        autoComplete="off"
        readOnly={isReadOnly}
      />
      {projected !== undefined && (
        <span className={styles.projected} aria-hidden>
          {projected}
        </span>
      )}
    </td>
  );
});
