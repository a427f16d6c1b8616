import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 1099px)');

function subscribe(listener: () => void) {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** True where three panes do not fit beside each other; the companion is a drawer then. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
