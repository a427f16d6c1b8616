import { Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button, Group, Input, Label, Text, TextField } from 'react-aria-components';
import { cleanText } from '../../../shared/domain/faces.ts';
import { classes } from '../classes.ts';
import type { ControlProps } from './control.ts';
import fieldStyles from './field.module.css';
import { useFieldClass } from './field-frame.tsx';
import { useReadOnly } from './read-only.ts';
import styles from './table-control.module.css';

type Rows = readonly (readonly string[])[];

/** An answer in rows and columns. Enter in a cell adds a row. */
export function TableControl({
  path,
  field,
  label,
  help,
  columns,
}: ControlProps<Rows> & { columns: readonly string[] }) {
  const isReadOnly = useReadOnly();
  const body = useRef<HTMLTableSectionElement>(null);
  const focusesNewRow = useRef(false);
  const rows = field.value ?? [];
  useEffect(() => {
    if (!focusesNewRow.current) return;
    focusesNewRow.current = false;
    body.current?.lastElementChild?.querySelector('input')?.focus();
  });
  const add = () => {
    focusesNewRow.current = true;
    field.set([...rows, columns.map(() => '')]);
  };
  const write = (row: number, column: number, text: string) => {
    const cells = columns.map((_, index) =>
      index === column ? cleanText(text) : (rows[row]?.[index] ?? ''),
    );
    field.set(rows.with(row, cells));
  };
  const remove = (row: number) => {
    const left = rows.toSpliced(row, 1);
    field.set(left.length === 0 ? undefined : left);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isInCell = event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing;
    if (event.key !== 'Enter' || !isInCell || isReadOnly) return;
    event.preventDefault();
    add();
  };
  return (
    <Group className={useFieldClass()} aria-label={label} data-path={path} onBlur={field.blur}>
      <Label className={classes(fieldStyles.label)}>{label}</Label>
      {help && <Text className={classes(fieldStyles.help)}>{help}</Text>}
      {rows.length > 0 && (
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
                  <span className={styles.spoken}>Delete</span>
                </td>
              )}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map((cells, row) => (
              // Rows have no identity of their own; their place is all there is.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              <tr key={row}>
                {columns.map((column, index) => (
                  <td key={column}>
                    <TextField
                      className={classes(fieldStyles.cell)}
                      aria-label={`${column}, row ${row + 1}`}
                      value={cells[index] ?? ''}
                      onChange={(text) => write(row, index, text)}
                      maxLength={500}
                      isReadOnly={isReadOnly}
                    >
                      <Input className={classes(fieldStyles.input)} autoComplete="off" />
                    </TextField>
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
      )}
      {!isReadOnly && rows.length < 200 && (
        <Button className={classes(styles.add)} onPress={add}>
          <Plus size={16} aria-hidden /> Add a row
        </Button>
      )}
    </Group>
  );
}
