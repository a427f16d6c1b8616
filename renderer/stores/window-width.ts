import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 1099px)');

/** True where three panes do not fit beside each other; the companion is a drawer then. */
export function isNarrow(): boolean {
  return narrow.matches;
}

/** Calls back whenever the window becomes narrow or wide. Returns the function that ends it. */
export function onNarrowChange(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(onNarrowChange, isNarrow);
}
