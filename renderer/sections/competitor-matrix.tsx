import { Trash2 } from 'lucide-react';
import { type FocusEvent, useId, useRef, useState } from 'react';
import { fieldLabel } from '../../shared/domain/labels.ts';
import { AddButton } from '../components/add-button.tsx';
import { IconButton } from '../components/button.tsx';
import { EmptyNote } from '../components/empty-note.tsx';
import { FieldLayoutProvider } from '../components/fields/control.ts';
import { useReadOnly } from '../components/fields/read-only.ts';
import { ShortTextControl } from '../components/fields/text-control.tsx';
import { insertEntry, newEntry, removeEntry } from '../components/list-editor-changes.ts';
import { MatrixTable } from '../components/matrix-table.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import {
  areCovered,
  type CompetitorColumn,
  type Competitors,
  columnName,
  competitorColumns,
  withColumnName,
} from './competitor-columns.ts';
import { FindingCell } from './competitor-finding.tsx';
import styles from './competitor-matrix.module.css';
import { questionAt } from './questions.ts';
import screenStyles from './section-screen.module.css';

const path = 'evidence.competitors';

/** Competitors by channel or tool, a finding in each cell, typed in place. */
export function CompetitorMatrix() {
  const competitors = useDraft((state) => state.proposal.evidence.competitors);
  const isReadOnly = useReadOnly();
  const titleId = useId();
  const { columns, hold, holdEntry, release } = useSteadyColumns(competitors);
  const { label, help } = questionAt(path);
  const addCompetitor = () => {
    insertEntry(path, competitors.length, newEntry(path), 'Add competitor');
    void focusField(`${path}.${competitors.length}.name`);
  };
  const addColumn = () => {
    const [first] = competitors;
    if (!first) return;
    const entries = `${path}.0.entries` as const;
    insertEntry(entries, first.entries.length, newEntry(entries), 'Add channel or tool');
    void focusField(`${entries}.${first.entries.length}.channelOrTool`);
  };
  return (
    <section className={screenStyles.block} aria-labelledby={titleId} data-path={path}>
      <h3 className={screenStyles.blockTitle} id={titleId}>
        {label}
      </h3>
      {help && <p className={screenStyles.blockHelp}>{help}</p>}
      {competitors.length === 0 ? (
        <EmptyNote>
          Subscribe to their newsletter, look at their site: what you can see from outside is evidence too.
        </EmptyNote>
      ) : (
        <FieldLayoutProvider value="cell">
          <MatrixTable
            label="Competitors by channel or tool"
            className={styles.table}
            onFocus={hold}
            onBlur={release}
          >
            <thead>
              <tr>
                <th scope="col" className={styles.corner}>
                  {fieldLabel(`${path}.name`)}
                </th>
                {columns.map((column, index) => (
                  <ColumnHead key={column.key} column={column} competitors={competitors} place={index + 1} />
                ))}
                {columns.length === 0 && <td className={styles.hint}>Add what you have looked at.</td>}
              </tr>
            </thead>
            <tbody>
              {competitors.map(({ id }, row) => (
                <tr key={id}>
                  <RowHead row={row} name={competitors[row]?.name} isReadOnly={isReadOnly} />
                  {columns.map((column) => (
                    <FindingCell
                      key={column.key}
                      row={row}
                      column={column}
                      columnName={columnName(competitors, column)}
                      onCreate={(entryId) => holdEntry(column, entryId)}
                    />
                  ))}
                  {columns.length === 0 && <td />}
                </tr>
              ))}
            </tbody>
          </MatrixTable>
        </FieldLayoutProvider>
      )}
      {!isReadOnly && (
        <div className={styles.adders}>
          <AddButton onPress={addCompetitor}>Add competitor</AddButton>
          {competitors.length > 0 && <AddButton onPress={addColumn}>Add channel or tool</AddButton>}
        </div>
      )}
    </section>
  );
}

/**
 * Columns are made of names. While someone types in the table they stay as they were, or a name on its way from “E” to
 * “Email” would meet another column and take the field away from under the fingers.
 */
function useSteadyColumns(competitors: Competitors) {
  const [held, setHeld] = useState<readonly CompetitorColumn[]>();
  const computed = competitorColumns(competitors);
  const columns = held && areCovered(competitors, held) ? held : computed;
  return {
    columns,
    hold: () => setHeld((current) => current ?? columns),
    holdEntry: (column: CompetitorColumn, entryId: string) =>
      setHeld((current) =>
        (current ?? columns).map((one) =>
          one.key === column.key ? { ...one, entryIds: new Set([...one.entryIds, entryId]) } : one,
        ),
      ),
    release: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setHeld(undefined);
    },
  };
}

function ColumnHead({
  column,
  competitors,
  place,
}: {
  column: CompetitorColumn;
  competitors: Competitors;
  place: number;
}) {
  const isReadOnly = useReadOnly();
  const head = useRef<HTMLTableCellElement>(null);
  const label = fieldLabel(`${path}.entries.channelOrTool`);
  const name = columnName(competitors, column);
  const row = competitors.findIndex(({ entries }) => entries.some(({ id }) => column.entryIds.has(id)));
  const entry = competitors[row]?.entries.findIndex(({ id }) => column.entryIds.has(id)) ?? 0;
  const field = {
    value: name || undefined,
    set: (typed: string | undefined) =>
      draftStore.getState().edit(path, withColumnName(competitors, column, typed), label),
    blur: () => draftStore.getState().settle(),
  };
  const remove = () =>
    draftStore.getState().change('evidence', `Delete ${label.toLowerCase()}`, (evidence) => {
      for (const competitor of evidence.competitors)
        competitor.entries = competitor.entries.filter(({ id }) => !column.entryIds.has(id));
    });
  return (
    <th scope="col" ref={head}>
      <VisuallyHidden>{name || `${label} ${place}`}</VisuallyHidden>
      <div className={styles.head}>
        <ShortTextControl
          path={`${path}.${row}.entries.${entry}.channelOrTool`}
          schemaPath={`${path}.0.entries.0.channelOrTool`}
          field={field}
          label={`${label} ${place}`}
          placeholder={label}
        />
        {!isReadOnly && (
          <IconButton label={`Delete ${name || `${label.toLowerCase()} ${place}`}`} onPress={remove}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        )}
      </div>
    </th>
  );
}

function RowHead({ row, name, isReadOnly }: { row: number; name: string | undefined; isReadOnly: boolean }) {
  const label = fieldLabel(`${path}.name`);
  const field = {
    value: name,
    set: (typed: string | undefined) => draftStore.getState().edit(`${path}.${row}.name`, typed, label),
    blur: () => draftStore.getState().settle(),
  };
  return (
    <th scope="row" data-path={`${path}.${row}`}>
      <VisuallyHidden>{name ?? `${label} ${row + 1}`}</VisuallyHidden>
      <div className={styles.head}>
        <ShortTextControl
          path={`${path}.${row}.name`}
          schemaPath={`${path}.0.name`}
          field={field}
          label={`${label} ${row + 1}`}
          placeholder={label}
        />
        {!isReadOnly && (
          <IconButton
            label={`Delete ${name ?? `${label.toLowerCase()} ${row + 1}`}`}
            onPress={() => removeEntry(path, row, 'Delete competitor')}
          >
            <Trash2 size={15} aria-hidden />
          </IconButton>
        )}
      </div>
    </th>
  );
}
