import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The entries that show all their fields, by id. Which ones are open is a matter of the window, not of the draft. */
const openEntries = createStore<{ ids: ReadonlySet<string> }>()(() => ({ ids: new Set() }));

export function useIsOpen(id: string): boolean {
  return useStore(openEntries, ({ ids }) => ids.has(id));
}

export function openEntry(id: string): void {
  openEntries.setState(({ ids }) => ({ ids: new Set([...ids, id]) }));
}

export function closeEntry(id: string): void {
  openEntries.setState(({ ids }) => ({ ids: new Set([...ids].filter((open) => open !== id)) }));
}

const openers = new Set<(path: string) => void>();

/**
 * For a screen that folds fields away by itself: `open` is called with the path of every field that is looked for.
 * Returns the function that ends it.
 */
export function onFieldSought(open: (path: string) => void): () => void {
  openers.add(open);
  return () => openers.delete(open);
}

/** Opens whatever a field may be folded away in, so that it can be focused. */
export function seekField(path: string): void {
  for (const open of openers) open(path);
}
