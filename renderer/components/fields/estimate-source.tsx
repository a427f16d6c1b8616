import type { Estimate } from '../../../shared/domain/revenue/estimate.ts';
import { AssumptionId } from '../../../shared/domain/values.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { MenuControl } from './choice-control.tsx';
import { type Binding, FieldLayoutProvider } from './control.ts';
import styles from './estimate-control.module.css';
import { withPart } from './estimate-parts.ts';

/** The assumption in the ledger that the figures come from. */
export function EstimateSource({
  path,
  name,
  field,
}: {
  path: string;
  name: string;
  field: Binding<Estimate>;
}) {
  const assumptions = useDraft((state) => state.proposal.revenue.assumptions);
  const choices = assumptions.map(({ id, statement }, index) => ({
    value: id,
    label: statement?.trim() || `Assumption ${index + 1}`,
  }));
  const binding: Binding<string> = {
    value: field.value?.assumptionId,
    set: (id) =>
      field.set(withPart(field.value, 'assumptionId', id === undefined ? undefined : AssumptionId.parse(id))),
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
