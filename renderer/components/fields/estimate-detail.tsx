import { useId } from 'react';
import { words } from '../../../shared/domain/choice-words.ts';
import { type Estimate, Spread } from '../../../shared/domain/revenue/estimate.ts';
import { estimateValue } from '../../../shared/domain/revenue/scenario.ts';
import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { describeNumber, type NumberStyle } from '../../text/number-input.ts';
import { classes } from '../classes.ts';
import { SegmentsControl } from './choice-control.tsx';
import { type Binding, FieldLayoutProvider } from './control.ts';
import { EstimateCell, useEstimateCell } from './estimate-cell.tsx';
import styles from './estimate-control.module.css';
import { withNamedValue, withPart } from './estimate-parts.ts';
import fieldStyles from './field.module.css';

type DetailProps = { path: string; name: string; field: Binding<Estimate>; numberStyle: NumberStyle };

const spreads = Spread.options.map((value) => ({ value, label: words.spread[value] }));

/** How an input varies in the simulation, and its value under each scenario that the user has named. */
export function EstimateDetail({ path, name, field, numberStyle }: DetailProps) {
  const scenarios = useDraft((state) => state.proposal.revenue.namedScenarios);
  const spread: Binding<string> = {
    value: field.value?.spread ?? 'triangular',
    set: (value) => {
      const chosen = Spread.parse(value);
      field.set(withPart(field.value, 'spread', chosen === 'triangular' ? undefined : chosen));
    },
    blur: field.blur,
  };
  return (
    <div className={styles.detail}>
      <FieldLayoutProvider value="entry">
        <SegmentsControl
          path={`${path}.spread`}
          label="Between low and high"
          help="Triangular: evenly less likely towards both ends. PERT: close to the expected value. Fixed: always the expected value."
          field={spread}
          choices={spreads}
          isFixed
        />
      </FieldLayoutProvider>
      {scenarios.map((scenario) => (
        <NamedValue key={scenario.id} scenario={scenario} {...{ path, name, field, numberStyle }} />
      ))}
    </div>
  );
}

function NamedValue({
  scenario,
  path,
  name,
  field,
  numberStyle,
}: DetailProps & { scenario: Revenue['namedScenarios'][number] }) {
  const problemId = useId();
  const at = field.value?.named?.findIndex(({ scenarioId }) => scenarioId === scenario.id) ?? -1;
  const cellPath = `${path}.named.${at < 0 ? scenario.id : at}.value`;
  const binding: Binding<number> = {
    value: field.value?.named?.[at]?.value,
    set: (value) => field.set(withNamedValue(field.value, scenario.id, value)),
    blur: field.blur,
  };
  const fallback = estimateValue(field.value, { base: scenario.buildsOn });
  const typed = useEstimateCell(cellPath, binding, fallback, numberStyle, `${path}.expected`);
  const scenarioName = scenario.name?.trim() || 'Scenario without a name';
  return (
    <div className={styles.named}>
      <span>{scenarioName}</span>
      <EstimateCell path={cellPath} label={`${name}, ${scenarioName}`} typed={typed} problemId={problemId} />
      {typed.problem && (
        <p className={classes(fieldStyles.problem)} id={problemId}>
          {typed.problem}
        </p>
      )}
    </div>
  );
}

/** What a closed row would hide: a spread of its own, and values under named scenarios. */
export function EstimateRemark({
  estimate,
  numberStyle,
}: {
  estimate: Estimate | undefined;
  numberStyle: NumberStyle;
}) {
  const scenarios = useDraft((state) => state.proposal.revenue.namedScenarios);
  const locale = useDraft((state) => state.proposal.overview.locale);
  const remarks = [
    ...(estimate?.spread ? [words.spread[estimate.spread]] : []),
    ...(estimate?.named ?? []).flatMap(({ scenarioId, value }) => {
      const scenario = scenarios.find(({ id }) => id === scenarioId);
      return scenario ? [`${scenario.name ?? ''}: ${describeNumber(value, numberStyle, locale)}`] : [];
    }),
  ];
  return remarks.length === 0 ? null : <span className={styles.remark}>{remarks.join(' · ')}</span>;
}
