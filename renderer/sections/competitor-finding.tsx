import { fieldLabel } from '../../shared/domain/labels.ts';
import { EntryId } from '../../shared/domain/values.ts';
import { DateField } from '../components/fields/date-control.tsx';
import { LongTextControl } from '../components/fields/text-control.tsx';
import { removeEntry } from '../components/list-editor-changes.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import type { CompetitorColumn } from './competitor-columns.ts';
import styles from './competitor-matrix.module.css';

const path = 'evidence.competitors';

type FindingCellProps = {
  /** The place of the competitor in its list. */
  row: number;
  column: CompetitorColumn;
  columnName: string;
  /** A first word makes an observation; the column is told before it is there. */
  onCreate(entryId: string): void;
};

/** What a competitor does in one channel: its observations, or an empty field that makes one. */
export function FindingCell({ row, column, columnName, onCreate }: FindingCellProps) {
  const competitor = useDraft((state) => state.proposal.evidence.competitors[row]);
  const places = (competitor?.entries ?? []).flatMap(({ id }, index) =>
    column.entryIds.has(id) ? [index] : [],
  );
  const label = `${fieldLabel(`${path}.entries.finding`)}: ${competitor?.name ?? row + 1}, ${columnName}`;
  const create = (finding: string) => {
    const id = EntryId.parse(crypto.randomUUID());
    onCreate(id);
    draftStore.getState().change('evidence', label, ({ competitors }) => {
      competitors[row]?.entries.push({ id, ...(columnName ? { channelOrTool: columnName } : {}), finding });
    });
  };
  // The first field stays where it is when its observation comes into being, so that typing goes on.
  const [first, ...more] = places.length === 0 ? [undefined] : places;
  return (
    <td className={styles.cell}>
      {[first, ...more].map((place, index) => (
        <Observation
          key={index === 0 ? 'first' : place}
          row={row}
          place={place}
          label={label}
          isAlone={column.entryIds.size === 1}
          create={create}
        />
      ))}
    </td>
  );
}

function Observation({
  row,
  place,
  label,
  isAlone,
  create,
}: {
  row: number;
  place: number | undefined;
  label: string;
  /** The only observation of its column, which would go with it. */
  isAlone: boolean;
  create(finding: string): void;
}) {
  const entry = useDraft((state) =>
    place === undefined ? undefined : state.proposal.evidence.competitors[row]?.entries[place],
  );
  const entryPath = `${path}.${row}.entries.${place ?? 'new'}`;
  const field = {
    value: entry?.finding,
    set: (finding: string | undefined) => {
      if (place !== undefined) draftStore.getState().edit(`${entryPath}.finding`, finding, label);
      else if (finding !== undefined) create(finding);
    },
    blur: () => {
      const isEmpty = entry && !entry.finding?.trim() && entry.seenOn === undefined;
      if (isEmpty && place !== undefined && !isAlone)
        removeEntry(`${path}.${row}.entries`, place, `Clear: ${label}`);
      draftStore.getState().settle();
    },
  };
  return (
    <div data-path={entryPath}>
      <LongTextControl
        path={`${entryPath}.finding`}
        schemaPath={`${path}.0.entries.0.finding`}
        field={field}
        label={label}
        rows={1}
      />
      {entry && (
        <div className={styles.seenOn}>
          <span aria-hidden>{fieldLabel(`${path}.entries.seenOn`)}</span>
          <DateField path={`${entryPath}.seenOn`} label={`Seen on: ${label}`} />
        </div>
      )}
    </div>
  );
}
