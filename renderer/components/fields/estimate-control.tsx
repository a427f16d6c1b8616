import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Group } from 'react-aria-components';
import { words } from '../../../shared/domain/choice-words.ts';
import type { Estimate } from '../../../shared/domain/revenue/estimate.ts';
import { baseScenarios } from '../../../shared/domain/revenue/scenario.ts';
import { questionAt } from '../../sections/questions.ts';
import { useField } from '../../stores/field.ts';
import type { NumberStyle } from '../../text/number-input.ts';
import { classes } from '../classes.ts';
import { EstimateCell, useBaseCell } from './estimate-cell.tsx';
import styles from './estimate-control.module.css';
import { EstimateDetail, EstimateRemark } from './estimate-detail.tsx';
import { EstimateSource } from './estimate-source.tsx';
import fieldStyles from './field.module.css';
import { InputProblems } from './input-problems.tsx';
import { unitOf } from './number-control.tsx';

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
          {words.scenario[scenario]}
        </span>
      ))}
      <span className={styles.sourceHeading}>Source</span>
      <span />
    </div>
  );
}

type EstimateRowProps = {
  path: string;
  numberStyle?: NumberStyle;
  /** Stands behind the name, as in `Months to full effect (months)`. */
  unit?: string;
  label?: string;
  /** Where the figure may be found. Never a figure itself. */
  hint?: string | undefined;
};

const plain: NumberStyle = { kind: 'number' };

/**
 * One input under three scenarios, with the assumption it rests on; it opens to show its range and its values under named
 * scenarios. Low and high show the expected value until they are typed.
 */
export function EstimateRow({ path, numberStyle = plain, unit, label, hint }: EstimateRowProps) {
  const field = useField<Estimate>(path);
  const [isOpen, setOpen] = useState(false);
  const name = label ?? questionAt(path).label;
  const problemId = useId();
  const cells = {
    low: useBaseCell(path, 'low', field, numberStyle),
    expected: useBaseCell(path, 'expected', field, numberStyle),
    high: useBaseCell(path, 'high', field, numberStyle),
  };
  const problems = baseScenarios.flatMap((scenario) => {
    const { problem } = cells[scenario];
    return problem === undefined ? [] : [`${words.scenario[scenario]}: ${problem}`];
  });
  const shownUnit = unit ?? unitOf(numberStyle);
  return (
    <Group className={classes(styles.row)} aria-label={name} data-path={path}>
      <span className={styles.name}>
        {name} {shownUnit && <span className={styles.unit}>{shownUnit}</span>}
        {!isOpen && <EstimateRemark estimate={field.value} numberStyle={numberStyle} />}
      </span>
      {baseScenarios.map((scenario) => (
        <EstimateCell
          key={scenario}
          path={`${path}.${scenario}`}
          label={`${name}, ${words.scenario[scenario].toLowerCase()}`}
          typed={cells[scenario]}
          problemId={problemId}
        />
      ))}
      <EstimateSource path={path} name={name} field={field} />
      <button
        type="button"
        className={styles.more}
        data-part="toggle"
        aria-expanded={isOpen}
        aria-label={`Range and scenarios: ${name}`}
        title="Range and named scenarios"
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronDown size={16} aria-hidden />
      </button>
      {hint && <p className={styles.hint}>{hint}</p>}
      {problems.length > 0 && (
        <p className={classes(fieldStyles.problem, styles.problem)} id={problemId}>
          {problems.join(' ')}
        </p>
      )}
      <InputProblems path={path} className={styles.problem} />
      {isOpen && <EstimateDetail path={path} name={name} field={field} numberStyle={numberStyle} />}
    </Group>
  );
}
