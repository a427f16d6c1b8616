import { useMemo, useState } from 'react';
import type { OfferedSheet } from '../../shared/domain/spreadsheets/sheet.ts';
import { MenuControl } from '../components/fields/choice-control.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { ActualsOffer } from './actuals-offer.tsx';
import { ColumnChoosers, usesOf } from './column-choosers.tsx';
import { inDialog } from './in-dialog.ts';
import { type ActualsTarget, mappingFor, namedActuals, offeredTo, rolesOf } from './offer.ts';
import { SheetTable } from './sheet-table.tsx';

/** The choice by which each figure goes to what the file names beside it. */
const byName = 'by name';

/**
 * A sheet of actual figures. Where it names streams or measures, as titles of columns or beside each figure, all of
 * them are taken at once; otherwise the author says what a column belongs to, because a guess would be a wrong figure.
 */
export function ActualsSheet({ sheet }: { sheet: OfferedSheet }) {
  const targets = useTargets();
  const [mapping, setMapping] = useState(() => mappingFor('actuals', sheet));
  const [chosen, setChosen] = useState<string>();
  const named = useMemo(() => namedActuals(sheet, mapping, targets), [sheet, mapping, targets]);
  const only = targets.length === 1 ? targets[0] : undefined;
  const wanted = chosen ?? (named ? byName : only?.value);
  const target = targets.find(({ value }) => value === wanted);
  const offer = useMemo(
    () => (target ? offeredTo(sheet, mapping, target) : wanted === byName ? named : undefined),
    [sheet, mapping, target, wanted, named],
  );
  if (targets.length === 0)
    return <p>There is no stream and no measure yet that figures could belong to. Add one first.</p>;
  const columns = offer?.columns ?? [];
  const areTitles = wanted === byName && columns.some((column) => column !== mapping.amount);
  const roles = areTitles ? (['month'] as const) : rolesOf.actuals;
  const uses = new Map([
    ...usesOf(roles, mapping),
    ...columns.map((column): [number, string] => [column, 'Amount']),
  ]);
  const choices = named
    ? [{ value: byName, label: 'Each to the stream or measure that the file names' }, ...targets]
    : targets;
  return (
    <>
      <SheetTable sheet={sheet} uses={uses} firstRow={mapping.firstRow} />
      <ColumnChoosers
        sheet={sheet}
        roles={roles}
        needed={rolesOf.actuals}
        mapping={mapping}
        onChange={setMapping}
      />
      <MenuControl
        path="figures.target"
        label="What the figures belong to"
        choices={choices}
        field={inDialog<string>(wanted, setChosen)}
        isFixed
      />
      <ActualsOffer offer={offer} mapping={mapping} />
    </>
  );
}

function useTargets(): readonly ActualsTarget[] {
  const streams = useDraft((state) => state.proposal.revenue.streams);
  const measures = useDraft((state) => state.proposal.measures.items);
  return useMemo(
    () => [
      ...streams.map(
        ({ id, name }, index): ActualsTarget => ({
          ...{ key: 'streamId', id, value: `streamId ${id}` },
          label: name?.trim() || `Stream ${index + 1}`,
        }),
      ),
      ...measures.map(
        ({ id, name }, index): ActualsTarget => ({
          ...{ key: 'measureId', id, value: `measureId ${id}` },
          label: name?.trim() || `Measure ${index + 1}`,
        }),
      ),
    ],
    [streams, measures],
  );
}
