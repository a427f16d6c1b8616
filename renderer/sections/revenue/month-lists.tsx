import { Group } from 'react-aria-components';
import { classes } from '../../components/classes.ts';
import { FieldLayoutProvider } from '../../components/fields/control.ts';
import { InputProblems } from '../../components/fields/input-problems.tsx';
import { NumberControl } from '../../components/fields/number-control.tsx';
import { useReadOnly } from '../../components/fields/read-only.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { useField } from '../../stores/field.ts';
import type { NumberStyle } from '../../text/number-input.ts';
import { questionAt } from '../questions.ts';
import { percent, plain } from './entry-values.ts';
import styles from './revenue-screen.module.css';

/** The share of the full effect in each month, with a cell for one more. */
export function MonthShares({ path }: { path: string }) {
  const { value: shares = [] } = useField<readonly number[]>(path);
  const isReadOnly = useReadOnly();
  const cells = Math.min(60, shares.length + (isReadOnly ? 0 : 1));
  const names = Array.from({ length: cells }, (_, index) => `Month ${index + 1}`);
  return (
    <MonthCells
      path={path}
      names={names}
      numberStyle={percent}
      neutral={0}
      help="In percent, from the first live month on. The last share stays."
    />
  );
}

/** A factor for each month of the calendar; 1 is an average month. */
export function SeasonFactors({ path }: { path: string }) {
  const locale = useDraft((state) => state.proposal.overview.locale);
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, index) => month.format(new Date(Date.UTC(2027, index, 1))));
  return (
    <MonthCells
      path={path}
      names={names}
      numberStyle={plain}
      neutral={1}
      help="1 is an average month, 1.5 half as much again. They count once you say further down in which month the plan starts."
    />
  );
}

/** Figures in a row, each under its month. An empty cell counts as `neutral`; the last one can be taken away. */
function MonthCells({
  path,
  names,
  numberStyle,
  neutral,
  help,
}: {
  path: string;
  names: readonly string[];
  numberStyle: NumberStyle;
  neutral: number;
  help: string;
}) {
  const { label } = questionAt(path);
  const field = useField<readonly number[]>(path);
  const values = field.value ?? [];
  const set = (index: number, value: number | undefined) => {
    const isLast = index >= values.length - 1;
    if (value === undefined && isLast) {
      const kept = values.slice(0, index);
      return field.set(kept.length === 0 ? undefined : kept);
    }
    const length = Math.max(values.length, index + 1);
    field.set(
      Array.from({ length }, (_, at) => (at === index ? (value ?? neutral) : (values[at] ?? neutral))),
    );
  };
  return (
    <Group aria-label={label} data-path={path} className={classes(styles.months)}>
      <p className={styles.label}>{label}</p>
      <p className={styles.help}>{help}</p>
      <div className={styles.monthCells}>
        <FieldLayoutProvider value="cell">
          {names.map((name, index) => (
            <div key={name}>
              <span className={styles.monthName} aria-hidden="true">
                {name}
              </span>
              <NumberControl
                path={`${path}.${index}`}
                label={`${label}, ${name}`}
                numberStyle={numberStyle}
                unit=""
                placeholder={neutral === 0 ? '' : String(neutral)}
                field={{ value: values[index], set: (value) => set(index, value), blur: field.blur }}
              />
            </div>
          ))}
        </FieldLayoutProvider>
      </div>
      <InputProblems path={path} />
    </Group>
  );
}
