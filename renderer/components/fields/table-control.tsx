import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button, Group, Label, Text } from 'react-aria-components';
import { AddButton } from '../add-button.tsx';
import { classes } from '../classes.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { type ControlProps, FieldLayoutProvider } from './control.ts';
import fieldStyles from './field.module.css';
import { useFieldClass } from './field-frame.tsx';
import { useReadOnly } from './read-only.ts';
import styles from './table-control.module.css';
import { ShortTextControl } from './text-control.tsx';

type Rows = readonly (readonly string[])[];

/** An answer in rows and columns. Enter in a cell adds a row. */
export function TableControl({
  path,
  field,
  label,
  help,
  columns,
  schemaPath = path,
}: ControlProps<Rows> & { columns: readonly string[]; schemaPath?: string }) {
  const isReadOnly = useReadOnly();
  const body = useRef<HTMLTableSectionElement>(null);
  const focusesNewRow = useRef(false);
  const rows = field.value ?? [];
  useEffect(() => {
    if (!focusesNewRow.current) return;
    focusesNewRow.current = false;
    body.current?.lastElementChild?.querySelector('textarea')?.focus();
  });
  const add = () => {
    focusesNewRow.current = true;
    field.set([...rows, columns.map(() => '')]);
  };
  const write = (row: number, column: number, text: string) => {
    const cells = columns.map((_, index) => (index === column ? text : (rows[row]?.[index] ?? '')));
    field.set(rows.with(row, cells));
  };
  const remove = (row: number) => {
    const left = rows.toSpliced(row, 1);
    field.set(left.length === 0 ? undefined : left);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isInCell = event.target instanceof HTMLTextAreaElement && !event.nativeEvent.isComposing;
    if (event.key !== 'Enter' || !isInCell || isReadOnly) return;
    event.preventDefault();
    add();
  };
  return (
    <Group className={useFieldClass()} aria-label={label} data-path={path} onBlur={field.blur}>
      <Label className={classes(fieldStyles.label)}>{label}</Label>
      {help && <Text className={classes(fieldStyles.help)}>{help}</Text>}
      {rows.length > 0 && (
        <FieldLayoutProvider value="cell">
          <table className={styles.table} aria-label={label}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
                {!isReadOnly && (
                  <td className={styles.action}>
                    <VisuallyHidden>Delete</VisuallyHidden>
                  </td>
                )}
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={onKeyDown}>
              {placed(rows).map(({ row, cells }) => (
                <tr key={row}>
                  {columns.map((column, index) => (
                    <td key={column}>
                      <ShortTextControl
                        path={`${path}.${row}.${index}`}
                        schemaPath={`${schemaPath}.${row}.${index}`}
                        label={`${column}, row ${row + 1}`}
                        field={{
                          value: cells[index] ?? '',
                          set: (text) => write(row, index, text ?? ''),
                          blur: field.blur,
                        }}
                      />
                    </td>
                  ))}
                  {!isReadOnly && (
                    <td className={styles.action}>
                      <Button
                        className={classes(styles.remove)}
                        aria-label={`Delete row ${row + 1}`}
                        onPress={() => remove(row)}
                      >
                        <Trash2 size={15} aria-hidden />
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </FieldLayoutProvider>
      )}
      {!isReadOnly && rows.length < 200 && <AddButton onPress={add}>Add a row</AddButton>}
    </Group>
  );
}

/** Rows have no identity of their own; their place is all there is. */
function placed(rows: Rows) {
  return rows.map((cells, row) => ({ row, cells }));
}
