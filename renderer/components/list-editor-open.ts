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

/** Has a screen open what it has folded itself around a field that is sought. Returns the function that ends it. */
export function onFieldSought(open: (path: string) => void): () => void {
  openers.add(open);
  return () => openers.delete(open);
}

/** Has everything opened that a field may be folded into, so that it is there to be focused. */
export function seekField(path: string): void {
  for (const open of openers) open(path);
}
