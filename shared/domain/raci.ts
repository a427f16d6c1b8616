import type { z } from 'zod';
import { words } from './choice-words.ts';
import type { RaciLetter as Letter } from './ownership.ts';
import type { Section } from './proposal.ts';

export type RaciRow = Section<'ownership'>['raci'][number];
export type RaciLetter = z.infer<typeof Letter>;

/** What a role has in a row, as the table shows it. One role may answer for what it does itself. */
export const raciParts = ['R', 'A', 'AR', 'C', 'I'] as const;

/** A part in words, for one of `raciParts` or any other letters that stand together. */
export function partWords(letters: string): string {
  if (letters === 'AR') return 'does the work and is accountable for it';
  return [...letters].map((letter) => words.raci[letter as RaciLetter]).join(', ');
}

/** The columns of the table: the named roles in their order, then those that only a row names. */
export function raciColumns({
  raciRoles,
  raci,
}: Pick<Section<'ownership'>, 'raciRoles' | 'raci'>): readonly string[] {
  const named = raci.flatMap(({ assignments }) =>
    assignments.flatMap(({ role }) => (role?.trim() ? role : [])),
  );
  return [...new Set([...raciRoles, ...named])];
}

/** The letters of a role in a row, in alphabetical order; empty where it has no part. */
export function lettersOf({ assignments }: Pick<RaciRow, 'assignments'>, role: string): string {
  return assignments
    .filter((one) => (one.role ?? '') === role)
    .flatMap(({ letter }) => letter ?? [])
    .toSorted()
    .join('');
}

/** The roles that have a letter in a row. */
export function rolesWith(row: Pick<RaciRow, 'assignments'>, letter: RaciLetter): readonly string[] {
  return row.assignments
    .filter((one) => one.letter === letter)
    .flatMap(({ role }) => role?.trim() || [])
    .filter((role, index, all) => all.indexOf(role) === index);
}

/** Whether exactly one role is accountable in a row, and that in words. */
export function accountability(row: Pick<RaciRow, 'assignments'>): { isRight: boolean; sentence: string } {
  const roles = rolesWith(row, 'A');
  const [first] = roles;
  if (first === undefined) return { isRight: false, sentence: 'Nobody is accountable yet.' };
  if (roles.length > 1)
    return { isRight: false, sentence: `${roles.length} roles are accountable; it needs exactly one.` };
  const hasHands = rolesWith(row, 'R').length > 0;
  return {
    isRight: hasHands,
    sentence: hasHands ? `${first} is accountable.` : `${first} is accountable; nobody does the work yet.`,
  };
}
