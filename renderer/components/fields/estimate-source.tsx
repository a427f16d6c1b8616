import { entryWords } from '../../../shared/domain/readiness/entry-words.ts';
import type { Estimate } from '../../../shared/domain/revenue/estimate.ts';
import { lowerFirst } from '../../../shared/domain/revenue/input-words.ts';
import { AssumptionId } from '../../../shared/domain/values.ts';
import { draftStore, useDraft } from '../../stores/draft-store.ts';
import { focusField } from '../../stores/navigation.ts';
import { setValueAt } from '../../stores/path.ts';
import { mostEntries, newEntry } from '../list-editor-changes.ts';
import { MenuControl } from './choice-control.tsx';
import { type Binding, FieldLayoutProvider } from './control.ts';
import { withPart } from './estimate-parts.ts';

const ledger = 'revenue.assumptions';
const mostAssumptions = mostEntries(ledger);

/** The assumption in the ledger that the figures come from, or a new one for them. */
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
  const hasRoom = assumptions.length < mostAssumptions;
  return (
    <FieldLayoutProvider value="cell">
      <MenuControl
        path={`${path}.assumptionId`}
        label={`Source: ${name}`}
        field={binding}
        choices={choices}
        another={
          hasRoom ? { label: 'New source…', make: () => addSource(path, name, field.value) } : undefined
        }
      />
    </FieldLayoutProvider>
  );
}

/** Begins an assumption that says which figures it is about, as one step, and goes to where its source is written. */
function addSource(path: string, name: string, estimate: Estimate | undefined) {
  const { proposal, change } = draftStore.getState();
  const around = entryWords(proposal, path).replaceAll(/[“”]/g, '');
  const statement =
    around === '' || around.endsWith(name) ? around || name : `${around}: ${lowerFirst(name)}`;
  const id = AssumptionId.parse(crypto.randomUUID());
  change('revenue', 'Add a source', (revenue) => {
    revenue.assumptions.push(newEntry(ledger, { id, statement }));
    setValueAt(revenue, path.slice('revenue.'.length), withPart(estimate, 'assumptionId', id));
  });
  void focusField(`${ledger}.${proposal.revenue.assumptions.length}.source`);
}
