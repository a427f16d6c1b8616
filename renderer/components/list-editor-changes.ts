import { cleanText } from '../../shared/domain/faces.ts';
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

type ValueAt<Value, Path extends string> = Path extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Value
    ? ValueAt<Value[Key], Rest>
    : unknown
  : Path extends keyof Value
    ? Value[Path]
    : unknown;

/** The entries of the list at a path that is written out; any entry where it is put together while running. */
export type EntryAt<Path extends string> =
  ValueAt<Proposal, Path> extends readonly (infer One extends Entry)[] ? One : Entry;

/** A new entry with the presets of the model, a random id and the fields of `seed`. */
export function newEntry<Path extends string>(path: Path, seed: object = {}): EntryAt<Path> {
  return schemaAt(`${path}.0`).parse({ id: crypto.randomUUID(), ...seed }) as EntryAt<Path>;
}

/**
 * A copy in which every id inside is new. References to what lies inside the entry lead to the copies; what it refers
 * to elsewhere stays the same.
 */
export function copyOf(entry: Entry, as: object = {}): Entry {
  const newIds = new Map(idsIn(entry).map((id) => [id, crypto.randomUUID()]));
  return { ...(withIds(entry, newIds) as Entry), ...as };
}

function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

function withIds(value: unknown, newIds: ReadonlyMap<string, string>, key = ''): unknown {
  if (typeof value === 'string') return /^id$|Ids?$/.test(key) ? (newIds.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((item) => withIds(item, newIds, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withIds(inner, newIds, name)]),
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

/** The lines of pasted text that say something, without the bullets and numbers of a list. */
export function linesOf(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[•◦▪‣·–—*-]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}

type Pasted = {
  titleKey: string;
  /** What is selected in the title of the entry: the first line takes its place, the rest of the title goes last. */
  place: { start: number; end: number };
  lines: readonly string[];
  seed?: object;
};

/**
 * Makes an entry of each line, the first within the entry at `index`. Returns the id of the last one; undefined, with
 * nothing changed, when a line is too long or the list too short for them.
 */
export function pasteLines<Id extends SectionId>(
  path: ListPath<Id>,
  index: number,
  { titleKey, place, lines, seed }: Pasted,
): string | undefined {
  const entries = entriesAt(draftStore.getState().proposal, path);
  const title = entries[index]?.[titleKey];
  const written = typeof title === 'string' ? title : '';
  const texts = lines.with(0, written.slice(0, place.start) + lines[0]);
  const titles = texts.with(-1, texts.at(-1) + written.slice(place.end));
  const fits = titles.every((text) => schemaAt(`${path}.0.${titleKey}`).safeParse(text).success);
  if (!fits || entries.length + titles.length - 1 > mostEntries(path)) return undefined;
  const added = titles.slice(1).map((text) => newEntry(path, { ...seed, [titleKey]: text }));
  changeList(path, 'Paste lines', (list) => {
    list.splice(index, 1, { ...(list[index] as Entry), [titleKey]: titles[0] }, ...added);
  });
  return added.at(-1)?.id;
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
