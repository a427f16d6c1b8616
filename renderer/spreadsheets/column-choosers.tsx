import { columnName, type OfferedSheet, type SheetCell } from '../../shared/domain/spreadsheets/sheet.ts';
import type { ColumnMapping } from '../../shared/domain/spreadsheets/take-figures.ts';
import { MenuControl } from '../components/fields/choice-control.tsx';
import styles from './figures.module.css';
import { inDialog } from './in-dialog.ts';
import { type Role, withColumn } from './offer.ts';

const roleNames: Readonly<Record<Role, string>> = {
  month: 'Month',
  volume: 'Volume',
  name: 'Name',
  timing: 'When it falls',
  amount: 'Amount',
};

/** The names of columns are looked for this far down. */
const headerRows = 12;

type ColumnChoosersProps = {
  sheet: OfferedSheet;
  /** The columns that are asked for. */
  roles: readonly Role[];
  /** Those that must be chosen. */
  needed: readonly Role[];
  mapping: ColumnMapping;
  onChange(mapping: ColumnMapping): void;
};

/** Says which column is what, and which row names the columns. */
export function ColumnChoosers({ sheet, roles, needed, mapping, onChange }: ColumnChoosersProps) {
  const { rows } = sheet;
  const header = rows[mapping.firstRow - 1];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => ({
    value: String(column),
    label: [columnName(column), short(header?.[column])].filter(Boolean).join(': '),
  }));
  const starts = [
    { value: '0', label: 'No row' },
    ...rows.slice(0, headerRows).map((row, index) => ({
      value: String(index + 1),
      label: `Row ${index + 1}: ${row.map(short).filter(Boolean).slice(0, 3).join(', ')}`,
    })),
  ];
  return (
    <div className={styles.choosers}>
      <MenuControl
        path="figures.header"
        label="Names of columns"
        choices={starts}
        field={inDialog<string>(String(mapping.firstRow), (row) =>
          onChange({ ...mapping, firstRow: Number(row) }),
        )}
        isFixed
      />
      {roles.map((role) => (
        <MenuControl
          key={role}
          path={`figures.${role}`}
          label={roleNames[role]}
          choices={columns}
          field={inDialog<string>(mapping[role]?.toString(), (column) =>
            onChange(withColumn(mapping, role, column === undefined ? undefined : Number(column))),
          )}
          isFixed={needed.includes(role)}
        />
      ))}
    </div>
  );
}

/** What each column of a mapping is used as, in a word. */
export function usesOf(roles: readonly Role[], mapping: ColumnMapping): ReadonlyMap<number, string> {
  return new Map(
    roles.flatMap((role): [number, string][] => {
      const column = mapping[role];
      return column === undefined ? [] : [[column, roleNames[role]]];
    }),
  );
}

/** A cell where room is short. */
function short(cell: SheetCell | undefined): string {
  const text = String(cell ?? '');
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
