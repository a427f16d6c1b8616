import type { Section } from '../../shared/domain/proposal.ts';
import { type RaciLetter, raciColumns } from '../../shared/domain/raci.ts';
import { newEntry } from '../components/list-editor-changes.ts';
import { draftStore } from '../stores/draft-store.ts';
import { offerUndo } from '../stores/history.ts';

type Ownership = Section<'ownership'>;

/** Every change first keeps the columns as they stand, or one would jump when its first letter goes. */
function change(label: string, recipe: (ownership: Ownership) => void): void {
  draftStore.getState().change('ownership', label, (ownership) => {
    const columns = raciColumns(ownership);
    if (columns.length > ownership.raciRoles.length) ownership.raciRoles = [...columns];
    recipe(ownership);
  });
}

export function addActivity(): void {
  change('Add activity', ({ raci }) => {
    raci.push(newEntry('ownership.raci'));
  });
}

export function removeActivity(row: number, name: string): void {
  change('Delete activity', ({ raci }) => {
    raci.splice(row, 1);
  });
  offerUndo(`Deleted activity ${name}`);
}

/** A column without a name, to be typed. */
export function addRole(): void {
  change('Add role', ({ raciRoles }) => {
    raciRoles.push('');
  });
}

/** Calls a column something else, in every row. */
export function renameRole(column: number, name: string): void {
  change('Rename role', ({ raciRoles, raci }) => {
    const before = raciRoles[column];
    raciRoles[column] = name;
    for (const { assignments } of raci)
      for (const assignment of assignments) if (assignment.role === before) assignment.role = name;
  });
}

/** Takes a column away, with the parts of the role in every row. */
export function removeRole(column: number, name: string): void {
  change('Delete role', ({ raciRoles, raci }) => {
    const [removed] = raciRoles.splice(column, 1);
    for (const row of raci) row.assignments = row.assignments.filter(({ role }) => role !== removed);
  });
  offerUndo(`Deleted role ${name}`);
}

/** Gives a role its part in a row, as letters; an empty text takes it away. */
export function setPart(row: number, role: string, letters: string): void {
  change('Change a part', ({ raci }) => {
    const changed = raci[row];
    if (!changed) return;
    const others = changed.assignments.filter((one) => one.role !== role);
    const own = [...letters].map((letter) => ({ role, letter: letter as RaciLetter }));
    changed.assignments = [...others, ...own];
  });
}
