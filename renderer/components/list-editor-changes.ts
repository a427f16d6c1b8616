import type { Proposal, SectionId } from '../../shared/domain/proposal.ts';
import { draftStore } from '../stores/draft-store.ts';
import { valueAt } from '../stores/path.ts';
import { schemaAt } from './fields/field-schema.ts';

/** An entry of a list: whatever its fields, it has an id. */
export type Entry = { readonly id: string; readonly [field: string]: unknown };

/** A path whose first part names its section, as in `need.customers`. */
export type ListPath<Id extends SectionId = SectionId> = `${Id}.${string}`;

/** The entries of the list at a path of the open proposal. */
export function entriesAt(proposal: Proposal, path: string): readonly Entry[] {
  return (valueAt(proposal, path) as readonly Entry[] | undefined) ?? [];
}

/** A new entry with the presets of the model, a random id and the fields of `seed`. */
export function newEntry(path: string, seed: object = {}): Entry {
  return schemaAt(`${path}.0`).parse({ id: crypto.randomUUID(), ...seed }) as Entry;
}

/** A copy in which every id inside is new; what it refers to elsewhere stays the same. */
export function copyOf(entry: Entry, as: object = {}): Entry {
  return { ...(withNewIds(entry) as Entry), ...as };
}

function withNewIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNewIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'id' ? crypto.randomUUID() : withNewIds(inner),
    ]),
  );
}

/** How many entries the list takes at most. */
export function mostEntries(path: string): number {
  const limit = schemaAt(path)
    .safeParse(Array(100_000))
    .error?.issues.find(({ code }) => code === 'too_big');
  return limit?.code === 'too_big' ? Number(limit.maximum) : Number.POSITIVE_INFINITY;
}

/** Puts an entry into the list before `index`. */
export function insertEntry<Id extends SectionId>(
  path: ListPath<Id>,
  index: number,
  entry: Entry,
  label: string,
) {
  changeList(path, label, (list) => {
    list.splice(index, 0, entry);
  });
}

/** Takes an entry out of the list; `also` can tidy up what refers to it in the same section. */
export function removeEntry<Id extends SectionId>(
  path: ListPath<Id>,
  index: number,
  label: string,
  also?: (section: Proposal[Id], id: string) => void,
) {
  changeList(path, label, (list, section) => {
    const [removed] = list.splice(index, 1);
    if (removed) also?.(section, removed.id);
  });
}

/** Moves an entry to another position. */
export function moveEntry<Id extends SectionId>(path: ListPath<Id>, from: number, to: number, label: string) {
  changeList(path, label, (list) => {
    const [moved] = list.splice(from, 1);
    if (moved) list.splice(to, 0, moved);
  });
}

function changeList<Id extends SectionId>(
  path: ListPath<Id>,
  label: string,
  recipe: (list: Entry[], section: Proposal[Id]) => void,
) {
  const [sectionId, ...keys] = path.split('.');
  draftStore.getState().change(sectionId as Id, label, (section) => {
    recipe(valueAt(section, keys.join('.')) as Entry[], section);
  });
}
