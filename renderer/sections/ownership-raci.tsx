import { CircleAlert, CircleCheck, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { fieldLabel } from '../../shared/domain/labels.ts';
import { accountability, lettersOf, partWords, type RaciRow, raciColumns } from '../../shared/domain/raci.ts';
import { AddButton } from '../components/add-button.tsx';
import { IconButton } from '../components/button.tsx';
import { EmptyNote } from '../components/empty-note.tsx';
import { FieldLayoutProvider } from '../components/fields/control.ts';
import { useReadOnly } from '../components/fields/read-only.ts';
import { ShortText, ShortTextControl } from '../components/fields/text-control.tsx';
import { MatrixTable } from '../components/matrix-table.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import styles from './ownership-raci.module.css';
import { addActivity, addRole, removeActivity, removeRole, renameRole } from './ownership-raci-changes.ts';
import { PartCell } from './ownership-raci-part.tsx';
import { questionAt } from './questions.ts';
import screenStyles from './section-screen.module.css';

const path = 'ownership.raci';
const rolesPath = 'ownership.raciRoles';
const mostRoles = 20;

/** Activities by roles, a part in each cell, and beside each activity whether exactly one role answers for it. */
export function RaciMatrix() {
  const rows = useDraft((state) => state.proposal.ownership.raci);
  const raciRoles = useDraft((state) => state.proposal.ownership.raciRoles);
  const isReadOnly = useReadOnly();
  const titleId = useId();
  const columns = raciColumns({ raciRoles, raci: rows });
  const { label, help } = questionAt(path);
  const isEmpty = rows.length === 0 && columns.length === 0;
  const startActivity = () => {
    addActivity();
    void focusField(`${path}.${rows.length}.activity`);
  };
  const startRole = () => {
    addRole();
    void focusField(`${rolesPath}.${columns.length}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isInActivity = event.target instanceof HTMLTextAreaElement && !event.nativeEvent.isComposing;
    if (event.key !== 'Enter' || !isInActivity || isReadOnly) return;
    event.preventDefault();
    startActivity();
  };
  return (
    <section className={screenStyles.block} aria-labelledby={titleId} data-path={path}>
      <h3 className={screenStyles.blockTitle} id={titleId}>
        {label}
      </h3>
      {help && <p className={screenStyles.blockHelp}>{help}</p>}
      {isEmpty ? (
        <EmptyNote>
          Sending, checking opt-outs, giving and taking access: name what is done again and again, then the
          roles of both sides.
        </EmptyNote>
      ) : (
        <>
          <p className={screenStyles.blockHelp}>
            {(['R', 'A', 'C', 'I'] as const).map((letter) => `${letter} ${partWords(letter)}`).join(' · ')}
          </p>
          <FieldLayoutProvider value="cell">
            <MatrixTable label="Responsibilities by activity and role" className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" className={styles.corner}>
                    {fieldLabel(`${path}.activity`)}
                  </th>
                  {columns.map((role, column) => (
                    <RoleHead key={keyOf(column)} columns={columns} column={column} role={role} />
                  ))}
                  {columns.length === 0 && <td className={styles.hint}>Add the roles that take part.</td>}
                </tr>
              </thead>
              <tbody onKeyDown={onKeyDown}>
                {rows.map((row, index) => (
                  <Activity key={row.id} row={row} index={index} columns={columns} />
                ))}
              </tbody>
            </MatrixTable>
          </FieldLayoutProvider>
        </>
      )}
      {!isReadOnly && (
        <div className={styles.adders}>
          <AddButton onPress={startActivity}>Add activity</AddButton>
          <AddButton onPress={startRole} isDisabled={columns.length >= mostRoles || columns.includes('')}>
            Add role
          </AddButton>
        </div>
      )}
    </section>
  );
}

/** A column keeps its place while its name is typed, so its place is what it is known by. */
const keyOf = (column: number) => `column ${column}`;

function RoleHead({ columns, column, role }: { columns: readonly string[]; column: number; role: string }) {
  const isReadOnly = useReadOnly();
  // A name that another column has would make one of two; it waits until it differs.
  const [pending, setPending] = useState<string>();
  const label = `Role ${column + 1}`;
  const name = role || label.toLowerCase();
  const field = {
    value: (pending ?? role) || undefined,
    set: (typed = '') => {
      const isTaken = columns.some((one, index) => index !== column && one === typed.trim());
      setPending(isTaken ? typed : undefined);
      if (!isTaken) renameRole(column, typed);
    },
    blur: () => {
      setPending(undefined);
      draftStore.getState().settle();
    },
  };
  return (
    <th scope="col">
      <VisuallyHidden>{role || label}</VisuallyHidden>
      <ShortTextControl
        path={`${rolesPath}.${column}`}
        schemaPath={`${rolesPath}.0`}
        field={field}
        label={label}
        placeholder="Role"
      />
      {pending !== undefined && (
        <p role="status" className={styles.taken}>
          Another column has this name.
        </p>
      )}
      {!isReadOnly && (
        <IconButton label={`Delete ${name}`} onPress={() => removeRole(column, name)}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
      )}
    </th>
  );
}

function Activity({ row, index, columns }: { row: RaciRow; index: number; columns: readonly string[] }) {
  const isReadOnly = useReadOnly();
  const name = row.activity?.trim() || `activity ${index + 1}`;
  const { isRight, sentence } = accountability(row);
  const Mark = isRight ? CircleCheck : CircleAlert;
  return (
    <tr data-path={`${path}.${index}`}>
      <th scope="row">
        <VisuallyHidden>{name}</VisuallyHidden>
        <div className={styles.activity}>
          <ShortText
            path={`${path}.${index}.activity`}
            label={`Activity ${index + 1}`}
            placeholder="Activity"
          />
          {!isReadOnly && (
            <IconButton label={`Delete ${name}`} onPress={() => removeActivity(index, name)}>
              <Trash2 size={15} aria-hidden />
            </IconButton>
          )}
        </div>
        <p className={styles.verdict} data-right={isRight || undefined}>
          <Mark size={13} aria-hidden />
          <span>{sentence}</span>
        </p>
      </th>
      {columns.map((role, column) => {
        const assignment = row.assignments.findIndex((one) => (one.role ?? '') === role);
        return (
          <td key={keyOf(column)} data-path={column === 0 ? `${path}.${index}.assignments` : undefined}>
            <PartCell
              path={`${path}.${index}.assignments.${assignment === -1 ? row.assignments.length + column : assignment}.letter`}
              row={index}
              role={role}
              letters={lettersOf(row, role)}
              label={`Part of ${role || `role ${column + 1}`} in ${name}`}
            />
          </td>
        );
      })}
      {columns.length === 0 && <td />}
    </tr>
  );
}
