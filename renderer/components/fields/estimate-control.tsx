import { type ReactNode, useId } from 'react';
import { Group, Input, TextField } from 'react-aria-components';
import { baseScenarios } from '../../../shared/domain/revenue/scenario.ts';
import type { BaseScenario, Estimate } from '../../../shared/domain/revenue/estimate.ts';
import { questionAt } from '../../sections/questions.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { useField } from '../../stores/field.ts';
import { type NumberStyle, printNumber } from '../../text/number-input.ts';
import { classes } from '../classes.ts';
import { MenuControl } from './choice-control.tsx';
import { type Binding, FieldLayoutProvider } from './control.ts';
import styles from './estimate-control.module.css';
import fieldStyles from './field.module.css';
import { unitOf, useTypedNumber } from './number-control.tsx';
import { useReadOnly } from './read-only.ts';

/** What a scenario is called above its column. */
export const scenarioNames: Readonly<Record<BaseScenario, string>> = {
  low: 'Low',
  expected: 'Expected',
  high: 'High',
};

/** Rows of estimates under their headings. */
export function EstimateTable({ children }: { children: ReactNode }) {
  return (
    <div className={styles.table}>
      <EstimateHeadings />
      {children}
    </div>
  );
}

/** The headings alone, for rows that stand further down. The fields carry them in their own labels. */
export function EstimateHeadings() {
  return (
    <div className={styles.headings} aria-hidden="true">
      <span />
      {baseScenarios.map((scenario) => (
        <span key={scenario} className={styles.heading}>
          {scenarioNames[scenario]}
        </span>
      ))}
      <span className={styles.sourceHeading}>Source</span>
    </div>
  );
}

type EstimateRowProps = {
  path: string;
  numberStyle?: NumberStyle;
  /** Stands behind the name, as in `Months to full effect (months)`. */
  unit?: string;
  label?: string;
};

const plain: NumberStyle = { kind: 'number' };

/** One input under three scenarios, with the assumption it rests on. Low and high show the expected value until they are typed. */
export function EstimateRow({ path, numberStyle = plain, unit, label }: EstimateRowProps) {
  const field = useField<Estimate>(path);
  const name = label ?? questionAt(path).label;
  const problemId = useId();
  const low = useScenario(path, 'low', field, numberStyle);
  const expected = useScenario(path, 'expected', field, numberStyle);
  const high = useScenario(path, 'high', field, numberStyle);
  const cells = { low, expected, high };
  const problems = baseScenarios.flatMap((scenario) => {
    const { problem } = cells[scenario];
    return problem === undefined ? [] : [`${scenarioNames[scenario]}: ${problem}`];
  });
  const shownUnit = unit ?? unitOf(numberStyle);
  return (
    <Group className={classes(styles.row)} aria-label={name} data-path={path}>
      <span className={styles.name}>
        {name} {shownUnit && <span className={styles.unit}>{shownUnit}</span>}
      </span>
      {baseScenarios.map((scenario) => (
        <Cell
          key={scenario}
          path={`${path}.${scenario}`}
          label={`${name}, ${scenarioNames[scenario].toLowerCase()}`}
          typed={cells[scenario]}
          problemId={problemId}
        />
      ))}
      <SourceMenu path={path} name={name} field={field} />
      {problems.length > 0 && (
        <p className={classes(fieldStyles.problem, styles.problem)} id={problemId}>
          {problems.join(' ')}
        </p>
      )}
    </Group>
  );
}

type TypedCell = ReturnType<typeof useScenario>;

function useScenario(
  path: string,
  scenario: BaseScenario,
  field: Binding<Estimate>,
  numberStyle: NumberStyle,
) {
  const locale = useDraft((state) => state.proposal.overview.locale);
  const binding: Binding<number> = {
    value: field.value?.[scenario],
    set: (value) => field.set(withValue(field.value, scenario, value)),
    blur: field.blur,
  };
  const typed = useTypedNumber({ path: `${path}.${scenario}`, field: binding }, numberStyle);
  const fallback = scenario === 'expected' ? undefined : field.value?.expected;
  return { ...typed, placeholder: fallback === undefined ? '' : printNumber(fallback, numberStyle, locale) };
}

function Cell({
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
      onFocus={typed.enter}
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

/** The assumption in the ledger that the figures come from. */
function SourceMenu({ path, name, field }: { path: string; name: string; field: Binding<Estimate> }) {
  const assumptions = useDraft((state) => state.proposal.revenue.assumptions);
  const choices = assumptions.map(({ id, statement }, index) => ({
    value: id,
    label: statement?.trim() || `Assumption ${index + 1}`,
  }));
  const binding: Binding<string> = {
    value: field.value?.assumptionId,
    set: (id) => field.set(withValue(field.value, 'assumptionId', id)),
    blur: field.blur,
  };
  if (choices.length === 0 && binding.value === undefined)
    return <span className={styles.noSource}>none yet</span>;
  return (
    <FieldLayoutProvider value="cell">
      <MenuControl
        path={`${path}.assumptionId`}
        label={`Source: ${name}`}
        field={binding}
        choices={choices}
      />
    </FieldLayoutProvider>
  );
}

/** The estimate with one value set or cleared; undefined when nothing is left of it. */
function withValue(
  estimate: Estimate | undefined,
  key: keyof Estimate,
  value: unknown,
): Estimate | undefined {
  const kept = Object.entries({ ...estimate, [key]: value }).filter(([, part]) => part !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Estimate);
}
